# SPDX-License-Identifier: EUPL-1.2
"""What people tell about themselves (S1-01)."""

from django.utils import timezone

import pytest

from accounts.models import User
from taxonomy.models import Concept
from tests.cast import Cast, signed_in

PROFILE = "/account/profiel/"


@pytest.fixture
def role(db: None) -> Concept:
    return Concept.objects.filter(scheme="access_role").first()


def test_a_free_title_and_a_normalised_role_stand_side_by_side(
    cast: Cast, role: Concept
) -> None:
    form = {
        "first_name": "Noor",
        "last_name": "van de Hoek",
        "job_title": "keukentafelaar",
        "access_role": role.code,
    }
    response = signed_in(cast.noor).post(PROFILE, form, follow=True)
    noor = User.objects.get(pk=cast.noor.pk)
    assert "Je profiel is bewaard" in response.content.decode()
    assert noor.get_full_name() == "Noor van de Hoek"
    assert (noor.job_title, noor.access_role) == ("keukentafelaar", role.code)


def test_everything_may_stay_empty(cast: Cast) -> None:
    assert signed_in(cast.noor).post(PROFILE, {}).status_code == 302
    assert User.objects.get(pk=cast.noor.pk).access_role == ""


def test_a_role_outside_the_list_is_refused(cast: Cast) -> None:
    response = signed_in(cast.noor).post(PROFILE, {"access_role": "burgemeester"})
    assert "access_role" in response.context["form"].errors
    assert User.objects.get(pk=cast.noor.pk).access_role == ""


def test_a_retired_role_stays_with_who_has_it_and_is_new_for_nobody(
    cast: Cast, role: Concept
) -> None:
    role.valid_to = timezone.localdate()
    role.save()
    cast.noor.access_role = role.code
    cast.noor.save()
    offered = {
        who: dict(page.context["form"].fields["access_role"].choices)
        for who in ("noor", "yara")
        if (page := signed_in(getattr(cast, who)).get(PROFILE))
    }
    assert role.code in offered["noor"]
    assert role.code not in offered["yara"]


def test_a_profile_changes_one_account_and_no_rights(cast: Cast) -> None:
    form = {"email": "x@x.example", "is_superuser": "on", "id": cast.bea.pk}
    signed_in(cast.noor).post(PROFILE, form)
    noor = User.objects.get(pk=cast.noor.pk)
    assert noor.email == cast.noor.email
    assert not noor.is_superuser
    assert User.objects.get(pk=cast.bea.pk).first_name == "Bea"

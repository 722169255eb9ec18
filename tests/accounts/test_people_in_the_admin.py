# SPDX-License-Identifier: EUPL-1.2
"""What an administrator does with people, organisations and roles."""

from django.test import Client

import pytest

from accounts.choices import OrganisationKind, Role
from accounts.models import Membership, Organisation, User
from tests.cast import Cast, signed_in


@pytest.fixture
def bea(cast: Cast) -> Client:
    return signed_in(cast.bea)


def test_a_new_account_has_no_password_group_or_power(cast: Cast, bea: Client) -> None:
    form = {
        "email": "Nieuw@Keukentafel.example",
        "first_name": "Nel",
        "password1": "x",
        "is_superuser": "on",
        "groups": "1",
    }
    bea.post("/beheer/users/new/", form)
    user = User.objects.get(email="nieuw@keukentafel.example")
    assert not user.has_usable_password()
    assert not user.is_superuser
    assert not user.groups.exists()


def test_an_address_is_used_once_whatever_its_case(cast: Cast, bea: Client) -> None:
    response = bea.post("/beheer/users/new/", {"email": cast.noor.email.upper()})
    assert response.status_code == 200
    assert "bestaat al" in str(response.context["form"].errors["email"])


def test_an_administrator_makes_nobody_superuser_and_takes_nobodys_groups(
    cast: Cast, bea: Client
) -> None:
    form = {"email": cast.bram.email, "first_name": "Bram", "is_superuser": "on"}
    response = bea.post(
        f"/beheer/users/edit/{cast.bram.pk}/", form | {"is_active": "on"}
    )
    bram = User.objects.get(pk=cast.bram.pk)
    assert response.status_code == 302
    assert not bram.is_superuser
    assert bram.groups.get().name == "Redacteuren"


def test_an_administrator_switches_an_account_off_but_not_the_own_one(
    cast: Cast, bea: Client
) -> None:
    bea.post(f"/beheer/users/edit/{cast.noor.pk}/", {"email": cast.noor.email})
    bea.post(f"/beheer/users/edit/{cast.bea.pk}/", {"email": cast.bea.email})
    assert not User.objects.get(pk=cast.noor.pk).is_active
    assert User.objects.get(pk=cast.bea.pk).is_active


def test_the_list_of_people_can_be_searched_and_filtered(
    cast: Cast, bea: Client
) -> None:
    page = bea.get("/beheer/users/", {"memberships__role": Role.EDITOR})
    assert {user.first_name for user in page.context["object_list"]} == {"Bram", "Ada"}
    page = bea.get("/beheer/users/", {"q": "yara"})
    assert [user.first_name for user in page.context["object_list"]] == ["Yara"]


def test_a_role_in_the_admin_follows_from_a_membership(cast: Cast, bea: Client) -> None:
    form = {
        "user": cast.noor.pk,
        "role": Role.EDITOR,
        "organisation": cast.waterhoek.pk,
    }
    bea.post("/beheer/rollen/new/", form)
    assert cast.noor.groups.get().name == "Redacteuren"
    membership = Membership.objects.get(user=cast.noor, role=Role.EDITOR)
    bea.post(f"/beheer/rollen/delete/{membership.pk}/")
    assert not cast.noor.groups.exists()


@pytest.mark.parametrize(
    ("role", "where", "message"),
    [
        (Role.READER, None, "Deze rol hoort bij een organisatie."),
        (Role.CONSULTANT, None, "Deze rol hoort bij een organisatie."),
        (Role.LAWYER, "waterhoek", "Deze rol geldt voor de hele site."),
        (Role.ADMINISTRATOR, "waterhoek", "Deze rol geldt voor de hele site."),
        (Role.CONSULTANT, "waterhoek", "Deze rol heeft deze persoon al."),
    ],
)
def test_a_role_that_does_not_fit_is_refused_in_dutch(
    cast: Cast, bea: Client, role: Role, where: str | None, message: str
) -> None:
    organisation = getattr(cast, where).pk if where else ""
    form = {"user": cast.noor.pk, "role": role, "organisation": organisation}
    response = bea.post("/beheer/rollen/new/", form)
    assert message in response.content.decode()
    assert cast.noor.memberships.count() == 1


def test_a_membership_stays_with_its_person(cast: Cast, bea: Client) -> None:
    membership = cast.bram.memberships.get()
    form = {"user": cast.noor.pk, "role": Role.READER, "organisation": cast.veld.pk}
    bea.post(f"/beheer/rollen/edit/{membership.pk}/", form)
    membership.refresh_from_db()
    assert (membership.user, membership.role) == (cast.bram, Role.READER)
    assert not cast.bram.groups.exists()


def test_an_organisation_is_added_and_retired_and_never_deleted(
    cast: Cast, bea: Client
) -> None:
    form = {"name": "Leerhuis Oost", "kind": OrganisationKind.EDUCATION}
    bea.post("/beheer/organisaties/new/", form)
    school = Organisation.objects.get(name="Leerhuis Oost")
    bea.post(
        f"/beheer/organisaties/edit/{school.pk}/", form | {"valid_to": "2026-01-01"}
    )
    school.refresh_from_db()
    assert str(school.valid_to) == "2026-01-01"
    root = User.objects.create_superuser("wortel@keukentafel.example", "x")
    for client in (bea, signed_in(root)):
        response = client.post(f"/beheer/organisaties/delete/{school.pk}/")
        assert response["Location"] == "/beheer/"
    assert Organisation.objects.filter(pk=school.pk).exists()


def test_an_organisation_is_no_part_of_its_own_part(cast: Cast, bea: Client) -> None:
    form = {
        "name": cast.waterhoek.name,
        "kind": cast.waterhoek.kind,
        "parent": cast.kade.pk,
    }
    response = bea.post(f"/beheer/organisaties/edit/{cast.waterhoek.pk}/", form)
    assert response.status_code == 200
    assert "parent" in response.context["form"].errors

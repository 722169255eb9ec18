# SPDX-License-Identifier: EUPL-1.2
"""A copy of the cast is the cast, whoever was there before."""

from accounts.models import Membership, Organisation, User
from tests.cast import Cast, make_cast
from tests.kept_cast import copied_cast
from tests.prepared import cast_file


def who_is_what() -> set[tuple[object, ...]]:
    return {
        (
            one.user.email,
            one.user.first_name,
            one.role,
            one.organisation and one.organisation.name,
            *sorted(group.name for group in one.user.groups.all()),
        )
        for one in Membership.objects.all()
    }


def send_away() -> None:
    User.objects.all().delete()
    Organisation.objects.update(parent=None)
    Organisation.objects.all().delete()


def test_a_copy_is_what_is_made(cast: Cast) -> None:
    copied = who_is_what()
    people = User.objects.count()
    send_away()
    make_cast()
    assert who_is_what() == copied
    assert User.objects.count() == people == 8


def test_each_copy_is_as_new(cast: Cast) -> None:
    cast.noor.first_name = "Iemand anders"
    send_away()
    assert copied_cast(cast_file()).noor.first_name == "Noor"


def test_who_came_before_them_stays(db) -> None:
    first = User.objects.create_user("eerder@keukentafel.example", "x")
    cast = copied_cast(cast_file())
    assert User.objects.get(pk=first.pk).email == "eerder@keukentafel.example"
    assert cast.noor in User.objects.all()
    assert len(who_is_what()) == 8

# SPDX-License-Identifier: EUPL-1.2
"""The first organisation and administrator of a production site."""

from django.core import mail
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client

import pytest

from accounts.models import Organisation, User
from tests.cast import signed_in

EMAIL = "Eerste@Gemeente.example"


def create(**options: object) -> None:
    call_command(
        "create_first_administrator",
        email=EMAIL,
        organisation="Gemeente Waterhoek",
        **options,
    )


def test_the_first_administrator_can_enter_the_admin(db: None, capsys) -> None:
    create(no_password=True)
    user = User.objects.get(email="eerste@gemeente.example")
    assert "is klaar om in te loggen" in capsys.readouterr().out
    assert signed_in(user).get("/beheer/users/").status_code == 200
    assert not user.is_superuser
    assert not user.has_usable_password()


def test_who_got_no_password_chooses_one_by_mail(db: None, client: Client) -> None:
    create(no_password=True)
    client.post("/account/wachtwoord/vergeten/", {"email": EMAIL})
    assert "/wachtwoord/nieuw/" in mail.outbox[0].body


def test_a_password_comes_from_the_environment_and_not_from_the_command_line(
    db: None, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FIRST_PASSWORD", "een-lang-wachtwoord")
    create()
    form = {"login": EMAIL, "password": "een-lang-wachtwoord"}
    assert client.post("/account/inloggen/", form).status_code == 302


def test_a_second_administrator_is_refused_politely(db: None) -> None:
    create(no_password=True)
    with pytest.raises(CommandError, match="Er is al een beheerder"):
        create(no_password=True)
    assert User.objects.count() == Organisation.objects.count() == 1


def test_what_is_wrong_is_said_and_nothing_is_left_behind(db: None) -> None:
    with pytest.raises(CommandError):
        call_command(
            "create_first_administrator",
            email="geen adres",
            organisation="Gemeente Waterhoek",
            no_password=True,
        )
    assert not Organisation.objects.exists()

# SPDX-License-Identifier: EUPL-1.2
"""One sign-in for site and admin, and what it gives away to others."""

import re

from django.core import mail
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

import pytest

from accounts.models import User
from tests.cast import Cast, signed_in

PASSWORD = "een-lang-wachtwoord"
LOGIN = "/account/inloggen/"
FORGOTTEN = "/account/wachtwoord/vergeten/"


def sign_in(client: Client, email: str, password: str = PASSWORD) -> HttpResponse:
    return client.post(LOGIN, {"login": email, "password": password})


def text(response: HttpResponse, *without: str) -> str:
    """Return a page without what is new on every page, and without ``without``."""
    body = re.sub(r'value="[A-Za-z0-9]{64}"', "", response.content.decode())
    for word in without:
        body = body.replace(word, "")
    return body


def test_somebody_signs_in_with_an_address_in_any_case(
    cast: Cast, client: Client
) -> None:
    response = sign_in(client, cast.noor.email.upper())
    assert response["Location"] == "/"
    assert client.session["_auth_user_id"] == str(cast.noor.pk)


def test_the_session_is_a_new_one_after_signing_in(cast: Cast, client: Client) -> None:
    client.get(LOGIN)
    client.session.save()
    before = client.session.session_key
    sign_in(client, cast.noor.email)
    assert client.session.session_key != before


def test_the_admin_sends_a_visitor_to_the_one_sign_in_and_brings_them_back(
    cast: Cast, client: Client
) -> None:
    response = client.get("/beheer/reports/workflow/", follow=True)
    address, _status = response.redirect_chain[-1]
    assert address == f"{LOGIN}?next=%2Fbeheer%2Freports%2Fworkflow%2F"
    response = client.post(address, {"login": cast.bram.email, "password": PASSWORD})
    assert response["Location"] == "/beheer/reports/workflow/"


@pytest.mark.parametrize("who", ["lies", "noor", "yara"])
def test_who_has_no_role_in_the_admin_is_told_so_without_a_loop(
    cast: Cast, who: str
) -> None:
    response = signed_in(getattr(cast, who)).get("/beheer/pages/", follow=True)
    assert response.status_code == 403
    assert len(response.redirect_chain) == 1
    page = response.content.decode()
    assert "Je account heeft hier geen toegang toe" in page
    assert "Het beheer is er voor redacteuren" in page
    assert "administratoropties" not in page


def test_a_consultant_who_signs_in_for_the_admin_lands_on_that_page_too(
    cast: Cast, client: Client
) -> None:
    address = f"{LOGIN}?next=/beheer/"
    form = {"login": cast.noor.email, "password": PASSWORD}
    response = client.post(address, form, follow=True)
    assert response.status_code == 403


def test_the_admins_own_sign_in_forwards_who_may_enter(cast: Cast) -> None:
    client = signed_in(cast.bram)
    for wanted, target in (
        ("/beheer/reports/workflow/", "/beheer/reports/workflow/"),
        ("https://elders.example/", "/beheer/"),
        ("/beheer/login/?next=/beheer/login/", "/beheer/"),
    ):
        response = client.get("/beheer/login/", {"next": wanted})
        assert response["Location"] == target


@pytest.mark.parametrize("who", ["piet", "bram", "ada", "jip", "bea"])
def test_the_first_page_of_the_admin_works_for_each_role(cast: Cast, who: str) -> None:
    response = signed_in(getattr(cast, who)).get("/beheer/")
    page = response.content.decode()
    assert response.status_code == 200
    assert "wagtail.org" not in page
    assert ("/beheer/users/" in page) is (who == "bea")
    assert "/beheer/images/" not in page
    assert "/beheer/groups/" not in page


def test_wagtails_form_for_readers_is_not_a_second_way_in(
    cast: Cast, client: Client
) -> None:
    form = {"username": cast.noor.email, "password": PASSWORD}
    response = client.post("/_util/login/", form)
    assert response["Location"].startswith(LOGIN)
    assert "_auth_user_id" not in client.session


def test_nobody_makes_an_account_by_themselves(db: None, client: Client) -> None:
    form = {
        "email": "nieuw@elders.example",
        "password1": PASSWORD,
        "password2": PASSWORD,
    }
    response = client.post("/account/aanmelden/", form)
    assert "Zelf een account maken kan niet" in response.content.decode()
    assert not User.objects.exists()


def test_signing_out_takes_a_post(cast: Cast) -> None:
    client = signed_in(cast.noor)
    client.get("/account/uitloggen/")
    assert "_auth_user_id" in client.session
    client.post("/account/uitloggen/")
    assert "_auth_user_id" not in client.session


def test_a_deactivated_account_is_out_at_once(cast: Cast, client: Client) -> None:
    browser = signed_in(cast.bram)
    assert browser.get("/beheer/").status_code == 200
    User.objects.filter(pk=cast.bram.pk).update(is_active=False)
    assert browser.get("/beheer/")["Location"].startswith("/beheer/login/")
    sign_in(client, cast.bram.email)
    assert "_auth_user_id" not in client.session


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(
    cast: Cast, client: Client
) -> None:
    known = sign_in(client, cast.noor.email, "verkeerd-wachtwoord")
    unknown = sign_in(Client(), "niemand@keukentafel.example", "verkeerd-wachtwoord")
    assert text(known, cast.noor.email) == text(unknown, "niemand@keukentafel.example")
    assert "horen niet bij elkaar" in text(sign_in(client, cast.noor.email, "mis"))


def test_a_forgotten_password_says_nothing_about_who_has_an_account(
    cast: Cast, client: Client
) -> None:
    known = client.post(FORGOTTEN, {"email": cast.noor.email}, follow=True)
    unknown = Client().post(FORGOTTEN, {"email": "niemand@elders.example"}, follow=True)
    assert known.redirect_chain == unknown.redirect_chain
    assert text(known) == text(unknown)
    assert [message.to for message in mail.outbox] == [
        [cast.noor.email],
        ["niemand@elders.example"],
    ]
    assert "/wachtwoord/nieuw/" not in mail.outbox[1].body


def test_a_new_password_comes_by_mail(cast: Cast, client: Client) -> None:
    elsewhere = Client()
    sign_in(elsewhere, cast.noor.email)
    client.post(FORGOTTEN, {"email": cast.noor.email})
    (message,) = mail.outbox
    assert "Kies een wachtwoord" in message.subject
    assert "De link werkt één keer" in message.body
    (link,) = re.findall(r"http://testserver(/\S+)", message.body)
    page = client.get(link, follow=True)
    new = {
        "password1": "nog-een-lang-wachtwoord",
        "password2": "nog-een-lang-wachtwoord",
    }
    client.post(page.redirect_chain[-1][0], new)
    assert sign_in(Client(), cast.noor.email, new["password1"]).status_code == 302
    assert sign_in(Client(), cast.noor.email).status_code == 200
    # The session that somebody else may have had is gone.
    response = elsewhere.get(reverse("home:profile"))
    assert response["Location"].startswith(LOGIN)
    assert client.get(link, follow=True).context["token_fail"]


def test_an_account_without_a_password_chooses_one_by_mail(
    db: None, client: Client
) -> None:
    User.objects.create_user("nieuw@keukentafel.example")
    client.post(FORGOTTEN, {"email": "nieuw@keukentafel.example"})
    assert "/wachtwoord/nieuw/" in mail.outbox[0].body


def test_a_weak_password_is_refused_in_dutch(cast: Cast) -> None:
    response = signed_in(cast.noor).post(
        "/account/wachtwoord/",
        {"oldpassword": PASSWORD, "password1": "kort", "password2": "kort"},
    )
    assert "tekens" in str(response.context["form"].errors)


def test_a_former_address_opens_nothing(cast: Cast, client: Client) -> None:
    old = cast.noor.email
    sign_in(client, old)
    cast.noor.email = "noor@elders.example"
    cast.noor.save()
    assert sign_in(Client(), old).status_code == 200
    client.post(FORGOTTEN, {"email": old})
    assert "/wachtwoord/nieuw/" not in mail.outbox[0].body


def test_five_wrong_tries_close_an_account_for_a_while(
    cast: Cast, client: Client, settings
) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "20/15m/ip,5/15m/key"}
    for attempt in range(5):
        wrong = sign_in(Client(REMOTE_ADDR=f"10.0.0.{attempt}"), cast.noor.email, "mis")
        assert wrong.status_code == 200
    sign_in(client, cast.noor.email)
    assert "_auth_user_id" not in client.session
    sign_in(client, cast.yara.email)
    assert "_auth_user_id" in client.session


def test_mails_for_a_new_password_are_limited(
    cast: Cast, client: Client, settings
) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"reset_password": "20/m/ip,5/m/key"}
    answers = [client.post(FORGOTTEN, {"email": cast.noor.email}) for _ in range(6)]
    assert [a.status_code for a in answers] == [302] * 5 + [429]
    assert len(mail.outbox) == 5

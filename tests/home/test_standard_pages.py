# SPDX-License-Identifier: EUPL-1.2
"""The pages that say who we are and what the law asks to say."""

import re

from django.core.management import call_command
from django.test import Client
from wagtail.models import Site

import pytest

from anonymisation.measured import measured
from home.checks import check_operator
from home.operator import Operator
from home.retention import kept_of_people
from home.services import prepare_site
from home.standard_content import CONTENT
from home.standard_page import FIXED_SLUGS, StandardPage
from search.demand import KEEP_QUESTIONS
from tests.admin_forms import post_page
from tests.cast import Cast, signed_in


def body_of(client: Client, slug: str) -> str:
    response = client.get(f"/{slug}/")
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def operator(db: None) -> Operator:
    return Operator.objects.create(
        site=Site.objects.get(),
        name="Stichting De <Tafel>",
        postal_address="Postbus 1, Waterhoek",
        paid_by="Dertig gemeenten, elk evenveel",
        interests="Geen",
        email="post@tafel.example",
        privacy_email="privacy@tafel.example",
    )


@pytest.mark.parametrize("slug", FIXED_SLUGS)
def test_each_page_is_there_and_linked_from_every_page(
    client: Client, db: None, slug: str
) -> None:
    body = body_of(client, slug)
    assert "Voor het laatst nagekeken op" in body
    assert "{" not in body.split("<main")[1]
    assert "::" not in body.split("<main")[1].split("</main")[0]
    assert f'href="/{slug}/"' in client.get("/").content.decode()
    assert f'href="/{slug}/"' in client.get("/bestaat-niet/").content.decode()


def test_every_link_of_our_own_texts_leads_somewhere(client: Client, db: None) -> None:
    for path in CONTENT.glob("*.md"):
        for link in re.findall(r"\]\((/[^)]*)\)", path.read_text(encoding="utf-8")):
            assert client.get(link).status_code == 200, (path.name, link)


def test_what_an_editor_changed_is_never_overwritten(cast: Cast) -> None:
    page = StandardPage.objects.get(slug="contact")
    page.title = "Schrijf ons"
    page.save_revision(user=cast.ada).publish()
    prepare_site(hostname="testserver")
    assert StandardPage.objects.get(slug="contact").title == "Schrijf ons"
    assert StandardPage.objects.count() == len(FIXED_SLUGS)


@pytest.mark.parametrize("action", ["delete", "unpublish", "move"])
def test_nobody_takes_away_what_the_law_asks(cast: Cast, action: str) -> None:
    page = StandardPage.objects.get(slug="privacy")
    client = signed_in(cast.bea)
    assert client.get(f"/beheer/pages/{page.pk}/edit/").status_code == 200
    assert client.get(f"/beheer/pages/{page.pk}/{action}/").status_code == 302


def test_editors_of_one_organisation_cannot_speak_for_the_site(cast: Cast) -> None:
    page = StandardPage.objects.get(slug="privacy")
    address = f"/beheer/pages/{page.pk}/edit/"
    assert signed_in(cast.bram).get(address).status_code == 302
    assert signed_in(cast.ada).get(address).status_code == 200


def test_the_operator_is_told_where_it_matters(
    client: Client, operator: Operator
) -> None:
    about = body_of(client, "over-ons")
    assert "Stichting De &lt;Tafel&gt; beheert deze site" in about
    assert "Dertig gemeenten, elk evenveel" in about
    assert "privacy@tafel.example" in body_of(client, "privacy")
    assert body_of(client, "klachten").count("post@tafel.example") >= 2


def test_without_an_operator_the_pages_stand_and_say_so(
    client: Client, db: None
) -> None:
    about = body_of(client, "over-ons")
    assert "De beheerder van deze site beheert deze site" in about
    assert "nog geen adres ingevuld" in about


def test_a_real_site_is_told_what_is_missing_about_its_operator(
    operator: Operator, settings
) -> None:
    settings.FICTION_ALLOWED = False
    assert not check_operator(None, databases=["default"])
    Operator.objects.update(paid_by="", email="")
    (warning,) = check_operator(None, databases=["default"])
    assert warning.id == "home.W001"
    assert "wie betaalt, e-mailadres" in warning.msg


def test_only_administrators_say_who_the_operator_is(cast: Cast) -> None:
    address = f"/beheer/settings/home/operator/{Site.objects.get().pk}/"
    assert signed_in(cast.bea).get(address).status_code == 200
    assert signed_in(cast.ada).get(address).status_code == 302


def test_the_figures_of_the_check_are_those_that_were_measured(
    client: Client, db: None
) -> None:
    body = body_of(client, "hoe-wij-anonimiseren")
    assert f"{measured().texts} verzonnen teksten" in body
    assert not re.search(r"\d%", (CONTENT / "hoe-wij-anonimiseren.md").read_text())


def test_periods_on_the_privacy_page_are_those_of_the_code(
    client: Client, db: None
) -> None:
    body = body_of(client, "privacy")
    assert f"{KEEP_QUESTIONS.days} dagen nadat ze voor het laatst" in body
    assert "Hoe lang: 8 uur." in body
    assert body.count("Hoe lang:") == len(kept_of_people())


def test_a_page_that_names_somebody_is_not_published(cast: Cast) -> None:
    page = StandardPage.objects.get(slug="contact")
    client = signed_in(cast.ada)
    response = post_page(
        client,
        f"/beheer/pages/{page.pk}/edit/",
        "publish",
        summary="Bel mevrouw Jansen-Visser op 06-12345678.",
    )
    told = client.get(response["Location"]).content.decode()
    assert "Samenvatting: er staan 2 gegevens in" in told
    assert "er is niets gepubliceerd" in told
    stored = StandardPage.objects.get(slug="contact")
    assert "Jansen" not in stored.summary
    assert "Jansen" in stored.get_latest_revision_as_object().summary


def test_preparing_twice_says_that_nothing_changed(db: None, capsys) -> None:
    call_command("prepare_site", hostname="testserver", port=80)
    assert "er is niets veranderd" in capsys.readouterr().out

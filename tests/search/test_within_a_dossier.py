# SPDX-License-Identifier: EUPL-1.2
"""Looking within one dossier."""

from django.test import Client

import pytest

from accounts.choices import Visibility
from dossiers.models import DossierPage
from search.site import rebuild_embedded
from tests.cast import Cast, signed_in
from tests.factories.cases import live_case
from tests.factories.dossiers import automatic, chosen, live_dossier


@pytest.fixture
def dossier(cast: Cast) -> DossierPage:
    """A dossier with one of two cases about a staircase, and one about sleep."""
    inside = live_case(cast, title="De trap die niemand nam")
    live_case(cast, title="De trap van de buren")
    sleep = live_case(
        cast,
        title="Wie slaapt er nog",
        summary="Een vader ligt wakker van zijn zoon.",
        context="<p>De zoon speelt 's nachts gitaar op zijn kamer.</p>",
        support_question="Wanneer wordt het stil?",
        professional_reasoning="<p>De gitaar was zijn vriend.</p>",
        requested_text="oordoppen",
        chosen_text="een oefenruimte in het buurthuis",
    )
    rebuild_embedded()
    return live_dossier(cast.waterhoek, chosen(inside), chosen(sleep))


def address(dossier: DossierPage) -> str:
    return f"/zoeken/dossier/{dossier.slug}/"


def test_a_dossier_has_a_field_and_finds_only_its_own(dossier: DossierPage) -> None:
    visitor = Client()
    assert address(dossier) in visitor.get(dossier.get_url()).content.decode()
    page = visitor.post(address(dossier), {"q": "trap"}, follow=True)
    assert page.redirect_chain == [(f"{address(dossier)}?q=trap", 302)]
    text = page.content.decode()
    assert "1 van 2 stukken in dit dossier" in text
    assert "die niemand nam" in text
    assert "van de buren" not in text


def test_what_fills_itself_is_looked_through_too(cast: Cast) -> None:
    live_case(cast, title="De trap die niemand nam")
    rebuild_embedded()
    dossier = live_dossier(cast.waterhoek, automatic(theme="carers_respite"))
    text = Client().get(f"{address(dossier)}?q=trap").content.decode()
    assert "1 van 1 stuk in dit dossier" in text


def test_nothing_found_leads_on_to_all_cases(dossier: DossierPage) -> None:
    text = Client().get(f"{address(dossier)}?q=duikboot").content.decode()
    assert "Niets gevonden in dit dossier" in text
    assert "Zoek in alle casussen" in text


def test_a_question_that_identifies_somebody_reaches_no_address(
    dossier: DossierPage,
) -> None:
    asked = {"q": "trap, bel 06 12345678"}
    posted = Client().post(address(dossier), asked)
    assert posted.status_code == 200
    assert "12345678" not in posted.content.decode()
    assert "We hebben iets weggelaten" in posted.content.decode()
    got = Client().get(address(dossier), asked)
    assert "12345678" not in got["Location"]


def test_a_dossier_that_one_may_not_read_is_not_there(
    cast: Cast, dossier: DossierPage
) -> None:
    team = live_dossier(cast.veld, title="Het Veld", visibility=Visibility.TEAM)
    assert signed_in(cast.noor).get(address(team)).status_code == 404
    assert signed_in(cast.yara).get(address(team)).status_code == 200

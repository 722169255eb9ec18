# SPDX-License-Identifier: EUPL-1.2
"""The home page: the same for every visitor, and one's own things for who is signed in."""

from django.test import Client

import pytest

from accounts.choices import Visibility
from tests.cast import Cast, signed_in
from tests.factories.cases import draft_case, draft_practice, live_case
from tests.factories.dossiers import live_dossier


def home(client: Client) -> str:
    return client.get("/").content.decode()


def test_a_visitor_reads_what_this_is_and_nothing_personal(cast: Cast) -> None:
    page = Client().get("/")
    text = page.content.decode()
    assert "Wat is Keukentafel?" in text
    for own in ("Nieuw in jouw thema", "Je bewaart", "Concepten"):
        assert own not in text
    assert not page.cookies


def test_the_themes_that_are_not_on_it_are_one_link_away(cast: Cast) -> None:
    live_case(cast)
    assert 'href="/themas/">Alle thema' in home(Client())


def test_a_personal_home_page_is_stored_nowhere(cast: Cast) -> None:
    assert "no-store" in signed_in(cast.noor).get("/")["Cache-Control"]


def test_new_in_ones_themes_is_about_those_and_visible(cast: Cast) -> None:
    live_case(cast, title="Wie slaapt er nog")
    live_case(cast, title="Voor het team", visibility=Visibility.TEAM)
    for user, themes in ((cast.yara, ["carers_respite"]), (cast.noor, ["housing"])):
        user.interests = themes
        user.save()
    blocks = signed_in(cast.yara).get("/").context["personal"]
    assert [shown["title"] for shown in blocks.in_themes] == ["Wie slaapt er nog"]
    assert "Over jouw thema’s is nog niets" in home(signed_in(cast.noor))


def test_who_chose_no_themes_is_led_to_the_profile(cast: Cast) -> None:
    text = home(signed_in(cast.noor))
    assert "Je koos nog geen thema’s" in text
    assert 'href="/account/profiel/"' in text


def test_the_latest_saved_things_stand_on_the_home_page(cast: Cast) -> None:
    noor, case = signed_in(cast.noor), live_case(cast)
    assert "Je bewaart nog niets" in home(noor)
    noor.post(f"/account/bewaard/{case.slug}/", {"bewaar": "1"})
    saved = noor.get("/").context["personal"].saved
    assert [thing.card["title"] for thing in saved] == [case.title]


def test_drafts_are_those_of_ones_own_organisation(cast: Cast) -> None:
    draft_case(organisation=cast.waterhoek, title="Nog niet af")
    draft_practice(organisation=cast.veld, title="Van Het Veld")
    corrected = live_dossier(cast.waterhoek, title="Een dossier")
    corrected.title = "Een beter dossier"
    corrected.save_revision()

    def drafts(user) -> set[str]:
        blocks = signed_in(user).get("/").context["personal"]
        return {draft.title for draft in blocks.drafts}

    assert drafts(cast.bram) == {"Nog niet af", "Een dossier"}
    assert drafts(cast.ada) == {"Nog niet af", "Een dossier", "Van Het Veld"}
    assert drafts(cast.noor) == set()


@pytest.mark.parametrize("who", ["noor", "lies"])
def test_who_edits_nothing_sees_no_drafts(cast: Cast, who: str) -> None:
    draft_case(organisation=cast.waterhoek, title="Nog niet af")
    text = home(signed_in(getattr(cast, who)))
    assert "Concepten" not in text
    assert "Nog niet af" not in text


def test_who_has_nothing_to_go_on_with_is_told_so(cast: Cast) -> None:
    assert "Er wacht geen concept op jou" in home(signed_in(cast.bram))

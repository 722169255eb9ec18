# SPDX-License-Identifier: EUPL-1.2
"""What a reader finds in a dossier, and what an editor is told that is not there."""

from datetime import date

from django.test import Client
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.models import PageViewRestriction

import pytest

from accounts.access import VISITOR, viewer_for
from accounts.choices import Visibility
from cases.choices import ConceptRole
from cases.publication import publish_case
from dossiers.automatic import query_of
from dossiers.blocks import AutomaticItems
from dossiers.contents import contents_for, missing_items, pages_in
from dossiers.gaps import gaps_in
from dossiers.models import DossierPage
from search.site import rebuild_embedded
from tests.cast import Cast, signed_in
from tests.factories.cases import live_case, live_practice, set_concepts
from tests.factories.dossiers import automatic, chosen, live_dossier
from tests.factories.guidance import live_guideline


def read(client: Client, dossier: DossierPage) -> str:
    return client.get(dossier.get_url()).content.decode()


def test_reading_time_is_told_for_each_item_and_in_all(cast: Cast) -> None:
    long = live_case(cast, context="<p>" + "woord " * 1000 + "</p>")
    dossier = live_dossier(cast.waterhoek, chosen(live_case(cast)), chosen(long))
    text = read(Client(), dossier)
    assert "5 min lezen" in text
    assert "6 minuten" in text


def test_a_cover_goes_with_the_kind_until_an_editor_chooses_one(cast: Cast) -> None:
    path = live_dossier(cast.waterhoek, kind="leerpad")
    assert path.drawing == "path"
    path.cover = "talk"
    assert path.drawing == "talk"


def test_dossiers_that_follow_each_other_have_different_covers(cast: Cast) -> None:
    made = [live_dossier(cast.waterhoek, title=f"Dossier {n}") for n in range(3)]
    assert len({dossier.drawing for dossier in made}) == 3
    assert made[0].drawing == type(made[0]).objects.get(pk=made[0].pk).drawing


def test_an_item_that_was_withdrawn_closes_up_and_is_told_to_the_editor(
    cast: Cast,
) -> None:
    first, second = live_case(cast), live_case(cast, title="De trap")
    dossier = live_dossier(cast.waterhoek, chosen(first), chosen(second))
    first.unpublish()
    text = read(Client(), dossier)
    assert 'id="nummer-1"' in text and 'id="nummer-2"' not in text
    assert missing_items(dossier, VISITOR) == 1


def test_a_guideline_counts_for_reading_time_unless_it_stands_elsewhere(
    cast: Cast,
) -> None:
    ours = live_guideline("Van ons", body="<p>" + "woord " * 600 + "</p>")
    theirs = live_guideline("Van hen", link="https://voorbeeld.example/x")
    dossier = live_dossier(cast.waterhoek, chosen(ours), chosen(theirs))
    text = read(Client(), dossier)
    assert text.count("3 min lezen") == text.count("min lezen") == 1
    assert "3 minuten" in text


def test_a_guideline_that_was_withdrawn_is_told_to_the_editor(cast: Cast) -> None:
    guideline = live_guideline("Van ons", body="<p>Wacht.</p>")
    dossier = live_dossier(cast.waterhoek, chosen(guideline))
    assert missing_items(dossier, VISITOR) == 0
    guideline.unpublish()
    edit = f"/beheer/pages/{dossier.pk}/edit/"
    told = signed_in(cast.bram).get(edit).content.decode()
    assert "1 onderdeel is ingetrokken" in told


def test_an_automatic_block_is_filled_when_it_is_read_and_says_so(cast: Cast) -> None:
    dossier = live_dossier(cast.waterhoek, automatic(theme="carers_respite"))
    assert "Automatisch aangevuld" not in read(Client(), dossier)
    case = live_case(cast)
    rebuild_embedded()
    text = read(Client(), dossier)
    assert case.title in text
    assert text.count("Automatisch aangevuld") == 1


def test_an_automatic_block_repeats_nothing_and_keeps_to_its_number(
    cast: Cast,
) -> None:
    fixed = live_case(cast, title="Met de hand")
    for number in range(4):
        live_case(cast, title=f"Verhaal {number}")
    rebuild_embedded()
    dossier = live_dossier(
        cast.waterhoek,
        chosen(fixed),
        automatic(theme="carers_respite", most=2),
        automatic(need_cluster="relieve_carer", most=1),
    )
    pages = pages_in(dossier, VISITOR)
    assert len(pages) == len({page.pk for page in pages}) == 4


def test_an_automatic_block_keeps_to_a_level_and_what_is_above_it(cast: Cast) -> None:
    for level in (2, 3, 4):
        case = live_case(cast, title=f"Op {level}")
        set_concepts(case, {ConceptRole.REVIEW_LEVEL: f"level_{level}"})
        case.save_revision(user=cast.noor)
        publish_case(case=case, by=cast.bram)
    rebuild_embedded()
    asked = {"theme": "carers_respite", "review_level": "level_3"}
    found = pages_in(live_dossier(cast.waterhoek, automatic(**asked)), VISITOR)
    assert {page.title for page in found} == {"Op 3", "Op 4"}


def test_a_level_alone_is_no_question(cast: Cast) -> None:
    with pytest.raises(StructBlockValidationError):
        AutomaticItems().clean({"review_level": "level_3", "most": 3})
    assert not query_of({"review_level": "level_3", "most": 3}).filters


def test_an_automatic_block_shows_nobody_what_they_may_not_read(cast: Cast) -> None:
    live_case(cast, title="Voor het team", visibility=Visibility.TEAM)
    rebuild_embedded()
    dossier = live_dossier(cast.waterhoek, automatic(theme="carers_respite"))
    assert "Voor het team" in read(signed_in(cast.noor), dossier)
    for stranger in (Client(), signed_in(cast.yara)):
        assert "Voor het team" not in read(stranger, dossier)


def test_what_was_withdrawn_leaves_an_automatic_block_at_once(cast: Cast) -> None:
    case = live_case(cast)
    rebuild_embedded()
    dossier = live_dossier(cast.waterhoek, automatic(theme="carers_respite"))
    case.unpublish()
    assert case.title not in read(Client(), dossier)


def test_gaps_are_counted_over_the_cases_of_the_dossier(cast: Cast) -> None:
    live_case(cast, title="Niet in dit dossier")
    dossier = live_dossier(
        cast.waterhoek, chosen(live_case(cast)), chosen(live_practice(cast))
    )
    report = gaps_in(dossier, viewer_for(cast.bram))
    outcomes, stages, themes = report.groups
    assert report.cases == 1
    assert [(s.code, s.count) for s in outcomes.present] == [("network_solution", 1)]
    assert "rejected" in {share.code for share in outcomes.missing}
    assert not {"ongoing", "unknown"} & {share.code for share in outcomes.missing}
    assert "older" not in {share.code for share in stages.missing}
    assert "carers_respite" in {share.code for share in themes.present}


def test_an_editor_reads_what_is_missing_in_the_draft(cast: Cast) -> None:
    dossier = live_dossier(cast.waterhoek, chosen(live_case(cast)))
    editor = signed_in(cast.bram)
    address = f"/beheer/pages/{dossier.pk}/wat-ontbreekt/"
    assert address in editor.get(f"/beheer/pages/{dossier.pk}/edit/").content.decode()
    text = editor.get(address).content.decode()
    assert "0 casussen met <strong>" in text
    assert "In dit dossier vind jij 1 casus" in text


@pytest.mark.parametrize(
    ("mode", "seen"),
    [("", True), ("joined", False), ("visitor", False)],
)
def test_a_preview_shows_the_draft_as_somebody_else_would_read_it(
    cast: Cast, mode: str, seen: bool
) -> None:
    team = live_case(cast, title="Voor het team", visibility=Visibility.TEAM)
    dossier = live_dossier(cast.waterhoek, chosen(team), chosen(live_case(cast)))
    page = signed_in(cast.bram).get(
        f"/beheer/pages/{dossier.pk}/view_draft/?mode={mode}"
    )
    text = page.content.decode()
    assert ("Voor het team" in text) is seen
    assert "De mantelzorger die niet meer sliep" in text
    assert "Zoek in dit dossier" not in text


def test_what_was_just_filled_in_reads_as_what_is_stored(cast: Cast, rf) -> None:
    """A preview gets its values from a form: dates and not their text."""
    source = {
        "title": "Handreiking",
        "owner": "Kennisnetwerk",
        "url": "https://kennis.example/",
        "checked_on": date(2026, 10, 1),
        "note": "",
    }
    section = {"title": "Elders", "items": [("source", source)]}
    unsaved = DossierPage(sections=[("section", section)])
    stored = live_dossier(cast.waterhoek, ("source", source))
    for dossier in (unsaved, stored):
        [part] = contents_for(dossier, VISITOR, rf.get("/"))
        assert part.items[0].checked_on == date(2026, 10, 1)


def test_a_joined_reader_of_a_preview_belongs_to_no_organisation(cast: Cast) -> None:
    joined = live_case(cast, visibility=Visibility.ORGANISATIONS)
    dossier = live_dossier(cast.waterhoek, chosen(joined))
    preview = f"/beheer/pages/{dossier.pk}/view_draft/?mode="
    editor = signed_in(cast.bram)
    assert joined.title in editor.get(preview + "joined").content.decode()
    assert joined.title not in editor.get(preview + "visitor").content.decode()


@pytest.mark.parametrize("kind", ["login", "password", "groups"])
def test_a_restriction_keeps_a_visitor_out_of_a_dossier(cast: Cast, kind: str) -> None:
    dossier = live_dossier(cast.waterhoek)
    assert "Over slapen" in read(Client(), dossier)
    PageViewRestriction.objects.create(page=dossier, restriction_type=kind)
    assert "Over slapen" not in read(Client(), dossier)


def test_an_editor_sees_the_whole_summary(cast: Cast) -> None:
    dossier = live_dossier(cast.waterhoek, chosen(live_case(cast)))
    page = signed_in(cast.bram).get(f"/beheer/pages/{dossier.pk}/edit/")
    assert '<textarea name="summary"' in page.content.decode()

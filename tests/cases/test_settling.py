# SPDX-License-Identifier: EUPL-1.2
"""The screen on which findings are settled: what it shows, and what each may do there."""

from typing import Any

from django.test import Client
from django.urls import reverse

import pytest
from bs4 import BeautifulSoup

from anonymisation.choices import FindingStatus
from anonymisation.models import Finding, Scan
from cases.models import CasePage
from cases.publication import publish_case
from cases.recognition import scan_item
from tests.admin_forms import messages_of, post_page
from tests.cast import Cast, signed_in
from tests.factories.cases import draft_case, draft_practice

NAMED = "Mevrouw Bakker sliep niet. Bakker belde haar dochter Fatma."
PLACED = "Zij verhuisde naar Rotterdam."
RARE = "Hij heeft de ziekte van Huntington."


def draft(cast: Cast, **fields: Any) -> CasePage:
    return draft_case(organisation=cast.waterhoek, owner=cast.noor, **fields)


def address_of(item: Any) -> str:
    return reverse("settle_findings", args=[item.pk])


def screen(client: Client, item: Any) -> BeautifulSoup:
    response = client.get(address_of(item))
    assert response.status_code == 200
    return BeautifulSoup(response.content.decode(), "html.parser")


def decide(client: Client, item: Any, **asked: Any) -> Any:
    """Send what a form of the screen sends, about the text that is there now."""
    told = {"text_hash": Scan.objects.get().text_hash} | asked
    return client.post(address_of(item), told)


def summary_of(item: CasePage) -> str:
    return CasePage.objects.get(pk=item.pk).get_latest_revision_as_object().summary


def finding(**wanted: Any) -> Finding:
    return Finding.objects.filter(is_present=True, **wanted).first()


def text_of(page: BeautifulSoup) -> str:
    return " ".join(page.get_text(" ").split())


def test_each_person_has_one_card_with_a_reason_places_and_replacements(
    cast: Cast,
) -> None:
    case = draft(cast, summary=NAMED)
    page = screen(signed_in(cast.bram), case)
    first, second = page.select("article.finding--block")
    assert "Bakker" in first.h3.get_text()
    assert "2 plekken" in first.get_text()
    assert "Fatma" in second.h3.get_text()
    assert [b["value"] for b in second.select("[name=stand_in][type=submit]")] == [
        "[de dochter]"
    ]
    places = [a["href"].removeprefix("#") for a in first.select(".finding__places a")]
    assert all(page.find(id=place).name == "mark" for place in places)
    assert "0 van 3 plekken opgelost" in text_of(page)


def test_replacing_makes_a_new_draft_in_which_all_mentions_are_replaced(
    cast: Cast,
) -> None:
    case = draft(cast, summary=NAMED, context="<p>Dag <b>mevrouw Bakker</b>.</p>")
    bakker = finding(field="summary", start__lt=20)
    before = case.latest_revision_id
    client = signed_in(cast.bram)
    response = decide(
        client, case, step="replace", finding=bakker.pk, stand_in="[de bewoonster]"
    )
    assert "Vervangen op 3 plekken" in messages_of(response)[0]
    case.refresh_from_db()
    assert case.latest_revision_id != before
    stored = case.get_latest_revision_as_object()
    assert "Bakker" not in stored.summary + stored.context
    assert (
        stored.summary.count("[de bewoonster]")
        == 1 + stored.summary.count("[De bewoonster]")
        or "bewoonster] belde" in stored.summary.lower()
    )
    assert "3 van 4 plekken opgelost" in text_of(screen(client, case))


def test_what_is_settled_leaves_the_door_open(cast: Cast) -> None:
    case = draft(cast, summary="Zij belde haar dochter Fatma.")
    decide(
        signed_in(cast.bram),
        case,
        step="replace",
        finding=finding().pk,
        stand_in="[de dochter]",
    )
    publish_case(case=CasePage.objects.get(pk=case.pk), by=cast.bram)
    assert "dochter" in CasePage.objects.get(pk=case.pk).summary


def test_own_words_may_replace_as_well(cast: Cast) -> None:
    case = draft(cast, summary=PLACED)
    decide(
        signed_in(cast.bram),
        case,
        step="replace",
        finding=finding().pk,
        stand_in="een stad",
    )
    assert "Rotterdam" not in summary_of(case)
    assert "een stad" in summary_of(case)


def test_letting_something_stand_needs_a_reason(cast: Cast) -> None:
    case = draft(cast, summary=PLACED)
    client, found = signed_in(cast.bram), finding()
    response = decide(client, case, step="let_stand", finding=found.pk, reason="")
    assert messages_of(response) == ["Kies een reden."]
    found.refresh_from_db()
    assert found.status == FindingStatus.OPEN
    decide(client, case, step="let_stand", finding=found.pk, reason="generalised")
    found.refresh_from_db()
    assert (found.status, found.resolved_by) == (FindingStatus.DISMISSED, cast.bram)
    told = text_of(screen(client, case))
    assert "1 van 1 plek opgelost" in told
    assert "mag blijven: al veralgemeend (Bram)" in told.lower().replace("bram", "Bram")


def test_what_points_at_somebody_is_never_needed_for_the_lesson(cast: Cast) -> None:
    case = draft(cast, summary="Mevrouw Bakker sliep niet.")
    client, found = signed_in(cast.bram), finding()
    page = screen(client, case)
    offered = [o["value"] for o in page.select("[name=reason] option")]
    assert "needed" not in offered
    response = decide(client, case, step="let_stand", finding=found.pk, reason="needed")
    assert "nooit nodig voor de les" in messages_of(response)[0]


def test_who_brought_it_in_is_offered_no_reason_for_what_blocks(cast: Cast) -> None:
    case = draft_case(
        organisation=cast.waterhoek,
        owner=cast.bram,
        summary="Mevrouw Bakker sliep niet.",
    )
    client = signed_in(cast.bram)
    page = screen(client, case)
    assert page.select("[name=reason]") == []
    response = decide(
        client, case, step="let_stand", finding=finding().pk, reason="ordinary_word"
    )
    assert "alleen een moderator" in messages_of(response)[0]


def test_what_weighs_most_waits_for_a_second_moderator(cast: Cast) -> None:
    case = draft(cast, summary=RARE)
    bram, piet, found = signed_in(cast.bram), signed_in(cast.piet), finding()
    decide(bram, case, step="let_stand", finding=found.pk, reason="needed")
    assert "tweede moderator kijkt nog mee" in text_of(screen(bram, case))
    assert screen(bram, case).select("[value=agree]") == []
    assert len(screen(piet, case).select("[value=agree]")) == 1
    decide(piet, case, step="agree", finding=found.pk)
    found.refresh_from_db()
    assert found.seconded_by == cast.piet
    assert "1 van 1 plek opgelost" in text_of(screen(bram, case))


def test_what_was_laid_before_the_privacy_officer_waits_for_an_answer(
    cast: Cast,
) -> None:
    case = draft(cast, summary=PLACED)
    bram, bea, found = signed_in(cast.bram), signed_in(cast.bea), finding()
    decide(bram, case, step="escalate", finding=found.pk)
    assert screen(bram, case).select("[name=reason]") == []
    response = decide(
        bram, case, step="let_stand", finding=found.pk, reason="generalised"
    )
    assert "wacht op een antwoord" in messages_of(response)[0]
    decide(bea, case, step="let_stand", finding=found.pk, reason="generalised")
    found.refresh_from_db()
    assert found.status == FindingStatus.DISMISSED


def test_a_lawyer_may_replace_and_let_nothing_stand(cast: Cast) -> None:
    case = draft(cast, summary=PLACED)
    client, found = signed_in(cast.jip), finding()
    assert screen(client, case).select("[name=reason]") == []
    response = decide(
        client, case, step="let_stand", finding=found.pk, reason="generalised"
    )
    assert "alleen een moderator" in messages_of(response)[0]
    decide(client, case, step="replace", finding=found.pk, stand_in="een stad")
    assert "Rotterdam" not in summary_of(case)


def test_a_moderator_points_at_what_no_rule_saw_and_it_must_go(cast: Cast) -> None:
    text = "Zij fokte de bekende blauwe kippen. Ja, blauwe kippen."
    case = draft(cast, summary=text)
    client = signed_in(cast.bram)
    decide(client, case, step="point_out", words="Blauwe  kippen", kind="unique_fact")
    missed = finding(rule="gemist")
    assert missed.is_block
    decide(
        client, case, step="replace", finding=missed.pk, stand_in="bijzondere dieren"
    )
    assert "kippen" not in summary_of(case)
    assert summary_of(case).count("bijzondere dieren") == 2


def test_words_that_are_not_there_are_not_pointed_at(cast: Cast) -> None:
    case = draft(cast, summary=PLACED)
    response = decide(
        signed_in(cast.bram), case, step="point_out", words="kip", kind="person"
    )
    assert "staan zo niet in de tekst" in messages_of(response)[0]


def test_a_decision_about_an_older_text_is_refused(cast: Cast) -> None:
    case = draft(cast, summary=PLACED)
    client, found, old = signed_in(cast.bram), finding(), Scan.objects.get().text_hash
    case.summary = "Hij verhuisde naar Rotterdam en terug."
    case.save_revision(user=cast.noor)
    response = decide(
        client,
        case,
        step="replace",
        finding=found.pk,
        stand_in="een stad",
        text_hash=old,
    )
    assert "intussen veranderd" in messages_of(response)[0]
    assert "Rotterdam" in summary_of(case)


def test_a_locked_draft_is_shown_and_not_changed(cast: Cast) -> None:
    case = draft(cast, summary=PLACED)
    CasePage.objects.filter(pk=case.pk).update(locked=True, locked_by=cast.ada)
    client = signed_in(cast.bram)
    assert screen(client, case).select("[name=stand_in]") == []
    response = decide(
        client, case, step="replace", finding=finding().pk, stand_in="een stad"
    )
    assert "vergrendeld" in messages_of(response)[0]


def test_a_finding_of_another_text_is_not_settled_here(cast: Cast) -> None:
    other = draft(cast, summary=PLACED)
    theirs = finding()
    case = draft(cast, summary="Zij belde haar dochter Fatma.")
    response = signed_in(cast.bram).post(
        address_of(case),
        {
            "text_hash": scan_item(case).text_hash,
            "step": "let_stand",
            "finding": theirs.pk,
            "reason": "generalised",
        },
    )
    assert "intussen veranderd" in messages_of(response)[0]
    theirs.refresh_from_db()
    assert theirs.status == FindingStatus.OPEN
    assert other.pk != case.pk


@pytest.mark.parametrize("asked", [{}, {"step": "weg"}, {"finding": "x"}])
def test_nonsense_is_answered_in_dutch(cast: Cast, asked: dict[str, str]) -> None:
    case = draft(cast, summary=PLACED)
    assert decide(signed_in(cast.bram), case, **asked).status_code == 302


def test_a_practice_has_the_same_screen(cast: Cast) -> None:
    practice = draft_practice(
        organisation=cast.waterhoek, owner=cast.noor, approach=f"<p>{PLACED}</p>"
    )
    page = screen(signed_in(cast.bram), practice)
    assert "Rotterdam" in page.select_one("article.finding--review h3").get_text()


def test_a_page_that_is_no_item_has_no_such_screen(cast: Cast) -> None:
    index = draft(cast).get_parent()
    assert signed_in(cast.bea).get(address_of(index)).status_code == 404


@pytest.mark.parametrize(
    ("who", "is_let_in"),
    [
        ("bram", True),
        ("piet", True),
        ("ada", True),
        ("jip", True),
        ("bea", True),
        ("noor", False),
        ("lies", False),
        ("yara", False),
        ("sam", False),
    ],
)
def test_only_who_may_edit_an_item_sees_its_findings(
    cast: Cast, who: str, is_let_in: bool
) -> None:
    case = draft(cast, summary=PLACED)
    response = signed_in(getattr(cast, who)).get(address_of(case))
    assert (response.status_code == 200) is is_let_in


def test_another_organisations_draft_stays_closed(cast: Cast) -> None:
    theirs = draft_case(organisation=cast.veld, owner=cast.yara, summary=PLACED)
    assert signed_in(cast.bram).get(address_of(theirs)).status_code != 200


def test_a_refusal_at_the_door_leads_to_the_findings(cast: Cast) -> None:
    case = draft(cast, summary=PLACED)
    edit = reverse("wagtailadmin_pages:edit", args=[case.pk])
    response = post_page(signed_in(cast.bram), edit, "publish")
    assert any(address_of(case) in message for message in messages_of(response))


def test_the_editor_counts_what_is_open_beside_the_page(cast: Cast) -> None:
    case = draft(cast, summary=NAMED)
    edit = reverse("wagtailadmin_pages:edit", args=[case.pk])
    page = BeautifulSoup(signed_in(cast.bram).get(edit).content, "html.parser")
    panel = page.select_one("[data-side-panel=findings]")
    assert "3 plekken wachten op een besluit" in text_of(panel)
    assert panel.select_one("a.button")["href"] == address_of(case)

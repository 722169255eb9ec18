# SPDX-License-Identifier: EUPL-1.2
"""A report takes something offline wherever a reader could meet it, and a decision undoes it."""

from typing import Any

from django.test import Client

import pytest

from accounts.access import viewer_for
from cases.access import cases_visible_to, items_by_public_id, may_read
from cases.models import CasePage
from cases.publication import publish_case
from dossiers.models import DossierIndexPage, DossierPage
from moderation.choices import Decision, DecisionReason, ReportStatus
from moderation.models import Report
from moderation.services import decide
from search.documents import all_document_ids, documents_for
from tests.cast import Cast, signed_in
from tests.moderation.conftest import WORD

ROLES = ("sam", "lies", "noor", "yara", "piet", "bram", "ada", "jip", "bea")


SUGGESTIONS = "/zoeken/suggesties/"


def addresses() -> set[str]:
    """Return where the case can be met, its own address aside."""
    dossier = DossierPage.objects.get()
    return {"/", "/casussen/", dossier.url, f"/zoeken/?q={WORD}", SUGGESTIONS}


@pytest.fixture
def collected(case: CasePage, cast: Cast) -> CasePage:
    """The case in a dossier for everybody."""
    section = {
        "title": "Eerst lezen",
        "intro": "",
        "items": [("case", {"page": case, "note": ""})],
    }
    dossier = DossierPage(
        title="Volhouden",
        intro="<p>Wie zorgt er voor wie zorgt?</p>",
        organisation=cast.waterhoek,
        visibility="public",
        sections=[("section", section)],
    )
    DossierIndexPage.objects.get().add_child(instance=dossier)
    return case


def shown(client: Client, case: CasePage) -> set[str]:
    """Return the addresses that tell of the case."""
    told = {a: client.get(a) for a in addresses() - {SUGGESTIONS}}
    told[SUGGESTIONS] = client.post(SUGGESTIONS, {"q": WORD[:5]})
    return {a for a, page in told.items() if case.url in page.content.decode()}


@pytest.mark.parametrize("role", ROLES)
def test_what_is_reported_is_nowhere_and_comes_back_when_a_moderator_says_so(
    collected: CasePage,
    cast: Cast,
    send: Any,
    role: str,
    django_capture_on_commit_callbacks: Any,
) -> None:
    client = signed_in(getattr(cast, role))
    assert shown(client, collected) == addresses()
    report = send(collected)
    assert shown(client, collected) == set()
    page = client.get(collected.url)
    assert page.status_code == 404
    assert collected.title not in page.content.decode()
    assert "We kijken hier opnieuw naar" in page.content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        decide(
            report=report,
            decision=Decision.ONLINE,
            reason=DecisionReason.NOBODY,
            by=cast.bram,
        )
    assert shown(client, collected) == addresses()
    assert client.get(collected.url).status_code == 200


def test_access_and_the_index_leave_out_what_is_held(
    case: CasePage, cast: Cast, send: Any
) -> None:
    send(case)
    viewer = viewer_for(cast.bea)
    assert not may_read(viewer, case)
    assert not cases_visible_to(viewer).filter(pk=case.pk).exists()
    assert not items_by_public_id(viewer, [case.public_id])
    assert not documents_for([case.public_id])
    assert case.public_id not in list(all_document_ids())


def test_who_may_not_read_something_does_not_learn_that_it_is_held(
    cast: Cast, case: CasePage, send: Any
) -> None:
    case.visibility = "team"
    case.save_revision(user=cast.noor)
    publish_case(case=case, by=cast.bram)
    send(CasePage.objects.get())
    page = signed_in(cast.yara).get(case.url)
    assert page.status_code == 404
    assert "We kijken" not in page.content.decode()


def test_a_withdrawn_item_ends_at_its_tombstone(
    case: CasePage, cast: Cast, send: Any, client: Client
) -> None:
    report = send(case)
    decide(
        report=report,
        decision=Decision.WITHDRAW,
        reason=DecisionReason.RECOGNISABLE,
        by=cast.piet,
    )
    assert client.get(case.url).status_code == 410
    assert not CasePage.objects.get().live


def test_what_must_be_adjusted_is_back_when_a_new_version_is_published(
    case: CasePage, cast: Cast, send: Any, client: Client
) -> None:
    report = send(case)
    decide(
        report=report,
        decision=Decision.ADJUST,
        reason=DecisionReason.RECOGNISABLE,
        by=cast.bram,
    )
    assert client.get(case.url).status_code == 404
    adjusted = CasePage.objects.get()
    adjusted.summary = "Iemand zorgde tot het niet meer ging."
    adjusted.save_revision(user=cast.noor)
    publish_case(case=adjusted, by=cast.bram)
    assert client.get(case.url).status_code == 200
    assert Report.objects.get().status == ReportStatus.CLOSED


def test_a_publication_before_the_decision_keeps_it_offline(
    case: CasePage, cast: Cast, send: Any, client: Client
) -> None:
    send(case)
    case.save_revision(user=cast.noor)
    publish_case(case=case, by=cast.bram)
    assert client.get(case.url).status_code == 404


def test_saving_a_page_that_was_opened_before_does_not_bring_it_back(
    case: CasePage, send: Any, client: Client
) -> None:
    opened = CasePage.objects.get()
    send(case)
    opened.save()
    assert client.get(case.url).status_code == 404


def test_a_dossier_can_be_reported_too(
    collected: CasePage, cast: Cast, send: Any, client: Client
) -> None:
    dossier = DossierPage.objects.get()
    assert str(dossier.translation_key) in client.get(dossier.url).content.decode()
    report = send(dossier)
    assert client.get(dossier.url).status_code == 404
    assert dossier.title not in client.get("/dossiers/").content.decode()
    decide(
        report=report,
        decision=Decision.ONLINE,
        reason=DecisionReason.NOBODY,
        by=cast.ada,
    )
    assert client.get(dossier.url).status_code == 200

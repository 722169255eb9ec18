# SPDX-License-Identifier: EUPL-1.2
"""The form that needs no account, what is kept of it, and how it withstands abuse."""

import logging
from datetime import timedelta
from typing import Any

from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

import pytest

from cases.models import CasePage, Hold
from moderation import limits
from moderation.choices import Decision, DecisionReason
from moderation.models import Report, ReportNote
from moderation.services import MOST_NOTES, QUIET, decide, forget_old_notes
from tests.admin_forms import form_of
from tests.cast import Cast, signed_in
from tests.factories.cases import draft_case, live_case

NOTE = "In de tweede zin staat mevrouw Jansen-Visser met haar hond."


def address(case: CasePage) -> str:
    return f"/melden/{case.public_id.lower()}/"


def fill_in(client: Client, case: CasePage, **changes: str) -> Any:
    """Fill in the form as a browser would, from the link below the case."""
    data = form_of(client.get(address(case)), "melding")
    data.update({"ground": "somebody"} | changes)
    return client.post(address(case), data)


def cleared(report: Report, cast: Cast, **told: Any) -> Report:
    decided = {"decision": Decision.ONLINE, "reason": DecisionReason.NOBODY}
    return decide(report=report, by=cast.bram, **decided | told)


def test_every_case_leads_to_the_form(case: CasePage, client: Client) -> None:
    assert f'href="{address(case)}"' in client.get(case.url).content.decode()
    page = client.get(address(case)).content.decode()
    assert case.title in page
    assert "Noem geen namen" in page


def test_a_report_needs_nothing_but_a_choice(case: CasePage, client: Client) -> None:
    assert fill_in(client, case)["Location"] == "/melden/bedankt/"
    assert client.get(case.url).status_code == 404
    assert not ReportNote.objects.exists()


def test_without_a_choice_nothing_happens(case: CasePage, client: Client) -> None:
    page = fill_in(client, case, ground="")
    assert "Er klopt nog iets niet" in page.content.decode()
    assert not Report.objects.exists()


def test_a_form_of_another_site_is_refused(case: CasePage) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(address(case), {"ground": "somebody"}).status_code == 403
    assert not Report.objects.exists()


def test_the_note_is_masked_kept_apart_and_told_to_nobody_by_mail_or_log(
    case: CasePage,
    client: Client,
    caplog: pytest.LogCaptureFixture,
    django_capture_on_commit_callbacks: Any,
) -> None:
    caplog.set_level(logging.DEBUG)
    with django_capture_on_commit_callbacks(execute=True):
        fill_in(client, case, note=NOTE, contact="buur@elders.example")
    note = ReportNote.objects.get()
    assert "Jansen" not in note.text
    assert note.contact == "buur@elders.example"
    ours = [r for r in caplog.records if not r.name.startswith("django.db")]
    told = "\n".join([*(r.getMessage() for r in ours), *(m.body for m in mail.outbox)])
    assert case.public_id in told
    for word in ("Jansen", "hond", "elders.example/", "buur@"):
        assert word not in told


def test_moderators_of_the_organisation_and_the_site_are_told(
    case: CasePage, cast: Cast, send: Any
) -> None:
    report = send(case)
    told = {address for message in mail.outbox for address in message.to}
    assert told == {cast.bram.email, cast.piet.email, cast.ada.email}
    assert all(f"/beheer/meldingen/{report.pk}/" in m.body for m in mail.outbox)
    assert all(case.title not in m.body + m.subject for m in mail.outbox)


def test_more_reports_of_the_same_add_to_the_first(case: CasePage, send: Any) -> None:
    for number in range(MOST_NOTES + 3):
        send(case, note=f"Regel {number}.")
    report = Report.objects.get()
    assert report.times == MOST_NOTES + 3
    assert report.notes.count() == MOST_NOTES
    assert Hold.objects.count() == 1


def test_what_was_looked_at_stays_online_for_a_month(
    case: CasePage, cast: Cast, send: Any, client: Client
) -> None:
    cleared(send(case), cast)
    assert send(case).offline_since is None
    assert client.get(case.url).status_code == 200
    cleared(Report.objects.in_hand().get(), cast)
    long_ago = timezone.now() - QUIET - timedelta(hours=1)
    Report.objects.update(decided_at=long_ago)
    assert send(case).offline_since
    assert client.get(case.url).status_code == 404


def test_a_moderator_can_keep_it_as_it_was_the_first_time(
    case: CasePage, cast: Cast, send: Any
) -> None:
    cleared(send(case), cast, is_alert=True)
    assert send(case).offline_since


def test_reports_cannot_take_the_whole_site_down(
    cast: Cast, send: Any, settings: Any
) -> None:
    settings.MODERATION_OFFLINE_PER_HOUR = 2
    cases = [live_case(cast) for _number in range(4)]
    offline = [bool(send(case).offline_since) for case in cases]
    assert offline == [True, True, False, False]
    Report.objects.update(offline_since=timezone.now() - timedelta(hours=2))
    Report.objects.filter(code=cases[3].public_id).update(offline_since=None)
    assert send(cases[3]).offline_since


def test_one_address_takes_little_offline_and_is_refused_in_the_end(
    cast: Cast, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_AT_ONCE", 1)
    monkeypatch.setattr(limits, "MOST", 2)
    first, second, third = (live_case(cast) for _number in range(3))
    for case in (first, second):
        assert fill_in(client, case).status_code == 302
    assert Hold.objects.get().subject == first.translation_key
    assert Report.objects.count() == 2
    refused = fill_in(client, third, note="Bij de tweede alinea.")
    assert refused.status_code == 429
    assert "Bij de tweede alinea." in refused.content.decode()
    assert "127.0.0.1" not in repr(cache._cache)


def test_a_robot_gets_thanks_and_nothing_else(case: CasePage, client: Client) -> None:
    assert fill_in(client, case, website="https://koop.example").status_code == 302
    assert not Report.objects.exists()


def test_who_sends_at_once_is_asked_to_send_again(
    case: CasePage, client: Client, settings: Any
) -> None:
    settings.MODERATION_MIN_SECONDS = 3600
    page = fill_in(client, case, note="Bij de tweede alinea.")
    assert "Dat ging heel snel" in page.content.decode()
    assert "Bij de tweede alinea." in page.content.decode()
    assert not Report.objects.exists()


def test_a_stamp_of_our_own_making_is_needed(case: CasePage, client: Client) -> None:
    page = fill_in(client, case, begun="nagemaakt")
    assert "verstuur dan opnieuw" in page.content.decode()
    assert "nagemaakt" not in page.content.decode()


def test_a_code_of_nothing_or_of_a_draft_is_answered_like_any_other(
    cast: Cast, client: Client
) -> None:
    draft = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    hidden = live_case(cast, visibility="team", title="Alleen voor het team")
    missing = CasePage(public_id="KT-222222")
    pages = []
    for case in (draft, hidden, missing):
        body = client.get(address(case)).content.decode()
        pages.append(body.replace(case.public_id, "KT").split("<main")[1])
        assert fill_in(client, case)["Location"] == "/melden/bedankt/"
    assert "Alleen voor het team" not in "".join(pages)
    assert Report.objects.get().code == hidden.public_id


@pytest.mark.parametrize("code", ["kt-1", "alles", "12345678", "kt-7wq2mx-x"])
def test_what_is_no_code_is_not_found(client: Client, db: None, code: str) -> None:
    assert client.get(f"/melden/{code}/").status_code == 404


def test_who_has_it_on_paper_types_the_code(client: Client, db: None) -> None:
    answer = client.get("/melden/", {"code": " KT-7WQ2MX "})
    assert answer["Location"] == "/melden/kt-7wq2mx/"
    page = client.get("/melden/", {"code": "weet ik niet"}).content.decode()
    assert "Zo ziet een code er niet uit" in page


def test_notes_are_gone_a_month_after_the_decision(
    case: CasePage, cast: Cast, send: Any
) -> None:
    report = send(case, note="Bij de tweede alinea.", contact="06")
    assert forget_old_notes() == 0
    cleared(report, cast)
    assert forget_old_notes() == 0
    Report.objects.update(decided_at=timezone.now() - timedelta(days=30))
    assert forget_old_notes() == 1
    assert Report.objects.exists()


def test_signing_in_changes_nothing_of_a_report(case: CasePage, cast: Cast) -> None:
    fill_in(signed_in(cast.lies), case, note="Bij de tweede alinea.")
    stored = Report.objects.values().get() | ReportNote.objects.values().get()
    assert cast.lies.pk not in [v for k, v in stored.items() if k.endswith("by_id")]

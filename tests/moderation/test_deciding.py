# SPDX-License-Identifier: EUPL-1.2
"""The moderators' list of reports, and deciding on one."""

from typing import Any

from django.test import Client

import pytest

from cases.models import CasePage, Hold
from moderation import services
from moderation.choices import Decision, DecisionReason, ReportStatus
from moderation.models import Report
from moderation.services import DecidedAlready, decide
from tests.admin_forms import form_of
from tests.cast import Cast, signed_in
from tests.factories.cases import live_case

LIST = "/beheer/meldingen/"
DECIDED = {"decision": "online", "reason": "nobody"}


def detail(report: Report) -> str:
    return f"{LIST}{report.pk}/"


def post(client: Client, report: Report, **changes: str) -> Any:
    return client.post(detail(report), DECIDED | changes)


@pytest.mark.parametrize("role", ["piet", "bram", "ada", "bea"])
def test_a_moderator_decides_with_a_reason_and_it_is_recorded(
    case: CasePage, cast: Cast, send: Any, role: str
) -> None:
    report = send(case, note="Bij de tweede alinea.", contact="06")
    moderator = getattr(cast, role)
    client = signed_in(moderator)
    assert case.public_id in client.get(LIST).content.decode()
    page = client.get(detail(report)).content.decode()
    assert "Bij de tweede alinea." in page
    data = form_of(client.get(detail(report)), "besluit")
    data.update(DECIDED)
    assert client.post(detail(report), data)["Location"] == LIST
    stored = Report.objects.get()
    assert (stored.decision, stored.reason) == ("online", "nobody")
    assert stored.decided_by == moderator
    assert stored.status == ReportStatus.CLOSED
    assert not Hold.objects.exists()


def test_a_report_stands_first_among_what_waits(
    case: CasePage, cast: Cast, send: Any
) -> None:
    label = "Meldingen die op een besluit wachten"
    assert label not in signed_in(cast.bram).get("/beheer/").content.decode()
    send(case)
    page = signed_in(cast.bram).get("/beheer/").content.decode()
    waiting = page.split('id="wat-wacht"', 1)[1]
    assert label in waiting.split("</a>", 1)[0]
    assert label not in signed_in(cast.jip).get("/beheer/").content.decode()


@pytest.mark.parametrize("role", ["jip", "noor", "lies", "yara", "sam"])
def test_others_see_and_decide_nothing(
    case: CasePage, cast: Cast, send: Any, role: str
) -> None:
    report = send(case)
    client = signed_in(getattr(cast, role))
    for address in (LIST, detail(report)):
        assert client.get(address).status_code == 302
    post(client, report)
    assert Report.objects.get().is_in_hand


def test_a_moderator_of_another_organisation_sees_nothing(
    case: CasePage, cast: Cast, send: Any
) -> None:
    report = send(case)
    membership = cast.bram.memberships.get()
    membership.organisation = cast.veld
    membership.save()
    client = signed_in(cast.bram)
    assert case.public_id not in client.get(LIST).content.decode()
    assert client.get(detail(report)).status_code == 302
    assert post(client, report)["Location"] == "/beheer/"
    assert Report.objects.get().is_in_hand


def test_a_decision_needs_a_reason(case: CasePage, cast: Cast, send: Any) -> None:
    report = send(case)
    assert post(signed_in(cast.bram), report, reason="").status_code == 200
    assert Report.objects.get().is_in_hand


def test_a_second_decision_is_refused_with_a_word(
    case: CasePage, cast: Cast, send: Any
) -> None:
    report = send(case)
    post(signed_in(cast.bram), report)
    with pytest.raises(DecidedAlready):
        decide(
            report=report,
            decision=Decision.WITHDRAW,
            reason=DecisionReason.ASKED,
            by=cast.ada,
        )
    page = post(signed_in(cast.ada), report, decision="withdraw")
    assert page["Location"] == LIST
    assert CasePage.objects.get().live


def test_what_was_deleted_meanwhile_can_still_be_closed(
    case: CasePage, cast: Cast, send: Any
) -> None:
    report = send(case)
    case.delete()
    client = signed_in(cast.ada)
    assert "is verwijderd" in client.get(detail(report)).content.decode()
    post(client, report, decision="adjust", reason="asked")
    assert Report.objects.get().status == ReportStatus.CLOSED


def test_the_menu_says_how_many_wait(case: CasePage, cast: Cast, send: Any) -> None:
    send(case)
    assert "Meldingen (1)" in signed_in(cast.bram).get("/beheer/").content.decode()
    assert "Meldingen" not in signed_in(cast.jip).get("/beheer/").content.decode()


def test_what_is_online_still_is_not_offered_to_come_back(
    case: CasePage, cast: Cast, send: Any
) -> None:
    client = signed_in(cast.bram)
    waiting = send(case, at_once=False)
    page = client.get(detail(waiting)).content.decode()
    assert ("Blijft online" in page, "Terug online" in page) == (True, False)
    post(client, waiting)
    assert "Online: Niemand" in client.get(LIST).content.decode()
    again = send(case, at_once=False)
    post(client, again, decision="adjust", reason="recognisable")
    page = client.get(detail(again)).content.decode()
    assert ("Blijft online" in page, "Terug online" in page) == (False, True)
    assert "wordt aangepast, offline" in page


def test_what_went_offline_is_offered_to_come_back(
    case: CasePage, cast: Cast, send: Any
) -> None:
    report, client = send(case), signed_in(cast.bram)
    page = client.get(detail(report)).content.decode()
    assert ("Blijft online" in page, "Terug online" in page) == (False, True)
    post(client, report)
    assert "Terug online: Niemand" in client.get(LIST).content.decode()


def test_the_list_is_called_what_it_is_and_scrolls_by_itself(
    case: CasePage, cast: Cast, send: Any
) -> None:
    send(case)
    page = signed_in(cast.bram).get(LIST).content.decode()
    header = page.split('class="w-slim-header', 1)[1].split("</header>", 1)[0]
    assert "Meldingen" in header
    assert 'aria-label="Wacht op een besluit" tabindex="0"' in page


def test_one_more_report_at_the_same_moment_does_not_undo_a_decision(
    case: CasePage, cast: Cast, send: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = send(case, at_once=False)

    def decide_meanwhile(_report: Report) -> bool:
        decide(
            report=first,
            decision=Decision.ONLINE,
            reason=DecisionReason.NOBODY,
            by=cast.bram,
        )
        return False

    monkeypatch.setattr(services, "_may_go_offline", decide_meanwhile)
    send(case)
    stored = Report.objects.get()
    assert (stored.status, stored.decision) == (ReportStatus.CLOSED, Decision.ONLINE)
    assert stored.times == 2


def test_what_is_offline_waits_before_what_is_still_to_be_read(
    cast: Cast, send: Any
) -> None:
    still_online = send(live_case(cast), at_once=False)
    offline = send(live_case(cast))
    page = signed_in(cast.ada).get(LIST).content.decode()
    assert page.index(offline.code) < page.index(still_online.code)

# SPDX-License-Identifier: EUPL-1.2
"""Reporting that somebody may be recognised, and deciding what becomes of it."""

import logging
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page

from accounts.models import User
from anonymisation.engine import detect, mask
from cases.holding import hold, release
from moderation.choices import Decision, DecisionReason, Ground, ReportStatus
from moderation.mail import tell_moderators
from moderation.models import MAX_NOTE, Report, ReportNote

logger = logging.getLogger(__name__)

# After somebody has looked, new reports only wait for so long.
QUIET = timedelta(days=30)
KEEP_NOTES = timedelta(days=30)
MOST_NOTES = 5


class DecidedAlready(Exception):
    """Another moderator was first."""


@transaction.atomic
def report_page(
    *,
    page: Any,
    code: str,
    ground: Ground,
    note: str = "",
    contact: str = "",
    at_once: bool = True,
) -> Report:
    """Record a report of a live page and take it offline where that is allowed.

    ``page`` is something of an organisation. While a report of it is in hand, more of them
    only add to it. ``at_once`` is false for an address that reported much already.
    """
    # One report of a page at a time, and none while a moderator decides on one.
    Page.objects.select_for_update().only("pk").get(pk=page.pk)
    earlier = Report.objects.in_hand().about(page.translation_key)
    report = earlier.select_for_update().first()
    if report is None:
        report = Report(
            subject=page.translation_key,
            code=code,
            organisation=page.organisation,
            ground=ground,
        )
        transaction.on_commit(lambda: _tell(report), robust=True)
    else:
        report.times += 1
    if at_once and report.offline_since is None and _may_go_offline(report):
        hold(page=page)
        report.offline_since = timezone.now()
    # What somebody decided is not for a reader to write over.
    report.save(update_fields=["times", "offline_since"] if report.pk else None)
    _keep_note(report, note, contact)
    return report


@transaction.atomic
def decide(
    *,
    report: Report,
    decision: Decision,
    reason: DecisionReason,
    by: User,
    is_alert: bool = False,
) -> Report:
    """Decide on a report and record it; raise ``DecidedAlready`` when it is closed.

    What has to be adjusted first stays offline until a new version is published.
    """
    report = Report.objects.select_for_update().get(pk=report.pk)
    if not report.is_in_hand:
        raise DecidedAlready
    page = page_of(report)
    if page is not None:
        _carry_out(decision, page, by)
    report.decision, report.reason = decision, reason
    report.decided_by, report.decided_at = by, timezone.now()
    report.is_alert = is_alert
    is_waiting = decision == Decision.ADJUST and page is not None
    report.status = ReportStatus.ADJUSTING if is_waiting else ReportStatus.CLOSED
    report.save()
    logger.warning("Report of %s decided: %s.", report.code, decision.value)
    return report


@transaction.atomic
def close_adjusted(*, page: Page) -> None:
    """Give a page back whose new version was published after a report asked for one."""
    waiting = Report.objects.about(page.translation_key).filter(
        status=ReportStatus.ADJUSTING
    )
    if waiting.update(status=ReportStatus.CLOSED):
        release(page=page)


def forget_old_notes() -> int:
    """Delete what readers wrote, thirty days after the decision; return how many."""
    decided = Report.objects.filter(decided_at__lte=timezone.now() - KEEP_NOTES)
    count, _rows = ReportNote.objects.filter(report__in=decided).delete()
    return count


def page_of(report: Report) -> Page | None:
    """Return the page that a report is about, or nothing if it is gone."""
    page = Page.objects.filter(translation_key=report.subject).first()
    return page.specific if page else None


def _carry_out(decision: Decision, page: Page, by: User) -> None:
    if decision == Decision.ADJUST:
        hold(page=page)
        return
    if decision == Decision.WITHDRAW and page.live:
        # Moderators decide by their duty, whether or not they may publish.
        UnpublishPageAction(page, user=by).execute(skip_permission_checks=True)
    release(page=page)


def _may_go_offline(report: Report) -> bool:
    """Nothing twice in a month after somebody looked, and never the whole site."""
    earlier = Report.objects.about(report.subject).looked_at_since(QUIET)
    last = earlier.order_by("-decided_at").first()
    if last is not None and not last.is_alert:
        return False
    in_the_last_hour = Report.objects.taken_offline_since(timedelta(hours=1))
    return in_the_last_hour.count() < settings.MODERATION_OFFLINE_PER_HOUR


def _keep_note(report: Report, note: str, contact: str) -> None:
    if not (note or contact) or report.notes.count() >= MOST_NOTES:
        return
    text = mask(note, detect(note))[: 2 * MAX_NOTE]
    ReportNote.objects.create(report=report, text=text, contact=contact)


def _tell(report: Report) -> None:
    logger.warning(
        "Report of %s, %s.", report.code, "offline" if report.offline_since else "waits"
    )
    tell_moderators(report)

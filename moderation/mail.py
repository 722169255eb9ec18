# SPDX-License-Identifier: EUPL-1.2
"""Telling moderators that a report waits: its code and a link, never a word of it."""

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from moderation.access import moderators_of
from moderation.models import Report


def tell_moderators(report: Report) -> None:
    """Mail every moderator apart, so that nobody learns another's address."""
    path = reverse("moderation_report", args=[report.pk])
    context = {"report": report, "url": f"{settings.WAGTAILADMIN_BASE_URL}{path}"}
    subject = (
        _("%(code)s staat offline na een melding")
        if report.offline_since
        else _("Melding bij %(code)s")
    ) % {"code": report.code}
    body = render_to_string("moderation/email/report.txt", context)
    get_connection().send_messages(
        [
            EmailMessage(subject, body, to=[moderator.email])
            for moderator in moderators_of(report.organisation)
        ]
    )

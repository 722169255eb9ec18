# SPDX-License-Identifier: EUPL-1.2
"""Telling somebody in the admin why the door stayed closed, and where to go now."""

from django.contrib import messages as queue
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail.admin import messages

from cases.outcomes import UnsafeToPublish

# What the Herkenningscheck says at the door (``cases.publication.text_checks``).
FOUND = frozenset(
    {"recognition_incomplete", "direct_identifiers", "indirect_identifiers"}
)
# What was tried was no publishing, so no draft was stored either.
NOT_ABOUT_PUBLISHING = frozenset({"not_offered", "ticket"})


def tell_refusals(request: HttpRequest, refusal: UnsafeToPublish) -> None:
    """Queue every reason in one message, with the way to the findings if they are one."""
    if any(r.check in NOT_ABOUT_PUBLISHING for r in refusal.refusals):
        for reason in refusal.refusals:
            messages.error(request, reason.message)
        return
    told = messages.render(
        _("Je concept is bewaard; er is niets gepubliceerd."),
        _buttons(refusal),
        detail=format_html(
            '<ul class="errorlist">{}</ul>',
            format_html_join(
                "", "<li>{}</li>", ((r.message,) for r in refusal.refusals)
            ),
        ),
    )
    queue.error(request, told)


def _buttons(refusal: UnsafeToPublish) -> list[tuple[str, str, bool]]:
    is_about_findings = any(r.check in FOUND for r in refusal.refusals)
    if not is_about_findings or not refusal.item_pk:
        return []
    address = reverse("settle_findings", args=[refusal.item_pk])
    return [messages.button(address, _("Naar de Herkenningscheck"))]

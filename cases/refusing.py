# SPDX-License-Identifier: EUPL-1.2
"""Telling somebody in the admin why the door stayed closed, and where to go now."""

from django.http import HttpRequest
from django.urls import reverse
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
    """Queue a message for each reason, and the way to the findings if they are one."""
    for reason in refusal.refusals:
        messages.error(request, reason.message)
    if any(r.check in NOT_ABOUT_PUBLISHING for r in refusal.refusals):
        return
    is_about_findings = any(r.check in FOUND for r in refusal.refusals)
    buttons = []
    if is_about_findings and refusal.item_pk:
        address = reverse("settle_findings", args=[refusal.item_pk])
        buttons.append(messages.button(address, _("Naar de Herkenningscheck")))
    messages.info(
        request,
        _("Je concept is bewaard; er is niets gepubliceerd."),
        buttons=buttons,
    )

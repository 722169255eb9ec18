# SPDX-License-Identifier: EUPL-1.2
"""How a guideline is laid out in a list of other things."""

from typing import Any

from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.story import minutes_to_read
from guidance.models import GuidelinePage


def card(page: GuidelinePage, request: HttpRequest) -> dict[str, Any]:
    """Return what a card shows of a guideline; how long one elsewhere takes is unknown."""
    meta = []
    if page.body:
        minutes = minutes_to_read([page.body])
        meta = [_("%(minutes)s min lezen") % {"minutes": minutes}]
    return {
        "kind": capfirst(str(page._meta.verbose_name)),
        "title": page.title,
        "url": page.get_url(request),
        "summary": page.summary,
        "meta": meta,
        "is_fictional": page.is_fictional,
    }


def card_facts(page: GuidelinePage) -> list[tuple[str, str]]:
    """Return what a reader weighs first: whose it is, and whether it still holds."""
    facts = [
        (_("Van"), page.owner_name),
        (_("Nagekeken op"), date_format(page.checked_on, "j F Y")),
    ]
    if not page.is_in_force:
        facts.append((_("Stand"), capfirst(page.get_status_display())))
    return facts

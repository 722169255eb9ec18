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
    """Return what a card shows of a guideline."""
    minutes = guideline_minutes(page)
    meta = [_("%(minutes)s min lezen") % {"minutes": minutes}] if minutes else []
    return {
        "kind": capfirst(str(page._meta.verbose_name)),
        "title": page.title,
        "url": page.get_url(request),
        "summary": page.summary,
        "meta": meta,
        "is_fictional": page.is_fictional,
    }


def guideline_minutes(page: GuidelinePage) -> int:
    """Return how long reading takes; of one that stands elsewhere nobody knows."""
    return minutes_to_read([page.body]) if page.body else 0


def card_facts(page: GuidelinePage) -> list[tuple[str, str]]:
    """Return what a reader weighs first: whose it is, and whether it still holds."""
    facts = [
        (_("Van"), page.owner_name),
        (_("Nagekeken op"), date_format(page.checked_on, "j F Y")),
    ]
    if not page.is_in_force:
        facts.append((_("Stand"), capfirst(page.get_status_display())))
    return facts

# SPDX-License-Identifier: EUPL-1.2
"""What somebody saved, as a list shows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

from accounts.access import Viewer, viewer_for
from accounts.models import User
from cases.access import items_by_pk, items_by_public_id
from cases.presentation import card
from dossiers.access import dossiers_visible_to
from dossiers.views import dossier_card
from learning.choices import SavedKind
from learning.models import SavedItem


@dataclass(frozen=True, slots=True)
class SavedThing:
    """A card of what was saved, when that was, and its address in this app."""

    slug: str
    card: dict[str, Any]
    saved_at: datetime


def page_by_slug(slug: str, viewer: Viewer) -> Page | None:
    """Return the case, practice or dossier of this slug that ``viewer`` may read."""
    code = slug.upper()
    item = items_by_public_id(viewer, [code]).get(code)
    return item or dossiers_visible_to(viewer).filter(slug=slug).first()


def is_saved(user: User, page: Page) -> bool:
    return SavedItem.objects.of(user).filter(page_id=page.pk).exists()


def saved_things(rows: Iterable[SavedItem], request: HttpRequest) -> list[SavedThing]:
    """Return the rows as they are shown, in their order; what is unreadable is left out."""
    viewer, kept = viewer_for(request.user), list(rows)
    pks = [row.page_id for row in kept]
    items = items_by_pk(viewer, pks)
    rest = [pk for pk in pks if pk not in items]
    dossiers = dossiers_visible_to(viewer).in_bulk(rest) if rest else {}
    things = []
    for row in kept:
        if item := items.get(row.page_id):
            things.append(SavedThing(item.slug, card(item, request), row.saved_at))
        elif dossier := dossiers.get(row.page_id):
            shown = dossier_card(dossier, request)
            things.append(SavedThing(dossier.slug, shown, row.saved_at))
    return things


def latest_saved(user: User, request: HttpRequest, most: int) -> list[SavedThing]:
    rows = SavedItem.objects.of(user).readable_by(viewer_for(user)).newest_first()
    return saved_things(rows[:most], request)


def kind_named(name: str) -> SavedKind | None:
    """Return the kind that an address asks for; nonsense asks for everything."""
    return SavedKind(name) if name in SavedKind.values else None

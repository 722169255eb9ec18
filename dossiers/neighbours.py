# SPDX-License-Identifier: EUPL-1.2
"""In which dossiers an item stands, and what comes before and after it there."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import IntegerField, QuerySet
from django.db.models.functions import Cast
from django.http import HttpRequest
from wagtail.models import Page, ReferenceIndex

from accounts.access import Viewer
from cases.access import named_by_pk
from cases.models import SharedItem
from dossiers.access import dossiers_visible_to
from dossiers.models import DossierPage
from dossiers.references import chosen_pages, stored_sections

MOST = 5


@dataclass(frozen=True, slots=True)
class Step:
    """A case or practice beside the one that is read."""

    title: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands in one dossier."""

    title: str
    url: str | None
    previous: Step | None = None
    next: Step | None = None


def places_of(item: SharedItem, viewer: Viewer, request: HttpRequest) -> list[Place]:
    """Return the dossiers of this viewer that hold ``item``, last updated first.

    What fills itself is no place to stand: it may be gone tomorrow.
    """
    dossiers = list(_holding(item, viewer).order_by("-updated_on", "pk")[:MOST])
    orders = [list(dict.fromkeys(chosen_pages(stored_sections(d)))) for d in dossiers]
    known = named_by_pk(viewer, {pk for order in orders for pk in order})
    places = []
    for dossier, order in zip(dossiers, orders, strict=True):
        readable = [pk for pk in order if pk in known]
        if item.pk not in readable:
            continue
        at = readable.index(item.pk)
        before = known[readable[at - 1]] if at else None
        after = known[readable[at + 1]] if at + 1 < len(readable) else None
        places.append(
            Place(
                dossier.title,
                dossier.get_url(request),
                before and Step(before.title, before.get_url(request)),
                after and Step(after.title, after.get_url(request)),
            )
        )
    return places


def _holding(item: SharedItem, viewer: Viewer) -> QuerySet[DossierPage]:
    """Ask Wagtail's index of references, which knows what live pages refer to."""
    references = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(Page),
        to_object_id=str(item.pk),
        content_type=ContentType.objects.get_for_model(DossierPage),
    )
    holding = references.annotate(holder=Cast("object_id", IntegerField()))
    return dossiers_visible_to(viewer).filter(pk__in=holding.values("holder"))

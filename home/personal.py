# SPDX-License-Identifier: EUPL-1.2
"""What the home page shows to one person: never part of a page that visitors share."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from wagtail.models import Page

from accounts.access import Viewer, viewer_for
from accounts.models import User
from cases.access import cases_visible_to, drafts_worked_on_by
from cases.choices import ConceptRole
from cases.models import CaseConcept
from cases.presentation import card
from dossiers.access import dossier_drafts_worked_on_by
from learning.saved import SavedThing, latest_saved

MOST = 3
MOST_DRAFTS = 5


@dataclass(frozen=True, slots=True)
class Draft:
    """A page that somebody may go on with."""

    title: str
    kind: str
    url: str
    changed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Personal:
    """New cases in one's themes, the latest saved things and the drafts one works on."""

    has_interests: bool
    in_themes: list[dict[str, Any]]
    saved: list[SavedThing]
    works_on_drafts: bool
    drafts: list[Draft] = field(default_factory=list)


def personal_blocks(user: User, request: HttpRequest) -> Personal:
    viewer = viewer_for(user)
    works_on_drafts = user.has_perm("wagtailadmin.access_admin")
    return Personal(
        has_interests=bool(user.interests),
        in_themes=_in_themes(user, viewer, request) if user.interests else [],
        saved=latest_saved(user, request, MOST),
        works_on_drafts=works_on_drafts,
        drafts=_drafts(user, viewer) if works_on_drafts else [],
    )


def _in_themes(
    user: User, viewer: Viewer, request: HttpRequest
) -> list[dict[str, Any]]:
    about = CaseConcept.objects.filter(
        role=ConceptRole.THEME, concept__code__in=user.interests
    )
    cases = cases_visible_to(viewer).filter(pk__in=about.values("case"))
    newest = cases.order_by("-first_published_at", "-pk")
    return [card(case, request) for case in newest[:MOST]]


def _drafts(user: User, viewer: Viewer) -> list[Draft]:
    """Return what was changed last, of what ``user`` may edit; Wagtail has the last word."""
    found: list[Page] = []
    for drafts in (*drafts_worked_on_by(viewer), dossier_drafts_worked_on_by(viewer)):
        found += drafts.order_by("-latest_revision_created_at")[:MOST_DRAFTS]
    found.sort(key=lambda page: page.latest_revision_created_at, reverse=True)
    return [
        Draft(
            title=page.get_admin_display_title(),
            kind=str(page._meta.verbose_name),
            url=reverse("wagtailadmin_pages:edit", args=[page.pk]),
            changed_at=page.latest_revision_created_at,
        )
        for page in found[:MOST_DRAFTS]
        if page.permissions_for_user(user).can_edit()
    ]

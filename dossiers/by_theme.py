# SPDX-License-Identifier: EUPL-1.2
"""Which dossiers are about a theme: those that hold an item about it."""

from django.http import HttpRequest
from django.template.loader import render_to_string

from accounts.access import Viewer, viewer_for
from cases.access import cases_visible_to, practices_visible_to
from cases.choices import ConceptRole
from dossiers.access import dossiers_visible_to
from dossiers.models import DossierPage
from dossiers.references import chosen_pages, stored_sections
from dossiers.views import dossier_card
from taxonomy.choices import Scheme
from taxonomy.models import Concept


def dossiers_about(concept: Concept, request: HttpRequest) -> str:
    """Return the section with the dossiers about a theme, last updated first."""
    if concept.scheme != Scheme.THEME:
        return ""
    found = dossiers_about_theme(concept, viewer_for(request.user))
    if not found:
        return ""
    context = {"cards": [dossier_card(dossier, request) for dossier in found]}
    return render_to_string("dossiers/theme_section.html", context, request=request)


def dossiers_about_theme(theme: Concept, viewer: Viewer) -> list[DossierPage]:
    """Return the dossiers in which this reader finds an item about ``theme``."""
    about = {"concepts__role": ConceptRole.THEME, "concepts__concept": theme}
    pages: set[int] = set()
    for visible in (cases_visible_to(viewer), practices_visible_to(viewer)):
        pages.update(visible.filter(**about).values_list("pk", flat=True))
    dossiers = dossiers_visible_to(viewer).order_by("-updated_on", "pk")
    return [
        d for d in dossiers if not pages.isdisjoint(chosen_pages(stored_sections(d)))
    ]

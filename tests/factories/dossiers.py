# SPDX-License-Identifier: EUPL-1.2
"""Dossiers for tests."""

from typing import Any

from accounts.choices import Visibility
from accounts.models import Organisation
from cases.models import CasePage, PracticePage, SharedItem
from dossiers.models import DossierIndexPage, DossierPage
from guidance.models import GuidelinePage

Item = tuple[str, dict[str, Any]]


def chosen(item: SharedItem | GuidelinePage, note: str = "") -> Item:
    """Return the block of a page that an editor chose."""
    names = {CasePage: "case", PracticePage: "practice", GuidelinePage: "guideline"}
    return names[type(item)], {"page": item, "note": note}


def automatic(**asked: Any) -> Item:
    """Return the block that fills itself."""
    return "automatic", {"most": 3} | asked


def live_dossier(
    organisation: Organisation, *items: Item, **fields: Any
) -> DossierPage:
    """Return a live dossier with one section that holds these items."""
    values = {
        "title": "Als de nacht te lang duurt",
        "intro": "<p>Over slapen, en over wie dat niet doet.</p>",
        "visibility": Visibility.PUBLIC,
        "sections": [("section", {"title": "Eerst kijken", "items": list(items)})],
    }
    dossier = DossierPage(organisation=organisation, **values | fields)
    DossierIndexPage.objects.get().add_child(instance=dossier)
    dossier.save_revision().publish()
    return DossierPage.objects.get(pk=dossier.pk)

# SPDX-License-Identifier: EUPL-1.2
"""The only way to a dossier, and to what it holds for a given reader."""

from django.db.models import QuerySet

from accounts.access import Viewer, may_see, visible_q, worked_on_q
from cases.access import open_to
from dossiers.models import DossierPage


def dossiers_visible_to(viewer: Viewer) -> QuerySet[DossierPage]:
    """Return the live dossiers that ``viewer`` may read."""
    return open_to(viewer, DossierPage.objects.live().filter(visible_q(viewer)))


def dossier_drafts_worked_on_by(viewer: Viewer) -> QuerySet[DossierPage]:
    """Return the drafts that are the work of this member of staff."""
    drafts = DossierPage.objects.filter(has_unpublished_changes=True)
    return drafts.filter(worked_on_q(viewer))


def may_read(viewer: Viewer, dossier: DossierPage) -> bool:
    return dossier.live and may_see(
        viewer,
        visibility=dossier.visibility,
        organisation_id=dossier.organisation_id,
    )

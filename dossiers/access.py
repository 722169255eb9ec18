# SPDX-License-Identifier: EUPL-1.2
"""The only way to a dossier, and to what it holds for a given reader."""

from uuid import UUID

from django.db.models import QuerySet

from accounts.access import Viewer, may_see, visible_q, worked_on_q
from cases.access import open_to
from cases.holding import without_held
from dossiers.models import DossierPage


def dossiers_visible_to(viewer: Viewer) -> QuerySet[DossierPage]:
    """Return the live dossiers that ``viewer`` may read."""
    dossiers = without_held(DossierPage.objects.live()).filter(visible_q(viewer))
    return open_to(viewer, dossiers)


def dossier_drafts_worked_on_by(viewer: Viewer) -> QuerySet[DossierPage]:
    """Return the drafts that are the work of this member of staff."""
    drafts = DossierPage.objects.filter(has_unpublished_changes=True)
    return drafts.filter(worked_on_q(viewer))


def live_dossier(uuid: UUID) -> DossierPage | None:
    """Return what is live under this identity, for who takes it offline."""
    return DossierPage.objects.live().filter(translation_key=uuid).first()


def is_meant_for(viewer: Viewer, dossier: DossierPage) -> bool:
    """Say whether a live dossier is shared with this viewer, holds aside."""
    return dossier.live and may_see(
        viewer,
        visibility=dossier.visibility,
        organisation_id=dossier.organisation_id,
    )

# SPDX-License-Identifier: EUPL-1.2
"""What readers keep for themselves: nobody else sees it, editors and managers included.

None of it is in the admin or in Wagtail's index of references, which would tell editors
how many people keep a page.
"""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from dossiers.models import DossierPage
from learning.querysets import SavedItemQuerySet


class SavedItem(models.Model):
    """A case, practice or dossier that somebody wants to find again.

    PII: tells what one person keeps; shown to that person alone, deleted with the account
    or the page.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_items"
    )
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    saved_at = models.DateTimeField(default=timezone.now)

    objects = SavedItemQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("bewaard stuk")
        verbose_name_plural = _("bewaarde stukken")
        constraints = [
            models.UniqueConstraint(fields=["user", "page"], name="saved_once")
        ]

    def __str__(self) -> str:
        return f"{self.user_id}, {self.page_id}"


class LastVisit(models.Model):
    """What somebody found in a dossier, to tell next time what is new.

    ``seen`` holds the keys of the items during the visit that began at ``began_at``, and
    ``before`` those of the visits before it; at a first visit there is no before.

    PII: tells when one person last read a dossier; shown to nobody, deleted with the
    account or the dossier.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    dossier = models.ForeignKey(DossierPage, on_delete=models.CASCADE, related_name="+")
    began_at = models.DateTimeField(default=timezone.now)
    seen = models.JSONField(default=list)
    before = models.JSONField(null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("laatste bezoek")
        verbose_name_plural = _("laatste bezoeken")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "dossier"], name="one_last_visit_per_dossier"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id}, {self.dossier_id}"


class PathProgress(models.Model):
    """A step of a learning path that somebody says to have done.

    ``step`` is the key of the item and not its number: numbers close up.

    PII: tells what one person learned; shown to that person alone, deleted with the
    account or the dossier.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    dossier = models.ForeignKey(DossierPage, on_delete=models.CASCADE, related_name="+")
    step = models.CharField(max_length=60)
    done_at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("gedane stap")
        verbose_name_plural = _("gedane stappen")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "dossier", "step"], name="each_step_done_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id}, {self.dossier_id}, {self.step}"

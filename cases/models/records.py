# SPDX-License-Identifier: EUPL-1.2
"""What remains of decisions: who, when and of what, never the text.

Records name an item by its code and stand outside Wagtail's own tables, whose rows
cascade away with a revision or a page.
"""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class PublicationDecision(models.Model):
    """One passage through the door.

    PII: names the account that decided; set to null when that account is deleted. Kept
    five years (REQ-R-01).
    """

    public_id = models.CharField(_("code"), max_length=9, db_index=True)
    content_hash = models.CharField(max_length=64)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(default=timezone.now)
    # Names of the checks that were passed, in their order.
    checks = models.JSONField(default=list)

    class Meta:
        verbose_name = _("publicatiebesluit")
        verbose_name_plural = _("publicatiebesluiten")
        ordering = ["-decided_at"]

    def __str__(self) -> str:
        return self.public_id


class DeletionRecord(models.Model):
    """Proof that copies of a text were destroyed: how many of what, not what they said.

    PII: names the account whose action destroyed them; set to null when that account is
    deleted. Kept five years (REQ-R-01).
    """

    class Reason(models.TextChoices):
        PUBLISHED = "published", _("gepubliceerd")
        DELETED = "deleted", _("verwijderd")

    public_id = models.CharField(_("code"), max_length=9, db_index=True)
    reason = models.CharField(max_length=10, choices=Reason.choices)
    counts = models.JSONField(default=dict)
    deleted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    deleted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("verwijderbewijs")
        verbose_name_plural = _("verwijderbewijzen")
        ordering = ["-deleted_at"]

    def __str__(self) -> str:
        return self.public_id


class Tombstone(models.Model):
    """The code of an item that was published once and no longer is.

    PII: none.
    """

    public_id = models.CharField(_("code"), max_length=9, unique=True)
    withdrawn_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.public_id


class Hold(models.Model):
    """Something live that readers do not get until a moderator has looked at it.

    In a table of its own and not in a column of the page: saving a page that somebody
    opened before would wipe a column. ``subject`` is the page's ``translation_key``.

    PII: none.
    """

    subject = models.UUIDField(unique=True)
    since = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return str(self.subject)


class Contribution(models.Model):
    """Who brought an item in; kept apart from the page, read by moderators only.

    PII: names the contributor's account; set to null when that account is deleted.
    """

    public_id = models.CharField(_("code"), max_length=9, unique=True)
    contributor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="contributions",
    )

    def __str__(self) -> str:
        return self.public_id


class ConsentRecord(models.Model):
    """That a resident agreed: to which version, how, and whether it was taken back.

    The signed form itself stays in the municipality.

    PII: none; the role of who asked, not the name.
    """

    public_id = models.CharField(_("code"), max_length=9, db_index=True)
    text_hash = models.CharField(_("versie van de tekst"), max_length=64)
    method = models.CharField(_("hoe gevraagd"), max_length=60)
    asked_by_role = models.CharField(_("gevraagd door"), max_length=60)
    asked_on = models.DateField(_("gevraagd op"))
    withdrawn_on = models.DateField(_("ingetrokken op"), null=True, blank=True)

    def __str__(self) -> str:
        return self.public_id

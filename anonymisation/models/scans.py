# SPDX-License-Identifier: EUPL-1.2
"""That a text was checked, by what, and the key under which its values are known."""

import secrets

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from anonymisation.engines import expected_engines
from anonymisation.subjects import Subject

KEY_BYTES = 32


def new_key() -> bytes:
    return secrets.token_bytes(KEY_BYTES)


class Scan(models.Model):
    """The newest check of one subject: which text, by which engines, with which lists.

    One row per subject, made anew with each text. The text itself stays where it is; the
    subject is known by its type and uuid, and whether it is a draft or a page is not.

    PII: a hash of a text that may hold personal data, and nothing of what it says;
    deleted with the subject.
    """

    subject_type = models.CharField(_("soort"), max_length=60)
    subject_uuid = models.UUIDField(_("onderwerp"))
    text_hash = models.CharField(max_length=64)
    engine_version = models.CharField(_("versie van de motor"), max_length=12)
    allow_list_version = models.CharField(
        _("versie van de lijst met toegestane woorden"), max_length=12
    )
    # The engines that answered for this text, as ``anonymisation.engines`` names them.
    engines = models.CharField(_("geantwoord door"), max_length=120)
    scanned_at = models.DateTimeField(_("gecontroleerd op"), default=timezone.now)
    # Nothing of it is to be checked again until there is another text.
    closed_at = models.DateTimeField(_("afgesloten op"), null=True, blank=True)

    class Meta:
        verbose_name = _("herkenningscheck")
        verbose_name_plural = _("herkenningschecks")
        constraints = [
            models.UniqueConstraint(
                fields=["subject_type", "subject_uuid"], name="one_scan_per_subject"
            )
        ]

    def __str__(self) -> str:
        return f"{self.subject_type} {self.subject_uuid}"

    @property
    def subject(self) -> Subject:
        return Subject(self.subject_type, self.subject_uuid)

    @property
    def is_complete(self) -> bool:
        """Whether every engine that is configured today has answered for this text."""
        return self.engines == expected_engines()


class SubjectKey(models.Model):
    """The key with which the values found in one subject are hashed.

    PII: none by itself; with it somebody could try whether a name that was removed is a
    certain name. Destroyed when the subject is published or deleted.
    """

    scan = models.OneToOneField(Scan, on_delete=models.CASCADE, related_name="key")
    secret = models.BinaryField(default=new_key)

    def __str__(self) -> str:
        return str(self.scan)

    @property
    def value(self) -> bytes:
        """Return the key itself; PostgreSQL hands it out as a view of memory."""
        return bytes(self.secret)

# SPDX-License-Identifier: EUPL-1.2
"""What waits for a title in the upload of many at once is stored by Wagtail itself."""

from typing import Any

from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from wagtail.models import UploadedFile

from core.models import SiteDocument, SiteImage
from core.uploads.files import cleaned

KINDS = {SiteImage: "image", SiteDocument: "document"}


@receiver(pre_save, sender=UploadedFile)
def clean_what_waits(instance: UploadedFile, **kwargs: Any) -> None:
    """Its form has checked the file already, but it is the sent file that is kept."""
    if instance.file and not instance.file._committed:
        what = KINDS[instance.for_content_type.model_class()]
        clean = cleaned(what, instance.file.file)
        instance.file.file, instance.file.name = clean, clean.name


@receiver(post_save, sender=SiteImage)
@receiver(post_save, sender=SiteDocument)
def close_what_was_stored(instance: SiteImage | SiteDocument, **kwargs: Any) -> None:
    """Wagtail opens what it has just stored, to weigh it, and leaves it open."""
    if instance.file:
        instance.file.close()

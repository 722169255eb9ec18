# SPDX-License-Identifier: EUPL-1.2
"""Fields that write nothing to storage that was not cleaned.

Every way to store bytes with a model ends in ``FieldFile.save``: forms, ``create``,
``bulk_create``, fixtures and ``object.file.save(...)`` alike. So it stands here, and the
form only says it earlier and kinder.
"""

from django.core.files.base import File
from django.db import models
from django.db.models.fields.files import FieldFile
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from core.uploads.files import cleaned


class CleanImageFieldFile(WagtailImageFieldFile):
    def save(self, name: str, content: File, save: bool = True) -> None:
        clean = cleaned("image", content)
        super().save(str(clean.name), clean, save)

    save.alters_data = True  # type: ignore[attr-defined]  # Templates may not call it.


class CleanImageField(WagtailImageField):
    attr_class = CleanImageFieldFile


class CleanDocumentFieldFile(FieldFile):
    def save(self, name: str, content: File, save: bool = True) -> None:
        clean = cleaned("document", content)
        super().save(str(clean.name), clean, save)

    save.alters_data = True  # type: ignore[attr-defined]  # Templates may not call it.


class CleanDocumentField(models.FileField):
    attr_class = CleanDocumentFieldFile

# SPDX-License-Identifier: EUPL-1.2
"""The admin's forms for images and documents, single, many at once, and in a chooser.

A file name often holds the name of a person, and Wagtail would make it the title. So no
title is filled in beforehand, and one that is still the file's name is asked for again.
"""

from html import unescape
from pathlib import PurePath
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.utils.translation import gettext_lazy as _
from wagtail.documents.fields import WagtailDocumentField
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from core.uploads.files import cleaned

TITLE_IS_FILE_NAME = _(
    "Bedenk zelf een titel. In de naam van een bestand staat vaak de naam van iemand."
)


class CleanImageFormField(WagtailImageField):
    """Clean first: Wagtail's own field asks a decoder that trusts what it gets."""

    def to_python(self, data: Any) -> Any:
        return super().to_python(cleaned("image", data) if data else data)


class CleanDocumentFormField(WagtailDocumentField):
    def to_python(self, data: Any) -> Any:
        return super().to_python(cleaned("document", data) if data else data)


class CleanUploadMixin(forms.ModelForm):
    """Clean the file when it is read, and ask for a title of one's own."""

    file_field: type[forms.FileField]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            given = self.fields["file"]
            # Wagtail names the field's class itself; a bare widget fills in no title.
            self.fields["file"] = self.file_field(
                label=given.label, required=given.required, widget=forms.FileInput()
            )
        if not self.is_bound and self.instance.pk is None:
            # Of many at once, what waits for a title has the file's name until then.
            self.initial.pop("title", None)

    def clean(self) -> dict[str, Any] | None:
        data = super().clean()
        sent = self.files.get(self.add_prefix("file"))
        if sent and self.cleaned_data.get("title") in _names(sent):
            self.add_error("title", ValidationError(TITLE_IS_FILE_NAME))
        return data


class CleanImageForm(CleanUploadMixin, BaseImageForm):
    file_field = CleanImageFormField

    class Meta(BaseImageForm.Meta):
        pass


class CleanDocumentForm(CleanUploadMixin, BaseDocumentForm):
    file_field = CleanDocumentFormField

    class Meta(BaseDocumentForm.Meta):
        pass


def _names(sent: File) -> set[str]:
    """Return what the admin's own script makes of a file's name, or the server."""
    name = unescape(str(sent.name))
    return {name.strip(), PurePath(name).stem.strip()}

# SPDX-License-Identifier: EUPL-1.2
"""Model fields that keep unsafe values out of the database."""

from typing import Any

from django import forms
from django.db import models
from wagtail.fields import RichTextField

from core.sanitise import sanitise_draft, sanitise_rich_text

STORY_FEATURES = ["bold", "italic", "ol", "ul", "blockquote", "link"]


class CleanRichTextFormField(forms.CharField):
    """Finds a required text missing where the editor sent an empty paragraph."""

    def to_python(self, value: Any) -> str:
        return sanitise_draft(super().to_python(value) or "")


class CleanRichTextField(RichTextField):
    """Rich text that is sanitised whenever it is prepared for the database.

    The rule sits in the field and not in a form, so that imports, fixtures and scripts
    cannot pass it by; what is written into a revision is the same clean text.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("features", STORY_FEATURES)
        super().__init__(*args, **kwargs)

    def get_prep_value(self, value: Any) -> Any:
        prepared = super().get_prep_value(value)
        return sanitise_rich_text(prepared) if isinstance(prepared, str) else prepared

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = super().pre_save(model_instance, add)
        clean = sanitise_draft(value) if isinstance(value, str) else value
        setattr(model_instance, self.attname, clean)
        return clean

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": CleanRichTextFormField} | kwargs)


class MonthField(models.DateField):
    """A month, kept as its first day: an exact date has no place in a case."""

    def get_prep_value(self, value: Any) -> Any:
        prepared = super().get_prep_value(value)
        return prepared.replace(day=1) if prepared else prepared

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = self.to_python(super().pre_save(model_instance, add))
        if value:
            value = value.replace(day=1)
            setattr(model_instance, self.attname, value)
        return value

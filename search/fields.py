# SPDX-License-Identifier: EUPL-1.2
"""Model fields for what readers write."""

from typing import Any

from django.db import models
from django.utils.html import strip_tags

from search.guard import guard


class GuardedTextField(models.TextField):
    """Plain text that passes the guard whenever it is prepared for the database.

    The rule sits in the field and not in a form, so that no script passes it by.
    """

    def get_prep_value(self, value: Any) -> Any:
        prepared = super().get_prep_value(value)
        return plain_text(prepared) if isinstance(prepared, str) else prepared

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = super().pre_save(model_instance, add)
        clean = plain_text(value) if isinstance(value, str) else value
        setattr(model_instance, self.attname, clean)
        return clean


def plain_text(text: str) -> str:
    """Return ``text`` without markup and without what the guard drops."""
    # Guarded first: a full-width "<" becomes a real one only there.
    return strip_tags(guard(text).text)

# SPDX-License-Identifier: EUPL-1.2
"""Stream blocks that keep unsafe values out of the database."""

from typing import Any

from wagtail.blocks import RichTextBlock

from core.fields import STORY_FEATURES
from core.sanitise import sanitise_rich_text


class CleanRichTextBlock(RichTextBlock):
    """Rich text that is sanitised whenever it is prepared for the database."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("features", STORY_FEATURES)
        super().__init__(**kwargs)

    def get_prep_value(self, value: Any) -> Any:
        prepared = super().get_prep_value(value)
        return sanitise_rich_text(prepared) if isinstance(prepared, str) else prepared

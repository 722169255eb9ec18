# SPDX-License-Identifier: EUPL-1.2
"""The editor of texts, without what Wagtail's shares between everybody who writes."""

from typing import Any

from wagtail.admin.rich_text import DraftailRichTextArea
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.admin.rich_text.converters.html_to_contentstate import (
    HtmlToContentStateHandler,
)


class RichTextArea(DraftailRichTextArea):
    """Wagtail's editor, reading every text with a parser of its own.

    Wagtail 8.0.1 keeps one parser in each widget, and all threads of a process share the
    widget: of two forms that open at once one fails, or shows a text of the other
    (https://github.com/wagtail/wagtail/issues/14573). Goes when a release has mended it.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.converter = _Converter(self.features)


class _Converter(ContentstateConverter):
    def from_database_format(self, html: str) -> str:
        parser = HtmlToContentStateHandler(self.features)
        parser.feed(html)
        parser.close()
        return parser.contentstate.as_json()

# SPDX-License-Identifier: EUPL-1.2
"""People who open forms at the same moment each see their own text."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from wagtail.admin.rich_text import DraftailRichTextArea, get_rich_text_editor_widget

import pytest

from cases.models import CasePage, PracticePage
from core.fields import STORY_FEATURES

WRITERS = ("annemoon", "boterbloem", "cichorei", "duizendblad")
PARAGRAPHS, TIMES = 40, 25


@pytest.fixture
def busy_threads() -> Iterator[None]:
    """Threads take turns as often as they do in hours of real work."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def seen_by_all(widget: DraftailRichTextArea) -> list[tuple[str, str]]:
    """Return for each writer, many times, what the form shows, or how it failed."""

    def seen(writer: str) -> tuple[str, str]:
        text = f"<p>{writer} is <b>hier</b></p>" * PARAGRAPHS
        try:
            return writer, widget.format_value(text)
        except Exception as failure:
            return writer, repr(failure)

    with ThreadPoolExecutor(len(WRITERS)) as threads:
        return list(threads.map(seen, WRITERS * TIMES))


def is_own(writer: str, shown: str) -> bool:
    others = set(WRITERS) - {writer}
    return shown.count(writer) == PARAGRAPHS and not any(o in shown for o in others)


def test_nobody_sees_or_loses_a_text_by_what_others_open(busy_threads) -> None:
    widget = get_rich_text_editor_widget(features=STORY_FEATURES)
    assert all(is_own(*one) for one in seen_by_all(widget))


def test_wagtails_own_editor_still_needs_this(busy_threads) -> None:
    """When this fails, Wagtail was mended and ``core.rich_text`` can go."""
    seen = seen_by_all(DraftailRichTextArea(features=STORY_FEATURES))
    assert not all(is_own(*one) for one in seen)


def test_what_is_read_is_what_wagtails_editor_reads() -> None:
    html = (
        '<p>Een <a href="https://waterhoek.example/">plek</a></p><ul><li>een</li></ul>'
    )
    ours = get_rich_text_editor_widget(features=STORY_FEATURES)
    wagtails = DraftailRichTextArea(features=STORY_FEATURES)
    there_and_back = [
        one.converter.to_database_format(one.format_value(html))
        for one in (ours, wagtails)
    ]
    assert type(ours) is not type(wagtails)
    assert [text.count("<li") for text in there_and_back] == [1, 1]
    assert 'href="https://waterhoek.example/"' in there_and_back[0]


@pytest.mark.parametrize("model", [CasePage, PracticePage])
def test_every_text_of_a_form_has_this_editor(model) -> None:
    form = model.get_edit_handler().get_form_class()
    areas = [
        field.widget
        for field in form.base_fields.values()
        if isinstance(field.widget, DraftailRichTextArea)
    ]
    assert areas
    assert all(type(area).__module__ == "core.rich_text" for area in areas)

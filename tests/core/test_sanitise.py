# SPDX-License-Identifier: EUPL-1.2
"""Nothing that runs survives, whichever sanitiser does the work."""

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.models import CaseIndexPage, CasePage
from core.sanitise import (
    ATTRIBUTES,
    PROTOCOLS,
    SANITISERS,
    TAGS,
    is_plainly_clean,
    sanitise_draft,
    sanitise_rich_text,
)
from tests.cast import Cast
from tests.core.attacks import ATTACKS, PLAIN_TEXTS
from tests.factories.cases import draft_case


class Reader(HTMLParser):
    """Reads cleaned text as a browser's parser roughly would, and keeps what it meets."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.words = ""
        self.others: list[str] = []

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data) -> None:
        self.words += data

    def handle_comment(self, data) -> None:
        self.others.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


@pytest.fixture(params=sorted(SANITISERS), autouse=True)
def sanitiser(request: pytest.FixtureRequest, settings) -> str:
    settings.SANITISER = request.param
    return request.param


def is_safe_link(href: str) -> bool:
    bare = re.sub(r"[\s\x00-\x1f\x7f]", "", href)
    return urlsplit(bare).scheme.lower() in PROTOCOLS | {""} or ":" not in bare


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_that_runs_is_left(attack: str) -> None:
    left = read(sanitise_rich_text(attack))
    assert set(left.tags) <= TAGS
    assert {name for name, _value in left.attributes} <= ATTRIBUTES["a"]
    assert all(is_safe_link(value) for name, value in left.attributes if name == "href")
    assert left.others == []


@pytest.mark.parametrize("text", [*ATTACKS, *PLAIN_TEXTS])
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = sanitise_rich_text(text)
    assert sanitise_rich_text(once) == once
    draft = sanitise_draft(text)
    assert sanitise_draft(draft) == draft
    assert sanitise_rich_text(draft) == once


@pytest.mark.parametrize("text", PLAIN_TEXTS)
def test_both_sanitisers_keep_the_same_of_an_honest_text(text: str, settings) -> None:
    kept = []
    for name in SANITISERS:
        settings.SANITISER = name
        left = read(sanitise_rich_text(text))
        kept.append((left.tags, left.attributes, left.words))
    assert kept[0] == kept[1]
    assert kept[0][2] == read(text).words


@pytest.mark.parametrize("attack", ATTACKS)
def test_both_sanitisers_lead_to_the_same_places(attack: str, settings) -> None:
    """How broken markup is mended, and a script's words, may differ; links may not."""
    places = []
    for name in SANITISERS:
        settings.SANITISER = name
        links = read(sanitise_rich_text(attack)).attributes
        places.append([href for _name, href in links if urlsplit(href).scheme])
    assert places[0] == places[1]


MARKS = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<ul>", "<li>", "</li>", "</ul>",
     "<br>", "<blockquote>", "</blockquote>", '<a href="https://a.nl/b?c=d">', "</a>",
     '<a id="3" linktype="page">', "tekst", "één", "&amp;", "&lt;", "'", '"', " ", "\n",
     "<", ">", "&", "\x0b", "\u2028", "<script>", "javascript:", "<!--", "\ud7ff"]
)  # fmt: skip


@given(st.lists(MARKS, max_size=14))
def test_what_is_taken_for_clean_is_clean(parts: list[str]) -> None:
    """The quick way may only be taken where both sanitisers would change nothing."""
    html = "".join(parts)
    for text in (html, f"<p>{html}</p>", f"<ul><li>{html}</li></ul>"):
        if is_plainly_clean(text):
            for clean in SANITISERS.values():
                assert clean(text, ATTRIBUTES) == text


def test_a_block_on_a_line_of_its_own_takes_the_quick_way() -> None:
    """As everything that comes from a file does."""
    written = [text for text in PLAIN_TEXTS if "\n" in text]
    assert len(written) > 1
    assert all(map(is_plainly_clean, written))


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_never_taken_for_clean(attack: str) -> None:
    if is_plainly_clean(attack):
        for clean in SANITISERS.values():
            assert clean(attack, ATTRIBUTES) == attack


@pytest.mark.parametrize(
    "empty", ["", "<p></p>", "<p>\xa0</p>", "<p>&nbsp;</p><br>", "<ul><li> </li></ul>"]
)
def test_markup_without_a_word_is_empty(empty: str) -> None:
    assert sanitise_rich_text(empty) == ""


def test_a_draft_keeps_the_places_of_comments_and_nothing_else_more() -> None:
    html = '<p data-block-key="ab12c" onclick="x()">Tekst<script>y()</script></p>'
    assert 'data-block-key="ab12c"' in sanitise_draft(html)
    assert "onclick" not in sanitise_draft(html)
    assert "data-block-key" not in sanitise_rich_text(sanitise_draft(html))


ATTACK = '<p onclick="x()">Tekst <img src=x onerror=y()><b>vet</b></p>'


def test_a_field_is_clean_however_it_is_saved(cast: Cast) -> None:
    case = draft_case(organisation=cast.waterhoek, context=ATTACK)
    index = CaseIndexPage.objects.get()
    index.intro = ATTACK
    index.save()
    CasePage.objects.filter(pk=case.pk).update(what_worked=ATTACK)
    stored = CasePage.objects.get(pk=case.pk)
    clean = "<p>Tekst <b>vet</b></p>"
    assert stored.context == clean
    assert stored.what_worked == clean
    assert CaseIndexPage.objects.get().intro == clean
    assert "onerror" not in str(stored.latest_revision.content)
    assert stored.get_latest_revision_as_object().context == clean

# SPDX-License-Identifier: EUPL-1.2
"""Texts from files: plain lines, stories in Markdown, and how a wrong word is named."""

import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from django.utils.translation import gettext as _

from markdown_it import MarkdownIt

MARKDOWN = MarkdownIt("commonmark", {"html": False})

# What a story may be made of; the same short list that an editor's toolbar offers,
# without links.
STORY_TOKENS = frozenset(
    {
        "inline", "text", "softbreak", "hardbreak",
        "paragraph_open", "paragraph_close", "blockquote_open", "blockquote_close",
        "bullet_list_open", "bullet_list_close", "ordered_list_open",
        "ordered_list_close", "list_item_open", "list_item_close",
        "em_open", "em_close", "strong_open", "strong_close",
    }
)  # fmt: skip

# Control characters, halves of characters and private ones: no text has them, and
# PostgreSQL refuses the first.
NO_TEXT = frozenset({"Cc", "Cs", "Co", "Cn"})


class Unreadable(Exception):
    """A value cannot be used; the message says why, in Dutch."""


def one_line(value: Any) -> str:
    """Return ``value`` as one line of text."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise Unreadable(
            _("hier hoort tekst, geen %(value)s. Zet de tekst tussen aanhalingstekens.")
            % {"value": shown(value)}
        )
    text = " ".join(value.split())
    _refuse_no_text(text)
    if not text:
        raise Unreadable(_("is leeg."))
    return text


def story_html(value: Any) -> str:
    """Return the HTML of a section, or say what it may not hold."""
    if not isinstance(value, str) or not value.strip():
        raise Unreadable(_("hier hoort tekst."))
    _refuse_no_text(value.replace("\n", " ").replace("\r", " ").replace("\t", " "))
    tokens = MARKDOWN.parse(value)
    inline = [child for token in tokens for child in token.children or []]
    strange = {token.type for token in (*tokens, *inline)} - STORY_TOKENS
    if strange:
        raise Unreadable(
            _(
                "gebruik alleen alinea's, citaten (>), lijstjes (-) en *nadruk*. Dus "
                "geen koppen, links, beeld of code, en geen regels die inspringen."
            )
        )
    return str(MARKDOWN.renderer.render(tokens, MARKDOWN.options, {})).strip()


def shown(value: Any) -> str:
    """Return ``value`` short and safe to print in a message."""
    text = "".join(c if c.isprintable() else "?" for c in str(value))
    return f"'{text[:40]}…'" if len(text) > 40 else f"'{text}'"


def suggestion(
    word: str, known: Iterable[str], labels: Mapping[str, str] | None = None
) -> str:
    """Return " Bedoel je …?" with the nearest known words, or nothing.

    ``labels`` are other names of the known words, such as the Dutch term of a code.
    """
    labels = labels or {}
    near = get_close_matches(word, list(known), n=3, cutoff=0.6)
    near += [
        labels[n] for n in get_close_matches(word.lower(), list(labels), cutoff=0.7)
    ]
    if not near:
        return ""
    return " " + _("Bedoel je %(words)s?") % {"words": ", ".join(dict.fromkeys(near))}


def _refuse_no_text(text: str) -> None:
    if any(unicodedata.category(character) in NO_TEXT for character in text):
        raise Unreadable(_("bevat onleesbare tekens."))

# SPDX-License-Identifier: EUPL-1.2
"""The only place where HTML from people is made safe.

bleach does it by default. Its maintainers ended it in June 2026, so ``nh3`` is kept one
setting away (``SANITISER = "nh3"``) and a test runs one corpus through both.
"""

import re
from collections.abc import Callable, Mapping
from html import unescape

from django.conf import settings

TAGS = frozenset(
    {"p", "br", "b", "strong", "i", "em", "ul", "ol", "li", "blockquote", "a"}
)
# ``linktype`` and ``id`` are how Wagtail stores a link to one of its own pages.
Attributes = Mapping[str, frozenset[str]]
ATTRIBUTES: Attributes = {"a": frozenset({"href", "linktype", "id"})}
PROTOCOLS = frozenset({"http", "https", "mailto"})

# Wagtail's editor marks every block so that a comment can point at it.
EDITOR_KEY = re.compile(r'<([a-z0-9]+) data-block-key="[a-z0-9]*">')
MARKUP = re.compile(r"<[^>]*>")
TAG = re.compile(r"<(/?)([a-z]+)[^>]*>")
# Paragraphs, quotations and lists of plain text with inline marks, and nothing else.
_TEXT = (
    r"(?:[^<>&\x00-\x09\x0b-\x1f\x7f-\xa0\ufdd0-\ufdef\ufff0-\uffff]|&(?:amp|lt|gt);)"
)
_LINK = r'<a (?:href="https?://[\w./#?=%+~:@!,;()-]*"|id="\d+" linktype="page")>'
_INLINE = rf"(?:{_TEXT}|</?(?:b|strong|i|em)>|<br>|{_LINK}|</a>)*"
_PARAGRAPH = rf"<p>{_INLINE}</p>"
_QUOTATION = rf"<blockquote>(?:{_INLINE}|\n(?:{_PARAGRAPH}\n)*)</blockquote>"
_ITEMS = rf"\n?(?:<li>{_INLINE}</li>\n?)*"
# An importer puts every block on a line of its own.
PLAIN = re.compile(
    rf"(?:(?:{_PARAGRAPH}|{_QUOTATION}|<ul>{_ITEMS}</ul>|<ol>{_ITEMS}</ol>)\n?)*"
)


def sanitise_rich_text(html: str) -> str:
    """Return ``html`` with nothing left in it but the short list of tags above.

    Markup without a word in it, as an editor sends for a field that was left empty, is
    empty. Idempotent: cleaning twice gives what cleaning once gave, which the content
    hash of the publication door relies on.
    """
    return _clean(EDITOR_KEY.sub(r"<\1>", html), ATTRIBUTES)


def sanitise_draft(html: str) -> str:
    """The same, but the marks stay by which the editor finds the place of a comment."""
    return _clean(html, {**ATTRIBUTES, "*": frozenset({"data-block-key"})})


def _clean(html: str, attributes: Attributes) -> str:
    if not is_plainly_clean(EDITOR_KEY.sub(r"<\1>", html)):
        html = SANITISERS[settings.SANITISER](html, attributes)
    return html if _says_something(html) else ""


def is_plainly_clean(html: str) -> bool:
    """True when ``html`` is so plain that the sanitiser would return it unchanged.

    A text is stored, hashed and read back several times in one publication; parsing it
    each time took longer than all else together. Whatever is not matched here to the
    last character goes to the sanitiser; a test compares the two.
    """
    if not PLAIN.fullmatch(html):
        return False
    inside: list[str] = []
    for closing, name in TAG.findall(html):
        if closing and (not inside or inside.pop() != name):
            return False
        # A parser rebuilds a link in a link, and marks that repeat themselves.
        if not closing and name in inside:
            return False
        if not closing and name != "br":
            inside.append(name)
    return not inside


def _says_something(html: str) -> bool:
    return bool(unescape(MARKUP.sub("", html)).strip())


def _clean_with_bleach(html: str, attributes: Attributes) -> str:
    import bleach

    return bleach.clean(
        html,
        tags=TAGS,
        attributes={tag: sorted(names) for tag, names in attributes.items()},
        protocols=PROTOCOLS,
        strip=True,
        strip_comments=True,
    )


def _clean_with_nh3(html: str, attributes: Attributes) -> str:
    import nh3

    return nh3.clean(
        html,
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in attributes.items()},
        url_schemes=set(PROTOCOLS),
        link_rel=None,
    )


SANITISERS: dict[str, Callable[[str, Attributes], str]] = {
    "bleach": _clean_with_bleach,
    "nh3": _clean_with_nh3,
}

# SPDX-License-Identifier: EUPL-1.2
"""Where the signs of a plain text stand in the rich text that it was made of."""

import re
from collections.abc import Iterator, Sequence
from html import escape, unescape
from typing import NamedTuple

from anonymisation.engine.surroundings import Stretch
from cases.texts import ADDRESS, BLOCK_END, plain

_TOKEN = re.compile(r"<[^>]*>|&#?\w+;|.", re.DOTALL)
_LINK_END = "</a>"


class _Sign(NamedTuple):
    """One sign of the plain text and its source; of a line's end only where it stands."""

    sign: str
    start: int
    end: int


def replace_in_rich_text(html: str, changes: Sequence[Stretch]) -> str:
    """Return ``html`` with its changes, its markup in place.

    A link whose address has to go becomes plain text. What cannot be found again is left
    as it is; whoever asked compares.
    """
    signs, addresses = _signs(html), list(ADDRESS.finditer(html))
    told = "".join(sign.sign for sign in signs)
    if "\n".join([told, *(unescape(a[1]) for a in addresses if a[1])]) != plain(html):
        return html
    edits: list[tuple[int, int, str]] = []
    for change in changes:
        edits += _edits(signs, change, is_markup="<" in html)
    edits += _unlinked(html, addresses, len(told), changes)
    return _applied(html, edits)


def _signs(html: str) -> list[_Sign]:
    signs = list(_every_sign(html))
    if "<" not in html:
        return signs
    first, last = 0, len(signs)
    while first < last and signs[first].sign.isspace():
        first += 1
    while last > first and signs[last - 1].sign.isspace():
        last -= 1
    return signs[first:last]


def _every_sign(html: str) -> Iterator[_Sign]:
    for token in _TOKEN.finditer(html):
        text = token[0]
        if text.startswith("<") and text.endswith(">"):
            if BLOCK_END.fullmatch(text):
                yield _Sign("\n", token.start(), token.start())
            continue
        for sign in unescape(text) if text.startswith("&") else text:
            yield _Sign(sign, token.start(), token.end())


def _edits(
    signs: list[_Sign], change: Stretch, *, is_markup: bool
) -> Iterator[tuple[int, int, str]]:
    """Yield what goes, sign by sign; the stand-in comes where the first one stood."""
    stand_in = change.stand_in if change.start >= 0 else ""
    if is_markup:
        stand_in = escape(stand_in, quote=False)
    for sign in signs[max(change.start, 0) : max(change.end, 0)]:
        if sign.start < sign.end:
            yield sign.start, sign.end, stand_in
            stand_in = ""


def _unlinked(
    html: str,
    addresses: list[re.Match[str]],
    length: int,
    changes: Sequence[Stretch],
) -> Iterator[tuple[int, int, str]]:
    """Yield the tags of links of which the address changes; they stand behind the text."""
    at = length + 1
    for address in addresses:
        end = at + len(unescape(address[1]))
        if any(change.start < end and change.end > at for change in changes):
            tag_end = html.index(">", address.end()) + 1
            closing = html.find(_LINK_END, tag_end)
            yield address.start(), tag_end, ""
            if closing >= 0:
                yield closing, closing + len(_LINK_END), ""
        at = end + 1


def _applied(html: str, edits: list[tuple[int, int, str]]) -> str:
    pieces = []
    at = 0
    for start, end, instead in sorted(edits):
        pieces.append(html[at:start] if start >= at else "")
        pieces.append(instead)
        at = max(at, end)
    return "".join([*pieces, html[at:]])

# SPDX-License-Identifier: EUPL-1.2
"""Where the words are in a text, and the form in which they are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_APOSTROPHES = "'\u2018\u2019\u02bc\u00b4`"
_ACCENTS = "\u0300-\u036f"
_LETTER = rf"(?:[^\W_][{_ACCENTS}]*)"

# In this order: "p.g.b.", "2.3.2" and "1.500", then words with inner apostrophes.
WORD = re.compile(
    rf"\b[^\W\d_](?:\.[^\W\d_])+\b\.?|\d+(?:[.,:]\d+)+|{_LETTER}+(?:[{_APOSTROPHES}]{_LETTER}+)*"
)
_APOSTROPHE = re.compile(f"[{_APOSTROPHES}]")


def fold(word: str) -> str:
    """Return ``word`` as it is compared: lower case, no accents, no apostrophes.

    The result holds letters, digits and underscores only, and folding it again
    changes nothing.
    """
    if word.isascii() and word.isalpha():
        return word.lower()
    head, *tails = _APOSTROPHE.split(word)
    # "pgb's" and "wmo'er" are forms of the word before the apostrophe.
    word = head if len(head) > 1 else head + "".join(tails)
    if word[:1].isdigit():
        word = re.sub("[.,:]", "_", word)
    letters = unicodedata.normalize("NFKD", word.casefold()).casefold()
    return "".join(c for c in letters if c == "_" or c.isalnum())


def spans(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each word as written, with the offsets of its first and past-last letter."""
    for match in WORD.finditer(text):
        yield match.group(), match.start(), match.end()

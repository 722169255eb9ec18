# SPDX-License-Identifier: EUPL-1.2
"""Knowing a value again without keeping it."""

import hashlib
import hmac
import json
import re
from collections.abc import Iterator

from anonymisation.engine.lexicon import fold
from anonymisation.engine.normalisation import normalise
from anonymisation.subjects import Texts

_WORD = re.compile(r"\S+")
# A name of more words than this is not looked for again.
_LONGEST_VALUE = 6


def text_hash(texts: Texts) -> str:
    """Return the fingerprint of texts, whatever the order of their fields."""
    told = json.dumps(dict(texts), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()


def value_hmac(secret: bytes, value: str) -> str:
    """Return the keyed hash of a value; case, accents, signs and spaces do not count."""
    plain = "".join(c for c in fold(normalise(value).text) if c.isalnum())
    return hmac.new(secret, plain.encode(), hashlib.sha256).hexdigest()


def places_of(secret: bytes, digest: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where words of ``text`` have the keyed hash ``digest``.

    For what a person pointed at: no rule finds it again, so every run of a few words is
    tried.
    """
    words = [match.span() for match in _WORD.finditer(text)]
    for first, (start, _end) in enumerate(words):
        for _start, end in words[first : first + _LONGEST_VALUE]:
            if value_hmac(secret, text[start:end]) == digest:
                yield start, end
                break

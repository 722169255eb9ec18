# SPDX-License-Identifier: EUPL-1.2
"""Whether a word of a text is rather a name or rather an ordinary word."""

from __future__ import annotations

from anonymisation.engine.document import Word
from anonymisation.engine.lexicon import is_listed, is_ordinary
from anonymisation.engine.recognisers.names import is_name, is_strong_name


def is_known(word: Word) -> bool:
    return any(is_name(base) for base in word.bases)


def is_strong(word: Word) -> bool:
    return any(is_strong_name(base) for base in word.bases)


def is_plain_word(word: Word) -> bool:
    """Return whether ``word`` is an ordinary word rather than a name."""
    return not (word.capital and is_strong(word)) and (
        is_listed(word.text) or is_listed(_without_apostrophe(word))
    )


def is_plain(word: Word) -> bool:
    if word.capital and is_strong(word):
        return False
    return is_ordinary(word.text) or is_ordinary(_without_apostrophe(word))


def _without_apostrophe(word: Word) -> str:
    # "Iris" is no possessive of "Iri", though "Karims" is one of "Karim".
    return word.text.partition("'")[0] or word.text

# SPDX-License-Identifier: EUPL-1.2
"""What an index keeps of a text: stems in their order and words in that of the alphabet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from search.analysis import Analyser, Word
from search.document import SearchDocument
from search.query import Stems

SHORTEST_VOCABULARY_WORD = 3


@dataclass(frozen=True, slots=True)
class EncodedText:
    """``title`` and ``body`` hold the stems of each word, joined by a plus."""

    title: str
    body: str
    title_words: str
    vocabulary: str

    @classmethod
    def of(cls, document: SearchDocument, analyser: Analyser) -> EncodedText:
        title = analyser.folded_words(document.title)
        body = analyser.folded_words(f"{document.summary}\n{document.body}")
        return cls(
            title=_encode(title),
            body=_encode(body),
            title_words=" ".join(sorted({word for word, _ in title})),
            vocabulary=_vocabulary((*title, *body)),
        )

    @property
    def size(self) -> int:
        return len(self.title) + len(self.body)


def decoded(encoded: str) -> list[Word]:
    """Return the words that were encoded, as far as concepts are recognised in them."""
    every = (word.split("+") for word in encoded.split())
    return [Word(stems[0], 0, 0, stems[0], tuple(stems)) for stems in every]


def tokens(encoded: str) -> str:
    """Return every stem apart, as an index counts them."""
    return encoded.replace("+", " ")


def seconds(moment: datetime | None) -> int:
    return int(moment.timestamp()) if moment else 0


def _encode(words: Iterable[tuple[str, Stems]]) -> str:
    return " ".join("+".join(stems) for _, stems in words)


def _vocabulary(words: Iterable[tuple[str, Stems]]) -> str:
    folded = {word for word, _ in words}
    return " ".join(
        sorted(w for w in folded if w.isalpha() and len(w) >= SHORTEST_VOCABULARY_WORD)
    )

# SPDX-License-Identifier: EUPL-1.2
"""The one Dutch analyser: what it does to a text it does to a question."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache, cached_property
from sys import intern

from search.analysis.compounds import Splitter
from search.analysis.stemming import stem, stemmer_version
from search.analysis.words import WORD, fold, spans
from search.wordlists import read_words

SCHEMA = "1"
MEMORY = 200_000
LONGEST_WORD = 60


@dataclass(frozen=True, slots=True)
class Word:
    """A word that counts, where it stands, and the tokens it is found by.

    ``stems`` begins with the stem of the whole word; the parts of a compound follow.
    """

    text: str
    start: int
    end: int
    folded: str
    stems: tuple[str, ...]

    @property
    def stem(self) -> str:
        return self.stems[0]

    @property
    def parts(self) -> tuple[str, ...]:
        return self.stems[1:]


class Analyser:
    """Turns Dutch text into tokens; the same text always gives the same tokens.

    Every token consists of lower-case letters, digits and underscores. Nothing in
    here changes while a process runs, so each word is worked out only once.
    """

    def __init__(
        self,
        *,
        stop_words: frozenset[str] | None = None,
        protected: frozenset[str] | None = None,
        parts: frozenset[str] | None = None,
        unlikely_heads: frozenset[str] | None = None,
    ) -> None:
        self._stop_words = (
            read_words("stop_words") if stop_words is None else stop_words
        )
        self._protected = (
            read_words("protected_words") if protected is None else protected
        )
        self._parts = read_words("compound_parts") if parts is None else parts
        self._unlikely_heads = (
            read_words("unlikely_heads") if unlikely_heads is None else unlikely_heads
        )
        self._memory: dict[str, tuple[str, tuple[str, ...]]] = {}

    def index_tokens(self, text: str) -> list[str]:
        """Return the tokens of ``text``: of each word its stem, then its parts."""
        return [token for _, stems in self.folded_words(text) for token in stems]

    def folded_words(self, text: str) -> list[tuple[str, tuple[str, ...]]]:
        """Return each word that counts as it is compared, with its tokens."""
        known = self._memory.get
        words = [known(word) or self._known(word) for word in WORD.findall(text)]
        return [word for word in words if word[1]]

    def words(self, text: str) -> list[Word]:
        """Return the words of ``text`` that count, with their offsets."""
        return [
            # Texts that are remembered have most of their words in common.
            Word(intern(surface), start, end, folded, stems)
            for surface, start, end in spans(text)
            for folded, stems in (self._known(surface),)
            if stems
        ]

    def counts(self, folded: str) -> bool:
        """Return whether a folded word says anything: no stop word, no single letter."""
        is_letter = len(folded) == 1 and folded.isalpha()
        return bool(folded) and not is_letter and folded not in self._stop_words

    def is_protected(self, folded: str) -> bool:
        return folded in self._protected

    def is_compound(self, folded: str) -> bool:
        """Return whether a folded word can be split into known parts."""
        return folded not in self._protected and bool(self._splitter.split(folded))

    @cached_property
    def fingerprint(self) -> str:
        """Identify everything that decides on tokens: another one needs a new index."""
        digest = hashlib.sha256(f"{SCHEMA} {stemmer_version()}".encode())
        for words in (
            self._stop_words,
            self._protected,
            self._parts,
            self._unlikely_heads,
        ):
            digest.update("\n".join(sorted(words)).encode() + b"\0")
        return digest.hexdigest()[:16]

    @cached_property
    def _splitter(self) -> Splitter:
        return Splitter(self._parts, stem, self._unlikely_heads)

    def _known(self, surface: str) -> tuple[str, tuple[str, ...]]:
        found = self._memory.get(surface)
        if found is None:
            folded = fold(surface)
            found = (folded, self._analyse(folded))
            if len(self._memory) >= MEMORY:
                self._memory.clear()
            self._memory[surface] = found
        return found

    def _analyse(self, folded: str) -> tuple[str, ...]:
        if not self.counts(folded):
            return ()
        if len(folded) > LONGEST_WORD:
            return (folded[:LONGEST_WORD],)
        if folded in self._protected or not folded.isalpha():
            return (folded,)
        parts = (stem(part) for part in self._splitter.split(folded))
        return tuple(dict.fromkeys((stem(folded), *parts)))


@cache
def dutch() -> Analyser:
    """Return the analyser with the word lists that ship with search."""
    return Analyser()

# SPDX-License-Identifier: EUPL-1.2
"""Found words marked in a text, as HTML that is safe to show.

Each piece of text is escaped first and marked second, so that nothing in a text can
become markup.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from search.query import ParsedQuery, is_weak_stem
from search.readings import Readings

SNIPPET = 240
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Span:
    """Offsets in a text, and which stem or group was found there."""

    start: int
    end: int
    what: str


class Highlighter:
    """Marks what answers one question: its words, their parts and their synonyms.

    The words of a longer synonym are marked only where the whole term stands.
    """

    def __init__(self, query: ParsedQuery, readings: Readings) -> None:
        self._readings = readings
        concepts = [concept for concept in query.concepts if not concept.weak]
        own = {stem for c in concepts for stems in c.own for stem in stems}
        # Of "slaapt niet" the "niet" is everywhere.
        self._stems = {stem for stem in own if not is_weak_stem(stem)} or own
        groups = {group for concept in concepts for group in concept.groups}
        self._groups = groups | set(readings.thesaurus.neighbours(groups))

    def spans(self, text: str) -> list[Span]:
        """Return what is found in ``text``, without overlap, in order."""
        reading = self._readings.read(text)
        words = reading.words
        found: dict[int, Span] = {}
        for term in reading.terms:
            group = next((g for g in term.groups if g in self._groups), None)
            if group:
                first, last = words[term.start], words[term.end - 1]
                found[first.start] = Span(first.start, last.end, group)
        covered = {at for span in found.values() for at in range(span.start, span.end)}
        for word in words:
            stem = next((stem for stem in word.stems if stem in self._stems), None)
            if stem and word.start not in covered:
                found[word.start] = Span(word.start, word.end, stem)
        return [found[start] for start in sorted(found)]

    def mark(self, text: str) -> str:
        """Return all of ``text`` as safe HTML."""
        return _marked(text, self.spans(text), 0, len(text))

    def snippet(self, text: str, length: int = SNIPPET) -> str:
        """Return the passage in which most of the question is found, as safe HTML."""
        spans = self.spans(text)
        start = _best_start(text, spans, length)
        end = _before_space(text, min(start + length, len(text)), start)
        before = ELLIPSIS if start else ""
        after = ELLIPSIS if end < len(text) else ""
        return f"{before}{_marked(text, spans, start, end).strip()}{after}"


def _marked(text: str, spans: Iterable[Span], start: int, end: int) -> str:
    pieces = []
    at = start
    for span in spans:
        if span.start < at or span.end > end:
            continue
        marked = f"<mark>{escape(text[span.start : span.end])}</mark>"
        pieces += [escape(text[at : span.start]), marked]
        at = span.end
    return "".join((*pieces, escape(text[at:end])))


def _best_start(text: str, spans: list[Span], length: int) -> int:
    if len(text) <= length:
        return 0
    best, start = 0, 0
    for span in spans:
        # A little of what comes before shows what the passage is about.
        begin = _after_space(text, max(0, span.start - length // 6))
        inside = {s.what for s in spans if begin <= s.start and s.end <= begin + length}
        if len(inside) > best:
            best, start = len(inside), begin
    return start


def _after_space(text: str, at: int) -> int:
    while 0 < at < len(text) and not text[at - 1].isspace():
        at -= 1
    return at


def _before_space(text: str, at: int, start: int) -> int:
    if at == len(text):
        return at
    space = max(text.rfind(" ", start, at), text.rfind("\n", start, at))
    return space if space > start else at

# SPDX-License-Identifier: EUPL-1.2
"""The terms of the field as they stand in a text: found by name, explained once.

A term is found by its label or an abbreviation of it, as whole words and with a common
ending, so that "maatwerkvoorzieningen" is found too. The other words for it help searching
and are too loose here ("zin" is more often sense than zorg in natura): a mark below a word
that means something else costs more trust than a word without one.
"""

import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from django.db.models import Count, Max

from taxonomy.choices import Scheme
from taxonomy.models import Concept

WORD = re.compile(r"\w[\w'’-]*")
# Texts between tags; what stands in a link keeps its one meaning.
PIECES = re.compile(r"(<a\b.*?</a>|<[^>]*>)", re.DOTALL)
GAP = re.compile(r"\s+")
LONGEST_ABBREVIATION = 5
VOWELS = frozenset("aeiouy")
GOOD_FOR_SECONDS = 60.0
ENDINGS = ("", "en", "n", "s", "'s")


@dataclass(frozen=True, slots=True)
class Term:
    """A term with its meaning, as a reader is told."""

    pk: int
    code: str
    label: str
    definition: str
    source: str
    source_status: str
    is_explained: bool

    @property
    def anchor(self) -> str:
        return f"begrip-{self.code}"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a text a term stands."""

    start: int
    end: int
    term: Term


class Glossary:
    """Finds terms in texts; of two that begin at one word the longer one counts."""

    def __init__(self, named: Iterable[tuple[Term, Iterable[str]]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Term]]] = {}
        for term, names in named:
            for name in names:
                self._add(term, _words(name))
        for phrases in self._by_first.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))

    def places(self, text: str) -> Iterator[Place]:
        """Yield every place of every term, from left to right and without overlap."""
        found = list(WORD.finditer(text))
        words = [_folded(match[0]) for match in found]
        at = 0
        while at < len(found):
            match = self._longest(words, at)
            if match is None:
                at += 1
                continue
            length, term = match
            gaps = (
                text[one.end() : other.start()]
                for one, other in zip(
                    found[at : at + length - 1],
                    found[at + 1 : at + length],
                    strict=True,
                )
            )
            if all(GAP.fullmatch(gap) for gap in gaps):
                yield Place(found[at].start(), found[at + length - 1].end(), term)
                at += length
            else:
                at += 1

    def terms_in(self, text: str) -> set[int]:
        """Return the keys of the terms that ``text`` names."""
        return {place.term.pk for place in self.places(text)}

    def _add(self, term: Term, words: list[str]) -> None:
        if not words:
            return
        for ending in ENDINGS:
            phrase = (*words[:-1], words[-1] + ending)
            self._by_first.setdefault(phrase[0], []).append((phrase, term))

    def _longest(self, words: list[str], at: int) -> tuple[int, Term] | None:
        for phrase, term in self._by_first.get(words[at], ()):
            if tuple(words[at : at + len(phrase)]) == phrase:
                return len(phrase), term
        return None


class Explainer:
    """Marks the first place of each explained term in the texts of one page.

    ``used`` holds what was marked so far, in reading order.
    """

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self.used: list[Term] = []

    def mark(self, html: str) -> str:
        """Return clean ``html`` with a button on each term that was not told before."""
        return "".join(
            piece if piece.startswith("<") else self._mark_text(piece)
            for piece in PIECES.split(html)
        )

    def _mark_text(self, text: str) -> str:
        marked, end = [], 0
        for place in self._glossary.places(text):
            if not place.term.is_explained or place.term in self.used:
                continue
            self.used.append(place.term)
            marked += [text[end : place.start], _button(place, text)]
            end = place.end
        return "".join([*marked, text[end:]])


@dataclass(slots=True)
class _Known:
    """The glossary of this process and the state of the vocabulary it was made of."""

    state: object = None
    glossary: Glossary | None = None
    asked_at: float = 0.0


_known = _Known()


def current_glossary() -> Glossary:
    """Return the terms as they are now; one query tells whether an editor changed any."""
    terms = Concept.objects.in_scheme(Scheme.TERM)
    state = terms.aggregate(newest=Max("updated_at"), count=Count("pk"))
    if _known.glossary is None or _known.state != state:
        _known.glossary = Glossary(_named_terms())
        _known.state = state
    _known.asked_at = time.monotonic()
    return _known.glossary


def glossary_for_readers() -> Glossary:
    """Return the terms as they were within the last minute; mostly costs no query."""
    if _known.glossary and time.monotonic() - _known.asked_at < GOOD_FOR_SECONDS:
        return _known.glossary
    return current_glossary()


def is_abbreviation(name: str) -> bool:
    """Say whether ``name`` is one like "pgb" or "Awb", which is no other word."""
    is_short = len(name) <= LONGEST_ABBREVIATION and name.isalpha()
    return is_short and (not name.islower() or not VOWELS & set(name))


def _named_terms() -> list[tuple[Term, list[str]]]:
    concepts = Concept.objects.current().in_scheme(Scheme.TERM).exclude(definition="")
    return [
        (
            Term(
                pk=concept.pk,
                code=concept.code,
                label=concept.label,
                definition=concept.definition,
                source=concept.source,
                source_status=concept.get_source_status_display(),
                is_explained=concept.is_explained,
            ),
            [concept.label, *filter(is_abbreviation, concept.synonym_list)],
        )
        for concept in concepts
    ]


def _button(place: Place, text: str) -> str:
    # Already escaped: it is a piece of clean HTML.
    word = text[place.start : place.end]
    return (
        f'<button class="gloss" type="button" popovertarget="{escape(place.term.anchor)}" '
        f'popovertargetaction="show">{word}</button>'
    )


def _words(name: str) -> list[str]:
    return [_folded(word) for word in WORD.findall(name)]


def _folded(word: str) -> str:
    return word.casefold().replace("’", "'")

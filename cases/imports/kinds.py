# SPDX-License-Identifier: EUPL-1.2
"""How each kind of value is read, whatever format it came in.

``read`` returns the value or raises ``Unreadable`` with a Dutch message, ``store`` puts
it into the draft, and ``from_cell`` takes a cell of a table apart first.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from cases.imports.rows import Draft
from cases.imports.words import Unreadable, one_line, shown, story_html, suggestion
from taxonomy.choices import Scheme
from taxonomy.models import Concept

Vocabulary = Mapping[str, Mapping[str, Concept]]

MONTH = re.compile(r"(\d{4})-(\d{2})")
TRUE_WORDS = frozenset({"true", "ja", "yes"})


class Kind(ABC):
    """A key that holds one value for one field of the item."""

    def from_cell(self, text: str) -> Any:
        return text

    @abstractmethod
    def read(self, value: Any, vocabulary: Vocabulary) -> Any:
        """Return what is stored for ``value``; a value that does not fit is refused."""

    @abstractmethod
    def store(self, draft: Draft, value: Any) -> None:
        """Put a read value into the draft, if it belongs there."""


@dataclass(frozen=True)
class Text(Kind):
    """A short text; lengths that the model knows are left to the model."""

    field: str = ""
    longest: int = 0
    most_words: int = 0

    def read(self, value: Any, vocabulary: Vocabulary) -> str:
        text = one_line(value)
        if self.longest and len(text) > self.longest:
            raise Unreadable(
                _("is te lang: %(length)s tekens, hooguit %(longest)s.")
                % {"length": len(text), "longest": self.longest}
            )
        words = len(text.split())
        if self.most_words and words > self.most_words:
            raise Unreadable(
                _("is te lang: %(length)s woorden, hooguit %(longest)s.")
                % {"length": words, "longest": self.most_words}
            )
        return text

    def store(self, draft: Draft, value: Any) -> None:
        if self.field:
            draft.fields[self.field] = value


@dataclass(frozen=True)
class Story(Kind):
    """A section: a few paragraphs in Markdown."""

    field: str

    def read(self, value: Any, vocabulary: Vocabulary) -> str:
        return story_html(value)

    def store(self, draft: Draft, value: Any) -> None:
        draft.fields[self.field] = value


@dataclass(frozen=True)
class Flag(Kind):
    """True or not; anything that is not plainly true is not."""

    def read(self, value: Any, vocabulary: Vocabulary) -> bool:
        return value is True or str(value).strip().lower() in TRUE_WORDS

    def store(self, draft: Draft, value: Any) -> None:
        """Store nothing: a flag steers the import."""


@dataclass(frozen=True)
class Choice(Kind):
    """One of a fixed list of words; YAML reads a bare yes or no as a truth value."""

    field: str
    words: Mapping[str, str]

    def read(self, value: Any, vocabulary: Vocabulary) -> str:
        word = (
            {True: "yes", False: "no"}.get(value) if isinstance(value, bool) else value
        )
        if not isinstance(word, str) or word.strip().lower() not in self.words:
            raise Unreadable(
                _("%(word)s kan hier niet. Kies uit: %(words)s.")
                % {"word": shown(value), "words": ", ".join(self.words)}
            )
        return self.words[word.strip().lower()]

    def store(self, draft: Draft, value: Any) -> None:
        if self.field:
            draft.fields[self.field] = value


@dataclass(frozen=True)
class Month(Kind):
    """A month such as 2026-03; a day has no place here."""

    field: str

    def read(self, value: Any, vocabulary: Vocabulary) -> date:
        match = MONTH.fullmatch(str(value).strip())
        if match is None or not 1 <= int(match[2]) <= 12 or not int(match[1]):
            raise Unreadable(_("schrijf een maand als 2026-03."))
        return date(int(match[1]), int(match[2]), 1)

    def store(self, draft: Draft, value: Any) -> None:
        draft.fields[self.field] = value


@dataclass(frozen=True)
class Term(Kind):
    """The code of one concept of a scheme."""

    scheme: Scheme

    def read(self, value: Any, vocabulary: Vocabulary) -> Concept:
        code = one_line(value)
        known = vocabulary.get(self.scheme, {})
        if code not in known:
            labels = {concept.label.lower(): c for c, concept in known.items()}
            raise Unreadable(
                _("onbekende code %(code)s.%(suggestion)s")
                % {"code": shown(code), "suggestion": suggestion(code, known, labels)}
            )
        return known[code]

    def store(self, draft: Draft, value: Any) -> None:
        """Store nothing: a concept by itself is a part of some other key."""

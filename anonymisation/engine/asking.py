# SPDX-License-Identifier: EUPL-1.2
"""Asking something of the words of a text: once of each word, for all texts.

Of most words every answer is no, and those words then cost one look-up for all questions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from anonymisation.engine.document import Document, Word

Answer = TypeVar("Answer")
Answers = Mapping["Question[Any]", Sequence[tuple[int, Any]]]


class Question(Generic[Answer]):
    """A question about a word in small letters; None and False say no. Use as decorator."""

    def __init__(self, ask: Callable[[str], Answer | None]) -> None:
        self.ask = ask
        _ALL.append(self)

    def answers(self, document: Document) -> Iterator[tuple[Word, Answer]]:
        """Yield the words that the answer is not no of, in order, with that answer."""
        found = document.answers.get(self, ())
        for index, answer in sorted(found, key=itemgetter(0)):
            yield document.words[index], answer

    def words(self, document: Document) -> Iterator[Word]:
        return (word for word, _ in self.answers(document))


_ALL: list[Question[Any]] = []


def answers_in(places: Mapping[str, Sequence[int]]) -> Answers:
    """Return for each question where the words stand that it is not no of."""
    found: defaultdict[Question[Any], list[tuple[int, Any]]] = defaultdict(list)
    for word, indexes in places.items():
        for question, answer in _of(word):
            found[question] += [(index, answer) for index in indexes]
    return found


@lru_cache(maxsize=20_000)
def _of(word: str) -> tuple[tuple[Question[Any], Any], ...]:
    asked = [(question, question.ask(word)) for question in _ALL]
    return tuple(
        [each for each in asked if each[1] is not None and each[1] is not False]
    )

# SPDX-License-Identifier: EUPL-1.2
"""What a text is about: how strongly its words belong to each topic of the field.

Explicit semantic analysis (Gabrilovich and Markovitch, IJCAI 2007) with topics of this
field instead of an encyclopedia: a text is a point in a space whose axes are topics, each
described in the words of residents, professionals and the law (``data/topics.txt``). Two
texts without a shared word lie close together when they are about the same topics. Needs
no model, no server and less than a millisecond; see ADR 0035.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from search.analysis import Analyser, dutch
from search.document import SearchDocument
from search.meaning.texts import PARTS, told_texts
from search.meaning.vectors import Vector, unit
from search.wordlists import DATA

NAME = "topics"
FILE = DATA / "topics.txt"
LABEL = "# "
# So many topics are what a text is about; the others have a word in common by chance.
MOST_TOPICS = 40
# A word that comes back says more, and each time less.
REPETITION = 0.5
# A label says best what its topic is.
LABEL_WEIGHT = 2


@dataclass(frozen=True, slots=True)
class Topic:
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class SharedTopic:
    """What two texts are both about, and the word of each that says so most."""

    label: str
    first: str
    second: str


class Topics:
    """Texts as what they are about; ready at once, so vectors need no worker."""

    is_instant = True

    @property
    def recipe(self) -> str:
        return f"{NAME}-{_digest()}:{PARTS}"

    @property
    def dimensions(self) -> int:
        return len(read_topics())

    def document(self, document: SearchDocument) -> Vector:
        return unit(np.sum([_field().vector(t) for t in told_texts(document)], axis=0))

    def question(self, text: str) -> Vector:
        return _field().vector(text)


@dataclass(frozen=True, slots=True)
class TopicField:
    """To which topics each stem belongs, and how strongly.

    The topics of the stem in row ``r``, counted from one, stand from ``starts[r - 1]`` to
    ``starts[r]``.
    """

    analyser: Analyser
    size: int
    rows: dict[str, int]
    starts: NDArray[np.int32]
    topics: NDArray[np.int32]
    weights: Vector

    @classmethod
    def of(cls, topics: Iterable[Topic], analyser: Analyser) -> TopicField:
        """Weigh the stems of each topic by how often it has them and others do not."""
        counted = [_counted(topic, analyser) for topic in topics]
        having = Counter(chain.from_iterable(counted))
        rarity = {s: math.log(1 + len(counted) / n) for s, n in having.items()}
        belonging: dict[str, list[tuple[int, float]]] = {stem: [] for stem in having}
        for number, stems in enumerate(counted):
            weights = {s: (1 + math.log(n)) * rarity[s] for s, n in stems.items()}
            length = math.sqrt(sum(weight * weight for weight in weights.values()))
            for stem, weight in weights.items():
                belonging[stem].append((number, rarity[stem] * weight / length))
        sizes = [len(found) for found in belonging.values()]
        flat = list(chain.from_iterable(belonging.values()))
        return cls(
            analyser,
            len(counted),
            {stem: row for row, stem in enumerate(belonging, start=1)},
            np.cumsum([0, *sizes], dtype=np.int32),
            np.array([number for number, _ in flat], dtype=np.int32),
            np.array([weight for _, weight in flat], dtype=np.float32),
        )

    def vector(self, text: str) -> Vector:
        """Return what a text is about, of length one; zero when it is about nothing here."""
        stems = Counter(self.analyser.index_tokens(text))
        known = {row: n for s, n in stems.items() if (row := self.rows.get(s))}
        rows = np.fromiter(known, dtype=np.intp, count=len(known))
        counts = np.fromiter(known.values(), dtype=np.float32, count=len(known))
        starts, sizes = self.starts[rows - 1], np.diff(self.starts)[rows - 1]
        # The places of all topics of all these stems, one stem after the other.
        ends = np.cumsum(sizes)
        at = np.arange(sizes.sum()) + np.repeat(starts - (ends - sizes), sizes)
        about = np.bincount(
            self.topics[at],
            self.weights[at] * np.repeat(counts**REPETITION, sizes),
            self.size,
        ).astype(np.float32)
        if self.size > MOST_TOPICS:
            about[about < np.partition(about, -MOST_TOPICS)[-MOST_TOPICS]] = 0
        return unit(about)

    def word(self, text: str, topic: int) -> str:
        """Return the word of a text that belongs most to a topic of its vector."""
        words = self.analyser.words(text)
        return max(
            words, key=lambda w: max(self._belonging(s, topic) for s in w.stems)
        ).text

    def _belonging(self, stem: str, topic: int) -> float:
        row = self.rows.get(stem)
        if row is None:
            return 0.0
        part = slice(self.starts[row - 1], self.starts[row])
        return float(self.weights[part][self.topics[part] == topic].sum())


def shared_topics(first: str, second: str, most: int) -> list[SharedTopic]:
    """Return what both texts are about, the most first."""
    field = _field()
    both = field.vector(first) * field.vector(second)
    best = [int(t) for t in np.argsort(-both, kind="stable")[:most] if both[t] > 0]
    return [
        SharedTopic(
            read_topics()[topic].label,
            field.word(first, topic),
            field.word(second, topic),
        )
        for topic in best
    ]


@cache
def read_topics() -> tuple[Topic, ...]:
    """Return the topics of the file; what stands before the first is about the file."""
    return tuple(_read(FILE.read_text(encoding="utf-8").splitlines()))


def _read(lines: Iterable[str]) -> Iterator[Topic]:
    label = ""
    for line in lines:
        if line.startswith(LABEL):
            label = line.removeprefix(LABEL).strip()
        elif label and line.strip():
            yield Topic(label, line.strip())
            label = ""


def _counted(topic: Topic, analyser: Analyser) -> Counter[str]:
    told = " ".join([*[topic.label] * LABEL_WEIGHT, topic.words])
    return Counter(analyser.index_tokens(told))


@cache
def _field() -> TopicField:
    return TopicField.of(read_topics(), dutch())


@cache
def _digest() -> str:
    return sha256(FILE.read_bytes()).hexdigest()[:12]

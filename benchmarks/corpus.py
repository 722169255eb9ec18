# SPDX-License-Identifier: EUPL-1.2
"""Documents and questions for an engine by itself; the same seed gives the same ones."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any, NamedTuple

from accounts.access import access_tokens, insider_tokens
from benchmarks.chance import seeded
from benchmarks.fiction import STORY, Telling, choose_topics, read_words, tell
from benchmarks.loading import DAYS, VISIBILITIES
from benchmarks.prose import Prose
from benchmarks.rows import Vocabulary, child_rows, concept_rows
from cases.choices import Complexity, ConceptRole
from cases.models import CaseConcept
from search.document import SearchDocument
from search.facet_names import (
    COMPLEXITY,
    KIND,
    PERIOD,
    RESULT_MARK,
    SOLUTION,
    TECHNIQUE,
    TECHNIQUE_RESULT,
)
from taxonomy.choices import Scheme
from taxonomy.models import Concept

CASE = "casepage"
ORGANISATIONS = 40
QUESTIONS = 400
# Characters: of a body, of what it tells about its subject, and of a long question.
SHORTEST, LONGEST = 2_000, 3_000
SUBJECT = 1_000
LONG_QUESTION = 1_500

FIRST_DAY = datetime(2023, 1, 1, tzinfo=UTC)

# What a reader has ticked, and how many values of it.
FILTERS = {
    ConceptRole.THEME: 3,
    ConceptRole.TARGET_GROUP: 3,
    ConceptRole.DECISION_OUTCOME: 2,
}
MOST_WORDS = 4
SLIP, SHORTEST_SLIP = 0.1, 6


class Asked(NamedTuple):
    """A question or the beginning of one, with the filters that are on."""

    text: str
    filters: dict[str, tuple[str, ...]] = {}


class Corpus:
    """Makes documents of some 2,500 characters, and questions about them."""

    def __init__(self, seed: int = 1) -> None:
        self._seed = seed
        self._words = read_words()
        self._prose = Prose(seed)
        self._vocabulary = Vocabulary()
        self._terms = [
            term
            for concept in Concept.objects.current()
            for term in (concept.label, *concept.synonym_list)
        ]

    def documents(self, count: int) -> Iterator[SearchDocument]:
        for number in range(count):
            yield self._document(number)

    def questions(self) -> dict[str, list[Asked]]:
        """Return different questions of each kind that is measured."""
        random = seeded(f"{self._seed}:questions")
        short, filtered = _different(lambda: self._short(random), 2)
        (long,) = _different(lambda: self._long(random), 1)
        (begun,) = _different(lambda: _begin(self._short(random), random), 1)
        return {
            "short": [Asked(text) for text in short],
            "long": [Asked(text) for text in long],
            "short_with_filters": [
                Asked(text, self._filters(random)) for text in filtered
            ],
            "autocomplete": [Asked(text) for text in begun],
        }

    def _document(self, number: int) -> SearchDocument:
        random = seeded(f"{self._seed}:{number}")
        telling = tell(self._words, random)
        concepts = concept_rows(self._vocabulary, telling.theme, random)
        published = FIRST_DAY + timedelta(minutes=random.randint(1, DAYS * 24 * 60))
        body = self._body(telling, concepts, random)
        facets = self._facets(telling, concepts, random)
        visibility = random.choice(VISIBILITIES)
        organisation_id = random.randint(1, ORGANISATIONS)
        return SearchDocument(
            id=f"M{number:06}",
            kind=CASE,
            title=telling.title,
            summary=telling.plain["summary"],
            body=body,
            facets=facets | {PERIOD: (str(published.year),)},
            access=access_tokens(
                visibility=visibility, organisation_id=organisation_id
            ),
            insiders=insider_tokens(organisation_id),
            published=published,
            updated=published,
        )

    def _body(
        self, telling: Telling, concepts: list[CaseConcept], random: Random
    ) -> str:
        told = _plain(" ".join(telling.story[field] for field in STORY))[:SUBJECT]
        labels = "\n".join(row.concept.label for row in concepts)
        size = random.randint(SHORTEST, LONGEST) - len(labels)
        return f"{self._filled(told, size, random)}\n{labels}"

    def _filled(self, text: str, size: int, random: Random) -> str:
        while len(text) < size:
            text = f"{text} {self._prose.sentence(random)}"
        return text

    def _facets(
        self, telling: Telling, concepts: list[CaseConcept], random: Random
    ) -> dict[str, tuple[str, ...]]:
        """Return as many facets, with as many values, as a case of the site has."""
        found: dict[str, list[str]] = {KIND: [CASE]}
        for row in concepts:
            found.setdefault(row.role, []).append(row.concept.code)
        rows: dict[str, list[Any]] = dict(child_rows(self._vocabulary, telling, random))
        used = [(row.technique.code, row.result) for row in rows["techniques"]]
        found[TECHNIQUE] = [code for code, _result in used]
        found[TECHNIQUE_RESULT] = [
            *found[TECHNIQUE],
            *(f"{code}{RESULT_MARK}{result}" for code, result in used),
        ]
        found[SOLUTION] = [row.step.code for row in rows["arrangement"]]
        found[COMPLEXITY] = [random.choice(Complexity.values)]
        return {name: tuple(codes) for name, codes in found.items()}

    def _short(self, random: Random) -> str:
        """Return one to four words: what a case is about or a term, and what may stand
        beside it; sometimes with a letter too few."""
        (topic,) = choose_topics(self._words, random, 1)
        subject = random.choice(
            [*random.sample(topic.things, 1), random.choice(self._terms)]
        )
        beside = [self._prose.telling_word(random) for _ in range(random.randint(0, 2))]
        asked = [word for word in subject.split() if not self._prose.is_common(word)]
        asked = [*asked, *beside][:MOST_WORDS] or [subject]
        at = random.randrange(len(asked))
        if random.random() < SLIP and len(asked[at]) > SHORTEST_SLIP:
            asked[at] = _slip(asked[at], random)
        return " ".join(asked)

    def _long(self, random: Random) -> str:
        story = tell(self._words, random).story
        told = _plain(f"{story['context']} {story['step_network']}")
        situation = self._filled(told[: LONG_QUESTION // 2], LONG_QUESTION, random)
        return situation[:LONG_QUESTION]

    def _filters(self, random: Random) -> dict[str, tuple[str, ...]]:
        chosen: dict[str, tuple[str, ...]] = {}
        for role, count in FILTERS.items():
            concepts = self._vocabulary.of(Scheme(str(role)))
            chosen[str(role)] = tuple(c.code for c in random.sample(concepts, count))
        return chosen


def _different(make: Callable[[], str], groups: int) -> list[list[str]]:
    """Return groups of texts that ``make`` gave, each text once."""
    texts: dict[str, Any] = {}
    while len(texts) < groups * QUESTIONS:
        texts[make()] = None
    every = list(texts)
    return [every[at::groups] for at in range(groups)]


def _plain(html: str) -> str:
    return html.replace("<p>", "").replace("</p>", "")


def _begin(text: str, random: Random) -> str:
    """Return a question as it stands in the field while its last word is typed."""
    *before, last = text.split()
    return " ".join([*before, last[: random.randint(2, 6)]])


def _slip(word: str, random: Random) -> str:
    at = random.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1 :]

# SPDX-License-Identifier: EUPL-1.2
"""Texts of synthetic cases, from words of our own; the same seed gives the same text."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

WORDS = Path(__file__).parent / "data" / "words.toml"

SHORTEST, LONGEST = 1_500, 4_000
# The last sentence may pass the target by its own length.
LONGEST_SENTENCE = 160

# Which kind of sentences fill which field; the order is the order of telling.
STORY = {
    "context": "context",
    "observed_problems": "onderzoek",
    "step_own_strength": "onderzoek",
    "step_network": "onderzoek",
    "step_general_provisions": "onderzoek",
    "professional_reasoning": "afweging",
    "what_worked": "achteraf",
    "what_did_not_work": "achteraf",
    "follow_up": "achteraf",
}


@dataclass(frozen=True, slots=True)
class Topic:
    """What a case is about: the code of a theme and the things that go with it.

    A topic comes up ``often`` times as often as the rarest ones.
    """

    theme: str
    things: tuple[str, ...]
    often: int = 1


@dataclass(frozen=True, slots=True)
class Words:
    """The word file."""

    slots: dict[str, tuple[str, ...]]
    topics: tuple[Topic, ...]
    sentences: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Telling:
    """The texts of one case, by field; rich text as HTML."""

    theme: str
    title: str
    plain: dict[str, str]
    story: dict[str, str]
    lessons: tuple[str, ...]
    legal_note: str


def read_words(path: Path = WORDS) -> Words:
    document = tomllib.loads(path.read_text(encoding="utf-8"))
    return Words(
        slots={name: tuple(document[name]) for name in ("wie", "moment", "plek")},
        topics=tuple(
            Topic(t["thema"], tuple(t["zaken"]), t.get("vaak", 1))
            for t in document["onderwerp"]
        ),
        sentences={name: tuple(s) for name, s in document["zinnen"].items()},
    )


def tell(words: Words, random: Random) -> Telling:
    """Make up one case of between ``SHORTEST`` and ``LONGEST`` characters."""
    topic, other = choose_topics(words, random, 2)
    things = (*topic.things, *random.sample(other.things, 3))

    def sentence(kind: str) -> str:
        return _sentence(words, kind, things, random)

    plain = {
        "summary": f"{sentence('samenvatting')} {sentence('samenvatting')}",
        "support_question": sentence("hulpvraag"),
        "requested_text": random.choice(topic.things),
        "needed_text": random.choice(things),
        "chosen_text": random.choice(other.things),
    }
    lessons = tuple(sentence("geleerd") for _number in range(random.randint(1, 3)))
    told = sum(map(len, (*plain.values(), *lessons)))
    goal = random.randint(SHORTEST, LONGEST - LONGEST_SENTENCE) - told
    return Telling(
        theme=topic.theme,
        title=_title(topic, things, random),
        plain=plain,
        story=_story(sentence, goal, random),
        lessons=lessons,
        legal_note=f"<p>{sentence('juridisch')}</p>",
    )


def choose_topics(words: Words, random: Random, count: int) -> list[Topic]:
    often = [topic.often for topic in words.topics]
    return random.choices(words.topics, often, k=count)


def _story(sentence: Callable[[str], str], goal: int, random: Random) -> dict[str, str]:
    """Fill the fields in turn until there are ``goal`` characters."""
    paragraphs: dict[str, list[str]] = {field: [] for field in STORY}
    told = 0
    while told < goal:
        for field, kind in STORY.items():
            if told < goal and (not paragraphs[field] or random.random() < 0.7):
                paragraphs[field].append(sentence(kind))
                told += len(paragraphs[field][-1]) + 1
    return {
        field: f"<p>{' '.join(sentences)}</p>" if sentences else ""
        for field, sentences in paragraphs.items()
    }


def _sentence(words: Words, kind: str, things: tuple[str, ...], random: Random) -> str:
    first, second = random.sample(things, 2)
    filled = {name: random.choice(choices) for name, choices in words.slots.items()}
    capitals = {name.capitalize(): text.capitalize() for name, text in filled.items()}
    template = random.choice(words.sentences[kind])
    return template.format(zaak=first, zaak2=second, **filled, **capitals)


def _title(topic: Topic, things: tuple[str, ...], random: Random) -> str:
    first, second = random.choice(topic.things), random.choice(things)
    return f"{first.capitalize()} en {second}"

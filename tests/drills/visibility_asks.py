# SPDX-License-Identifier: EUPL-1.2
"""What anybody may ask of search, and what of an answer is a leak.

Two readings of an answer: of the page, on which no word, title, code or theme may stand of
what this person does not find, and of the numbers, which are exactly those of what they do
find. Right after a change the index may know less than the database; then the numbers may
be lower and never higher.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.test import Client

from tests.cast import signed_in
from tests.drills.visibility_reading import numbers_in, words_in
from tests.drills.visibility_world import BAIT, EVERYBODY, KINDS, Thing, World, mistyped

RESULTS, SUGGESTIONS = "/zoeken/", "/zoeken/suggesties/"
SORTS = ("", "nieuw", "bijgewerkt")
# Longer than what may stand in an address, so that comparable cases are looked for.
SITUATION = (
    "Een echtgenoot zorgt al jaren en slaapt niet meer. Hij vraagt hulp bij het huishouden, "
    "maar zoekt vooral een nacht rust. Zij wil niet weg van huis en hij durft haar niet alleen "
    "te laten, want dan gaat ze dwalen en vindt ze de weg niet terug. "
)


@dataclass(frozen=True)
class Ask:
    """One request; ``text`` is what somebody typed, ``opens`` the page that they open."""

    text: str = ""
    filters: dict[str, list[str]] = field(default_factory=dict)
    sort: str = ""
    page: int = 1
    exact: bool = False
    posted: bool = False
    suggests: bool = False
    opens: Thing | None = None

    def __str__(self) -> str:
        if self.opens:
            return f"the page of a {self.opens}"
        what = "suggestions" if self.suggests else "results"
        return f"{what} for {self.text[-60:]!r} {self.filters} {self.sort}"

    @property
    def is_situation(self) -> bool:
        return len(self.text) > len(SITUATION)

    @property
    def is_question(self) -> bool:
        return not (self.opens or self.suggests)

    @property
    def echo(self) -> set[str]:
        """Return the words that an answer may repeat because they were asked for."""
        values = [code for codes in self.filters.values() for code in codes]
        return words_in(" ".join([self.text, *values]))


def random_asks(world: World, count: int, seed: int) -> Iterator[tuple[str, Ask]]:
    """Yield who asks what; the same for the same seed."""
    dice = random.Random(seed)
    things = list(world.things.values())
    kinds = (
        _question,
        _question,
        _mistyped,
        _filtered,
        _filtered,
        _described,
        _typed,
        _page,
    )
    for _ in range(count):
        yield dice.choice(EVERYBODY), dice.choice(kinds)(dice, dice.choice(things))


def asks_about(thing: Thing) -> Iterator[Ask]:
    """Yield all that could tell somebody of one thing."""
    yield Ask(BAIT)
    yield Ask(thing.text_word)
    yield Ask(mistyped(thing.twin_word))
    yield Ask(thing.title_word[:5], suggests=True)
    # A guideline has no theme: it can be asked for by its kind alone.
    theme = {"theme": [thing.theme]} if thing.theme else {}
    yield Ask(BAIT, theme or {"kind": [thing.kind]})
    yield Ask(BAIT, theme | {"kind": [_other(thing.kind)]})
    yield Ask(SITUATION + thing.twin_word, posted=True)
    yield Ask(opens=thing)


def ask(client: Client, asked: Ask) -> HttpResponse:
    if asked.opens:
        return client.get(asked.opens.url)
    if asked.suggests:
        return client.post(SUGGESTIONS, {"q": asked.text})
    place = {"sorteer": asked.sort, "pagina": str(asked.page)}
    values: dict[str, Any] = {"q": asked.text, **place, **asked.filters}
    values |= {"letterlijk": "1"} if asked.exact else {}
    send = client.post if asked.posted else client.get
    return send(RESULTS, values, follow=True)


class Watch:
    """Asks as everybody, each signed in once, and tells what leaks."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._clients = {who: signed_in(user) for who, user in world.people.items()}
        self._hidden = {who: world.hidden_from(who) for who in world.people}

    def leaks(self, who: str, asked: Ask) -> list[str]:
        """Return what is told to somebody who may not know it, and numbers that differ."""
        response = ask(self._clients[who], asked)
        found = [f"{word} on the page" for word in self._told(who, asked, response)]
        if asked.is_situation:
            found += self._beyond(_numbers(response), self._answer(who, Ask(BAIT)))
        elif asked.is_question:
            found += self._other_than(_numbers(response), self._answer(who, asked))
        return [f"{who}, {asked}: {leak}" for leak in found]

    def seen(self, who: str, asked: Ask) -> list[str]:
        """Return what somebody reads of a thing, themes in the filters aside.

        For an index that has yet to hear of a change.
        """
        told = self._told(who, asked, ask(self._clients[who], asked))
        themes = {t.theme for t in self._world.things.values() if t.theme}
        return [f"{who}, {asked}: {word}" for word in sorted(told - themes)]

    def counted(self, who: str, asked: Ask) -> list[str]:
        """Return what is counted, or corrected by, beyond what somebody finds."""
        expected = self._answer(who, Ask(BAIT) if asked.is_situation else asked)
        found = self._beyond(_numbers(ask(self._clients[who], asked)), expected)
        return [f"{who}, {asked}: {leak}" for leak in found]

    def _told(self, who: str, asked: Ask, response: HttpResponse) -> set[str]:
        """Return the hidden words on the page."""
        words = words_in(response.content.decode()) - asked.echo
        if asked.opens:
            # The code of a page stands in its address.
            words -= {asked.opens.code.lower()}
        return words & self._hidden[who]

    def _other_than(self, told: dict[str, int], expected: dict[str, int]) -> list[str]:
        return [
            f"{name} is {told.get(name, 0)} and not {expected.get(name, 0)}"
            for name in sorted(told.keys() | expected.keys())
            if told.get(name, 0) != expected.get(name, 0)
        ]

    def _beyond(self, told: dict[str, int], expected: dict[str, int]) -> list[str]:
        return [
            f"{name} is {number} and at most {expected.get(name, 0)}"
            for name, number in told.items()
            if number > expected.get(name, 0)
        ]

    def _answer(self, who: str, asked: Ask) -> dict[str, int]:
        """Return by hand every number of the answer that this person must get."""
        corrections = self._world.corrections_for(who)
        errors = {mistyped(word): word for word in corrections}
        text = asked.text if asked.exact else errors.get(asked.text, asked.text)
        matching = [t for t in self._world.found_by(who) if t.answers(text)]
        found = [t for t in matching if _passes(t, asked.filters)]
        size = settings.SEARCH_PAGE_SIZE
        shown = min(max(len(found) - size * (asked.page - 1), 0), size)
        answer = {"hits": shown}
        for kind in KINDS:
            answer[f"heading {kind}"] = sum(t.kind == kind for t in found)
        answer["corrected"] = int(text != asked.text)
        for facet in ("theme", "kind"):
            rest = {name: v for name, v in asked.filters.items() if name != facet}
            under = [t for t in matching if _passes(t, rest)]
            for value in {_value(t, facet) for t in under} - {""}:
                count = sum(_value(t, facet) == value for t in under)
                answer[f"{facet} {value}"] = count
            if not found and facet in asked.filters and under:
                answer[f"without {facet}"] = len(under)
        return answer


def _numbers(response: HttpResponse) -> dict[str, int]:
    return numbers_in(response.content.decode())


def _passes(thing: Thing, filters: dict[str, list[str]]) -> bool:
    return all(_value(thing, facet) in codes for facet, codes in filters.items())


def _value(thing: Thing, facet: str) -> str:
    return thing.theme if facet == "theme" else thing.kind


def _other(kind: str) -> str:
    return KINDS[KINDS.index(kind) - 1]


def _a_word(dice: random.Random, thing: Thing) -> str:
    return dice.choice((thing.title_word, thing.text_word, thing.twin_word))


def _question(dice: random.Random, thing: Thing) -> Ask:
    text = dice.choice(
        (BAIT, "", _a_word(dice, thing), f"{BAIT} {_a_word(dice, thing)}")
    )
    sort, page = dice.choice(SORTS), dice.choice((1, 1, 1, 2))
    # Where a form leads to is the first page.
    return Ask(text, sort=sort, page=page, posted=page == 1 and dice.random() < 0.3)


def _mistyped(dice: random.Random, thing: Thing) -> Ask:
    word = dice.choice((thing.twin_word, thing.twin_word, thing.title_word))
    return Ask(mistyped(word), exact=dice.random() < 0.2)


def _filtered(dice: random.Random, thing: Thing) -> Ask:
    has_theme = thing.theme and dice.random() < 0.7
    filters = {"theme": [thing.theme]} if has_theme else {}
    if dice.random() < 0.6:
        filters["kind"] = [dice.choice(KINDS)]
    return Ask(
        dice.choice(("", BAIT, _a_word(dice, thing))), filters, dice.choice(SORTS)
    )


def _described(dice: random.Random, thing: Thing) -> Ask:
    told = f"{SITUATION}{_a_word(dice, thing)} {thing.twin_word} {BAIT}"
    return Ask(told, posted=True)


def _typed(dice: random.Random, thing: Thing) -> Ask:
    word = dice.choice((BAIT, thing.title_word, thing.text_word))
    return Ask(word[: dice.randint(2, len(word))], suggests=True)


def _page(dice: random.Random, thing: Thing) -> Ask:
    return Ask(opens=thing)

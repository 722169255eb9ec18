# SPDX-License-Identifier: EUPL-1.2
"""Things of everybody's with words of their own, and by hand who may find which.

Each thing has a word in its title, one in its text and a theme that nothing else has; it
shares a third word with its twin, so that a correction of a typing error could give that
away. A bait stands in all. Whatever of it reaches somebody who may not find the thing, by
whatever way, is a leak.
"""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from django.contrib.auth.models import Group
from wagtail.models import PageViewRestriction

from accounts.choices import Role, Visibility
from accounts.models import Organisation, User
from cases.choices import ConceptRole
from cases.models import CasePage, PracticePage, SharedItem
from cases.publication import publish_case
from guidance.models import GuidelinePage
from home.kept_cases import kept_cases
from search.analysis.known_words import is_known_word
from search.compound_terms import pieces_of
from search.documents import document_id
from search.site import (
    analyser,
    current_thesaurus,
    embedded_engine,
    rebuild_embedded,
)
from search.spelling import edit_distance
from search.visitor_pages import kept_pages
from taxonomy.models import Concept
from tests.cast import Cast, make_cast, person
from tests.factories.cases import draft_case, draft_practice, set_concepts
from tests.factories.guidance import draft_guideline

SEED = 20261122
BAIT = "theepot"

# Everybody by a letter: V visitor, Z signed in without any role, R reader, C consultant, P
# privacy reviewer and E editor of Waterhoek, T consultant of its team De Kade, X consultant
# of Het Veld, S editor of the site, L lawyer, A administrator. After some changes there is
# a U as well: T, whose team has come below Het Veld.
EVERYBODY = "VZRCPETXSLA"
# Those whose role is for the whole site: restrictions are not for them.
SITE = "SLA"
# Who finds what, by with whom it is shared and whose it is. A team reads what its
# municipality keeps to itself, and a municipality not what a team of it does.
FINDERS = {
    (Visibility.PUBLIC, ""): f"{EVERYBODY}U",
    (Visibility.ORGANISATIONS, ""): "RCPETUXSLA",
    (Visibility.TEAM, "waterhoek"): "RCPETSLA",
    (Visibility.TEAM, "kade"): "TUSLA",
    (Visibility.TEAM, "veld"): "XUSLA",
}
# Whose words correct whose typing errors; a team's words correct nobody's.
CORRECTED = {
    Visibility.PUBLIC: f"{EVERYBODY}U",
    Visibility.ORGANISATIONS: "RCPETUXSLA",
    Visibility.TEAM: "",
}

LIVE, RESTRICTED, DRAFT, WITHDRAWN = "live", "restricted", "draft", "withdrawn"
STATES = (LIVE, RESTRICTED, DRAFT, WITHDRAWN)
DOORS = ("password", "login", "groups")
ORGANISATIONS = ("waterhoek", "kade", "veld")
ITEMS = {"casepage": CasePage, "practicepage": PracticePage}
GUIDELINE = "guidelinepage"
KINDS = (*ITEMS, GUIDELINE)


@dataclass(frozen=True)
class Thing:
    """A case, practice or guideline, its words and in which state it is.

    A guideline is nobody's and for everybody, and has no theme.
    """

    pk: int
    code: str
    kind: str
    visibility: str
    organisation: str
    state: str
    title_word: str
    text_word: str
    twin_word: str
    theme: str
    url: str = ""
    door: str = ""

    def __str__(self) -> str:
        return f"{self.state} {self.kind} for {self.visibility} of {self.organisation}"

    @property
    def finders(self) -> str:
        """Who finds it: nobody what is no longer or not yet there, or behind a door."""
        return self._shared_with if self.state == LIVE else ""

    @property
    def readers(self) -> str:
        """Who may read it: of what is behind a door more people than find it."""
        if self.state != RESTRICTED:
            return self.finders
        signed_in = self._shared_with.replace("V", "")
        others = "" if self.kind == GUIDELINE else SITE
        return signed_in if self.door == "login" else others

    @property
    def _shared_with(self) -> str:
        owner = self.organisation if self.visibility == Visibility.TEAM else ""
        return FINDERS[self.visibility, owner]

    @property
    def words(self) -> frozenset[str]:
        """Return what gives it away."""
        told = {self.title_word, self.text_word, self.twin_word}
        return frozenset(told | {self.code.lower(), self.theme} - {""})

    def answers(self, text: str) -> bool:
        """Say whether it has one of the words of a question."""
        own = {BAIT, self.title_word, self.text_word, self.twin_word}
        return not text or not own.isdisjoint(text.split())


@dataclass(frozen=True)
class World:
    """Everybody and everything; ``counts_as`` says whose rights somebody has by now."""

    cast: Cast
    people: dict[str, Any]
    things: dict[str, Thing]
    counts_as: dict[str, str] = field(default_factory=dict)

    def found_by(self, letter: str) -> list[Thing]:
        rights = self.counts_as.get(letter, letter)
        return [thing for thing in self.things.values() if rights in thing.finders]

    def hidden_from(self, letter: str) -> frozenset[str]:
        """Return every word of things that this person must not read."""
        rights = self.counts_as.get(letter, letter)
        every = list(self.things.values())
        known = [thing for thing in every if rights in thing.readers]
        return _words_of(every) - _words_of(known)

    def corrections_for(self, letter: str) -> frozenset[str]:
        """Return the words of twins by which this person's errors are corrected."""
        rights = self.counts_as.get(letter, letter)
        live = [thing for thing in self.things.values() if thing.state == LIVE]
        words = [t.twin_word for t in live if rights in CORRECTED[t.visibility]]
        return frozenset(word for word in words if words.count(word) > 1)

    def changed(self, thing: Thing, **values: Any) -> "World":
        changed = {thing.code: replace(thing, **values)}
        return replace(self, things=self.things | changed)

    def with_rights(self, letter: str, of: str) -> "World":
        return replace(self, counts_as=self.counts_as | {letter: of})

    def one(self, visibility: str, organisation: str, state: str = LIVE) -> Thing:
        return self._first(visibility, organisation, state, "casepage")

    def one_guideline(self, state: str = LIVE) -> Thing:
        return self._first(Visibility.PUBLIC, "", state, GUIDELINE)

    def _first(self, *wanted: str) -> Thing:
        return next(
            t
            for t in self.things.values()
            if (t.visibility, t.organisation, t.state, t.kind) == wanted
        )


def make_world() -> World:
    """Make two twins, a case and a practice, of every kind of thing there is.

    Twins that are guidelines are found by everybody or by nobody.
    """
    cast, words = make_cast(), iter(odd_words())
    people = _people(cast)
    things = {}
    for organisation in ORGANISATIONS:
        for visibility in Visibility.values:
            for state in STATES:
                twin_word = next(words)
                for kind in ITEMS:
                    thing = Thing(
                        0, "", kind, visibility, organisation, state,
                        next(words), next(words), twin_word, f"eigen_{len(things)}",
                    )  # fmt: skip
                    made = _made(thing, cast, len(things))
                    things[made.code] = made
    for state in STATES:
        twin_word = next(words)
        for _twin in range(2):
            thing = Thing(
                0, "", GUIDELINE, Visibility.PUBLIC, "", state,
                next(words), next(words), twin_word, "",
            )  # fmt: skip
            made = _made_guideline(thing, len(things))
            things[made.code] = made
    return World(cast, people, things)


def start_afresh() -> None:
    """Make the index what the database says, and forget pages made before.

    A test that is rolled back takes the counters with it by which those pages are told from
    newer ones; on a site they only go up.
    """
    embedded_engine().clear()
    rebuild_embedded()
    kept_pages.clear()
    kept_cases.clear()


def _words_of(things: Iterable[Thing]) -> frozenset[str]:
    return frozenset().union(*(thing.words for thing in things))


def item_of(thing: Thing) -> SharedItem:
    return ITEMS[thing.kind].objects.get(pk=thing.pk)


def guideline_of(thing: Thing) -> GuidelinePage:
    return GuidelinePage.objects.get(pk=thing.pk)


def _people(cast: Cast) -> dict[str, Any]:
    stranger = User.objects.create_user("zoe@keukentafel.example", "x")
    return {
        "V": cast.sam,
        "Z": stranger,
        "R": cast.lies,
        "C": cast.noor,
        "P": cast.piet,
        "E": cast.bram,
        "T": person("tess", Role.CONSULTANT, cast.kade),
        "X": cast.yara,
        "S": cast.ada,
        "L": cast.jip,
        "A": cast.bea,
    }


def _made(thing: Thing, cast: Cast, number: int) -> Thing:
    owner = {"waterhoek": cast.noor, "kade": cast.noor, "veld": cast.yara}
    organisation: Organisation = getattr(cast, thing.organisation)
    told = f"{thing.text_word} en {thing.twin_word} bij de {BAIT}"
    draft, body = {
        "casepage": (draft_case, "context"),
        "practicepage": (draft_practice, "occasion"),
    }[thing.kind]
    item = draft(
        organisation=organisation,
        owner=owner[thing.organisation],
        visibility=thing.visibility,
        title=f"De {thing.title_word} van toen",
        summary=f"Er stond {told}.",
        **{body: f"<p>Daar was {told}, en nog een {thing.title_word}.</p>"},
    )
    _give_theme(item, thing.theme, number)
    door = DOORS[number % 3]
    _bring_into(thing.state, item, cast, door)
    known = {"pk": item.pk, "code": item.public_id, "url": item.get_url()}
    return replace(thing, **known, door=door)


def _made_guideline(thing: Thing, number: int) -> Thing:
    told = f"{thing.text_word} en {thing.twin_word} bij de {BAIT}"
    page = draft_guideline(
        f"De {thing.title_word} van nu",
        summary=f"Er staat {told}.",
        body=f"<p>Let op {told}, en op de {thing.title_word}.</p>",
    )
    door = DOORS[number % 3]
    if thing.state != DRAFT:
        page.latest_revision.publish()
    if thing.state == WITHDRAWN:
        guideline_of(replace(thing, pk=page.pk)).unpublish()
    if thing.state == RESTRICTED:
        restrict(page, door)
    known = {"pk": page.pk, "code": document_id(page), "url": page.get_url()}
    return replace(thing, **known, door=door)


def _give_theme(item: SharedItem, code: str, number: int) -> None:
    Concept.objects.create(
        scheme="theme",
        code=code,
        label=f"Onderwerp {number}",
        source_status="to_verify",
    )
    set_concepts(item, {ConceptRole.THEME: code})
    item.save_revision(user=item.owner)


def _bring_into(state: str, item: SharedItem, cast: Cast, door: str) -> None:
    if state == DRAFT:
        return
    publish_case(case=item, by=cast.ada)
    if state == WITHDRAWN:
        item_now = type(item).objects.get(pk=item.pk)
        item_now.unpublish()
    if state == RESTRICTED:
        restrict(item, door)


def restrict(page: Any, kind: str) -> PageViewRestriction:
    restriction = PageViewRestriction.objects.create(
        page_id=page.pk, restriction_type=kind, password="sesam"
    )
    if kind == "groups":
        restriction.groups.add(Group.objects.get_or_create(name="Niemand")[0])
    return restriction


@cache
def odd_words() -> tuple[str, ...]:
    """Return words that are no Dutch, resemble no other word and begin as no other does."""
    dice = random.Random(SEED)
    candidates = _candidates(dice)
    chosen: list[str] = []
    starts: set[str] = set()
    for word in candidates:
        if word[:4] in starts or not _is_odd(word):
            continue
        if all(edit_distance(word, other) > 4 for other in chosen):
            chosen.append(word)
            starts.add(word[:4])
        if len(chosen) == 200:
            return tuple(chosen)
    raise AssertionError("Not enough words.")


def _candidates(dice: random.Random) -> Iterator[str]:
    while True:
        syllables = (
            dice.choice("bdfgjklmnprtvwz") + dice.choice("aeiou") for _ in "12345"
        )
        yield "".join(syllables) + dice.choice("kmp")


def _is_odd(word: str) -> bool:
    return not (
        is_known_word(word)
        or analyser().is_compound(word)
        or pieces_of(word, current_thesaurus())
    )


def mistyped(word: str) -> str:
    """Return the word with two letters in the middle in the wrong order."""
    middle = len(word) // 2
    return f"{word[:middle]}{word[middle + 1]}{word[middle]}{word[middle + 2 :]}"

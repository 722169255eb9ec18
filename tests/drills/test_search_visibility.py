# SPDX-License-Identifier: EUPL-1.2
"""Nobody learns by searching what they may not read, also right after a change.

``SEARCH_PAIRS`` says how many random pairs of a person and a request are tried; ``make
drills`` tries 3,000. Where it is not set, Elasticsearch is asked a part: fewer pairs, and
one change for each rule.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, product
from typing import Any

from django.db import transaction
from wagtail.models import Page, PageViewRestriction

import pytest

from accounts.choices import Role, Visibility
from accounts.models import Organisation, User
from accounts.services import grant_role
from cases.models import CaseIndexPage, PracticeIndexPage
from cases.publication import publish_case
from guidance.models import GuidelineIndexPage
from moderation.choices import Ground
from moderation.services import report_page
from search.elastic import drain_elastic
from search.reindexing import fill_if_empty
from search.site import drain_embedded, embedded_engine
from tests.database import shorter_elsewhere
from tests.drills.visibility_asks import Ask, Watch, asks_about, random_asks
from tests.drills.visibility_world import (
    BAIT,
    EVERYBODY,
    GUIDELINE,
    LIVE,
    RESTRICTED,
    SEED,
    WITHDRAWN,
    Thing,
    World,
    guideline_of,
    item_of,
    make_world,
    mistyped,
    restrict,
    start_afresh,
)

Change = Callable[[World], tuple[World, Thing]]

FULL_LENGTH = "SEARCH_PAIRS" in os.environ
PAIRS = int(os.environ.get("SEARCH_PAIRS", shorter_elsewhere(1000)))
ELASTIC_PAIRS = PAIRS if FULL_LENGTH else 250

pytestmark = [
    pytest.mark.drill,
    pytest.mark.slow,
    pytest.mark.django_db,
    # The numbers that are expected count words. That what is near shows nothing hidden is
    # held by the contract, on every engine.
    pytest.mark.usefixtures("words_alone"),
]


@pytest.fixture(scope="module")
def made(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_world()
        transaction.set_rollback(True)
    embedded_engine().clear()


@pytest.fixture
def world(made: World, request: pytest.FixtureRequest) -> World:
    """The world with an index of what it is now, whatever a test before made of it."""
    if request.param == "elastic":
        request.getfixturevalue("elastic_site")
    start_afresh()
    if request.param == "elastic":
        fill_if_empty()
    return made


def drain_all() -> None:
    drain_embedded()
    drain_elastic()


@pytest.mark.parametrize(
    ("world", "pairs"),
    [
        ("embedded", PAIRS),
        pytest.param("elastic", ELASTIC_PAIRS, marks=pytest.mark.elasticsearch),
    ],
    indirect=["world"],
)
def test_no_answer_tells_anybody_what_they_may_not_know(
    world: World, pairs: int
) -> None:
    watch = Watch(world)
    none_of(watch.leaks(*pair) for pair in random_asks(world, pairs, SEED))


def everybody(asks: Iterable[Ask]) -> Iterator[tuple[str, Ask]]:
    return product(EVERYBODY, list(asks))


def none_of(found: Iterable[list[str]]) -> None:
    leaks = list(chain(*found))
    assert not leaks, f"{len(leaks)}:\n" + "\n".join(leaks[:30])


def publish(world: World, thing: Thing, **values: Any) -> World:
    """Change who a thing is for and bring it through the door again."""
    item = item_of(thing)
    for name, value in values.items():
        setattr(item, name, value)
    item.save_revision(user=item.owner)
    publish_case(case=item, by=world.cast.ada)
    return world.changed(thing, **values)


def close_all(world: World, index: Page, kind: str) -> tuple[World, Thing]:
    restrict(index, "password")
    every = [t for t in world.things.values() if t.kind == kind]
    below = [t for t in every if t.state in {LIVE, RESTRICTED}]
    for thing in below:
        world = world.changed(thing, state=RESTRICTED, door="password")
    return world, next(thing for thing in below if thing.state == LIVE)


def make_public_a_teams(world: World) -> tuple[World, Thing]:
    thing = world.one(Visibility.PUBLIC, "waterhoek")
    return publish(world, thing, visibility=Visibility.TEAM), thing


def make_joined_a_teams(world: World) -> tuple[World, Thing]:
    thing = world.one(Visibility.ORGANISATIONS, "veld")
    return publish(world, thing, visibility=Visibility.TEAM), thing


def make_a_teams_public(world: World) -> tuple[World, Thing]:
    thing = world.one(Visibility.TEAM, "kade")
    return publish(world, thing, visibility=Visibility.PUBLIC), thing


def restrict_a_case(world: World) -> tuple[World, Thing]:
    thing = world.one(Visibility.PUBLIC, "veld")
    restrict(item_of(thing), "password")
    return world.changed(thing, state=RESTRICTED, door="password"), thing


def restrict_by_login(world: World) -> tuple[World, Thing]:
    thing = world.one(Visibility.PUBLIC, "kade")
    restrict(item_of(thing), "login")
    return world.changed(thing, state=RESTRICTED, door="login"), thing


def restrict_all_cases(world: World) -> tuple[World, Thing]:
    return close_all(world, CaseIndexPage.objects.get(), "casepage")


def lift_a_restriction(world: World) -> tuple[World, Thing]:
    thing = world.one(Visibility.TEAM, "veld", RESTRICTED)
    PageViewRestriction.objects.get(page_id=thing.pk).delete()
    return world.changed(thing, state=LIVE), thing


def end_a_membership(world: World) -> tuple[World, Thing]:
    world.people["X"].memberships.all().delete()
    return world.with_rights("X", of="Z"), world.one(Visibility.TEAM, "veld")


def start_a_membership(world: World) -> tuple[World, Thing]:
    grant_role(user=world.people["Z"], role=Role.READER, organisation=world.cast.kade)
    return world.with_rights("Z", of="T"), world.one(Visibility.TEAM, "kade")


def take_a_role_for_the_whole_site(world: World) -> tuple[World, Thing]:
    world.people["L"].memberships.all().delete()
    return world.with_rights("L", of="Z"), world.one(Visibility.TEAM, "veld")


def close_an_account(world: World) -> tuple[World, Thing]:
    User.objects.filter(pk=world.people["A"].pk).update(is_active=False)
    return world.with_rights("A", of="V"), world.one(Visibility.TEAM, "waterhoek")


def part_a_team_from_its_municipality(world: World) -> tuple[World, Thing]:
    Organisation.objects.filter(pk=world.cast.kade.pk).update(parent=world.cast.veld)
    return world.with_rights("T", of="U"), world.one(Visibility.TEAM, "waterhoek")


def withdraw(world: World) -> tuple[World, Thing]:
    thing = world.one(Visibility.PUBLIC, "waterhoek")
    item_of(thing).unpublish()
    return world.changed(thing, state=WITHDRAWN), thing


def report(world: World) -> tuple[World, Thing]:
    thing = world.one(Visibility.PUBLIC, "veld")
    report_page(page=item_of(thing), code=thing.code, ground=Ground.SOMEBODY)
    return world.changed(thing, state=WITHDRAWN), thing


def delete(world: World) -> tuple[World, Thing]:
    thing = world.one(Visibility.ORGANISATIONS, "kade")
    item_of(thing).delete()
    return world.changed(thing, state=WITHDRAWN), thing


def move_below_a_restriction(world: World) -> tuple[World, Thing]:
    thing = world.one(Visibility.PUBLIC, "waterhoek")
    closed = PracticeIndexPage.objects.get()
    world, _practice = close_all(world, closed, "practicepage")
    drain_all()
    item_of(thing).move(closed, pos="last-child")
    return world.changed(thing, state=RESTRICTED, door="password"), thing


def withdraw_a_guideline(world: World) -> tuple[World, Thing]:
    thing = world.one_guideline()
    guideline_of(thing).unpublish()
    return world.changed(thing, state=WITHDRAWN), thing


def delete_a_guideline(world: World) -> tuple[World, Thing]:
    thing = world.one_guideline()
    guideline_of(thing).delete()
    return world.changed(thing, state=WITHDRAWN), thing


def restrict_all_guidelines(world: World) -> tuple[World, Thing]:
    return close_all(world, GuidelineIndexPage.objects.get(), GUIDELINE)


def lift_a_guidelines_restriction(world: World) -> tuple[World, Thing]:
    thing = world.one_guideline(RESTRICTED)
    PageViewRestriction.objects.get(page_id=thing.pk).delete()
    return world.changed(thing, state=LIVE), thing


# After which some find less than the index still says, and others.
NARROWING = [
    make_public_a_teams,
    make_joined_a_teams,
    restrict_a_case,
    restrict_by_login,
    restrict_all_cases,
    withdraw,
    report,
    delete,
    move_below_a_restriction,
    withdraw_a_guideline,
    delete_a_guideline,
    restrict_all_guidelines,
]
OTHERS = [
    make_a_teams_public,
    lift_a_restriction,
    lift_a_guidelines_restriction,
    end_a_membership,
    start_a_membership,
    take_a_role_for_the_whole_site,
    close_an_account,
    part_a_team_from_its_municipality,
]


# Read by fewer, behind a door, gone, a reader with fewer rights, and read by more.
ONE_FOR_EACH_RULE = [
    make_public_a_teams,
    restrict_by_login,
    withdraw,
    withdraw_a_guideline,
    end_a_membership,
    lift_a_restriction,
]

EVERY_CHANGE = [*NARROWING, *OTHERS]
on_each_engine = pytest.mark.parametrize(
    ("world", "change"),
    [
        *(
            pytest.param("embedded", c, id=f"embedded-{c.__name__}")
            for c in EVERY_CHANGE
        ),
        *(
            pytest.param(
                "elastic",
                c,
                id=f"elastic-{c.__name__}",
                marks=pytest.mark.elasticsearch,
            )
            for c in (EVERY_CHANGE if FULL_LENGTH else ONE_FOR_EACH_RULE)
        ),
    ],
    indirect=["world"],
)


@on_each_engine
def test_after_a_change_nothing_is_seen_and_soon_all_numbers_are_exact(
    world: World, change: Change
) -> None:
    # Visitors may be given a page that was made for another one.
    none_of([Watch(world).leaks("V", Ask(BAIT))])
    changed, thing = change(world)
    watch = Watch(changed)
    none_of(watch.seen(who, asked) for who, asked in everybody(asks_about(thing)))
    drain_all()
    none_of(watch.leaks(who, asked) for who, asked in everybody(asks_about(thing)))


@on_each_engine
def test_numbers_hold_before_the_index_has_heard_of_a_change(
    world: World, change: Change
) -> None:
    changed, thing = change(world)
    watch = Watch(changed)
    asks = [Ask(BAIT), Ask(mistyped(thing.twin_word))]
    none_of(watch.counted(who, asked) for who, asked in everybody(asks))

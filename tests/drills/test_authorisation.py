# SPDX-License-Identifier: EUPL-1.2
"""Drill S1: every address × everybody × GET and POST, against rules written by hand."""

from collections.abc import Iterator
from typing import Any

from django.db import transaction

import pytest

from tests.drills.authorisation_addresses import patterns
from tests.drills.authorisation_matrix import deviations
from tests.drills.authorisation_places import (
    admin_places,
    every_pattern,
    public_places,
    superusers_account,
)
from tests.drills.authorisation_rules import NAMED, NAMESPACES, rule_for
from tests.drills.authorisation_world import LETTERS, World, make_world

pytestmark = [
    pytest.mark.drill,
    # Without it a run of these tests alone makes no tables: pytest-django makes them for
    # tests that ask for a database, and a fixture of a module is nobody's asking.
    pytest.mark.django_db,
    # Wagtail leaves the temporary file of a thumbnail to the garbage collector.
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_world()
        transaction.set_rollback(True)


def assert_none(found: list[str]) -> None:
    assert not found, "\n".join(found)


def test_every_pattern_of_the_resolver_has_a_rule() -> None:
    assert [p for p in patterns() if rule_for(p.name) is None] == []


def test_every_rule_is_about_a_pattern_that_exists() -> None:
    names = {p.name for p in patterns()}
    namespaces = {name.rpartition(":")[0] for name in names}
    assert set(NAMED) - names == set()
    assert set(NAMESPACES) - namespaces == set()


@pytest.mark.parametrize("letter", LETTERS)
def test_every_address_answers_each_person_by_its_rule(
    world: World, letter: str
) -> None:
    assert_none(deviations(letter, world, every_pattern(world)))


@pytest.mark.parametrize("letter", LETTERS)
def test_every_page_is_served_to_whom_it_is_meant_for(
    world: World, letter: str
) -> None:
    assert_none(deviations(letter, world, public_places(world)))


@pytest.mark.parametrize("letter", LETTERS)
def test_a_superusers_account_is_for_superusers(world: World, letter: str) -> None:
    assert_none(deviations(letter, world, superusers_account(world)))


# Readers and consultants get no further than this one, lawyers and administrators no
# less far than the editor of the site: the test of every address shows it.
@pytest.mark.parametrize("letter", "VXPES")
def test_the_admin_tells_nobody_of_another_organisations_drafts(
    world: World, letter: str
) -> None:
    assert_none(deviations(letter, world, admin_places(world)))

# SPDX-License-Identifier: EUPL-1.2
"""Drill S4, shortened: hostile questions get a page in Dutch and leave nothing behind.

``HOSTILE_QUESTIONS`` says how many; ``make drills`` asks 2,000.
"""

import os
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.http import HttpResponse
from django.test import Client

import pytest

from demo.services import load_demo
from search.guard import guard
from search.site import embedded_engine, rebuild_embedded
from tests.database import shorter_elsewhere
from tests.drills.hostile_questions import (
    FORM,
    LONGEST_IN_ADDRESS,
    RESULTS,
    SUGGESTIONS,
    Hostile,
    foreign_markup,
    hostile_questions,
    questions_in,
)

COUNT = int(os.environ.get("HOSTILE_QUESTIONS", shorter_elsewhere(400)))
MOST_REDIRECTS = 5
DUTCH_PAGE = re.compile(r'<html lang="?nl\b.*<h1.*</h1>', re.DOTALL)

pytestmark = [
    pytest.mark.drill,
    pytest.mark.slow,
    pytest.mark.django_db,
]


@dataclass(frozen=True)
class Answered:
    """What became of one question; ``addresses`` are those on the way to the answer."""

    asked: Hostile
    seconds: float
    status: int
    is_dutch: bool
    foreign: list[str]
    addresses: list[str]


@pytest.fixture(scope="module")
def answers(
    django_db_setup: None, django_db_blocker: Any
) -> Iterator[tuple[Answered, ...]]:
    """All questions answered once, over the demo content and its index."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_demo(progress=lambda told: None)
        embedded_engine().clear()
        rebuild_embedded()
        client = Client(raise_request_exception=False)
        yield tuple(answer(client, asked) for asked in hostile_questions(COUNT))
        transaction.set_rollback(True)
    embedded_engine().clear()


def answer(client: Client, asked: Hostile) -> Answered:
    start = time.perf_counter()
    response = client.generic(
        asked.method,
        asked.path,
        asked.body,
        content_type=asked.content_type,
        QUERY_STRING=asked.query,
    )
    addresses = []
    while response.status_code == 302 and len(addresses) < MOST_REDIRECTS:
        addresses.append(response["Location"])
        response = client.get(response["Location"])
    seconds = time.perf_counter() - start
    body = response.content.decode()
    is_dutch = is_fragment(asked, response) or bool(DUTCH_PAGE.search(body))
    foreign = foreign_markup(body)
    return Answered(asked, seconds, response.status_code, is_dutch, foreign, addresses)


def is_fragment(asked: Hostile, response: HttpResponse) -> bool:
    return asked.path == SUGGESTIONS and response.status_code == 200


def report(wrong: list[Answered], answers: tuple[Answered, ...]) -> str:
    slowest = sorted(answers, key=lambda answered: -answered.seconds)[:3]
    return "\n".join(
        [f"{a.asked}: {a.status}, {a.foreign}, {a.addresses}" for a in wrong[:20]]
        + [f"In {a.seconds:.2f} s: {a.asked}" for a in slowest]
    )


def test_every_question_ends_at_a_page_in_dutch(answers: tuple[Answered, ...]) -> None:
    wrong = [a for a in answers if a.status not in {200, 400} or not a.is_dutch]
    assert not wrong, report(wrong, answers)


def test_nothing_of_a_question_becomes_markup(answers: tuple[Answered, ...]) -> None:
    wrong = [a for a in answers if a.foreign]
    assert not wrong, report(wrong, answers)


def test_no_address_holds_more_than_a_short_question(
    answers: tuple[Answered, ...],
) -> None:
    wrong = [a for a in answers if not all(map(may_be_kept, a.addresses))]
    assert not wrong, report(wrong, answers)


def may_be_kept(address: str) -> bool:
    return address.startswith(RESULTS) and all(
        len(question) <= LONGEST_IN_ADDRESS
        and len(question.splitlines()) <= 1
        and not guard(question).dropped
        for question in questions_in(address)
    )


def test_most_questions_get_past_the_door(answers: tuple[Answered, ...]) -> None:
    pages = [answered for answered in answers if answered.status == 200]
    assert len(answers) == COUNT
    assert len(pages) > COUNT * 0.8, report([], answers)
    assert sum(bool(answered.addresses) for answered in pages) > COUNT / 20


def test_markup_that_is_not_ours_is_noticed() -> None:
    ours = '<p>a</p><script type="module" src="/static/a.js"></script>'
    assert foreign_markup(ours) == []
    for foreign in (
        "<script>kwaadwoord()</script>",
        "<img src=x onerror=kwaadwoord()>",
        "<kwaadwoord>",
        "<a href='javascript:kwaadwoord()'>a</a>",
        "<iframe src=//kwaadwoord.example>",
    ):
        assert foreign_markup(ours + foreign), foreign


def test_the_same_seed_asks_the_same_questions_in_every_way() -> None:
    once, again = (list(hostile_questions(200)) for _ in range(2))
    assert once == again
    assert {asked.path for asked in once} == {RESULTS, SUGGESTIONS}
    assert {asked.method for asked in once} == {"GET", "POST"}
    assert FORM in {asked.content_type for asked in once}

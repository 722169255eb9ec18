# SPDX-License-Identifier: EUPL-1.2
"""What readers ask for, remembered without anybody who asked.

A search stores nothing itself: it adds to a tally in memory that is written half a minute
later. Neither tally nor database knows a person, a session or a moment of the day.
"""

import logging
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone

from core.tally import Tally
from search.forms import Question
from search.models import CaseRequest, TermUse, UnansweredQuestion
from search.results import EmptyReason, SearchResponse
from search.scrubbing import scrub
from search.site import current_readings
from taxonomy.models import Concept

logger = logging.getLogger(__name__)

KEEP_QUESTIONS = timedelta(days=30)
KEEP_TERMS = timedelta(days=396)
KEEP_TEXTS = timedelta(days=365)
# More different things than a site is asked in half a minute.
MOST_WAITING = 2_000

_ROBOT = re.compile(r"bot\b|crawl|spider|slurp", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TermAsked:
    """A question of this day named a group of the thesaurus, "scheme:code"."""

    day: date
    group: str


@dataclass(frozen=True, slots=True)
class NothingFound:
    """A question of this day found nothing; ``text`` is scrubbed."""

    day: date
    text: str


Seen = TermAsked | NothingFound


def remember_asked(
    request: HttpRequest, question: Question, response: SearchResponse
) -> tuple[Seen, ...]:
    """Count the terms of a question, and the question itself when it found nothing.

    Return what there was to count, also when a robot asked: the next one may be a reader.
    """
    seen: tuple[Seen, ...] = ()
    with _breaking_no_answer():
        if _is_new(question):
            was_guarded = request.GET.get("weggelaten") == "1"
            seen = tuple(_seen(question, response, was_guarded=was_guarded))
    remember_again(request, seen)
    return seen


def remember_again(request: HttpRequest, seen: tuple[Seen, ...]) -> None:
    """Count the same for a reader who was given a page that was made before."""
    with _breaking_no_answer():
        if seen and _is_from_a_reader(request):
            _tally.add(seen, wait=settings.SEARCH_DEMAND_SECONDS)


@contextmanager
def _breaking_no_answer() -> Iterator[None]:
    try:
        yield
    except Exception as error:  # noqa: BLE001
        # Whatever fails in counting, the answer is ready and must reach its reader. Only
        # the exception's type: a message can quote the question.
        logger.warning("Demand not counted: %s", type(error).__name__)


def forget_old_demand() -> None:
    """Delete counts and empty texts that were kept long enough."""
    today = timezone.localdate()
    old = UnansweredQuestion.objects.filter(last_on__lte=today - KEEP_QUESTIONS)
    old.delete()
    TermUse.objects.filter(day__lte=today - KEEP_TERMS).delete()
    requests = CaseRequest.objects.filter(created_on__lte=today - KEEP_TEXTS)
    requests.exclude(note="", question="").update(note="", question="")


def _is_new(question: Question) -> bool:
    """True when a question is asked; paging, filtering and sorting ask it again."""
    is_changed = question.filters or question.exact or question.sort != "relevance"
    return bool(question.text) and question.page == 1 and not is_changed


def _is_from_a_reader(request: HttpRequest) -> bool:
    """True unless a robot asks, or a script of our own page."""
    if request.method == "HEAD" or _ROBOT.search(request.headers.get("User-Agent", "")):
        return False
    return request.headers.get("Sec-Fetch-Dest", "document") == "document"


def _seen(
    question: Question, response: SearchResponse, *, was_guarded: bool
) -> Iterator[Seen]:
    text = response.correction.corrected if response.correction else question.text
    today, readings = timezone.localdate(), current_readings()
    concepts = readings.parse(text).concepts
    # Half a compound does not name a term: a "zwembadlift" is not about baths.
    named = [group for c in concepts if not c.piece for group in c.groups]
    for group in dict.fromkeys(named):
        yield TermAsked(today, group)
    is_shareable = question.is_shareable and not was_guarded
    if is_shareable and _found_nothing(response):
        kept = scrub(text, readings.analyser, readings.thesaurus)
        if kept:
            yield NothingFound(today, kept[: UnansweredQuestion.MAX_TEXT])


def _found_nothing(response: SearchResponse) -> bool:
    if response.reason:
        return response.reason == EmptyReason.NOTHING_COMPARABLE
    return response.total == 0


@transaction.atomic
def _store(counts: Counter[Seen]) -> None:
    # In one order everywhere, so that two processes never wait for each other.
    _store_terms(
        sorted(
            (s.day, s.group, n) for s, n in counts.items() if isinstance(s, TermAsked)
        )
    )
    _store_questions(
        sorted(
            (s.day, s.text, n) for s, n in counts.items() if isinstance(s, NothingFound)
        )
    )


def _store_terms(counted: list[tuple[date, str, int]]) -> None:
    codes = {group.partition(":")[2] for _day, group, _times in counted}
    rows = Concept.objects.filter(code__in=codes).values_list("scheme", "code", "pk")
    concepts = {f"{scheme}:{code}": pk for scheme, code, pk in rows}
    known = [(d, concepts[group], n) for d, group, n in counted if group in concepts]
    TermUse.objects.bulk_create(
        [TermUse(day=day, concept_id=pk) for day, pk, _times in known],
        ignore_conflicts=True,
    )
    for day, pk, times in known:
        use = TermUse.objects.filter(day=day, concept_id=pk)
        use.update(times=F("times") + times)


def _store_questions(counted: list[tuple[date, str, int]]) -> None:
    UnansweredQuestion.objects.bulk_create(
        [
            UnansweredQuestion(text=text, first_on=day, last_on=day)
            for day, text, _times in counted
        ],
        ignore_conflicts=True,
    )
    for day, text, times in counted:
        question = UnansweredQuestion.objects.filter(text=text)
        question.update(times=F("times") + times, last_on=day)


_tally: Tally[Seen] = Tally(_store, MOST_WAITING)


def store_counts() -> None:
    """Write what waits in this process at once."""
    _tally.flush()

# SPDX-License-Identifier: EUPL-1.2
"""Wagtail's own search over the judged documents, in every mode of the database."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.test.utils import override_settings
from django.utils.html import linebreaks
from wagtail.models import Page
from wagtail.search.query import Fuzzy, PlainText, SearchQuery

from benchmarks.reporting import summary
from benchmarks.stock.models import RICH, StockPage
from search.document import SearchDocument
from search.evaluation import DEPTH, Ranked
from search.evaluation_files import JudgedSet

BACKEND = "wagtail.search.backends.database"


@dataclass(frozen=True, slots=True)
class Mode:
    """A way to ask; ``options`` go into Wagtail's setting of the backend."""

    build: Callable[[str], SearchQuery]
    options: Mapping[str, str] = field(default_factory=dict)


AND, OR = partial(PlainText, operator="and"), partial(PlainText, operator="or")
DUTCH = {"SEARCH_CONFIG": "dutch"}
MODES = {
    "sqlite": {"sqlite_and": Mode(AND), "sqlite_or": Mode(OR)},
    "postgresql": {
        "postgresql_and": Mode(AND),
        "postgresql_or": Mode(OR),
        "postgresql_fuzzy": Mode(Fuzzy),
        "postgresql_dutch_and": Mode(AND, DUTCH),
        "postgresql_dutch_or": Mode(OR, DUTCH),
    },
}


@dataclass(frozen=True, slots=True)
class Answers:
    """What was found for a list of questions, how fast, and what went wrong how often."""

    ranked: tuple[Ranked, ...]
    seconds: tuple[float, ...]
    failed: Mapping[str, int]

    def cost(self) -> dict[str, Any]:
        return {"time": summary(self.seconds), "failed": dict(self.failed)}


@dataclass(frozen=True, slots=True)
class StockAnswers:
    queries: Answers
    similar: Answers


@dataclass(frozen=True, slots=True)
class _Question:
    """A text to ask with, and the document that it is itself, if it is one."""

    id: str
    group: str
    text: str
    itself: str = ""


def ask_stock(judged: JudgedSet) -> dict[str, StockAnswers]:
    """Return what each mode finds; for an example it is asked with title and summary."""
    documents = {document.id: document for document in judged.documents}
    queries = [_Question(q.id, q.group, q.text) for q in judged.queries]
    similar = [
        _Question(
            id, "", f"{documents[example].title} {documents[example].summary}", example
        )
        for id, example in judged.similar
    ]
    found = {}
    with _pages(judged.documents):
        for name, mode in MODES[connection.vendor].items():
            with _indexed_for(mode):
                found[name] = StockAnswers(_ask(mode, queries), _ask(mode, similar))
    return found


@contextmanager
def _pages(documents: Iterable[SearchDocument]) -> Iterator[None]:
    """Keep a stock page of each document, as long as this lasts."""
    with transaction.atomic():
        parent = Page.objects.filter(depth=2).earliest("path")
        for document in documents:
            page = StockPage(
                title=document.title, slug=document.id, summary=document.summary
            )
            setattr(page, RICH[0], linebreaks(document.body, autoescape=True))
            parent.add_child(instance=page)
        yield
        transaction.set_rollback(True)


@contextmanager
def _indexed_for(mode: Mode) -> Iterator[None]:
    backends = {"default": {"BACKEND": BACKEND, **mode.options}}
    with override_settings(WAGTAILSEARCH_BACKENDS=backends):
        if mode.build is Fuzzy:
            # Wagtail's own command also makes indexes, which no transaction with rows can.
            with connection.cursor() as cursor:
                cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        call_command("update_index", verbosity=0)
        yield


def _ask(mode: Mode, questions: Iterable[_Question]) -> Answers:
    ranked, seconds, failed = [], [], Counter[str]()
    for question in questions:
        started = time.perf_counter()
        try:
            ids = _find(mode.build(question.text))
        # A question of many words can be too deep for Python or too much for the database.
        except (DatabaseError, RecursionError) as error:
            failed[type(error).__name__] += 1
            ids = []
        seconds.append(time.perf_counter() - started)
        others = [id for id in ids if id != question.itself]
        ranked.append(Ranked(question.id, question.group, tuple(others[:DEPTH])))
    return Answers(tuple(ranked), tuple(seconds), failed)


def _find(query: SearchQuery) -> list[str]:
    # One more, since an example finds itself.
    with transaction.atomic():
        return [page.slug for page in StockPage.objects.search(query)[: DEPTH + 1]]

# SPDX-License-Identifier: EUPL-1.2
"""This site's engines, its thesaurus and its index."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.conf import settings
from django.db.models import Case, Count, Exists, Max, When
from django.utils import timezone

from search.analysis import Analyser, dutch
from search.documents import all_document_ids, documents_for
from search.embedding import site_meaning
from search.engines.base import IndexChange, SearchEngine
from search.engines.embedded import EmbeddedEngine
from search.guard import guard
from search.meaning.asking import one_answer
from search.models import SearchConsumer, SearchOutbox
from search.outbox import (
    drain,
    forget_rows,
    next_version,
    register_consumer,
    waiting_ids,
    waiting_rows,
)
from search.readings import Readings
from search.thesaurus import Thesaurus
from search.viewer import VISITOR
from search.vocabulary import term_groups
from taxonomy.models import Concept
from taxonomy.vocabulary import ConceptRecord

EMBEDDED = "embedded"
REBUILD_CHUNK = 500

# The vocabularies as they are, and the day: a term begins and ends without an edit.
ThesaurusState = tuple[object, int, date]


def analyser() -> Analyser:
    return dutch()


@cache
def embedded_engine() -> EmbeddedEngine:
    """Return this process's engine over the site's index file."""
    return EmbeddedEngine(
        settings.SEARCH_INDEX_PATH, analyser(), current_thesaurus, site_meaning()
    )


def warm_up_shared() -> None:
    """Build what the first question would have to wait for, and what a fork may share.

    A model of meaning is left out: it comes with threads, which no fork takes along.
    """
    guard("Mevrouw de Vries")
    current_thesaurus()
    embedded_engine().suggest("warm", VISITOR)


def warm_up() -> None:
    """Build the rest too, in the process that answers."""
    warm_up_shared()
    if meaning := site_meaning():
        meaning.question("warm")


def drain_embedded() -> int:
    """Bring the embedded index up to date with the outbox."""
    return drain(consumer=EMBEDDED, engine=embedded_engine())


@dataclass(slots=True)
class _Known:
    """What this process made of the vocabularies.

    The thesaurus stands with the state that it was made of, so that of two threads that
    made one from different states neither leaves half of its own.
    """

    made: tuple[ThesaurusState, Thesaurus] | None = None
    readings: Readings | None = None


_known = _Known()


@dataclass(frozen=True, slots=True)
class Steady:
    """What one answer keeps to while it is made."""

    state: ThesaurusState
    thesaurus: Thesaurus
    has_waiting: bool


# Of the answer that is being made, if one is.
_steady: ContextVar[Steady | None] = ContextVar("steady", default=None)


@contextmanager
def one_thesaurus() -> Iterator[None]:
    """Keep to one thesaurus while an answer is made: ranking, marks and reasons agree.

    It also saves asking the database again for each of them, and for what waits to
    reach the index when nothing does.
    """
    if _steady.get() is not None:
        yield
        return
    state, has_waiting = _read_state()
    token = _steady.set(Steady(state, _thesaurus_at(state), has_waiting))
    try:
        with one_answer():
            yield
    finally:
        _steady.reset(token)


def unheard_ids() -> frozenset[str]:
    """Return what changed and what the index has not heard of yet."""
    steady = _steady.get()
    if steady is not None and not steady.has_waiting:
        return frozenset()
    return waiting_ids(EMBEDDED)


def current_thesaurus() -> Thesaurus:
    """Return the thesaurus of the CMS as it is now.

    One query tells whether an editor changed anything; only then is it built anew.
    """
    steady = _steady.get()
    return steady.thesaurus if steady else _thesaurus_at(thesaurus_state())


def _thesaurus_at(state: ThesaurusState) -> Thesaurus:
    made = _known.made
    if made is None or made[0] != state:
        made = _known.made = state, Thesaurus(term_groups(_records()), analyser())
    return made[1]


def thesaurus_state() -> ThesaurusState:
    """Return what changes with every edit of a vocabulary."""
    steady = _steady.get()
    return steady.state if steady else _read_state()[0]


def _read_state() -> tuple[ThesaurusState, bool]:
    """Return the state of the vocabularies, and whether any change waits, in one query."""
    waits = Exists(
        SearchOutbox.objects.filter(consumer__name=EMBEDDED, is_addition=False)
    )
    row = Concept.objects.aggregate(
        newest=Max("updated_at"),
        count=Count("pk"),
        waiting=Max(Case(When(waits, then=1), default=0)),
    )
    state = row["newest"], row["count"], timezone.localdate()
    return state, bool(row["waiting"])


def current_readings() -> Readings:
    """Return texts as they are read with the thesaurus of now."""
    thesaurus = current_thesaurus()
    readings = _known.readings
    if readings is None or readings.thesaurus is not thesaurus:
        readings = _known.readings = Readings(analyser(), thesaurus)
    return readings


def _records() -> list[ConceptRecord]:
    return [
        ConceptRecord(
            scheme=concept.scheme,
            code=concept.code,
            label=concept.label,
            definition="",
            source="",
            source_status=concept.source_status,
            synonyms=tuple(concept.synonym_list),
            broader=concept.broader.code if concept.broader else "",
            exact_match="",
            order=concept.order,
        )
        for concept in Concept.objects.current().select_related("broader")
    ]


def needs_rebuild() -> bool:
    """True when the index was never filled, or by another analysis."""
    consumer = SearchConsumer.objects.filter(name=EMBEDDED).first()
    return consumer is None or consumer.fingerprint != embedded_engine().fingerprint


def rebuild_embedded() -> int:
    """Make the index what the database says; return how many documents it holds.

    Readers are answered throughout: documents are put one chunk after another over what
    is there, and what is no longer live is taken out at the end. Changes that are
    written meanwhile carry a higher version and win.
    """
    consumer = register_consumer(EMBEDDED)
    engine = embedded_engine()
    if consumer.fingerprint and consumer.fingerprint != engine.fingerprint:
        engine.clear()
    # What is read from here on includes the changes that wait now.
    heard = waiting_rows(EMBEDDED)
    ids = list(all_document_ids())
    for start in range(0, len(ids), REBUILD_CHUNK):
        _put(engine, ids[start : start + REBUILD_CHUNK])
    kept = set(ids)
    gone = [
        v.id for v in engine.document_versions() if not v.deleted and v.id not in kept
    ]
    _put(engine, gone)
    forget_rows(heard)
    SearchConsumer.objects.filter(pk=consumer.pk).update(
        fingerprint=engine.fingerprint, rebuilt_at=timezone.now()
    )
    return len(ids)


def _put(engine: SearchEngine, ids: list[str]) -> None:
    version = next_version(EMBEDDED)
    documents = documents_for(ids)
    engine.apply(IndexChange(id_, version, documents.get(id_)) for id_ in ids)

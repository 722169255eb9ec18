# SPDX-License-Identifier: EUPL-1.2
"""An index compared with the database, document by document, and put right.

The outbox loses nothing that it was told; this finds what it was never told, such as a
change by hand in the database or an index that was put back from yesterday.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from search.document import Findable
from search.documents import all_document_ids, documents_for, findable_for
from search.engines.base import IndexChange, SearchEngine
from search.outbox import next_version, pass_version, waiting_ids

READ_AT_ONCE = 500
# On a busy site something changes between any two readings, though not the same thing.
LOOKS = 3


@dataclass(frozen=True, slots=True)
class Differences:
    """What an index lacks, has in an older form, and has though it should be gone."""

    compared: int
    missing: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        return (*self.missing, *self.stale, *self.extra)

    @property
    def count(self) -> int:
        return len(self.ids)

    @property
    def is_equal(self) -> bool:
        return not self.ids


def differences_of(consumer: str, engine: SearchEngine) -> Differences:
    """Compare every document; what waits in the outbox is no difference."""
    compared = 0
    known = _known(engine)
    extra = set(known)
    missing, stale = [], []
    for id, expected in _expected():
        compared += 1
        extra.discard(id)
        if id not in known:
            missing.append(id)
        elif known[id] != expected:
            stale.append(id)
    found_now = Differences(compared, tuple(missing), tuple(stale), tuple(extra))
    for _ in range(LOOKS):
        if found_now.is_equal:
            break
        found_now, known = _looked_again(found_now, known, consumer, engine)
    return found_now


def reconcile(consumer: str, engine: SearchEngine) -> Differences:
    """Put right what differs; return what it was."""
    found = differences_of(consumer, engine)
    if not found.is_equal:
        newest = max((v.version for v in engine.document_versions()), default=0)
        pass_version(consumer, newest)
    for start in range(0, found.count, READ_AT_ONCE):
        ids = found.ids[start : start + READ_AT_ONCE]
        version = next_version(consumer)
        documents = documents_for(ids)
        engine.apply(IndexChange(id, version, documents.get(id)) for id in ids)
    return found


def _known(engine: SearchEngine) -> dict[str, Findable]:
    return {
        known.id: Findable(known.content_hash, known.access, known.insiders)
        for known in engine.document_versions()
        if not known.deleted
    }


def _expected() -> Iterator[tuple[str, Findable]]:
    ids = list(all_document_ids())
    for start in range(0, len(ids), READ_AT_ONCE):
        yield from findable_for(ids[start : start + READ_AT_ONCE]).items()


def _looked_again(
    found: Differences,
    before: dict[str, Findable],
    consumer: str,
    engine: SearchEngine,
) -> tuple[Differences, dict[str, Findable]]:
    """Keep what still differs: a change may have come between the two readings.

    The index is read last. What it says otherwise than ``before`` was written meanwhile,
    from a newer state than the one that was expected; what waits will be.
    """
    expected = findable_for(found.ids)
    waiting = waiting_ids(consumer)
    known = _known(engine)

    def differing(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(
            id
            for id in ids
            if id not in waiting
            and known.get(id) == before.get(id)
            and known.get(id) != expected.get(id)
        )

    left = Differences(
        found.compared,
        differing(found.missing),
        differing(found.stale),
        differing(found.extra),
    )
    return left, known

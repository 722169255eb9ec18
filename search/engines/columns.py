# SPDX-License-Identifier: EUPL-1.2
"""Facets, access and dates of every document as arrays, so that counts are exact.

Counting by SQL took half a second over 20,000 documents and eleven facets; here it
is a few milliseconds. An object never changes: a newer state is a new object.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, NamedTuple

import apsw
import numpy as np
from numpy.typing import NDArray

from search.engines.nearness import Vectors
from search.engines.weights import SHORTEST
from search.results import Facet, FacetCount
from search.viewer import Viewer

Mask = NDArray[np.bool_]

# So many rows are read at a time: what is read takes many times the room of what is kept.
AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class Flags:
    """Named yes/no columns over all rows, each column contiguous."""

    names: Mapping[tuple[str, str], int]
    values: Mask

    @classmethod
    def empty(cls) -> Flags:
        return cls({}, np.zeros((0, 0), dtype=np.bool_, order="F"))

    def changed(
        self, size: int, rows: Mapping[int, Iterable[tuple[str, str]]]
    ) -> Flags:
        names = dict(self.names)
        for flags in rows.values():
            for flag in flags:
                names.setdefault(flag, len(names))
        values = np.zeros((size, len(names)), dtype=np.bool_, order="F")
        old_size, old_columns = self.values.shape
        values[:old_size, :old_columns] = self.values
        values[list(rows), :] = False
        for row, flags in rows.items():
            values[row, [names[flag] for flag in flags]] = True
        return Flags(names, values)

    def any_of(self, flags: Iterable[tuple[str, str]]) -> Mask:
        columns = [self.names[flag] for flag in flags if flag in self.names]
        return np.asarray(self.values[:, columns].any(axis=1), dtype=np.bool_)


class State(NamedTuple):
    """A filling begins when the file is emptied; its versions count from there."""

    filling: str
    version: int


@dataclass(frozen=True, slots=True)
class Columns:
    """All documents in one state of the index; a row number is a place in each array."""

    state: State
    ids: NDArray[np.object_]
    kinds: NDArray[np.object_]
    alive: Mask
    lengths: NDArray[np.int64]
    published: NDArray[np.int64]
    updated: NDArray[np.int64]
    facets: Flags
    access: Flags
    insiders: NDArray[np.object_]
    vectors: Vectors

    @classmethod
    def empty(cls) -> Columns:
        nothing, zero = np.zeros(0, dtype=object), np.zeros(0, dtype=np.int64)
        none = np.zeros(0, dtype=np.bool_)
        return cls(
            State("", -1),
            nothing,
            nothing,
            none,
            zero,
            zero,
            zero,
            Flags.empty(),
            Flags.empty(),
            nothing,
            Vectors.empty(),
        )

    @property
    def size(self) -> int:
        return len(self.alive)

    @property
    def count(self) -> int:
        return int(np.count_nonzero(self.alive))

    def refreshed(self, connection: apsw.Connection) -> Columns:
        """Return the columns at the version that the connection sees."""
        (filling,), (version,) = connection.execute(
            "SELECT value FROM meta WHERE key IN ('filling', 'version') ORDER BY key"
        ).fetchall()
        state = State(str(filling), int(str(version)))
        if state == self.state:
            return self
        if state.filling != self.state.filling:
            fresh = replace(Columns.empty(), state=State(state.filling, -1))
            return fresh._updated(connection, state)
        return self._updated(connection, state)

    def _updated(self, connection: apsw.Connection, state: State) -> Columns:
        rows = connection.execute(
            "SELECT row, id, kind, deleted, published, updated, facets, access,"
            " length(title) + length(body), insiders, vector"
            " FROM document WHERE changed > ?",
            (self.state.version,),
        )
        columns = replace(self, state=state)
        while some := list(islice(rows, AT_ONCE)):
            columns = columns._changed(some)
        return columns

    def facets_of(self, row: int) -> dict[str, tuple[str, ...]]:
        facets: dict[str, tuple[str, ...]] = {}
        names = list(self.facets.names)
        for at in np.flatnonzero(self.facets.values[row]):
            name, code = names[at]
            facets[name] = (*facets.get(name, ()), code)
        return facets

    def relative_lengths(self) -> NDArray[np.float32]:
        """Return how long each document is beside the mean, never below a quarter."""
        mean = self.lengths[self.alive].mean() if self.count else 1.0
        relative = np.maximum(self.lengths / max(mean, 1.0), SHORTEST)
        return np.asarray(relative, dtype=np.float32)

    def visible_to(self, viewer: Viewer) -> Mask:
        seen: Mask = self.access.any_of(("", token) for token in viewer.tokens)
        if viewer.unheard:
            seen = seen & ~np.isin(self.ids, list(viewer.unheard))
        if viewer.only is not None:
            seen = seen & np.isin(self.ids, list(viewer.only))
        return self.alive & seen

    def matching(
        self, filters: Mapping[str, tuple[str, ...]], *, but: str | None = None
    ) -> Mask:
        """Return the rows that satisfy every filter, one facet left out if named."""
        mask = np.ones(self.size, dtype=np.bool_)
        for name, codes in filters.items():
            if codes and name != but:
                mask &= self.facets.any_of((name, code) for code in codes)
        return mask

    def has_outsider(
        self,
        found: Mask,
        filters: Mapping[str, tuple[str, ...]],
        viewer: Viewer,
        flag: tuple[str, str],
    ) -> bool:
        """Say whether a document counted by ``count_facets`` is not the viewer's own.

        Read row by row, since it is asked only of counts that are small.
        """
        mask = found & self.matching(filters, but=flag[0]) & self.facets.any_of([flag])
        return not all(
            viewer.is_inside(frozenset(json.loads(self.insiders[row] or "[]")))
            for row in np.flatnonzero(mask)
        )

    def count_facets(
        self, found: Mask, filters: Mapping[str, tuple[str, ...]]
    ) -> tuple[Facet, ...]:
        """Count each facet of ``found`` under the filters of all other facets.

        A facet without anything to count is not named, unless it is a filter now.
        """
        chosen = (name for name, codes in filters.items() if codes)
        by_name: dict[str, list[tuple[str, int]]] = {name: [] for name in chosen}
        for (name, code), column in self.facets.names.items():
            by_name.setdefault(name, []).append((code, column))
        under_all = found & self.matching(filters)
        facets = (
            self._count(name, by_name[name], filters, found, under_all)
            for name in sorted(by_name)
        )
        return tuple(facet for facet in facets if facet.counts)

    def _count(
        self,
        name: str,
        columns: list[tuple[str, int]],
        filters: Mapping[str, tuple[str, ...]],
        found: Mask,
        under_all: Mask,
    ) -> Facet:
        chosen = filters.get(name, ())
        mask = found & self.matching(filters, but=name) if chosen else under_all
        values = self.facets.values
        counts = [
            FacetCount(
                code, int(np.count_nonzero(values[:, at] & mask)), code in chosen
            )
            for code, at in columns
        ]
        kept = [count for count in counts if count.count or count.selected]
        # A filter that is on keeps its place, also when no document has its value.
        known = {code for code, _at in columns}
        kept += [FacetCount(code, 0, True) for code in chosen if code not in known]
        return Facet(name, tuple(sorted(kept, key=lambda c: (-c.count, c.code))))

    def _changed(self, rows: list[tuple[Any, ...]]) -> Columns:
        at = {int(row[0]): row for row in rows}
        size = max(self.size, max(at, default=-1) + 1)
        keys = list(at)

        def column(old: NDArray[Any], position: int, empty: object) -> NDArray[Any]:
            new = np.full(size, empty, dtype=old.dtype)
            new[: len(old)] = old
            if keys:
                new[keys] = [at[key][position] or empty for key in keys]
            return new

        gone = column(~self.alive, 3, True)
        gone[keys] = [bool(at[key][3]) for key in keys]
        return Columns(
            self.state,
            column(self.ids, 1, ""),
            column(self.kinds, 2, ""),
            ~gone,
            column(self.lengths, 8, 0),
            column(self.published, 4, 0),
            column(self.updated, 5, 0),
            self.facets.changed(size, {k: _facets(at[k][6]) for k in keys}),
            self.access.changed(size, {k: _access(at[k][7]) for k in keys}),
            column(self.insiders, 9, ""),
            self.vectors.changed(size, {k: at[k][10] for k in keys}),
        )


def _facets(stored: object) -> list[tuple[str, str]]:
    facets = json.loads(stored) if isinstance(stored, str) else {}
    return [(name, code) for name, codes in facets.items() for code in codes]


def _access(stored: object) -> list[tuple[str, str]]:
    return [("", t) for t in (json.loads(stored) if isinstance(stored, str) else ())]

# SPDX-License-Identifier: EUPL-1.2
"""Questions in the words of Elasticsearch; pure functions from ours to theirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from search.engines.elastic.schema import MARK
from search.engines.likeness import Flag
from search.query import QueryConcept
from search.viewer import Viewer

Query = dict[str, Any]

EVERYTHING: Query = {"match_all": {}}
NOTHING: Query = {"match_none": {}}
ALIVE: Query = {"term": {"deleted": False}}
# Equals stand in an order that is the same on every page.
BY_SCORE: list[Query] = [{"_score": "desc"}, {"id": "asc"}]


def columns(*names: str) -> Query:
    """Return what makes hits bring their ids and these columns, and nothing that is stored.

    To read even an id from what is stored, the server unpacks the words of the document.
    """
    return {"stored_fields": "_none_", "docvalue_fields": ["id", *names]}


def id_of(hit: Mapping[str, Any]) -> str:
    return str(hit["fields"]["id"][0])


def visible(viewer: Viewer, *, but: Iterable[str] = ()) -> Query:
    """Return the only way to what a viewer may see; every question goes through it."""
    seen: list[Query] = [{"terms": {"access": sorted(viewer.tokens)}}]
    if viewer.only is not None:
        seen.append({"terms": {"id": sorted(viewer.only)}})
    hidden = sorted({*viewer.unheard, *but})
    if not hidden:
        return seen[0] if len(seen) == 1 else all_of(seen)
    return {"bool": {"filter": seen, "must_not": [{"terms": {"id": hidden}}]}}


def outside(viewer: Viewer) -> Query:
    """Return the documents of which no small count is told to the viewer."""
    return {"bool": {"must_not": [{"terms": {"insiders": sorted(viewer.tokens)}}]}}


def has_stem(stem: str) -> Query:
    return {"term": {"tokens": stem}}


def has_flag(flag: Flag) -> Query:
    return {"term": {"facets": MARK.join(flag)}}


def any_flag(flags: Iterable[Flag]) -> Query:
    return {"terms": {"facets": [MARK.join(flag) for flag in flags]}}


def matches(concept: QueryConcept) -> Query:
    """Match every stem of at least one of the alternatives.

    Where one stem is enough, it need not be looked for together with others.
    """
    ways = {frozenset(stems): stems for stems in concept.wordings}
    single = {stem for stems in ways if len(stems) == 1 for stem in stems}
    longer = [together(w) for stems, w in ways.items() if single.isdisjoint(stems)]
    return any_of(
        [*([{"terms": {"tokens": sorted(single)}}] if single else ()), *longer]
    )


def together(stems: Iterable[str]) -> Query:
    return {"bool": {"filter": [has_stem(stem) for stem in dict.fromkeys(stems)]}}


def codes_of(concept: QueryConcept) -> list[str]:
    return sorted({group.rpartition(":")[2] for group in concept.groups})


def tagged(concept: QueryConcept) -> Query:
    """Match that someone has said that a document is about the concept."""
    return {"terms": {"tags": codes_of(concept)}}


def found_or_tagged(concept: QueryConcept) -> Query:
    if not concept.groups:
        return matches(concept)
    return any_of([matches(concept), tagged(concept)])


def any_of(queries: list[Query], *, least: int = 1) -> Query:
    if not queries or least > len(queries):
        return NOTHING
    if len(queries) == 1:
        return queries[0]
    return {"bool": {"should": queries, "minimum_should_match": least}}


def all_of(queries: Iterable[Query]) -> Query:
    every = list(queries)
    return {"bool": {"filter": every}} if every else EVERYTHING


def constant(query: Query, score: float) -> Query:
    return {"constant_score": {"filter": query, "boost": score}}


def by_kind(query: Query, kinds: Sequence[str]) -> Query:
    """Let what is found score by its kind alone: most for the first of ``kinds``."""
    order = enumerate(reversed(kinds), start=1)
    wanted = [constant({"term": {"kind": kind}}, float(at)) for at, kind in order]
    return {"bool": {"filter": [query], "should": wanted}}


def plus(query: Query, score: float) -> Query:
    """Let whatever is found score so much more."""
    return {
        "function_score": {
            "query": query,
            "functions": [{"weight": score}],
            "boost_mode": "sum",
        }
    }


def within(
    filters: Mapping[str, tuple[str, ...]], *, but: str | None = None
) -> list[Query]:
    """Return what satisfies every filter, one facet left out if named."""
    return [
        any_flag((name, code) for code in codes)
        for name, codes in filters.items()
        if codes and name != but
    ]

# SPDX-License-Identifier: EUPL-1.2
"""How well search ranks a judged set of documents, questions and judgements."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace

from search.engines.base import IndexChange, SearchEngine
from search.evaluation_files import JudgedSet, Judgements
from search.meaning.asking import Meaning
from search.meaning.vectors import packed
from search.query import SearchRequest
from search.viewer import PUBLIC, Viewer

DEPTH = 50
NDCG_DEPTH = 10
RECALL_DEPTH = 20
RELEVANT = 2

EVERYTHING = Viewer(frozenset({PUBLIC}))


@dataclass(frozen=True, slots=True)
class Ranked:
    """What was found for one question, in order."""

    id: str
    group: str
    ranked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """Means over the judged questions; without any there is no mean."""

    ndcg_at_10: float | None
    recall_at_20: float | None
    questions: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    queries: tuple[Ranked, ...]
    similar: tuple[Ranked, ...]
    query_scores: Mapping[str, Scores]
    similar_scores: Scores

    def as_json(self) -> dict[str, object]:
        """Return exactly what ``evaluate_search --json`` prints."""
        overall = self.query_scores["all"]
        by_class = {n: asdict(s) for n, s in self.query_scores.items() if n != "all"}
        return {
            "metrics": {
                "queries": {**asdict(overall), "by_class": by_class},
                "similar": asdict(self.similar_scores),
            },
            "queries": [
                {"id": r.id, "class": r.group, "ranked": list(r.ranked)}
                for r in self.queries
            ],
            "similar": [{"id": r.id, "ranked": list(r.ranked)} for r in self.similar],
        }


def with_vectors(judged: JudgedSet, meaning: Meaning) -> JudgedSet:
    """Return the set with what each document means, as the worker of a site adds it."""
    return replace(
        judged,
        documents=tuple(
            replace(document, vector=packed(meaning.document(document)))
            for document in judged.documents
        ),
    )


def evaluate(judged: JudgedSet, engine: SearchEngine) -> Evaluation:
    """Fill the empty ``engine`` with the set, ask everything and score the answers."""
    engine.apply(
        IndexChange.put(document, version)
        for version, document in enumerate(judged.documents, start=1)
    )
    queries = tuple(
        Ranked(q.id, q.group, _ask(engine, SearchRequest(q.text, page_size=DEPTH)))
        for q in judged.queries
    )
    similar = tuple(
        Ranked(id, "", _ask(engine, _similar_request(document)))
        for id, document in judged.similar
    )
    groups = dict.fromkeys(query.group for query in queries)
    return Evaluation(
        queries,
        similar,
        {"all": score(queries, judged.qrels)}
        | {
            group: score([q for q in queries if q.group == group], judged.qrels)
            for group in groups
        },
        score(similar, judged.similar_qrels),
    )


def score(ranked: Sequence[Ranked], judgements: Judgements) -> Scores:
    """Return the means over those questions that have judgements."""
    judged = [(r.ranked, judgements[r.id]) for r in ranked if r.id in judgements]
    gains = [ndcg(found, grades) for found, grades in judged]
    recalls = [recall(found, grades) for found, grades in judged]
    return Scores(_mean(gains), _mean(recalls), len(judged))


def ndcg(
    ranked: Sequence[str], grades: Mapping[str, int], depth: int = NDCG_DEPTH
) -> float | None:
    """Return nDCG with gain 2^grade - 1; nothing when no grade is above 0."""
    ideal = _gain(sorted(grades.values(), reverse=True)[:depth])
    found = _gain([grades.get(id, 0) for id in ranked[:depth]])
    return found / ideal if ideal else None


def recall(
    ranked: Sequence[str], grades: Mapping[str, int], depth: int = RECALL_DEPTH
) -> float | None:
    """Return which part of the relevant documents is found; nothing when none is."""
    relevant = {id for id, grade in grades.items() if grade >= RELEVANT}
    return len(relevant & set(ranked[:depth])) / len(relevant) if relevant else None


def _ask(engine: SearchEngine, request: SearchRequest) -> tuple[str, ...]:
    return tuple(hit.id for hit in engine.search(request, EVERYTHING).hits)


def _similar_request(document: str) -> SearchRequest:
    return SearchRequest(kind="similar", like=document, page_size=DEPTH)


def _gain(grades: Iterable[int]) -> float:
    return sum((2.0**g - 1) / math.log2(at + 1) for at, g in enumerate(grades, start=1))


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return round(sum(known) / len(known), 4) if known else None

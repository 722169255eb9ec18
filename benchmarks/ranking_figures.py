# SPDX-License-Identifier: EUPL-1.2
"""The figures of one ranking of the judged set, and its lead over another."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from statistics import fmean
from typing import Any

from benchmarks.intervals import interval
from benchmarks.judged_split import is_held_out
from search.evaluation import Ranked, ndcg, recall, score
from search.evaluation_files import Judgements

MEASURES = {"ndcg_at_10": ndcg, "recall_at_20": recall}

Figures = dict[str, Any]


def figures_of(ranked: Sequence[Ranked], judgements: Judgements) -> Figures:
    """Return the means of all, of what may be tuned on and of what is held out.

    The last part has no figures by class: they would be those of single questions.
    """
    return {
        name: _means(part, judgements)
        | ({} if name == "held_out" else _by_class(part, judgements))
        for name, part in _parts(ranked).items()
    }


def lead(
    ours: Sequence[Ranked], theirs: Sequence[Ranked], judgements: Judgements
) -> Figures:
    """Return by how much ours ranks better, question by question, in each part."""
    parts = _parts(theirs)
    return {
        name: {
            measure: _lead(part, parts[name], judgements, measure)
            for measure in MEASURES
        }
        for name, part in _parts(ours).items()
    }


def values_of(
    ranked: Sequence[Ranked], judgements: Judgements, measure: str
) -> list[float]:
    """Return the measure of every question that has it; the judgements say which do."""
    judged = (r for r in ranked if r.id in judgements)
    values = (MEASURES[measure](r.ranked, judgements[r.id]) for r in judged)
    return [value for value in values if value is not None]


def _parts(ranked: Sequence[Ranked]) -> Mapping[str, Sequence[Ranked]]:
    return {
        "all": ranked,
        "tunable": [r for r in ranked if not is_held_out(r.id)],
        "held_out": [r for r in ranked if is_held_out(r.id)],
    }


def _means(ranked: Sequence[Ranked], judgements: Judgements) -> Figures:
    return asdict(score(ranked, judgements)) | {
        f"{measure}_interval": interval(values_of(ranked, judgements, measure))
        for measure in MEASURES
    }


def _by_class(ranked: Sequence[Ranked], judgements: Judgements) -> Figures:
    groups = dict.fromkeys(r.group for r in ranked if r.group)
    scores = {
        group: asdict(score([r for r in ranked if r.group == group], judgements))
        for group in groups
    }
    return {"by_class": scores} if scores else {}


def _lead(
    ours: Sequence[Ranked],
    theirs: Sequence[Ranked],
    judgements: Judgements,
    measure: str,
) -> Figures:
    pairs = zip(
        values_of(ours, judgements, measure),
        values_of(theirs, judgements, measure),
        strict=True,
    )
    leads = [a - b for a, b in pairs]
    return {"mean": round(fmean(leads), 4), "interval": interval(leads)}

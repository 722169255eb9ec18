# SPDX-License-Identifier: EUPL-1.2
"""Sentences that once went wrong, with what has to be found in them, exactly.

Each line of ``regressions.jsonl`` is fictional and holds ``id``, ``text``, ``spans``
(start, end and kind, in code points; none where nothing may be found) and a ``note`` on
what went wrong. Hints are left out: they stand in nobody's way.
"""

import json
from pathlib import Path

import pytest

from anonymisation.engine import Kind, Tier, detect

CASES = [
    json.loads(line)
    for line in Path(__file__)
    .with_name("regressions.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]

# What the engine gets wrong today. A case that is mended has to leave this list, and one
# that breaks may not enter it without a reason in the commit.
KNOWN_FAILURES = frozenset(
    {
        "small-name-that-is-a-tree",
        "small-surname-alone-in-chat",
        "small-surname-that-is-a-word",
        "signature-of-an-initial",
        "initial-as-a-name",
        "initials-behind-a-label",
        "surname-spelled-out-later",
        "named-day-at-the-end",
        "street-in-small-letters",
        "news-in-a-newspaper-by-name",
        "surname-that-is-listed-as-a-word",
        "score-that-looks-like-a-date",
        "short-name-that-is-a-word-at-the-start",
        "first-of-an-outbreak",
    }
)


def found_in(text: str) -> list[list[object]]:
    return [[f.start, f.end, f.kind] for f in detect(text) if f.tier is not Tier.HINT]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_sentence_is_read_right_or_is_a_known_failure(case):
    is_right = found_in(case["text"]) == case["spans"]
    if case["id"] in KNOWN_FAILURES:
        assert not is_right, "Mended: take it from KNOWN_FAILURES."
    else:
        assert is_right, found_in(case["text"])


def test_every_known_failure_is_a_case():
    assert {case["id"] for case in CASES} >= KNOWN_FAILURES


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_case_is_told_well(case):
    assert set(case) == {"id", "text", "spans", "note"}
    assert case["note"]
    for start, end, kind in case["spans"]:
        assert Kind(kind)
        assert case["text"][start:end].strip() == case["text"][start:end] != ""


def test_no_two_cases_share_an_id_or_a_text():
    assert len({case["id"] for case in CASES}) == len(CASES)
    assert len({case["text"] for case in CASES}) == len(CASES)

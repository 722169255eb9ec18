# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.merging import merge

TEXT = "Fatma van der Wal uit 1948"


def mark(
    start: int,
    end: int,
    kind: Kind,
    tier: Tier = Tier.BLOCK,
    confidence: Confidence = Confidence.CERTAIN,
) -> Mark:
    return Mark(start, end, Rule(f"test.{kind}.{tier}", kind, tier, confidence, "Zo."))


def spans(*marks: Mark) -> list[tuple[int, int, Kind]]:
    return [(m.start, m.end, m.kind) for m in merge(marks, TEXT)]


@pytest.mark.parametrize("turned", [False, True], ids=["given", "turned"])
@pytest.mark.parametrize(
    ("one", "other", "kept"),
    [
        (mark(0, 9, Kind.PHONE), mark(0, 8, Kind.BSN), [(0, 9, Kind.PHONE)]),
        (mark(0, 9, Kind.BSN), mark(0, 9, Kind.PHONE), [(0, 9, Kind.BSN)]),
        (
            mark(0, 5, Kind.NUMBER, Tier.REVIEW, Confidence.POSSIBLE),
            mark(0, 5, Kind.PLATE, Tier.BLOCK),
            [(0, 5, Kind.PLATE)],
        ),
        (
            mark(0, 5, Kind.PERSON),
            mark(3, 9, Kind.PERSON),
            [(0, 9, Kind.PERSON)],
        ),
        (
            mark(0, 9, Kind.NATIONALITY, Tier.HINT),
            mark(0, 5, Kind.PERSON),
            [(0, 5, Kind.PERSON)],
        ),
        (
            mark(0, 20, Kind.UNIQUE_FACT, Tier.REVIEW),
            mark(3, 9, Kind.PERSON),
            [(0, 20, Kind.UNIQUE_FACT), (3, 9, Kind.PERSON)],
        ),
        (
            mark(0, 17, Kind.ADDRESS),
            mark(6, 26, Kind.NUMBER),
            [(0, 6, Kind.ADDRESS), (6, 26, Kind.NUMBER)],
        ),
        (
            mark(0, 3, Kind.AGE),
            mark(3, 6, Kind.AGE),
            [(0, 3, Kind.AGE), (3, 6, Kind.AGE)],
        ),
    ],
)
def test_which_mark_remains_does_not_hang_on_the_order(one, other, kept, turned):
    marks = (other, one) if turned else (one, other)
    assert spans(*marks) == kept


def test_of_marks_as_long_the_surer_one_remains():
    sure = mark(0, 5, Kind.PERSON, confidence=Confidence.CERTAIN)
    unsure = mark(0, 5, Kind.PERSON, confidence=Confidence.POSSIBLE)
    assert merge([unsure, sure], TEXT) == [sure]


def test_names_that_overlap_in_a_chain_become_one():
    chain = [mark(0, 5, Kind.PERSON), mark(6, 11, Kind.PERSON), mark(4, 7, Kind.PLACE)]
    assert len(merge(chain, TEXT)) == 1
    assert (merge(chain, TEXT)[0].start, merge(chain, TEXT)[0].end) == (0, 11)


def test_two_clauses_in_one_place_are_one_question():
    one, other = (mark(0, n, Kind.UNIQUE_FACT, Tier.REVIEW) for n in (9, 20))
    assert merge([one, other], TEXT) == [other]


def test_nothing_merges_to_nothing():
    assert merge([], "") == []

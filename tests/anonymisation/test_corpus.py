# SPDX-License-Identifier: EUPL-1.2
"""What the engine finds in the labelled texts on which it was developed.

The held-back texts are measured by ``make bench ONLY=recognition`` alone. The phrasings
are single sentences, written by type without sight of the rules; no figure is made of them.
"""

import pytest

from anonymisation.engine import detect
from benchmarks.recognition.corpus import (
    DEVELOPMENT,
    DIRECT,
    HOLDOUT,
    PHRASINGS,
    QUASI,
    ROUGH,
    ROUGH_HOLDOUT,
    UNTOUCHABLE,
    read_corpus,
)
from benchmarks.recognition.measures import Counts, Span, count

# Numbers, addresses of every kind, plates and dates of birth.
EXACT_TYPES = DIRECT - {"person"}


@pytest.fixture(scope="module")
def counts() -> Counts:
    return count(read_corpus(DEVELOPMENT), lambda text: [
        Span(f.start, f.end, f.tier) for f in detect(text)
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("types", "floor"), [(DIRECT, 0.97), ({"person"}, 0.97), (EXACT_TYPES, 0.97)]
)
def test_direct_identifiers_are_masked(counts, types, floor):
    assert counts.mask(types).value >= floor


def test_indirect_identifiers_give_an_alert(counts):
    assert counts.alert(QUASI).value >= 0.95


def test_few_findings_point_at_nothing(counts):
    assert sum(counts.precise) / len(counts.precise) >= 0.95
    assert sum(counts.precise_block) / len(counts.precise_block) >= 0.97


def test_laws_rulings_articles_and_amounts_stay_readable(counts):
    assert counts.touched(UNTOUCHABLE).hits == 0


def test_hurried_texts_of_other_hands_give_an_alert():
    rough = count(read_corpus(ROUGH), lambda text: [
        Span(f.start, f.end, f.tier) for f in detect(text)
    ])  # fmt: skip
    assert rough.alert(DIRECT).value >= 0.95
    assert rough.alert(QUASI).value >= 0.94


@pytest.fixture(scope="module")
def phrasings() -> Counts:
    return count(read_corpus(PHRASINGS), lambda text: [
        Span(f.start, f.end, f.tier) for f in detect(text)
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("types", "floor"),
    [
        ({"age"}, 0.97),
        ({"public_role"}, 0.98),
        ({"media"}, 0.98),
        ({"unique_fact"}, 0.96),
        (EXACT_TYPES, 0.99),
        ({"person"}, 0.97),
    ],
    ids=["age", "public role", "media", "unique fact", "exact", "person"],
)
def test_whatever_way_it_is_said_it_gives_an_alert(phrasings, types, floor):
    assert phrasings.alert(types).value >= floor


def test_near_misses_stay_readable(phrasings):
    assert phrasings.touched(UNTOUCHABLE).hits == 0
    assert sum(phrasings.precise) / len(phrasings.precise) >= 0.96


@pytest.mark.parametrize(
    "path",
    [DEVELOPMENT, HOLDOUT, PHRASINGS, ROUGH, ROUGH_HOLDOUT],
    ids=lambda p: p.stem,
)
def test_labels_lie_within_their_texts_and_texts_have_names_of_their_own(path):
    texts = read_corpus(path)
    assert len({text.id for text in texts}) == len(texts)
    for text in texts:
        for label in (*text.spans, *text.traps):
            assert text.text[label.start : label.end].strip(), (text.id, label)

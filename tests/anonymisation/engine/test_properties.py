# SPDX-License-Identifier: EUPL-1.2
"""What holds for every text, also for texts that nobody would write."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from anonymisation.engine import Kind, detect
from tests.anonymisation.engine.test_suggesting import EXAMPLES

# A budget: the suite has to stay quick.
few = settings(max_examples=60, deadline=None)

_PIECES = st.sampled_from([
    "Mevrouw ", "Fatma ", "de Vries", " 84 jaar", "06-12345678", "111222333", "\n", ". ",
    "NL91ABNA0417164300", "Lindestraat 12", "1234 AB", "naam: ", "'s ", "“", "(", ")", "@",
    "geb. 3-5-1948 ", "in Tilburg ", "de enige ", "stond in de krant", "½", "e\u0301",
    "\u200b", "\u00ad", "\ud83d", "😀", "\x00", "İ", "ß", "artikel 2.3.5 ", "€ 12,50 ",
    "school ", "van der ", "J. ", "www.", "_", "-", "groet,\n", "٣", "０",
])  # fmt: skip
_ANY_SIGN = st.characters(exclude_categories=()) | st.sampled_from(
    "\ud800\udfff\x00\u202e"
)
texts = st.text(_ANY_SIGN, max_size=60) | st.lists(_PIECES, max_size=25).map("".join)


@few
@given(texts)
@example("\ud83d")
@example("\u0301")
@example("½" * 9)
def test_any_text_is_read_and_places_lie_within_it(text):
    found = detect(text)
    assert all(0 <= f.start < f.end <= len(text) for f in found)
    assert [f.start for f in found] == sorted(f.start for f in found)


@few
@given(texts)
def test_the_same_text_gives_the_same_findings(text):
    assert detect(text) == detect(text)


@few
@given(texts)
def test_findings_other_than_clauses_do_not_overlap(text):
    single = [f for f in detect(text) if f.kind not in (Kind.UNIQUE_FACT, Kind.MEDIA)]
    for left, right in zip(single, single[1:], strict=False):
        assert left.end <= right.start


@few
@given(texts, texts)
def test_places_in_a_field_lie_within_that_field(text, title):
    parts = {"": text, "title": title}
    for finding in detect(text, fields={"title": title}):
        assert 0 <= finding.start < finding.end <= len(parts[finding.field])


@few
@given(st.lists(st.sampled_from(sorted(EXAMPLES.values())), max_size=5).map(" ".join))
def test_a_text_twice_gives_each_its_own_places(text):
    found = detect(text, fields={"again": text})
    first, second = (
        [(f.start, f.end, f.kind) for f in found if f.field == name]
        for name in ("", "again")
    )
    assert first == second
    assert first == [(f.start, f.end, f.kind) for f in detect(text)]


@few
@given(
    st.sampled_from("\u200b\u200c\u200d\u2060\ufeff\u00ad\ufe0f"),
    st.sampled_from(["Zij gaf 111222333 op.", "Haar dochter Fatma belde vaak."]),
    st.sets(st.integers(0, 30)),
)
def test_invisible_signs_anywhere_change_no_finding(sign, text, places):
    given_text = "".join(sign + c if at in places else c for at, c in enumerate(text))
    seen = [
        (f.kind, given_text[f.start : f.end].replace(sign, ""))
        for f in detect(given_text)
    ]
    assert seen == [(f.kind, text[f.start : f.end]) for f in detect(text)]


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "\x00", "\ud800", "\u200b" * 9, "'", "-"]
)
def test_a_text_without_words_has_no_findings(text):
    assert detect(text) == []

# SPDX-License-Identifier: EUPL-1.2
from hypothesis import given
from hypothesis import strategies as st

from search.word_starts import WordStarts

WORDS = st.sampled_from(["traplift", "trap", "rolstoel", "rol", "bed", "badlift"])


@given(
    st.lists(
        st.dictionaries(st.integers(0, 6), st.lists(WORDS, max_size=3), max_size=4),
        max_size=6,
    )
)
def test_changes_one_by_one_give_what_all_at_once_gives(steps):
    starts, every = WordStarts(), {}
    for rows in steps:
        starts, every = starts.changed(rows), every | rows
    at_once = WordStarts().changed(every)
    assert list(starts.words) == list(at_once.words)
    for letters in ("", "r", "trap", "traplift", "x"):
        one, other = (s.beginning_with(letters) for s in (starts, at_once))
        assert sorted(one) == sorted(other)

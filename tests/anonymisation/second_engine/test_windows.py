# SPDX-License-Identifier: EUPL-1.2
"""Windows over a long text: every piece once, none at a cut edge."""

from hypothesis import given
from hypothesis import strategies as st

from anonymisation.second_engine.windows import windows

LENGTHS = st.integers(0, 500)
WIDTHS = st.integers(4, 64)


@given(LENGTHS, WIDTHS)
def test_every_piece_is_taken_from_exactly_one_window(pieces, width):
    taken = [
        place
        for window in windows(pieces, width, width // 4)
        for place in range(window.first, window.last)
    ]
    assert taken == list(range(pieces))


@given(LENGTHS, WIDTHS)
def test_a_piece_is_taken_away_from_an_edge_that_cuts_the_text(pieces, width):
    overlap = width // 4
    for window in windows(pieces, width, overlap):
        assert window.end - window.start <= width
        if window.start > 0:
            assert window.first - window.start >= overlap // 2
        if window.end < pieces:
            assert window.end - window.last >= overlap // 2

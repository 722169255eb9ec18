# SPDX-License-Identifier: EUPL-1.2
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from search.engines.nearness import Vectors
from search.meaning.vectors import packed

LENGTH = 12
VECTORS = st.lists(
    st.lists(st.sampled_from([0.0, 0.0, 0.0, 0.25, -0.5, 1.0]), min_size=LENGTH, max_size=LENGTH)
    | st.none(),
    min_size=1,
    max_size=9,
)  # fmt: skip


def stored(vectors):
    return {
        row: None if one is None else packed(np.array(one, dtype=np.float32))
        for row, one in enumerate(vectors)
    }


@given(VECTORS, VECTORS, st.integers(0, 2**32 - 1))
def test_rows_are_the_vectors_they_were_and_what_is_near_is_what_they_say(
    first, later, seed
):
    size = max(len(first), len(later))
    vectors = Vectors.empty().changed(len(first), stored(first))
    vectors = vectors.changed(size, stored(later))
    now = [*later, *first[len(later) :]]
    assert vectors.known.tolist() == [one is not None for one in now]
    if not vectors.known.any():
        return
    whole = np.array([one or [0.0] * LENGTH for one in now], dtype=np.float32)
    assert np.array_equal(vectors.of(np.arange(size)), whole)
    asked = np.random.default_rng(seed).random(LENGTH, dtype=np.float32)
    rows, cosines = vectors.nearest(asked, np.ones(size, dtype=np.bool_), size)
    assert set(rows) == set(np.flatnonzero(vectors.known))
    assert np.allclose(cosines, whole[rows] @ asked, atol=1e-5)
    assert np.all(np.diff(cosines) <= 0)

# SPDX-License-Identifier: EUPL-1.2
"""Which words are Dutch, kept small: four bytes a word, no text.

Used to leave correct words alone and to recognise verbs. A wrong "yes" (one in ten
thousand unknown words) does little harm there.
"""

from __future__ import annotations

import gzip
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache

from search.wordlists import DATA

FILE = DATA / "known_words.bin.gz"


def is_known_word(word: str) -> bool:
    """Return whether a folded word is in the word list."""
    digests, digest = _digests(), _digest(word)
    at = bisect_left(digests, digest)
    return at < len(digests) and digests[at] == digest


def encode_words(words: Iterable[str]) -> bytes:
    """Return the digests of folded words: sorted, as the gaps between them."""
    import numpy as np

    digests = sorted({_digest(word) for word in words})
    gaps = np.diff(np.array([0, *digests], dtype="<i8")).astype("<u4")
    columns = gaps.view(np.uint8).reshape(-1, 4).T.tobytes()
    return gzip.compress(columns, 9, mtime=0)


def _digest(word: str) -> int:
    return zlib.crc32(word.encode())


@cache
def _digests() -> array[int]:
    import numpy as np

    columns = np.frombuffer(gzip.decompress(FILE.read_bytes()), dtype=np.uint8)
    gaps = np.ascontiguousarray(columns.reshape(4, -1).T).view("<u4").ravel()
    return array("I", np.cumsum(gaps, dtype=np.uint32).tobytes())

# SPDX-License-Identifier: EUPL-1.2
"""The vectors of texts, all of one length, and how they are kept."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

STORED = np.dtype("<f2")

Vector = NDArray[np.float32]


def packed(vector: Vector) -> bytes:
    """Return a vector as it is kept: halves of a number, enough to rank by."""
    return vector.astype(STORED).tobytes()


def unpacked(stored: bytes) -> Vector:
    return np.frombuffer(stored, dtype=STORED).astype(np.float32)


def unit(vectors: Vector) -> Vector:
    """Return vectors of length one, of which the product is the cosine."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    scaled: Vector = vectors / np.maximum(lengths, 1e-9)
    return scaled

# SPDX-License-Identifier: EUPL-1.2
"""Which part of a judged set may be tuned on, and which is held back."""

from hashlib import sha256

PARTS = 3


def is_held_out(id: str) -> bool:
    """True for the third of all questions and examples on which nothing is tuned.

    The digest of the id decides, so that nobody chose and a new question changes nothing
    for the others. Of this third only the figures over all of it are looked at.
    """
    return int(sha256(id.encode()).hexdigest(), 16) % PARTS == 0

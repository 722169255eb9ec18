# SPDX-License-Identifier: EUPL-1.2
"""Chance that repeats itself: the same key gives the same texts, order and numbers."""

from random import Random


def seeded(key: str | int) -> Random:
    # A generator that nobody can guess would make every run another measurement.
    return Random(key)

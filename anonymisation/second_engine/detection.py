# SPDX-License-Identifier: EUPL-1.2
"""The road from a text to what the second engine says of it."""

from __future__ import annotations

from functools import cache

from anonymisation.second_engine.files import MODEL_DIGEST, VERSION, verified_files
from anonymisation.second_engine.joining import joined
from anonymisation.second_engine.marks import SecondMark
from anonymisation.second_engine.model import TokenClassifier


def detect_second(text: str) -> list[SecondMark]:
    """Return what the model takes for a person's, in order of place.

    Takes time in proportion to the length of the text. Raises
    ``SecondEngineUnavailable`` when there is no answer; the next call tries again.
    """
    return joined(text, _classifier().words(text))


def engine_name() -> str:
    return "rampart"


def engine_version() -> str:
    """Return which model answers, known without loading it."""
    return f"{VERSION}-{MODEL_DIGEST[:8]}"


def prove_files() -> None:
    """Raise when the model's files are missing or are not the ones we know.

    Reads them and loads nothing, so that it costs little and leaves no memory taken.
    """
    verified_files()


@cache
def _classifier() -> TokenClassifier:
    # Once per process; a failure is not kept.
    return TokenClassifier(verified_files())

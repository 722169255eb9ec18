# SPDX-License-Identifier: EUPL-1.2
"""What keeps the second engine from answering."""

from __future__ import annotations

from enum import StrEnum


class Unavailability(StrEnum):
    """Why there is no answer, in a word that may be stored and logged."""

    NOT_INSTALLED = "not_installed"
    ALTERED = "altered"
    NO_ANSWER = "no_answer"


class SecondEngineUnavailable(Exception):
    """The second engine gave no answer, so the check is not complete.

    Carries a reason and, where there is one, the type of what went wrong; never a
    message of the model's own, which can quote the text.
    """

    def __init__(self, reason: Unavailability, cause: str = "") -> None:
        super().__init__(f"{reason}: {cause}" if cause else str(reason))
        self.reason = reason

# SPDX-License-Identifier: EUPL-1.2
"""Why a file is not taken. The Dutch sentences stand in ``core.uploads.messages``."""

from enum import StrEnum


class Reason(StrEnum):
    """What stands in the way, in a word that a process can hand to another."""

    TOO_LARGE = "too_large"
    TOO_MANY_PIXELS = "too_many_pixels"
    TOO_MUCH_INSIDE = "too_much_inside"
    UNKNOWN_IMAGE = "unknown_image"
    UNKNOWN_DOCUMENT = "unknown_document"
    WRONG_NAME = "wrong_name"
    DAMAGED = "damaged"
    LOCKED = "locked"
    MACROS = "macros"
    EMBEDDED = "embedded"
    ELSEWHERE = "elsewhere"
    PICTURE = "picture"
    FORM = "form"
    HIDDEN_LAYERS = "hidden_layers"
    NOT_TEXT = "not_text"


class Refused(Exception):
    """This file cannot be made clean, so it is not taken."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason

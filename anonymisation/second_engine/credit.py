# SPDX-License-Identifier: EUPL-1.2
"""Whose work the model is; its licence asks that whoever uses it says so (NOTICE)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Credit:
    """A work that is used as it is, with its maker and its licence."""

    work: str
    maker: str
    licence: str
    licence_url: str


CREDIT = Credit(
    work="Rampart",
    maker="National Design Studio",
    licence="CC BY 4.0",
    licence_url="https://creativecommons.org/licenses/by/4.0/deed.nl",
)

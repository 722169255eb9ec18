# SPDX-License-Identifier: EUPL-1.2
"""Sentences in which square brackets stand around what has to be found.

``"Haar dochter [Fatma] belde."`` is a text and a claim in one line, so that a table of
them reads as what the engine knows.
"""

from __future__ import annotations

import re

from anonymisation.engine import Finding, Kind, detect

_BRACKETED = re.compile(r"\[([^\]]*)\]")


def without_brackets(marked: str) -> str:
    return _BRACKETED.sub(r"\1", marked)


def bracketed(marked: str) -> list[str]:
    return _BRACKETED.findall(marked)


def findings(text: str, *kinds: Kind) -> list[Finding]:
    """Return what ``detect`` finds of ``kinds``, or of every kind when none is named."""
    return [f for f in detect(text) if not kinds or f.kind in kinds]


def with_brackets(text: str, *kinds: Kind) -> str:
    """Return ``text`` with brackets around every finding of ``kinds``.

    A test compares this with the sentence it was given, so that a failure shows where
    the brackets stand and where they should.
    """
    for finding in reversed(findings(text, *kinds)):
        found = text[finding.start : finding.end]
        text = f"{text[: finding.start]}[{found}]{text[finding.end :]}"
    return text

# SPDX-License-Identifier: EUPL-1.2
"""The road from a text to its findings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate

from anonymisation.engine.allowing import AllowList, standard_allow_list
from anonymisation.engine.document import Document
from anonymisation.engine.entities import entity_names
from anonymisation.engine.findings import Finding, Kind
from anonymisation.engine.marks import Mark
from anonymisation.engine.mentions import mentions_again
from anonymisation.engine.merging import merge
from anonymisation.engine.normalisation import normalise
from anonymisation.engine.protecting import without_protected
from anonymisation.engine.recognisers import RECOGNISERS
from anonymisation.engine.suggesting import suggestions_for

# Stands between texts that are read as one, so that a name is known in all of them.
_BETWEEN = "\n|\n"


def detect(
    text: str,
    *,
    fields: Mapping[str, str] | None = None,
    allow_list: AllowList | None = None,
) -> list[Finding]:
    """Return what identifies a person in ``text``, in order of place.

    ``fields`` are further texts of the same subject by name (a title, a summary): they are
    read together, so that a name found in one is found in all, and their findings carry
    the field's name and its own offsets. Without ``allow_list`` the engine's own is used.
    Takes time in proportion to the length of the text and never raises for any text.
    """
    parts = {"": text, **(fields or {})}
    given = _BETWEEN.join(parts.values())
    plain = normalise(given)
    document = Document(plain.text, allow_list or standard_allow_list(), plain.tabs)
    marks = _marks(document)
    roles = _roles(marks, names := entity_names(document, marks))
    findings = []
    reached = plain_reached = 0
    fields_of_text = _Fields(parts)
    for mark, entity in zip(marks, names, strict=True):
        start, end = plain.origin(mark.start, mark.end)
        # One sign of the given text can be several of the plain one ("¼" is "1/4"), of
        # which the first mark may hold some and the next the rest.
        if mark.start >= plain_reached:
            start = max(start, reached)
            if start >= end:
                continue
            reached, plain_reached = end, mark.end
        field, offset, field_end = fields_of_text.at(start)
        # What runs on into the next field ends with its own.
        if start >= (end := min(end, field_end)):
            continue
        findings.append(
            Finding(
                start=start - offset,
                end=end - offset,
                kind=mark.kind,
                tier=mark.rule.tier,
                confidence=mark.rule.confidence,
                rule=mark.rule.name,
                reason=mark.reason,
                entity=entity,
                suggestions=suggestions_for(mark, document.text, roles.get(entity, "")),
                field=field,
            )
        )
    return findings


def _marks(document: Document) -> list[Mark]:
    found = [mark for recognise in RECOGNISERS for mark in recognise(document)]
    marks = merge(without_protected(document, found), document.text)
    return merge([*marks, *mentions_again(document, marks)], document.text)


def _roles(marks: list[Mark], entities: list[str]) -> dict[str, str]:
    """Return for each person the role that stands beside one of the mentions."""
    return {
        entity: mark.instead
        for mark, entity in reversed(list(zip(marks, entities, strict=True)))
        if mark.kind is Kind.PERSON and mark.instead
    }


class _Fields:
    """Where each of several texts begins when they are read as one."""

    def __init__(self, parts: Mapping[str, str]) -> None:
        self._names = list(parts)
        self._lengths = [len(text) for text in parts.values()]
        apart = (length + len(_BETWEEN) for length in self._lengths)
        self._offsets = [0, *accumulate(apart)][: len(parts)]

    def at(self, place: int) -> tuple[str, int, int]:
        """Return the name of the text that holds ``place``, where it begins and ends."""
        index = bisect_right(self._offsets, place) - 1
        offset = self._offsets[index]
        return self._names[index], offset, offset + self._lengths[index]

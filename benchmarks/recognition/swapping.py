# SPDX-License-Identifier: EUPL-1.2
"""The same text about other people: its names swapped for those of one origin.

A name stands for another one throughout a text, so that families stay families. What is
written small stays small, a double name stays double, initials stay. Everything else in
the text stays as well, labels included.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from benchmarks.recognition.corpus import Label, LabelledText
from benchmarks.recognition.name_parts import NameReader, Part, Role
from benchmarks.recognition.origin_names import Drawing, OriginNames

_POSSESSIVE = re.compile(r"(?:['’]s|s)(?![\w'’])")
_BARE_POSSESSIVE = re.compile(r"['’](?!\w)")
# After these letters an s would be read as part of the last sound.
_VOWELS = "aiouyáíóúıöü"
_HISSING = "sxz"
_QUOTES = ("'", "‘", "’")


@dataclass(frozen=True, slots=True)
class SwappedText:
    """A text with other names, and the labels of the names that have changed."""

    text: LabelledText
    swapped: tuple[Label, ...]


def swap_names(text: LabelledText, names: OriginNames, draw: int) -> SwappedText:
    """Return ``text`` with the names of an origin; ``draw`` tells one drawing from another."""
    drawing = Drawing(names, f"{names.origin}:{draw}:{text.id}")
    reader = NameReader(text)
    edits: list[_Edit] = []
    touched: list[Label] = []
    for label in sorted(text.spans, key=lambda label: label.start):
        parts = reader.parts(label) if label.type == "person" else []
        if parts:
            touched.append(label)
            edits += _edits(label, parts, text.text, drawing)
    moved = {label: _moved(label, edits) for label in (*text.spans, *text.traps)}
    return SwappedText(
        text=replace(
            text,
            text=_applied(text.text, edits),
            spans=tuple(moved[label] for label in text.spans),
            traps=tuple(moved[label] for label in text.traps),
        ),
        swapped=tuple(moved[label] for label in touched),
    )


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    new: str


def _edits(
    label: Label, parts: list[Part], text: str, drawing: Drawing
) -> Iterator[_Edit]:
    for part in parts:
        new = _in_style(part, drawing)
        yield _Edit(label.start + part.start, label.start + part.end, new)
    ending = _possessive_after(label, text)
    if ending and label.start + parts[-1].end == label.end:
        yield _Edit(label.end, label.end + len(ending), possessive(new))


def _in_style(part: Part, drawing: Drawing) -> str:
    """Return the name instead of this part, written as the part was."""
    if part.role is Role.GIVEN:
        new = drawing.given(part.core)
    else:
        new = drawing.family(part.core)
    if part.core.islower():
        # The small letter of this one would be two signs.
        return new.replace("İ", "i").lower()
    if part.core.isupper() and len(part.core) > 1:
        return new.upper()
    # Alone the infix has a capital: "Jan van Dijk" but "mevrouw Van Dijk".
    return new[0].upper() + new[1:] if part.start == 0 else new


def possessive(name: str) -> str:
    """Return the ending that makes a possessive of ``name``: "Anna's", "Karims", "Hans'"."""
    if name[-1].lower() in _VOWELS:
        return "'s"
    return "'" if name[-1].lower() in _HISSING else "s"


def _possessive_after(label: Label, text: str) -> str:
    ending = _POSSESSIVE.match(text, label.end)
    is_quoted = text[label.start - 1 : label.start] in _QUOTES
    if not ending and not is_quoted and text[label.end - 1] in _HISSING:
        ending = _BARE_POSSESSIVE.match(text, label.end)
    return ending[0] if ending else ""


def _applied(text: str, edits: list[_Edit]) -> str:
    pieces: list[str] = []
    done = 0
    for edit in edits:
        pieces += text[done : edit.start], edit.new
        done = edit.end
    return "".join([*pieces, text[done:]])


def _moved(label: Label, edits: list[_Edit]) -> Label:
    return replace(
        label,
        start=label.start + _shift(label.start, edits),
        end=label.end + _shift(label.end, edits),
    )


def _shift(place: int, edits: list[_Edit]) -> int:
    return sum(len(e.new) - (e.end - e.start) for e in edits if e.end <= place)

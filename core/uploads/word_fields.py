# SPDX-License-Identifier: EUPL-1.2
"""Fields of a Word document: instructions whose outcome stands beside them.

Instructions that only count or point within the document stay. Those that fetch or run
something are refused. Of every other (who wrote it, which file it was, what an add-in
kept) the outcome stays as plain text and the instruction goes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from core.uploads import markup
from core.uploads.markup import Element, attribute, name_of
from core.uploads.refusal import Reason, Refused

STAYING = frozenset(
    {
        "=", "EQ", "FORMCHECKBOX", "FORMDROPDOWN", "FORMTEXT", "HYPERLINK", "INDEX",
        "NOTEREF", "NUMPAGES", "PAGE", "PAGEREF", "REF", "SECTION", "SECTIONPAGES",
        "SEQ", "STYLEREF", "SYMBOL", "TOC",
    }
)  # fmt: skip
FETCHING = frozenset(
    {
        "DATABASE", "DDE", "DDEAUTO", "EMBED", "IMPORT", "INCLUDE", "INCLUDEPICTURE",
        "INCLUDETEXT", "LINK", "MACROBUTTON", "RD",
    }
)  # fmt: skip
WORD = re.compile(r"\s*(=|\w+)")
ADDRESS = re.compile(r'\s*HYPERLINK\s+"?([^"\s]+)', re.IGNORECASE)
SAFE_SCHEMES = frozenset({"http", "https", "mailto"})


@dataclass
class _Field:
    """One instruction, possibly in pieces, and the marks around it."""

    instruction: str = ""
    marks: list[Element] = field(default_factory=list)


def clean_fields(root: Element) -> None:
    for found in list(_fields(root)):
        if not _stays(found.instruction):
            for mark in found.marks:
                markup.remove(mark)
    for simple in [found for found in root.iter() if name_of(found) == "fldSimple"]:
        if not _stays(attribute(simple, "instr") or ""):
            markup.unwrap(simple)


def _fields(root: Element) -> Iterator[_Field]:
    """Fields stand in each other, so the innermost open one gets the next piece."""
    open_fields: list[_Field] = []
    for element in root.iter():
        name = name_of(element)
        kind = attribute(element, "fldCharType") if name == "fldChar" else None
        if kind == "begin":
            open_fields.append(_Field())
        if open_fields and (kind or name == "instrText"):
            open_fields[-1].marks.append(element)
            open_fields[-1].instruction += (element.text or "") if not kind else ""
        if kind == "end" and open_fields:
            yield open_fields.pop()
    yield from open_fields


def _stays(instruction: str) -> bool:
    word = WORD.match(instruction)
    # An instruction that another field spells out could become any other.
    name = word.group(1).upper() if word else ""
    if name in FETCHING or (instruction.strip() and not name):
        raise Refused(Reason.ELSEWHERE)
    if address := ADDRESS.match(instruction):
        return _is_safe(address.group(1))
    return name in STAYING


def _is_safe(address: str) -> bool:
    # A switch, as in HYPERLINK \l "bookmark", points within the document.
    return address.startswith("\\l") or urlsplit(address).scheme in SAFE_SCHEMES

# SPDX-License-Identifier: EUPL-1.2
"""What a component says about itself in the comment with which it begins."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings

HEAD = re.compile(r"{% comment %}\n(.*?){% endcomment %}", re.DOTALL)
PURPOSE = re.compile(r"Purpose: (.*?)(?=\nParameters:)", re.DOTALL)
PARAMETERS = re.compile(r"\nParameters:(.*?)(?=\n(?:Inside|Example))", re.DOTALL)
INSIDE = re.compile(r"^Inside: (<(\w+)[^>]*>)$", re.MULTILINE)
EXAMPLE = re.compile(
    r"^Example(?: \((?P<state>[^)]+)\))?: (?P<markup>{% include .*?%})", re.M | re.S
)


@dataclass(frozen=True, slots=True)
class Example:
    """One use of a component; the first, without a state, is the ordinary one."""

    state: str
    markup: str


@dataclass(frozen=True, slots=True)
class Component:
    name: str
    purpose: str
    parameters: str
    examples: tuple[Example, ...]
    # The tags around a part that means nothing alone, such as an item of a list.
    inside: tuple[str, str] = ("", "")


@cache
def read_component(name: str) -> Component:
    head = HEAD.match((_folder() / f"{name}.html").read_text("utf-8"))
    told = head[1] if head else ""
    purpose, parameters = PURPOSE.search(told), PARAMETERS.search(told)
    inside = INSIDE.search(told)
    return Component(
        name=name,
        purpose=" ".join(purpose[1].split()) if purpose else "",
        parameters=parameters[1].strip("\n") if parameters else "",
        examples=tuple(
            Example(found["state"] or "", " ".join(found["markup"].split()))
            for found in EXAMPLE.finditer(told)
        ),
        inside=(inside[1], f"</{inside[2]}>") if inside else ("", ""),
    )


def component_names() -> list[str]:
    """Return every component there is, in alphabetical order."""
    return sorted(path.stem for path in _folder().glob("*.html"))


def _folder() -> Path:
    return Path(settings.BASE_DIR) / "templates" / "components"

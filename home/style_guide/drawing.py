# SPDX-License-Identifier: EUPL-1.2
"""Draw the examples of a component, many on one page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.template import Context, Template
from django.utils.safestring import SafeString, mark_safe

from home.style_guide.reading import Component, read_component

# What names an element of the same example; two examples must not name each other's.
NAMING = re.compile(
    r"(?P<attribute>\s(?:id|for|form|list|popovertarget|aria-labelledby|aria-describedby"
    r'|aria-controls|data-copy|data-swap)=")(?P<ids>[^"]+)"'
)
ANCHOR = re.compile(r'(\shref="#)([^"]+)"')


@dataclass(frozen=True, slots=True)
class Sample:
    """An example with what it looks like."""

    state: str
    markup: str
    html: SafeString


@dataclass(frozen=True, slots=True)
class Entry:
    """A component with all its samples."""

    name: str
    purpose: str
    parameters: str
    samples: list[Sample]


def draw_component(name: str, data: Mapping[str, object]) -> Entry:
    component = read_component(name)
    samples = [
        Sample(example.state, example.markup, draw(component, number, data))
        for number, example in enumerate(component.examples, 1)
    ]
    return Entry(name, component.purpose, component.parameters, samples)


def draw(component: Component, number: int, data: Mapping[str, object]) -> SafeString:
    """Return what an example looks like, its ids told apart from all others."""
    markup = component.examples[number - 1].markup
    drawn = Template(markup).render(Context(data))
    opened, closed = component.inside
    return tell_apart(opened + drawn + closed, f"{component.name}-{number}-")


def tell_apart(html: str, prefix: str) -> SafeString:
    """Return the markup with the prefix before each id and each mention of one."""

    def prefixed(found: re.Match[str]) -> str:
        ids = " ".join(prefix + one for one in found["ids"].split())
        return f'{found["attribute"]}{ids}"'

    drawn = ANCHOR.sub(rf'\1{prefix}\2"', NAMING.sub(prefixed, html))
    return mark_safe(drawn)  # noqa: S308  Templates escaped it; ids alone changed.

# SPDX-License-Identifier: EUPL-1.2
"""The words and the numbers that a result page tells, as it was sent.

Read from the page and not from what it was made of, for a page may come from elsewhere.
"""

import re
from collections.abc import Iterator

HEADING = re.compile(r'class="results__title">\s*([^<]*)<')
HIT = re.compile(r'<article class="hit"')
OPTION = re.compile(
    r'type="checkbox"[^>]*name="(theme|kind)" value="([\w.]+)".*?filter__count">(\d+)<',
    re.DOTALL,
)
CORRECTED = re.compile(r"Resultaten voor <strong>")
LOOSENED = re.compile(r"Zonder filter op ([^<]+)<.*?\((\d+)\)", re.DOTALL)
KINDS = {
    "casepage": re.compile(r"(\d+)[^\d]* casus"),
    "practicepage": re.compile(r"(\d+) goede"),
    "guidelinepage": re.compile(r"(\d+) leidra"),
}
FACETS = {"thema": "theme", "soort": "kind"}


def words_in(text: str) -> set[str]:
    return set(re.findall(r"[a-z0-9_-]+", text.lower()))


def numbers_in(html: str) -> dict[str, int]:
    """Return every number above zero by what it counts."""
    return {name: number for name, number in _numbers(html) if number}


def _numbers(html: str) -> Iterator[tuple[str, int]]:
    heading = HEADING.search(html)
    assert heading, "This is no result page."
    for kind, pattern in KINDS.items():
        number = pattern.search(heading.group(1))
        yield f"heading {kind}", int(number.group(1)) if number else 0
    yield "hits", len(HIT.findall(html))
    yield "corrected", len(CORRECTED.findall(html))
    for facet, code, count in OPTION.findall(html):
        yield f"{facet} {code}", int(count)
    for label, count in LOOSENED.findall(html):
        yield f"without {FACETS[label.strip()]}", int(count)

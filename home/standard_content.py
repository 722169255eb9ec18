# SPDX-License-Identifier: EUPL-1.2
"""Our own texts for the standard pages, from files; an editor's page is never touched."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from markdown_it import MarkdownIt

from home.blocks import FACTS
from home.standard_page import FIXED_SLUGS, StandardPage

CONTENT = Path(__file__).parent / "content"
MARKDOWN = MarkdownIt("commonmark", {"html": False})
HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
# A line of its own where the code tells something.
FACT = re.compile(r"^::(\w+)::$", re.MULTILINE)
KNOWN_FACTS = frozenset(name for name, _block in FACTS)


def missing_pages() -> Iterator[StandardPage]:
    """Yield, not yet stored, the pages that the site does not have."""
    there = set(StandardPage.objects.values_list("slug", flat=True))
    for slug in FIXED_SLUGS:
        if slug not in there:
            yield read_page(CONTENT / f"{slug}.md")


def read_page(path: Path) -> StandardPage:
    """Return a page as its file tells it; the name of the file is its slug."""
    _before, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    told = yaml.safe_load(front)
    reviewed = told["nagekeken"]
    assert isinstance(reviewed, date)
    return StandardPage(
        title=told["titel"],
        slug=path.stem,
        summary=told["samenvatting"],
        reviewed_on=reviewed,
        body=list(_blocks(body)),
        live=False,
    )


def _blocks(body: str) -> Iterator[tuple[str, Any]]:
    _opening, *sections = HEADING.split(body)
    for title, text in zip(sections[::2], sections[1::2], strict=True):
        html = MARKDOWN.render(FACT.sub("", text))
        if title.endswith("?"):
            yield "question", {"question": title, "answer": html}
        else:
            yield "part", {"title": title, "text": html}
        for name in FACT.findall(text):
            if name not in KNOWN_FACTS:
                raise ValueError(f"No fact is called {name}.")
            yield name, None

# SPDX-License-Identifier: EUPL-1.2
"""Canary words in every text of an item, and a crawler that looks for them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.db import models
from django.test import Client

from cases.content import HOUSEKEEPING
from cases.models import (
    CaseArrangement,
    CasePage,
    CaseReference,
    CaseTechnique,
    CaseTimelineEntry,
)
from taxonomy.models import Concept

# Letters only: a canary must survive an analyser as one word, and be found by bytes.
ALPHABET = "bcdfghjklmnpqrstvwxz"
PREFIX = "qzkvx"
# Pages that change something when they are merely asked for, or lead nowhere.
NOT_CRAWLED = re.compile(
    r"/(uitloggen|logout|static|media)/|^/beheer/(sprite|jsi18n)"
    # Of each list a part; the canaries' own theme begins with a c.
    r"|^/(begrippen|technieken)/[a-l]|^/themas/[d-z]"
)
MAX_PAGES = 160


def canary(name: str, number: int) -> str:
    """Return a word that occurs nowhere by chance; ``name`` says whose it is.

    Consonants only: no stemmer shortens it and no splitter takes it apart, so that it
    lies in an index as it was written.
    """
    seed = sum(ord(letter) * (at + 1) for at, letter in enumerate(name))
    whose = "".join(ALPHABET[seed // 20**n % 20] for n in range(3))
    return f"{PREFIX}{whose}{ALPHABET[number // 20]}{ALPHABET[number % 20]}qx"


def canary_fields(name: str) -> dict[str, Any]:
    """Return a value with its own canary for every free text column of a case."""
    values: dict[str, Any] = {}
    for number, column in enumerate(_text_columns()):
        word = canary(name, number)
        if hasattr(column, "stream_block"):
            block = next(iter(column.stream_block.child_blocks))
            values[column.name] = [(block, f"Iets over {word}.")]
        elif hasattr(column, "features"):
            values[column.name] = f"<p>Iets over {word}.</p>"
        else:
            values[column.name] = f"Iets over {word}"
    return values


def number_of(name: str) -> int:
    """Return the number of the canary in the column of this name."""
    return [column.name for column in _text_columns()].index(name)


def canary_rows(name: str) -> dict[str, list[models.Model]]:
    """Return child rows with canaries of their own."""
    technique = Concept.objects.filter(scheme="conversation_technique").first()
    step = Concept.objects.filter(scheme="solution_ladder").first()
    return {
        "techniques": [
            CaseTechnique(technique=technique, result="worked", why=canary(name, 300))
        ],
        "arrangement": [
            CaseArrangement(step=step, what=canary(name, 301), share="small")
        ],
        "timeline": [CaseTimelineEntry(moment="week 1", text=canary(name, 302))],
        "references": [CaseReference(title=canary(name, 303), owner=canary(name, 304))],
    }


def _text_columns() -> Iterator[Any]:
    for column in CasePage._meta.concrete_fields:
        if column.name in HOUSEKEEPING or column.name in (
            "slug",
            "public_id",
            "seo_title",
        ):
            continue
        if column.choices or not isinstance(
            column, (models.CharField, models.TextField)
        ):
            continue
        if column.name != "search_description":
            yield column


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        for name in ("href", "hx-get", "src", "action"):
            if (tag, name) != ("form", "action") and values.get(name):
                self.found.append(str(values[name]))


@dataclass
class Crawl:
    """What one reader was shown: every address with its text."""

    pages: dict[str, str] = field(default_factory=dict)
    errors: list[tuple[str, int]] = field(default_factory=list)

    def where(self, word: str) -> list[str]:
        return [address for address, text in self.pages.items() if word in text]


def crawl(client: Client, starts: Iterable[str], most: int = MAX_PAGES) -> Crawl:
    """Follow every link from ``starts`` on this site, breadth first, each address once."""
    seen = Crawl()
    queue = list(dict.fromkeys(starts))
    known = set(queue)
    while queue and len(seen.pages) < most:
        address = queue.pop(0)
        response = client.get(address)
        if response.status_code >= 500:
            seen.errors.append((address, response.status_code))
        body = _body(response)
        seen.pages[address] = body + response.headers.get("Location", "")
        for link in [*_links(body), response.headers.get("Location", "")]:
            target = _local(address, link)
            if target and target not in known:
                known.add(target)
                queue.append(target)
    return seen


def _body(response: Any) -> str:
    if response.streaming:
        return b"".join(response.streaming_content).decode("utf-8", "replace")
    return str(response.content.decode("utf-8", "replace"))


def _links(body: str) -> list[str]:
    parser = _Links()
    parser.feed(body)
    return parser.found


def _local(base: str, link: str) -> str:
    parts = urlsplit(urljoin(base, link))
    if (
        not link
        or parts.netloc not in ("", "testserver")
        or parts.scheme in ("mailto", "data")
    ):
        return ""
    if NOT_CRAWLED.search(parts.path):
        return ""
    return parts.path + (f"?{parts.query}" if parts.query else "")

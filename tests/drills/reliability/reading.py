# SPDX-License-Identifier: EUPL-1.2
"""Readers who search and open pages, and what they were given."""

import random
import threading
import time
from dataclasses import dataclass, field
from urllib.parse import urlencode

from tests.drills.reliability.browser import Answer, Browser

NOTICE = b"De zoekserver antwoordt niet."
WORDS = [
    "huishoudelijke",
    "hulp",
    "traplift",
    "mantelzorger",
    "logeren",
    "vervoer",
    "begeleiding",
    "woning",
]


@dataclass
class Seen:
    """Answers by kind, with the moment at which each was asked."""

    search: list[tuple[float, Answer]] = field(default_factory=list)
    page: list[tuple[float, Answer]] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, kind: str, asked: float, answer: Answer) -> None:
        with self._lock:
            getattr(self, kind).append((asked, answer))

    def all(self) -> list[Answer]:
        return [answer for _asked, answer in (*self.search, *self.page)]

    @property
    def errors(self) -> int:
        return sum(answer.is_error for answer in self.all())

    @property
    def unanswered(self) -> int:
        return sum(answer.status_code == 0 for answer in self.all())

    def between(self, kind: str, start: float, end: float) -> list[Answer]:
        return [a for asked, a in getattr(self, kind) if start <= asked < end]


class Reader:
    """Asks another question each time, and now and then opens a page."""

    def __init__(self, browser: Browser, seen: Seen, seed: str, searches: float = 0.7):
        self.browser, self.seen = browser, seen
        self.dice, self.searches = random.Random(seed), searches
        self.pages = public_pages()

    def step(self) -> None:
        asked = time.monotonic()
        if self.dice.random() < self.searches:
            answer = self.browser.get(question(self.dice))
            self.seen.add("search", asked, answer)
        else:
            answer = self.browser.get(self.dice.choice(self.pages))
            self.seen.add("page", asked, answer)


def question(dice: random.Random) -> str:
    """Return an address that no other reader asked for, so that no kept page answers."""
    words = dice.sample(WORDS, 2)
    number = dice.randrange(10**6)
    return f"/zoeken/?{urlencode({'q': f'{words[0]} {words[1]} {number}'})}"


def public_pages() -> list[str]:
    from cases.models import CasePage

    live = CasePage.objects.filter(live=True, visibility="public").order_by("pk")[:20]
    return ["/casussen/", *(case.get_url() for case in live)]

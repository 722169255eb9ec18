# SPDX-License-Identifier: EUPL-1.2
"""What a page weighs on its way: HTML, styles and scripts compressed, and requests."""

import gzip
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Response

from tests.browser.addresses import WEIGHED, first_of
from tests.browser.conftest import OpenPage

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
]

KILOBYTE = 1000
MOST, REQUESTS = 60 * KILOBYTE, 8
WORDS = {"document", "stylesheet", "script"}


@dataclass
class Weight:
    """Bytes of words as gzip sends them at its usual level, and how often was asked."""

    words: int = 0
    requests: list[str] = field(default_factory=list)

    def take(self, answer: Response) -> None:
        self.requests.append(answer.url)
        if answer.request.resource_type == "document":
            assert answer.headers["content-encoding"] == "gzip"
        if answer.request.resource_type in WORDS:
            self.words += len(gzip.compress(answer.body(), 6))


@pytest.mark.parametrize("address", WEIGHED)
def test_a_page_is_light_and_asks_little(open_page: OpenPage, address: str) -> None:
    if address.endswith("*"):
        address = first_of(open_page(), address.removesuffix("*"))
    weight = Weight()
    answers: list[Response] = []
    page = open_page()
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address, wait_until="networkidle")
    for answer in answers:
        weight.take(answer)
    told = f"{address}: {weight.words} bytes, {len(weight.requests)} requests"
    print(told)  # noqa: T201  Shown with -s, for the figures in docs/testing.md.
    assert weight.words <= MOST, told
    assert len(weight.requests) <= REQUESTS, weight.requests

# SPDX-License-Identifier: EUPL-1.2
"""Chromium of the machine, driven by Playwright without a download."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    sync_playwright,
)

from tests.site import RunningSite

OpenPage = Callable[..., Page]

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The browser for one module: while Playwright runs, Django allows no database."""
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium ontbreekt; .ci/run hoort het te installeren.")
        pytest.skip(
            "Chromium staat niet op deze machine: reizen in de browser overgeslagen"
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser, demo_site: RunningSite) -> Iterator[OpenPage]:
    """What opens a page of its own; an error or a request elsewhere fails the test."""
    opened = []

    def open_it(width: int = 1280, **settings: Any) -> Page:
        context = chromium.new_context(
            base_url=demo_site.address,
            locale="nl-NL",
            viewport={"width": width, "height": 720},
            **settings,
        )
        opened.append((context, watch(context, demo_site)))
        return context.new_page()

    yield open_it
    for context, problems in opened:
        context.close()
        assert problems == []


@pytest.fixture
def visit(open_page: OpenPage) -> Page:
    """A page of a visitor."""
    return open_page()


def watch(context: BrowserContext, site: RunningSite) -> list[str]:
    """Return the list that grows with script errors, policy violations and strangers."""
    problems: list[str] = []

    def listen(page: Page) -> None:
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", keep_error)

    def keep_error(told: ConsoleMessage) -> None:
        if told.type == "error":
            problems.append(told.text)

    def keep_stranger(asked: Request) -> None:
        if not asked.url.startswith((site.address + "/", "data:", "blob:")):
            problems.append(asked.url)

    context.on("page", listen)
    context.on("request", keep_stranger)
    return problems

# SPDX-License-Identifier: EUPL-1.2
"""Chromium of the machine, driven by Playwright without a download."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.site import RunningSite

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
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
def visit(chromium: Browser, demo_site: RunningSite) -> Iterator[Page]:
    """A page of a visitor; whatever it asks elsewhere or reports as an error is kept."""
    context = chromium.new_context(base_url=demo_site.address, locale="nl-NL")
    page = watched(context, demo_site)
    yield page
    assert page.problems == []
    context.close()


def watched(context: BrowserContext, site: RunningSite) -> Page:
    page = context.new_page()
    page.problems = []
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    page.on(
        "console",
        lambda told: page.problems.append(told.text) if told.type == "error" else None,
    )
    page.on(
        "request",
        lambda asked: (
            page.problems.append(asked.url)
            if not asked.url.startswith((site.address, "data:", "blob:"))
            else None
        ),
    )
    return page

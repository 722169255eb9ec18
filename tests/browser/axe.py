# SPDX-License-Identifier: EUPL-1.2
"""What axe-core finds on a page, contrast included. It is put into the page from
``node_modules``, by the browser's own tools, and is part of nothing that is served.
"""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page

from tests.site import ROOT

SOURCE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """rules => axe.run({runOnly: rules, resultTypes: ["violations"]}).then(
  found => found.violations.flatMap(rule => rule.nodes.map(
    node => ({rule: rule.id, target: node.target.flat().join(" "), html: node.html}))))"""


@dataclass(frozen=True, slots=True)
class Violation:
    rule: str
    target: str
    html: str

    def __str__(self) -> str:
        return f"{self.rule} {self.target}\n    {self.html[:160]}"


def violations(page: Page) -> list[Violation]:
    """Return what breaks WCAG 2.2, levels A and AA, on what is shown."""
    if not SOURCE.exists():
        pytest.fail("axe-core ontbreekt; `make setup` installeert het.")
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(SOURCE.read_text("utf-8"))
    return [Violation(**found) for found in page.evaluate(RUN, RULES)]

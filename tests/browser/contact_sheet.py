# SPDX-License-Identifier: EUPL-1.2
"""One sheet of pictures: the pages of the journeys, each in every way people use them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.site import ROOT

FOLDER = ROOT / "var" / "contact-sheet"


@dataclass(frozen=True, slots=True)
class Way:
    """A way to use a page: what the browser is told, and how far Tab is pressed."""

    name: str
    title: str
    width: int = 1280
    height: int = 1000
    settings: Mapping[str, Any] = field(default_factory=dict)
    tabs: int = 0
    on_paper: bool = False


WAYS = (
    Way("gewoon", "Gewoon"),
    Way("toetsenbord", "Toetsenbord", tabs=9),
    Way("zoom", "400 % (320 px)", width=320, height=640),
    Way("telefoon", "Telefoon", width=390, height=844),
    Way("donker", "Donker", settings={"color_scheme": "dark"}),
    Way(
        "zonder-javascript",
        "Zonder JavaScript",
        settings={"java_script_enabled": False},
    ),
    Way("papier", "Papier", width=794, height=1123, on_paper=True),
    Way("rustig", "Minder beweging", settings={"reduced_motion": "reduce"}),
    Way("vaste-kleuren", "Vaste kleuren", settings={"forced_colors": "active"}),
)


def picture(page: Page, way: Way, name: str) -> Path:
    """Save what is shown now under the names of page and way."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"{name}-{way.name}.png"
    if way.on_paper:
        page.emulate_media(media="print")
    page.screenshot(path=path, animations="disabled")
    # What is pressed next stands on the screen alone.
    page.emulate_media(media="screen")
    return path


# What Wagtail's own screens cannot be used for, and why.
NOT_IN_THE_ADMIN = {
    "zonder-javascript": "Het formulier is van Wagtail en heeft JavaScript nodig. "
    "Vondsten afhandelen gaat wel: test_settling.py.",
    "papier": "Een formulier van Wagtail is niet om te printen.",
}

STYLE = """
body { margin: 1rem; font: 14px sans-serif; background: #fff; color: #111; }
table { border-collapse: collapse; } th { text-align: left; }
th, td { padding: .4rem; vertical-align: top; } img { width: 210px; border: 1px solid #999; }
td { max-width: 210px; }
"""


def write_sheet(pages: Mapping[str, str]) -> Path:
    """Write the sheet of all pictures that there are; ``pages`` are names and titles."""
    head = "".join(f"<th>{escape(way.title)}</th>" for way in WAYS)
    rows = "".join(
        f"<tr><th>{escape(title)}</th>{''.join(_cell(name, way) for way in WAYS)}</tr>"
        for name, title in pages.items()
    )
    sheet = FOLDER / "index.html"
    sheet.write_text(
        f'<!doctype html><html lang="nl"><meta charset="utf-8"><title>Contactvel</title>'
        f"<style>{STYLE}</style><table><tr><th></th>{head}</tr>{rows}</table></html>",
        encoding="utf-8",
    )
    return sheet


def _cell(page: str, way: Way) -> str:
    name = f"{page}-{way.name}.png"
    if not (FOLDER / name).exists():
        return f"<td>{escape(NOT_IN_THE_ADMIN.get(way.name, ''))}</td>"
    return f'<td><a href="{name}"><img src="{name}" alt="{page}, {way.title}"></a></td>'

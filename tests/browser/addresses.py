# SPDX-License-Identifier: EUPL-1.2
"""The pages that are looked at in the browser; a new kind of page is added here.

Accessibility, width, the contact sheet and the weight of pages all read these lists.
"""

import re

from playwright.sync_api import Page

EXPLORER = re.compile(r"/beheer/pages/\d+/$")

# What stands on each list, so that one page of every kind is looked at.
LISTS = (
    "/casussen/",
    "/goede-praktijken/",
    "/dossiers/",
    "/begrippen/",
    "/technieken/",
    "/themas/",
)
PAGES = (
    "/",
    "/zoeken/?q=mantelzorg",
    "/zoeken/?q=qwrtpsdfg",
    "/herkenningscheck/",
    "/account/inloggen/",
    "/account/wachtwoord/vergeten/",
    *LISTS,
)
# A list with a star leads to its first page.
WEIGHED = ("/", "/zoeken/?q=mantelzorg", "/casussen/*", "/dossiers/*", "/themas/*")
STYLE_GUIDE = "/stijlgids/"
# Not found, not understood.
REFUSED = ("/bestaat-niet/", "/zoeken/?q=%00")
# Only for who is signed in.
OWN = (
    "/account/profiel/",
    "/account/bewaard/",
    "/account/wachtwoord/",
    "/account/uitloggen/",
    "/zoeken/casus-aanvragen/",
    "/zoeken/casus-aanvragen/bedankt/",
)
# Screens of ours in the admin.
ADMIN = (
    "/beheer/",
    "/beheer/zoekindexen/",
    "/beheer/casusaanvragen/",
    "/beheer/reports/zoekvragen/",
    "/beheer/reports/begrippen/",
)
# What stands in the admin beside a page, by the name of its list.
ADMIN_OF = {
    "Casussen": ("edit/", "restrisico/"),
    "Dossiers": ("edit/", "wat-ontbreekt/"),
}


def first_of(page: Page, address: str) -> str:
    """Return the address of the first page that a list leads to."""
    page.goto(address)
    below = f"main a[href^='{address}']:not([href='{address}'])"
    return str(page.locator(below).first.get_attribute("href"))


def every_kind(page: Page) -> list[str]:
    """Return the fixed addresses and the first page of each list."""
    return [*PAGES, *(first_of(page, address) for address in LISTS)]


def admin_screens(page: Page) -> list[str]:
    """Return our screens of the admin, those of a page included."""
    found = []
    for name, screens in ADMIN_OF.items():
        page.goto("/beheer/pages/")
        page.get_by_label(f"onderliggende pagina's van '{name}'").first.click()
        page.wait_for_url(EXPLORER)
        first = page.locator("main td a[href$='/edit/']").first
        home = str(first.get_attribute("href")).removesuffix("edit/")
        found += [page.url, *(home + screen for screen in screens)]
    return [*ADMIN, *found]

# SPDX-License-Identifier: EUPL-1.2
"""Addresses that no pattern names: pages of the site, and what the admin says of each kind."""

from collections.abc import Iterator

from wagtail.models import Page

from tests.drills.authorisation_addresses import Address, addresses, patterns, place
from tests.drills.authorisation_matrix import METHODS, Asked
from tests.drills.authorisation_rule import (
    ALL,
    MODERATORS,
    NOBODY,
    NOWHERE,
    PUBLISHERS,
    SIGNED_IN,
    SITE,
    STAFF,
    Rule,
    both,
)
from tests.drills.authorisation_rules import rule_for
from tests.drills.authorisation_world import BAIT, World


def every_pattern(world: World) -> Iterator[Asked]:
    """Every pattern of the resolver that a rule knows; another test finds the others."""
    for pattern in patterns():
        rule = rule_for(pattern.name)
        if rule:
            for address in addresses(pattern, world):
                yield from _both_ways(address, rule)


def superusers_account(world: World) -> Iterator[Asked]:
    """Who could change a superuser's address could become one."""
    for action in ("edit", "delete"):
        path = f"/beheer/users/{action}/{world.superuser.pk}/"
        yield from _both_ways(place(path), both(NOBODY))


def public_places(world: World) -> Iterator[Asked]:
    """Pages that Wagtail serves. Who is signed in learns no more than "not found"."""
    unseen = {"refused": "hidden"}
    rules: dict[Page | str, Rule] = {
        "/": both(ALL),
        "/casussen/": both(ALL),
        "/goede-praktijken/": both(ALL),
        "/dossiers/": both(ALL),
        "/melden/": both(ALL),
        "/privacy/": both(ALL),
        "/leidraden/": both(ALL),
        "/sitemap.xml": both(ALL),
        "/zoeken/": both(ALL),
        f"/zoeken/?q={BAIT}": both(ALL),
        "/zoeken/?q=nacht": both(ALL),
        world.own_live: both(ALL),
        world.other_live: both(ALL),
        world.joined: both(SIGNED_IN),
        world.own_team: both("RCPESLA", **unseen),
        world.other_team: both("XSLA", **unseen),
        world.own_draft: NOWHERE,
        world.other_draft: NOWHERE,
        world.own_practice: NOWHERE,
        world.other_practice: NOWHERE,
        world.own_dossier: both(ALL),
        world.other_dossier: both("XSLA", **unseen),
        # A password is asked of everybody, staff included.
        world.closed_dossier: both(ALL),
    }
    for page, rule in rules.items():
        path = page if isinstance(page, str) else page.url
        yield from _both_ways(place(path), rule)


# A page of the whole site is not one organisation's to change.
INDEX_PAGES = {
    "edit": both(SITE),
    "history": both(SITE),
    "unpublish": both("SA"),
    "privacy": both("SA"),
}


def admin_places(world: World) -> Iterator[Asked]:
    """The admin about each kind of page, and its lists, choosers and actions on many."""
    for own, other in (
        (world.own_practice, world.other_practice),
        (world.own_dossier, world.other_dossier),
        (world.own_team, world.other_live),
    ):
        for action in ("edit", "history", "view_draft", "usage"):
            yield from _pair("pages/{}/" + action + "/", own, other, both(STAFF))
        for action in ("delete", "unpublish", "move"):
            # An unpublished page cannot be unpublished.
            if action != "unpublish" or own.live:
                yield from _pair(
                    "pages/{}/" + action + "/", own, other, both(PUBLISHERS)
                )
    for report, owner in ((world.own_report, "own"), (world.other_report, "other")):
        address = place(f"/beheer/meldingen/{report.pk}/", owner)
        yield from _both_ways(address, both(MODERATORS))
    for index in (world.case_index, world.dossier_index):
        for action, rule in INDEX_PAGES.items():
            yield from _both_ways(place(f"/beheer/pages/{index.pk}/{action}/"), rule)
    for action in ("delete", "move", "publish", "unpublish"):
        path = "bulk/wagtailcore/page/" + action + "/?id={}"
        yield from _pair(path, world.own_live, world.other_live, both(STAFF))
    yield from _both_ways(
        place("/beheer/bulk/wagtailcore/page/delete/?id=all"), both(SITE)
    )
    for path in _lists(world):
        yield from _both_ways(place(f"/beheer/{path}"), both(STAFF))


def _lists(world: World) -> list[str]:
    """Return lists that show titles; the words of Het Veld must be in none of them."""
    index, dossiers = world.case_index.pk, world.dossier_index.pk
    return [
        f"pages/{index}/",
        f"pages/{dossiers}/",
        f"pages/{index}/results/?q={BAIT}&search_all=1",
        f"pages/search/?q={BAIT}",
        f"pages/search/?q={world.other_draft.public_id}",
        "pages/usage/dossiers/dossierpage/",
        f"choose-page/{index}/",
        f"choose-page/{dossiers}/",
        f"choose-page/{index}/?page_type=cases.casepage",
        "choose-page/?page_type=cases.casepage",
        f"choose-page/search/?q={BAIT}",
        f"choose-page/search/?q={world.other_draft.public_id}",
        f"choose-page/chosen-multiple/?id={world.other_live.pk}",
        f"api/main/pages/?child_of={index}&for_explorer=1",
        f"api/main/pages/?search={BAIT}",
        f"api/main/pages/{index}/",
        "casussen/",
        f"casussen/?q={BAIT}",
        "casussen/?check=open",
        "goede-praktijken/",
        "dossiers/",
        "reports/site-history/?export=csv",
        "reports/workflow/?export=csv",
        "reports/workflow_tasks/?export=csv",
    ]


def _pair(path: str, own: Page, other: Page, rule: Rule) -> Iterator[Asked]:
    for page, owner in ((own, "own"), (other, "other")):
        address = place("/beheer/" + path.format(page.pk), owner)
        yield from _both_ways(address, rule)


def _both_ways(address: Address, rule: Rule) -> Iterator[Asked]:
    for method in METHODS:
        yield Asked(address, method, rule)

# SPDX-License-Identifier: EUPL-1.2
"""Drill S2: what is not meant for a reader is nowhere that this reader can look.

Items of every state carry a canary in every text. Each role crawls the site and searches
for each canary; index, cache, log and mail are read as they lie. What a text leaves
behind after publication and removal is tried in ``tests/cases``.
"""

import logging
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core import mail
from django.core.cache import cache

import pytest

from accounts.choices import Visibility
from cases.models import CasePage
from cases.publication import publish_case
from moderation.choices import Ground
from moderation.services import report_page
from search.site import embedded_engine
from tests.cast import Cast, signed_in
from tests.drills.canaries import (
    PREFIX,
    canary,
    canary_fields,
    canary_rows,
    crawl,
    number_of,
)
from tests.factories.cases import draft_case

pytestmark = [pytest.mark.drill, pytest.mark.slow]

SAMPLE = (0, 2, 5, 13, 300, 302)
ROLES = ("sam", "lies", "noor", "yara", "piet", "bram", "ada", "jip", "bea")
# Who may see the canaries of an item on the public site.
READERS = {
    "openbaar": set(ROLES),
    "aangesloten": set(ROLES) - {"sam"},
    "teamwaterhoek": set(ROLES) - {"sam", "yara"},
    "teamveld": {"yara", "ada", "jip", "bea"},
    "concept": set(),
    "ingetrokken": set(),
    "gemeld": set(),
    "gewijzigd": set(),
}

# Their own home page names the drafts that they may go on with, as the admin does.
STAFF = frozenset({"piet", "bram", "ada", "jip", "bea"})
UNFINISHED = frozenset({"concept", "ingetrokken", "gemeld", "gewijzigd"})


@dataclass(frozen=True)
class Aviary:
    """The seeded items by name; ``gewijzigd`` is a draft on top of a live case."""

    cast: Cast
    items: dict[str, CasePage]


def seeded(cast: Cast, name: str, **fields: object) -> CasePage:
    case = draft_case(
        **{"organisation": cast.waterhoek, "owner": cast.noor}
        | canary_fields(name)
        | fields
    )
    for relation, rows in canary_rows(name).items():
        setattr(case, relation, rows)
    case.save_revision(user=cast.noor)
    return case


@pytest.fixture
def aviary(cast: Cast, django_capture_on_commit_callbacks) -> Aviary:
    embedded_engine().clear()
    items = {}
    with django_capture_on_commit_callbacks(execute=True):
        for name, fields in {
            "openbaar": {"visibility": Visibility.PUBLIC},
            "aangesloten": {"visibility": Visibility.ORGANISATIONS},
            "teamwaterhoek": {"visibility": Visibility.TEAM},
            "teamveld": {"visibility": Visibility.TEAM, "organisation": cast.veld},
            "ingetrokken": {"visibility": Visibility.PUBLIC},
            "gemeld": {"visibility": Visibility.PUBLIC},
        }.items():
            items[name] = seeded(cast, name, **fields)
            publish_case(case=items[name], by=cast.ada)
        CasePage.objects.get(pk=items["ingetrokken"].pk).unpublish()
        reported = items["gemeld"]
        report_page(page=reported, code=reported.public_id, ground=Ground.SOMEBODY)
        items["concept"] = seeded(cast, "concept", organisation=cast.veld)
        live = CasePage.objects.get(pk=items["openbaar"].pk)
        for name, value in canary_fields("gewijzigd").items():
            setattr(live, name, value)
        live.save_revision(user=cast.noor)
    return Aviary(cast, items)


def public_starts(aviary: Aviary) -> list[str]:
    words = [canary(name, number) for name in READERS for number in SAMPLE]
    return [
        "/", "/sitemap.xml", "/casussen/", "/goede-praktijken/", "/dossiers/", "/begrippen/", "/zoeken/",
        *(f"/zoeken/?q={word}" for word in words[::7]),
        *(f"/zoeken/?q={word}&letterlijk=1" for word in words),
        *(f"/casussen/{case.public_id.lower()}/" for case in aviary.items.values()),
    ]  # fmt: skip


@pytest.mark.parametrize("role", ROLES)
def test_no_canary_is_out_of_place_on_the_public_site(
    aviary: Aviary, role: str
) -> None:
    client = signed_in(getattr(aviary.cast, role))
    seen = crawl(client, public_starts(aviary))
    assert seen.errors == []
    for name, readers in READERS.items():
        shown = {a for n in range(60) for a in seen.where(canary(name, n))}
        shown = {a for a in shown if not a.startswith("/beheer/") and "?q=" not in a}
        if role in STAFF and name in UNFINISHED:
            told = [n for n in range(60) if "/" in seen.where(canary(name, n))]
            assert set(told) <= {number_of("title")}
            shown -= {"/"}
        assert bool(shown) == (role in readers), (name, sorted(shown)[:5])


@pytest.mark.parametrize("role", ["bram", "piet"])
def test_staff_of_one_organisation_find_nothing_of_another_in_the_admin(
    aviary: Aviary, role: str
) -> None:
    client = signed_in(getattr(aviary.cast, role))
    pks = [case.pk for case in aviary.items.values()]
    starts = [
        "/beheer/",
        "/beheer/pages/",
        "/beheer/reports/",
        "/beheer/api/main/pages/",
    ]
    starts += [
        f"/beheer/pages/{pk}/{way}/"
        for pk in pks
        for way in ("edit", "history", "view_draft")
    ]
    seen = crawl(client, starts, most=70)
    assert seen.errors == []
    for name in ("concept", "teamveld"):
        for number in (*range(40), *SAMPLE):
            assert seen.where(canary(name, number)) == []


def test_the_index_holds_no_word_of_what_is_not_live(aviary: Aviary) -> None:
    embedded_engine().checkpoint()
    path = Path(settings.SEARCH_INDEX_PATH)
    stored = b"".join(p.read_bytes() for p in path.parent.glob(path.name + "*"))
    for name in ("concept", "ingetrokken", "gemeld", "gewijzigd"):
        for number in (*range(60), *SAMPLE):
            assert canary(name, number).encode() not in stored
    context = list(canary_fields("openbaar")).index("context")
    assert canary("openbaar", context).encode() in stored


def test_cache_log_and_mail_hold_no_canary(
    aviary: Aviary, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for role in ("sam", "noor", "bea"):
        crawl(signed_in(getattr(aviary.cast, role)), public_starts(aviary), most=120)
    ours = [
        r.getMessage() for r in caplog.records if not r.name.startswith("django.db")
    ]
    told = "\n".join([*ours, *(message.body for message in mail.outbox)])
    assert PREFIX not in told
    assert PREFIX not in repr(getattr(cache, "_cache", ""))

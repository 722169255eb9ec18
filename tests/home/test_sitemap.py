# SPDX-License-Identifier: EUPL-1.2
"""What robots may read, and what a link to a page shows elsewhere."""

import re
from typing import Any

from django.contrib.staticfiles import finders
from django.test import Client
from wagtail.models import PageViewRestriction

import pytest

from accounts.choices import Visibility
from cases.models import CasePage
from home.standard_page import FIXED_SLUGS
from moderation.choices import Ground
from moderation.services import report_page
from tests.cast import Cast, signed_in
from tests.factories.cases import draft_case, live_case, live_practice

ROLES = ("sam", "lies", "noor", "yara", "piet", "bram", "ada", "jip", "bea")
TITLES = {
    "openbaar": {"visibility": Visibility.PUBLIC},
    "aangesloten": {"visibility": Visibility.ORGANISATIONS},
    "team": {"visibility": Visibility.TEAM},
}


@pytest.fixture
def items(cast: Cast) -> dict[str, CasePage]:
    """A case in every state; only the first is for everybody."""
    made = {
        name: live_case(cast, title=f"Verhaal {name}", summary=f"Kern {name}.", **told)
        for name, told in TITLES.items()
    }
    for name in ("gemeld", "ingetrokken", "besloten"):
        made[name] = live_case(cast, title=f"Verhaal {name}", summary=f"Kern {name}.")
    report_page(page=made["gemeld"], code="KT-222222", ground=Ground.UNSURE)
    made["ingetrokken"].unpublish()
    PageViewRestriction.objects.create(
        page_id=made["besloten"].pk, restriction_type="password", password="sesam"
    )
    made["concept"] = draft_case(
        organisation=cast.waterhoek, owner=cast.noor, title="Verhaal concept"
    )
    return made


@pytest.mark.parametrize("role", ROLES)
def test_the_sitemap_names_what_everybody_may_read_whoever_asks(
    items: dict[str, CasePage], cast: Cast, role: str
) -> None:
    body = signed_in(getattr(cast, role)).get("/sitemap.xml").content.decode()
    named = {name for name, item in items.items() if item.slug in body}
    assert named == {"openbaar"}
    assert "Verhaal" not in body


def test_the_sitemap_says_when_a_page_changed(
    items: dict[str, CasePage], client: Client
) -> None:
    response = client.get("/sitemap.xml")
    assert response["Content-Type"] == "application/xml"
    body = response.content.decode()
    page = items["openbaar"]
    assert f"<loc>http://testserver{page.url}</loc><lastmod>20" in body
    assert all(f"http://testserver/{slug}/<" in body for slug in FIXED_SLUGS)
    for path in ("begrippen/customary_help_term", "themas/carers_respite", "zoeken"):
        assert f"<loc>http://testserver/{path}/</loc>" in body


def test_every_address_of_the_sitemap_is_there_for_a_visitor(
    cast: Cast, client: Client
) -> None:
    live_case(cast)
    live_practice(cast)
    body = client.get("/sitemap.xml").content.decode()
    addresses = re.findall(r"<loc>http://testserver([^<]*)</loc>", body)
    # Of what stands on a list of concepts there are hundreds alike; one of each will do.
    one_of_each = {address.strip("/").split("/")[0]: address for address in addresses}
    assert {"themas", "technieken", "begrippen", "zoeken"} <= one_of_each.keys()
    pages = {a for a in addresses if a.count("/") < 3} | set(one_of_each.values())
    assert all(client.get(address).status_code == 200 for address in pages)


def test_robots_of_a_real_site_read_what_is_public(
    client: Client, db: None, settings: Any
) -> None:
    settings.FICTION_ALLOWED = False
    body = client.get("/robots.txt").content.decode()
    for path in ("/zoeken/", "/beheer/", "/account/"):
        assert f"Disallow: {path}\n" in body
    assert "Allow: /zoeken/$\n" in body
    assert "Disallow: /\n" not in body
    assert "Sitemap: http://testserver/sitemap.xml\n" in body


@pytest.mark.parametrize(
    ("address", "may_be_kept"),
    [("/zoeken/", True), ("/zoeken/?q=lift", False), ("/zoeken/?pagina=2", False)],
)
def test_the_page_to_search_on_is_for_robots_and_an_answer_is_not(
    client: Client, db: None, address: str, may_be_kept: bool
) -> None:
    head = client.get(address).content.decode().split("</head>")[0]
    assert ('content="noindex"' not in head) == may_be_kept


@pytest.mark.parametrize("kind", ["begrippen", "technieken", "themas"])
def test_every_list_of_concepts_and_what_is_on_it_says_what_it_is_about(
    client: Client, db: None, kind: str
) -> None:
    told = 'name="description" content="'
    body = client.get(f"/{kind}/").content.decode()
    first = re.findall(rf'"(/{kind}/[a-z_0-9]+/)"', body)[0]
    assert told in body.split("</head>")[0]
    assert told in client.get(first).content.decode().split("</head>")[0]


def test_robots_read_nothing_of_a_site_with_fiction(client: Client, db: None) -> None:
    assert client.get("/robots.txt").content == b"User-agent: *\nDisallow: /\n"


def head_of(client: Client, page: CasePage) -> str:
    response = client.get(page.url, follow=True)
    return response.content.decode().split("</head>")[0]


def test_a_link_to_a_public_case_shows_its_title_and_summary(
    items: dict[str, CasePage], client: Client
) -> None:
    page = items["openbaar"]
    head = head_of(client, page)
    assert '<meta property="og:title" content="Verhaal openbaar">' in head
    assert '<meta name="description" content="Kern openbaar.">' in head
    assert f'<link rel="canonical" href="http://testserver{page.url}">' in head
    (image,) = re.findall(r'og:image" content="http://testserver/static/([^"]*)"', head)
    assert finders.find(image)


@pytest.mark.parametrize("role", ROLES)
def test_a_link_to_anything_else_shows_nothing(
    items: dict[str, CasePage], cast: Cast, role: str
) -> None:
    client = signed_in(getattr(cast, role))
    for name in items.keys() - {"openbaar"}:
        head = head_of(client, items[name])
        assert "og:" not in head, name
        assert "canonical" not in head, name
        assert f"Kern {name}" not in head


def test_a_visitor_with_a_password_gets_a_page_that_shows_nothing_elsewhere(
    items: dict[str, CasePage], client: Client
) -> None:
    page = items["besloten"]
    restriction = PageViewRestriction.objects.get()
    address = f"/_util/authenticate_with_password/{restriction.pk}/{page.pk}/"
    client.post(address, {"password": "sesam", "return_url": page.url})
    response = client.get(page.url)
    assert "Verhaal besloten" in response.content.decode()
    assert "og:" not in response.content.decode()


def test_standard_pages_say_what_they_are_about(client: Client, db: None) -> None:
    head = client.get("/privacy/").content.decode().split("</head>")[0]
    assert 'og:title" content="Privacyverklaring"' in head
    assert 'name="description" content="Welke gegevens we bewaren' in head

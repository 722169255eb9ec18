# SPDX-License-Identifier: EUPL-1.2
"""``/sitemap.xml`` and ``/robots.txt``: what a visitor may read, and nothing else.

Both say the same to everybody, whoever is signed in.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.models import Page

from accounts.access import VISITOR
from cases.access import cases_visible_to, practices_visible_to
from cases.models import CaseIndexPage, PracticeIndexPage
from dossiers.access import dossiers_visible_to
from dossiers.models import DossierIndexPage
from guidance.models import GuidelineIndexPage, GuidelinePage
from home.models import HomePage, StandardPage
from taxonomy.addresses import SCHEMES_WITH_PAGES, page_of
from taxonomy.models import Concept

# What a protocol allows in one file.
MOST = 50_000
# The page to search on is for robots and an answer is not: the longest rule counts, and
# who does not know "$" reads neither (RFC 9309).
SEARCH_PAGE = "/zoeken/"
# Answers to questions, and what is for who works here.
NOT_FOR_ROBOTS = (SEARCH_PAGE, "/beheer/", "/account/", "/documenten/", "/melden/")

# What is no page of Wagtail's; what stands on them follows from the vocabularies.
LISTS = (
    "search:results",
    "taxonomy:themes",
    "taxonomy:techniques",
    "taxonomy:terms",
    "anonymisation:check",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """An address, and when what stands there last changed."""

    url: str
    changed: datetime | None = None


@require_safe
def show_sitemap(request: HttpRequest) -> HttpResponse:
    context = {"entries": list(_entries(request))[:MOST]}
    return render(request, "home/sitemap.xml", context, content_type="application/xml")


@require_safe
def show_robots(request: HttpRequest) -> HttpResponse:
    """Let robots read what is public; a site with fiction is for none of them."""
    lines = ["User-agent: *"]
    if settings.FICTION_ALLOWED:
        lines.append("Disallow: /")
    else:
        lines += [f"Disallow: {path}" for path in NOT_FOR_ROBOTS]
        lines.append(f"Allow: {SEARCH_PAGE}$")
        lines += ["", f"Sitemap: {request.build_absolute_uri(reverse('home:sitemap'))}"]
    text = "".join(f"{line}\n" for line in lines)
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


def _entries(request: HttpRequest) -> Iterator[Entry]:
    for pages in _public_pages():
        for page in pages.order_by("pk"):
            url = page.get_full_url(request)
            if url:
                yield Entry(url, page.last_published_at)
    for name in LISTS:
        yield Entry(request.build_absolute_uri(reverse(name)))
    concepts = Concept.objects.current().filter(scheme__in=SCHEMES_WITH_PAGES)
    for concept in concepts.order_by("scheme", "code"):
        yield Entry(request.build_absolute_uri(page_of(concept)), concept.updated_at)


def _public_pages() -> Iterator[Any]:
    lists: tuple[type[Page], ...] = (
        HomePage,
        CaseIndexPage,
        PracticeIndexPage,
        DossierIndexPage,
        GuidelineIndexPage,
        GuidelinePage,
        StandardPage,
    )
    for model in lists:
        yield model._default_manager.live().public()
    yield cases_visible_to(VISITOR)
    yield practices_visible_to(VISITOR)
    yield dossiers_visible_to(VISITOR)

# SPDX-License-Identifier: EUPL-1.2
"""The result page.

A search changes nothing, so the form posts without a token and pages stay cacheable. A
short clean question becomes an address that can be shared; a longer or guarded one is
answered from the POST itself and reaches neither an address nor a log.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from accounts.access import viewer_for
from cases.models import SharedItem
from search.answers import (
    Answered,
    FoundItem,
    Labels,
    answer,
    facet_labels,
    scheme_of,
)
from search.documents import story_text
from search.forms import FACETS, SORTS, Question, read_question
from search.highlight import Highlighter
from search.query import parse
from search.results import Facet, SearchResponse
from search.site import analyser, current_thesaurus
from taxonomy.choices import Scheme


@dataclass(frozen=True, slots=True)
class FilterOption:
    """One value of a filter with its exact count under all other filters."""

    code: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class FilterGroup:
    """A facet as a group of checkboxes."""

    name: str
    label: str
    options: tuple[FilterOption, ...]


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def search(request: HttpRequest) -> HttpResponse:
    """Answer a question, or redirect it to an address that can be shared."""
    data = request.POST if request.method == "POST" else request.GET
    question = read_question(data)
    if request.method == "POST" and question.is_shareable:
        return HttpResponseRedirect(address(question))
    if request.method != "POST" and question.dropped:
        # The address itself holds what should not be there; the clean one replaces it.
        cleaned = address(question, guarded="1")
        return HttpResponseRedirect(cleaned)
    viewer = viewer_for(request.user)
    answered = answer(question.as_request(settings.SEARCH_PAGE_SIZE), viewer, request)
    response = render(
        request,
        "search/results.html",
        _context(question, answered, posted=request.method == "POST")
        | {"was_guarded": bool(question.dropped) or data.get("weggelaten") == "1"},
    )
    if request.method == "POST":
        # "no-store" would make the back button ask to send the form again.
        response["Cache-Control"] = "private, no-cache"
    return response


def address(question: Question, *, guarded: str = "", **changes: Any) -> str:
    """Return the shareable address of a question, with some of its parts changed."""
    values: list[tuple[str, str]] = [("q", question.text)] if question.text else []
    filters = changes.get("filters", question.filters)
    values += [(facet, code) for facet in FACETS for code in filters.get(facet, ())]
    sort = changes.get("sort", question.sort)
    values += [("sorteer", name) for name, value in SORTS.items() if value == sort]
    page = changes.get("page", 1)
    values += [("pagina", str(page))] if page > 1 else []
    if changes.get("exact", question.exact):
        values.append(("letterlijk", "1"))
    if guarded:
        values.append(("weggelaten", guarded))
    query = urlencode(values)
    return reverse("search:results") + (f"?{query}" if query else "")


def _links_for(question: Question, *, posted: bool) -> Callable[..., str]:
    """Return what makes the page's links; a posted question stands in none of them."""

    def link(**changes: Any) -> str:
        return "" if posted else address(question, **changes)

    return link


def _context(question: Question, answered: Answered, *, posted: bool) -> dict[str, Any]:
    response = answered.response
    link = _links_for(question, posted=posted)
    highlighter = _highlighter(question, response)
    labels = facet_labels(response, FACETS)
    pages = -(-response.total // settings.SEARCH_PAGE_SIZE)
    return {
        "question": question,
        "response": response,
        "posted": posted,
        "total": response.total,
        "hits": [_hit(found, highlighter) for found in answered.found],
        "filter_groups": [
            _group(facet, labels)
            for name in FACETS
            for facet in response.facets
            if facet.name == name
        ],
        "chips": _chips(question, labels, link),
        "exact_url": link(exact=True),
        "clear_url": link(filters={}),
        "sorts": _sorts(question, link),
        "page_number": question.page,
        "page_count": pages,
        "previous_url": link(page=question.page - 1) if question.page > 1 else "",
        "next_url": link(page=question.page + 1) if question.page < pages else "",
    }


def _highlighter(question: Question, response: SearchResponse) -> Highlighter | None:
    """Return what marks the words that were searched with, corrections included."""
    if not question.text:
        return None
    text = response.correction.corrected if response.correction else question.text
    thesaurus = current_thesaurus()
    return Highlighter(parse(text, analyser(), thesaurus), analyser(), thesaurus)


def _hit(found: FoundItem, highlighter: Highlighter | None) -> dict[str, Any]:
    """Return a hit for the template; its texts are escaped first and marked second."""
    marked = {"title": "", "snippet": ""}
    if highlighter:
        marked = {
            "title": mark_safe(highlighter.mark(found.item.title)),  # noqa: S308
            "snippet": mark_safe(_passage(found.item, highlighter)),  # noqa: S308
        }
    return marked | {"card": found.card, "found": found}


def _passage(item: SharedItem, highlighter: Highlighter) -> str:
    """Return where the question is found: in the summary, else in the story."""
    if highlighter.spans(item.summary):
        return highlighter.snippet(item.summary)
    story = story_text(item)
    told = story if highlighter.spans(story) else item.summary
    return highlighter.snippet(told)


def _group(facet: Facet, labels: Labels) -> FilterGroup:
    options = [
        FilterOption(
            count.code,
            labels.get((facet.name, count.code), count.code),
            count.count,
            count.selected,
        )
        for count in facet.counts
    ]
    label = Scheme(scheme_of(facet.name)).label
    return FilterGroup(facet.name, str(label).capitalize(), tuple(options))


def _chips(
    question: Question, labels: Labels, link: Callable[..., str]
) -> list[dict[str, str]]:
    chips = []
    for facet, codes in question.filters.items():
        for code in codes:
            left = tuple(other for other in codes if other != code)
            filters = question.filters | {facet: left}
            chips.append(
                {
                    "label": labels.get((facet, code), code),
                    "url": link(filters=filters),
                    "facet": facet,
                    "code": code,
                }
            )
    return chips


def _sorts(question: Question, link: Callable[..., str]) -> list[dict[str, Any]]:
    options = {"relevance": "relevantie", "newest": "nieuw", "updated": "bijgewerkt"}
    return [
        {
            "label": label,
            "url": link(sort=value),
            "selected": value == question.sort,
        }
        for value, label in options.items()
    ]

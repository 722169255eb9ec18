# SPDX-License-Identifier: EUPL-1.2
"""What is suggested while a question is being typed, as a fragment for the page.

What is typed comes by POST and stands in no address and no log, for it may become
anything. Titles are read from the database, within what this reader may see there.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from wagtail.models import Page

from accounts.access import viewer_for
from search.access import pages_by_id
from search.answers import search_viewer
from search.guard import guard
from search.kinds import KINDS, kind_of
from search.serving import current_engine
from search.suggestions import MAX_TYPED, MOST, Suggestion, SuggestionKind
from taxonomy.choices import Scheme

# Of concepts; of a title its kind says under which heading it belongs.
HEADINGS = {
    SuggestionKind.THEME: _("Thema’s"),
    SuggestionKind.NEED: _("Hulpvragen"),
    SuggestionKind.TERM: _("Begrippen"),
}
# A concept of these lists narrows the answers by itself.
FILTERS = {SuggestionKind.THEME: "theme", SuggestionKind.NEED: "need_cluster"}


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: its text, where it leads and what explains it."""

    label: str
    url: str
    note: str = ""


@csrf_exempt
@require_POST
def suggest(request: HttpRequest) -> HttpResponse:
    """Answer with what may be meant; with nothing for what is too short or too long."""
    options = _options(request.POST.get("q", ""), request)
    groups = [{"label": label, "options": some} for label, some in options.items()]
    count = sum(map(len, options.values()))
    context = {"groups": groups, "count": count}
    response = render(request, "components/suggestions.html", context)
    response["Cache-Control"] = "private, no-store"
    return response


def _options(text: str, request: HttpRequest) -> dict[str, list[Option]]:
    """Return what may be meant by the heading above it, in the order of the page."""
    if len(text) > MAX_TYPED:
        return {}
    viewer = viewer_for(request.user)
    suggestions = current_engine().suggest(guard(text).text, search_viewer(viewer))
    ids = [s.id for s in suggestions if s.kind == SuggestionKind.DOCUMENT]
    pages = pages_by_id(viewer, ids) if ids else {}
    options: dict[str, list[Option]] = {}
    for suggestion in suggestions:
        if suggestion.kind != SuggestionKind.DOCUMENT:
            heading, option = str(HEADINGS[suggestion.kind]), _concept(suggestion)
        elif page := pages.get(suggestion.id):
            heading, option = kind_of(page).heading, _document(page, request)
        else:
            continue
        options.setdefault(heading, []).append(option)
    return {
        heading: options[heading][:MOST]
        for heading in _headings()
        if heading in options
    }


def _headings() -> list[str]:
    """Return every heading: concepts that narrow, titles kind by kind, then terms."""
    headings: list[str] = []
    for kind in SuggestionKind:
        if kind == SuggestionKind.DOCUMENT:
            headings += dict.fromkeys(found.heading for found in KINDS)
        else:
            headings.append(str(HEADINGS[kind]))
    return headings


def _concept(suggestion: Suggestion) -> Option:
    scheme, _colon, code = suggestion.id.partition(":")
    results = reverse("search:results")
    if scheme == Scheme.TERM:
        url = reverse("taxonomy:term", args=[code])
    elif suggestion.kind in FILTERS:
        url = f"{results}?{urlencode({FILTERS[suggestion.kind]: code})}"
    else:
        url = f"{results}?{urlencode({'q': suggestion.label})}"
    return Option(suggestion.label, url, suggestion.wording)


def _document(page: Page, request: HttpRequest) -> Option:
    return Option(page.title, page.get_url(request), kind_of(page).note)

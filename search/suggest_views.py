# SPDX-License-Identifier: EUPL-1.2
"""What is suggested while a question is being typed, as a fragment for the page.

What is typed comes by POST and stands in no address and no log, for it may become
anything. Titles are read from the database, within what this reader may see there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from accounts.access import Viewer, viewer_for
from cases.access import items_by_public_id
from cases.models import PracticePage
from search.answers import search_viewer
from search.guard import guard
from search.serving import current_engine
from search.suggestions import MAX_TYPED, Suggestion, SuggestionKind
from taxonomy.choices import Scheme

GROUP_LABELS = {
    SuggestionKind.THEME: _("Thema’s"),
    SuggestionKind.NEED: _("Hulpvragen"),
    SuggestionKind.DOCUMENT: _("Casussen"),
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
    groups = [
        {"label": label, "options": options[kind]}
        for kind, label in GROUP_LABELS.items()
        if kind in options
    ]
    count = sum(map(len, options.values()))
    context = {"groups": groups, "count": count}
    response = render(request, "components/suggestions.html", context)
    response["Cache-Control"] = "private, no-store"
    return response


def _options(text: str, request: HttpRequest) -> dict[SuggestionKind, list[Option]]:
    if len(text) > MAX_TYPED:
        return {}
    viewer = viewer_for(request.user)
    suggestions = current_engine().suggest(guard(text).text, search_viewer(viewer))
    options: dict[SuggestionKind, list[Option]] = {}
    for suggestion in suggestions:
        if suggestion.kind != SuggestionKind.DOCUMENT:
            options.setdefault(suggestion.kind, []).append(_concept(suggestion))
    found = list(_documents(suggestions, viewer, request))
    return options | ({SuggestionKind.DOCUMENT: found} if found else {})


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


def _documents(
    suggestions: Iterable[Suggestion], viewer: Viewer, request: HttpRequest
) -> Iterator[Option]:
    ids = [s.id for s in suggestions if s.kind == SuggestionKind.DOCUMENT]
    items = items_by_public_id(viewer, ids) if ids else {}
    for item in (items[id_] for id_ in ids if id_ in items):
        is_practice = isinstance(item, PracticePage)
        note = str(item._meta.verbose_name) if is_practice else ""
        yield Option(item.title, item.get_url(request), note)

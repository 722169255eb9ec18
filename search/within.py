# SPDX-License-Identifier: EUPL-1.2
"""Looking within one dossier: the road of every question, limited to the dossier's items."""

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from accounts.access import Viewer, viewer_for
from cases.models import CasePage, SharedItem
from dossiers.access import dossiers_visible_to
from dossiers.automatic import SavedQuery
from dossiers.contents import guidelines_in, pages_in
from search.answers import answer, find
from search.documents import document_id
from search.facet_names import KIND
from search.forms import MAX_SHAREABLE, read_question
from search.kinds import kind_of
from search.query import SearchRequest
from search.result_page import hits_of

CASES = (kind_of(CasePage).code,)


def resolve_query(query: SavedQuery, viewer: Viewer) -> list[SharedItem]:
    """Return the newest cases that a dossier's saved query asks for."""
    request = SearchRequest(
        filters=dict(query.filters) | {KIND: CASES}, sort="newest", page_size=query.most
    )
    _response, pages = find(request, viewer)
    return [page for page in pages if isinstance(page, SharedItem)]


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def search_dossier(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer a question from one dossier; a short clean one gets an address.

    A search changes nothing, so the form posts without a token.
    """
    viewer = viewer_for(request.user)
    dossier = get_object_or_404(dossiers_visible_to(viewer), slug=slug)
    posted = request.method == "POST"
    question = read_question(request.POST if posted else request.GET)
    if posted and question.is_shareable or not posted and question.dropped:
        # An address itself may hold what should not be there; a clean one replaces it.
        asked_again = urlencode({"q": question.text[:MAX_SHAREABLE]})
        return HttpResponseRedirect(f"{request.path}?{asked_again}")
    # Of the rest of a question nothing counts here: no filters, no pages, no order.
    asked = replace(question, filters={}, page=1, sort="relevance")
    pages = [*pages_in(dossier, viewer), *guidelines_in(dossier)]
    ids = frozenset(document_id(page) for page in pages)
    request_ = asked.as_request(settings.SEARCH_PAGE_SIZE)
    answered = answer(request_, viewer, request, only=ids)
    context: dict[str, Any] = {
        "dossier": dossier,
        "url": dossier.get_url(request),
        "question": asked,
        "was_guarded": bool(question.dropped),
        "heading": _heading(answered.response.total, len(ids)),
        "hits": hits_of(asked, answered),
    }
    response = render(request, "search/within_dossier.html", context)
    if posted:
        # "no-store" would make the back button ask to send the form again.
        response["Cache-Control"] = "private, no-cache"
    return response


def _heading(found: int, total: int) -> str:
    if not found:
        return _("Niets gevonden in dit dossier")
    told = ngettext(
        "%(found)s van %(total)s stuk in dit dossier",
        "%(found)s van %(total)s stukken in dit dossier",
        total,
    )
    return told % {"found": found, "total": total}

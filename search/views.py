# SPDX-License-Identifier: EUPL-1.2
"""The result page.

A search changes nothing, so the form posts without a token and pages stay cacheable. A
short clean question becomes an address that can be shared; a longer or guarded one is
answered from the POST itself and reaches neither an address nor a log.
"""

from dataclasses import replace

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from accounts.access import viewer_for
from search.answers import answer, totals_without
from search.demand import remember_asked
from search.forms import MAX_SHAREABLE, Question, read_question
from search.middleware import share_with_visitors
from search.result_page import address, loosened, result_context
from search.serving import is_standing_in
from search.site import one_thesaurus
from search.visitor_pages import Shared


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
        short = replace(question, text=question.text[:MAX_SHAREABLE])
        return HttpResponseRedirect(address(short, guarded="1"))
    with one_thesaurus():
        return _result_page(request, question)


def _result_page(request: HttpRequest, question: Question) -> HttpResponse:
    viewer = viewer_for(request.user)
    posted = request.method == "POST"
    interests = tuple(getattr(request.user, "interests", ()))
    asked = question.as_request(settings.SEARCH_PAGE_SIZE, interests)
    answered = answer(asked, viewer, request)
    context = result_context(question, answered, posted=posted)
    was_cleaned = request.GET.get("weggelaten") == "1"
    # The page to begin on is as public as home; an answer to a question is for no robot.
    context["is_start"] = not (posted or request.GET)
    context["was_guarded"] = bool(question.dropped) or was_cleaned
    context["has_interests"] = bool(interests and question.text)
    if not answered.response.total and question.filters:
        totals = totals_without(asked, viewer)
        context["loosened"] = loosened(question, totals, posted=posted)
    response = render(request, "search/results.html", context)
    if posted:
        # "no-store" would make the back button ask to send the form again.
        response["Cache-Control"] = "private, no-cache"
    seen = remember_asked(request, question, answered.response)
    if not answered.response.degraded or is_standing_in():
        share_with_visitors(response, Shared(answered, seen))
    return response

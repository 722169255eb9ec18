# SPDX-License-Identifier: EUPL-1.2
"""Asking for a case: a form, what it stores, and what happens next.

The question that found nothing comes along in the body of a request and stands in no
address. Showing the form changes nothing, so that step needs no token; sending does.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from accounts.access import viewer_for
from accounts.models import User
from search.case_requests import AskedEnoughToday, ask_for_case
from search.demand_forms import CaseRequestForm
from search.forms import Question, read_question
from search.query import MAX_TEXT
from search.site import current_readings
from taxonomy.choices import Scheme

View = Callable[[HttpRequest], HttpResponse]

# What a request is about; the names of two filters and of two schemes.
SUBJECTS = (Scheme.THEME, Scheme.NEED_CLUSTER)


def for_joined_readers(view: View) -> View:
    """Ask a visitor to sign in first; codes may stand in an address, a question not."""

    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponse:
        viewer = viewer_for(request.user)
        if not viewer.is_signed_in:
            data = request.POST if request.method == "POST" else request.GET
            filters = read_question(data).filters
            chosen = [(name, filters[name][0]) for name in SUBJECTS if name in filters]
            after = reverse("search:request_case")
            return redirect_to_login(
                f"{after}?{urlencode(chosen)}" if chosen else after
            )
        if not viewer.is_joined:
            raise PermissionDenied
        return view(request)

    return guarded


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@for_joined_readers
def show_request_form(request: HttpRequest) -> HttpResponse:
    """Show the form, filled in with what the question was about."""
    is_posted = request.method == "POST"
    question = read_question(request.POST if is_posted else request.GET)
    text = question.text[:MAX_TEXT] if is_posted else ""
    initial = _subjects(question, text) | {"q": text}
    form = CaseRequestForm(initial=initial, has_question=bool(text))
    return _form_page(request, form)


@require_POST
@for_joined_readers
def send_request(request: HttpRequest) -> HttpResponse:
    """Store the request, or show again what was filled in with what is wrong."""
    form = CaseRequestForm(request.POST, has_question="q" in request.POST)
    if not (form.is_valid() and _is_stored(request, form)):
        return _form_page(request, form)
    if form.was_guarded:
        messages.info(
            request,
            _("We hebben iets weggelaten waaraan iemand te herkennen is."),
        )
    return redirect("search:case_requested")


@require_safe
@for_joined_readers
def show_thanks(request: HttpRequest) -> HttpResponse:
    """Say what happens next."""
    return render(request, "search/case_requested.html")


def _subjects(question: Question, text: str) -> dict[str, str]:
    """Return a theme and a need: the filters that are on, else what the text names."""
    named = {s: codes[0] for s, codes in current_readings().parse(text).named.items()}
    chosen = {name: codes[0] for name, codes in question.filters.items()}
    both = named | chosen
    return {str(name): both[name] for name in SUBJECTS if name in both}


def _is_stored(request: HttpRequest, form: CaseRequestForm) -> bool:
    assert isinstance(request.user, User)
    filled: dict[str, Any] = form.cleaned_data
    try:
        ask_for_case(
            by=request.user,
            theme=filled["theme"],
            need=filled["need_cluster"],
            note=filled["note"],
            question=filled.get("q", ""),
        )
    except AskedEnoughToday:
        form.add_error(
            None, _("Je vroeg vandaag al tien casussen aan. Morgen kan het weer.")
        )
        return False
    return True


def _form_page(request: HttpRequest, form: CaseRequestForm) -> HttpResponse:
    response = render(request, "search/request_case.html", {"form": form})
    # "no-store" would make the back button ask to send the form again.
    response["Cache-Control"] = "private, no-cache"
    return response

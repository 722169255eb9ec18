# SPDX-License-Identifier: EUPL-1.2
"""Reporting without an account that somebody may be recognised.

What is answered is the same whether or not there is something under a code: a report
tells nobody what is not theirs to read.
"""

import re
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe
from wagtail import hooks

from accounts.access import may_see, viewer_for
from cases.holding import is_held
from moderation.choices import Ground
from moderation.forms import CodeForm, ReportForm
from moderation.limits import Allowance, spend
from moderation.services import report_page

# A public code, or the identity of a dossier.
CODE = re.compile(r"kt-[0-9a-z]{6}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
TOO_MANY_REQUESTS = 429


@require_safe
def show_start(request: HttpRequest) -> HttpResponse:
    """Say what a report does, and ask for the code of who has it on paper."""
    form = CodeForm(request.GET if "code" in request.GET else None)
    if form.is_valid():
        code = form.cleaned_data["code"]
        if CODE.fullmatch(code):
            return redirect("moderation:report", code=code)
        form.add_error("code", _("Zo ziet een code er niet uit. Klopt hij?"))
    return render(request, "moderation/start.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def report(request: HttpRequest, code: str) -> HttpResponse:
    """Show the form, or record what was reported."""
    code = code.lower()
    if not CODE.fullmatch(code):
        raise Http404
    page, status = _find(code), 200
    form = ReportForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        allowance = spend(request)
        if allowance != Allowance.REFUSED:
            if page is not None and not form.is_from_a_robot:
                _record(page, code, form, at_once=allowance == Allowance.AT_ONCE)
            return redirect("moderation:reported")
        status = TOO_MANY_REQUESTS
        form.add_error(
            None,
            _(
                "Er komen nu heel veel meldingen binnen. Probeer het over een uur opnieuw."
            ),
        )
    context = {"form": form, "code": code, "title": _title(request, page)}
    return render(request, "moderation/report.html", context, status=status)


@require_safe
def show_thanks(request: HttpRequest) -> HttpResponse:
    return render(request, "moderation/reported.html")


def _record(page: Any, code: str, form: ReportForm, *, at_once: bool) -> None:
    filled = form.cleaned_data
    report_page(
        page=page,
        code=code.upper() if code.startswith("kt-") else code,
        ground=Ground(filled["ground"]),
        note=filled["note"],
        contact=filled["contact"],
        at_once=at_once,
    )


def _find(code: str) -> Any:
    """Return the live page of a code, from whichever app knows it."""
    found = (find(code) for find in hooks.get_hooks("find_reported_page"))
    return next((page for page in found if page is not None), None)


def _title(request: HttpRequest, page: Any) -> str:
    """Return what a page is called, to who may read it; others see its code alone."""
    if page is None or is_held(page) or page.get_view_restrictions().exists():
        return ""
    is_theirs = may_see(
        viewer_for(request.user),
        visibility=page.visibility,
        organisation_id=page.organisation_id,
    )
    return page.title if is_theirs else ""

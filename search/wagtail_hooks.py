# SPDX-License-Identifier: EUPL-1.2
"""What search shows on the pages of apps below it."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from wagtail import hooks

from accounts.access import viewer_for
from cases.models import CasePage
from search.answers import comparable_to

COMPARABLE = 3


@hooks.register("register_case_section")
def comparable_cases(case: CasePage, request: HttpRequest) -> SafeString | str:
    """Return the section with comparable cases and the reasons for each."""
    if not case.live:
        return ""
    viewer = viewer_for(request.user)
    answered = comparable_to(case, viewer, request, COMPARABLE)
    context = {"found": answered.found, "reason": answered.response.reason}
    return render_to_string("search/similar_section.html", context, request=request)

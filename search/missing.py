# SPDX-License-Identifier: EUPL-1.2
"""What readers asked for and is still missing, on the page of its theme.

Only what an editor let through, and of that the need and a number: never what was written.
"""

from django.db.models import Count
from django.http import HttpRequest
from django.template.loader import render_to_string

from search.choices import RequestStatus
from search.models import CaseRequest
from taxonomy.choices import Scheme
from taxonomy.models import Concept

STILL_MISSING = (RequestStatus.OPEN, RequestStatus.IN_PROGRESS)


def asked_for(concept: Concept, request: HttpRequest) -> str:
    """Return the section with the needs about which a case of this theme is missing."""
    if concept.scheme != Scheme.THEME:
        return ""
    counted = (
        CaseRequest.objects.filter(
            theme=concept, is_told=True, status__in=STILL_MISSING
        )
        .order_by()
        .values("need__label")
        .annotate(count=Count("pk"))
        .order_by("-count", "need__label")
    )
    context = {
        "theme": concept,
        "missing": [(row["need__label"] or "", row["count"]) for row in counted],
    }
    return render_to_string("search/missing_section.html", context, request=request)

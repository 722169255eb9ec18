# SPDX-License-Identifier: EUPL-1.2
"""What somebody is told when an answer could not be made."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

# What a database raises that is away, is starting or has no connection left.
DATABASE_AWAY = (OperationalError, InterfaceError)
TRY_AGAIN_SECONDS = 30


def tell_of_failure(request: HttpRequest) -> HttpResponse:
    """Answer 503 while the database is away, which passes, and 500 for a fault of ours.

    Django calls it while it handles the exception. The pages ask nothing of the site.
    """
    if _is_of_database(sys.exception()):
        body = render_to_string("503.html")
        again = {"Retry-After": str(TRY_AGAIN_SECONDS)}
        return HttpResponse(body, status=503, headers=again)
    return HttpResponse(render_to_string("500.html"), status=500)


def _is_of_database(problem: BaseException | None) -> bool:
    """Return whether the database was away, or something failed because of that."""
    while problem is not None:
        if isinstance(problem, DATABASE_AWAY):
            return True
        problem = problem.__cause__ or problem.__context__
    return False

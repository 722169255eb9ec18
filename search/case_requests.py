# SPDX-License-Identifier: EUPL-1.2
"""Asking the editors for a case that is not there yet."""

from django.utils import timezone

from accounts.models import User
from search.models import CaseRequest
from taxonomy.models import Concept

MOST_A_DAY = 10


class AskedEnoughToday(Exception):
    """Somebody asked for as many cases as one may on one day."""


def ask_for_case(
    *, by: User, theme: Concept | None, need: Concept | None, note: str, question: str
) -> CaseRequest:
    """Put a request on the editors' list; raise ``AskedEnoughToday`` after ten.

    ``question`` is empty unless she left it in.
    """
    asked = CaseRequest.objects.filter(asked_by=by, created_on=timezone.localdate())
    if asked.count() >= MOST_A_DAY:
        raise AskedEnoughToday
    return CaseRequest.objects.create(
        asked_by=by, theme=theme, need=need, note=note, question=question
    )

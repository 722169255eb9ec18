# SPDX-License-Identifier: EUPL-1.2
"""What readers and the index ask of whoever is on the admin's first page."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.permissions import policy_registry

from accounts.models import User
from core.waiting import Waiting
from search.choices import RequestStatus
from search.models import CaseRequest, SearchOutbox, UnansweredQuestion


def waiting_for_search(user: User) -> Iterator[Waiting]:
    """Yield counts of what this person may look into."""
    if _may(user, CaseRequest, "change"):
        asked = CaseRequest.objects.filter(status=RequestStatus.OPEN)
        yield Waiting(
            _("Aanvragen van lezers"),
            asked.count(),
            reverse("case_requests:index") + f"?status={RequestStatus.OPEN}",
        )
    if _may(user, UnansweredQuestion, "view"):
        yield Waiting(
            _("Zoekvragen zonder antwoord"),
            UnansweredQuestion.objects.count(),
            reverse("unanswered_questions"),
        )
    if _may(user, SearchOutbox, "change"):
        yield Waiting(
            _("Wijzigingen die de zoekindex niet bereikten"),
            SearchOutbox.objects.filter(is_dead=True).count(),
            reverse("search_indices"),
            is_urgent=True,
        )


def _may(user: User, model: type, action: str) -> bool:
    policy = policy_registry.get_by_type(model)
    return bool(policy.user_has_permission(user, action))

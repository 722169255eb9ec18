# SPDX-License-Identifier: EUPL-1.2
"""What cases and practices ask of whoever is on the admin's first page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, TaskState
from wagtail.permissions import policy_registry

from accounts.models import User
from cases.authors import brought_in_by
from cases.filters import review_q, stage_q
from cases.listing import open_findings
from cases.models import CasePage, PracticePage, SharedItem
from core.waiting import Waiting

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True, slots=True)
class _Words:
    """How the counts of one kind of item read."""

    address: str
    findings: "StrOrPromise"
    workflow: "StrOrPromise"
    drafts: "StrOrPromise"
    review: "StrOrPromise"
    past: "StrOrPromise"
    withdrawn: "StrOrPromise"


WORDS: dict[type[SharedItem], _Words] = {
    CasePage: _Words(
        "cases_list:index",
        _("Casussen met open vondsten"),
        _("Casussen in behandeling"),
        _("Concepten van een casus"),
        _("Casussen om binnen drie maanden te herzien"),
        _("Casussen met een herziening die voorbij is"),
        _("Ingetrokken casussen"),
    ),
    PracticePage: _Words(
        "practices_list:index",
        _("Praktijken met open vondsten"),
        _("Praktijken in behandeling"),
        _("Concepten van een praktijk"),
        _("Praktijken om binnen drie maanden te herzien"),
        _("Praktijken met een herziening die voorbij is"),
        _("Ingetrokken praktijken"),
    ),
}


def waiting_items(user: User) -> Iterator[Waiting]:
    """Yield counts of what is this person's work; a count may be zero."""
    yield Waiting(
        _("Taken waarop jouw besluit wacht"),
        _tasks_of(user),
        _to("wagtailadmin_reports:workflow_tasks", reviewable="true"),
        is_urgent=True,
    )
    for model, words in WORDS.items():
        mine = _work_of(user, model)
        told = mine.annotate(waiting=open_findings(model))
        yield Waiting(
            words.findings,
            told.filter(waiting__gt=0).count(),
            _to(words.address, check="open"),
            is_urgent=True,
        )
        for label, condition, asked in (
            (words.workflow, stage_q("workflow"), {"fase": "workflow"}),
            (words.drafts, stage_q("draft"), {"fase": "draft"}),
            (words.past, review_q("past"), {"herzien": "past"}),
            (words.review, review_q("soon"), {"herzien": "soon"}),
            (words.withdrawn, stage_q("withdrawn"), {"fase": "withdrawn"}),
        ):
            yield Waiting(
                label, mine.filter(condition).count(), _to(words.address, **asked)
            )


def _work_of(user: User, model: type[SharedItem]) -> Any:
    """Return the items that the lists show to this person as well."""
    policy = policy_registry.get_by_type(model)
    explorable = policy.explorable_instances(user).values("pk")
    return model._default_manager.filter(pk__in=explorable)


def _tasks_of(user: User) -> int:
    """Count the tasks that somebody may finish, of items of their organisations.

    Not of what they wrote themselves: the door wants a second person.
    """
    states = TaskState.objects.reviewable_by(user).select_related("revision")
    return sum(
        page.permissions_for_user(user).can_edit()
        for state in states
        if (page := state.revision.content_object) and not _is_own(page, user)
    )


def _is_own(page: Page, user: User) -> bool:
    return (
        isinstance(page, SharedItem)
        and not page.is_fictional
        and brought_in_by(page) == user.pk
    )


def _to(name: str, **asked: str) -> str:
    return f"{reverse(name)}?{urlencode(asked)}"

# SPDX-License-Identifier: EUPL-1.2
"""How lists of cases and practices in the admin are narrowed, and what that counts."""

from datetime import timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Page, WorkflowState

from django_filters import ChoiceFilter, ModelMultipleChoiceFilter

from accounts.access import viewer_for
from accounts.models import Organisation
from cases.choices import ConceptRole
from cases.listing import LINKS, open_checks, open_findings
from cases.models import CasePage, PracticePage, SharedItem
from taxonomy.choices import Scheme
from taxonomy.models import Concept

# A review that falls due within this time is work for now.
SOON = timedelta(days=92)


class StageFilter(ChoiceFilter):
    """By where an item stands on its way."""

    CHOICES = (
        ("draft", gettext_lazy("Concept, nooit online geweest")),
        ("workflow", gettext_lazy("In behandeling")),
        ("live", gettext_lazy("Online")),
        ("changed", gettext_lazy("Online, met een nieuw concept")),
        ("withdrawn", gettext_lazy("Ingetrokken")),
    )

    def filter(self, qs: Any, value: str) -> Any:
        return qs.filter(stage_q(value)) if value else qs


def stage_q(stage: str) -> Q:
    """Return the condition of a stage; the first page counts by the same."""
    match stage:
        case "draft":
            return Q(live=False, first_published_at=None)
        case "workflow":
            return Q(Exists(_active_workflows()))
        case "changed":
            return Q(live=True, has_unpublished_changes=True)
        case "withdrawn":
            return Q(live=False, first_published_at__isnull=False)
    return Q(live=True)


def _active_workflows() -> QuerySet[WorkflowState]:
    # A generic key: of pages the kind is ``Page`` and the number a text.
    return WorkflowState.objects.active().filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id=Cast(OuterRef("pk"), CharField()),
    )


def review_q(when: str) -> Q:
    """Return the condition of a review that is due soon, or was already."""
    today = timezone.localdate()
    if when == "past":
        return Q(live=True, review_due__lte=today)
    return Q(live=True, review_due__gt=today, review_due__lte=today + SOON)


class ReviewFilter(ChoiceFilter):
    CHOICES = (
        ("soon", gettext_lazy("Binnen drie maanden")),
        ("past", gettext_lazy("Voorbij")),
    )

    def filter(self, qs: Any, value: str) -> Any:
        return qs.filter(review_q(value)) if value else qs


class CheckFilter(ChoiceFilter):
    CHOICES = (
        ("open", gettext_lazy("Met open vondsten")),
        ("done", gettext_lazy("Alles opgelost")),
    )

    def filter(self, qs: Any, value: str) -> Any:
        if not value:
            return qs
        counted = qs.annotate(waiting=open_findings(qs.model))
        if value == "open":
            return counted.filter(waiting__gt=0)
        return counted.filter(Exists(open_checks(qs.model)), waiting=0)


class ConceptFilter(ModelMultipleChoiceFilter):
    """By the concepts in one role, as they are stored with the page."""

    def __init__(self, role: ConceptRole, scheme: Scheme, **kwargs: Any) -> None:
        self._role = role
        super().__init__(
            queryset=lambda request: Concept.objects.in_scheme(scheme),
            widget=CheckboxSelectMultiple,
            **kwargs,
        )

    def filter(self, qs: Any, value: Any) -> Any:
        if not value:
            return qs
        return qs.filter(
            pk__in=LINKS[qs.model]
            .objects.filter(role=self._role, concept__in=value)
            .values(qs.model._meta.model_name.removesuffix("page"))
        )


def _organisations(request: HttpRequest | None) -> Any:
    """Offer the organisations whose items are in the list anyway."""
    viewer = viewer_for(request.user if request else None)
    known = Organisation.objects.order_by("name")
    return known if viewer.sees_everything else known.filter(pk__in=viewer.edited)


class ItemFilterSet(WagtailFilterSet):
    """What moderators and editors look for: where it stands, then what it is about."""

    fase = StageFilter(
        label=gettext_lazy("Waar staat het"),
        choices=StageFilter.CHOICES,
        widget=RadioSelect,
    )
    check = CheckFilter(
        label=gettext_lazy("Herkenningscheck"),
        choices=CheckFilter.CHOICES,
        widget=RadioSelect,
    )
    herzien = ReviewFilter(
        label=gettext_lazy("Herzien"),
        choices=ReviewFilter.CHOICES,
        widget=RadioSelect,
    )
    organisation = ModelMultipleChoiceFilter(
        label=gettext_lazy("Organisatie"),
        queryset=_organisations,
        widget=CheckboxSelectMultiple,
    )
    theme = ConceptFilter(ConceptRole.THEME, Scheme.THEME, label=gettext_lazy("Thema"))
    level = ConceptFilter(
        ConceptRole.REVIEW_LEVEL,
        Scheme.REVIEW_LEVEL,
        label=gettext_lazy("Toetsingsniveau"),
    )

    class Meta:
        model = SharedItem
        fields: list[str] = []


class CaseFilterSet(ItemFilterSet):
    outcome = ConceptFilter(
        ConceptRole.DECISION_OUTCOME,
        Scheme.DECISION_OUTCOME,
        label=gettext_lazy("Uitkomst"),
    )

    class Meta:
        model = CasePage
        fields: list[str] = []


class PracticeFilterSet(ItemFilterSet):
    class Meta:
        model = PracticePage
        fields: list[str] = []

# SPDX-License-Identifier: EUPL-1.2
"""What lists of the admin tell of cases and practices."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import (
    Count,
    Exists,
    IntegerField,
    OuterRef,
    Prefetch,
    QuerySet,
    Subquery,
)
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import (
    BulkActionsColumn,
    PageStatusColumn,
    PageTitleColumn,
)

from anonymisation.models import Finding, Scan
from cases.choices import ConceptRole
from cases.models import (
    CaseConcept,
    CasePage,
    PracticeConcept,
    PracticePage,
    SharedItem,
)

# Where the concepts of each kind of item are.
LINKS: dict[type[SharedItem], Any] = {
    CasePage: CaseConcept,
    PracticePage: PracticeConcept,
}
TOLD = (ConceptRole.THEME, ConceptRole.DECISION_OUTCOME, ConceptRole.REVIEW_LEVEL)


def with_facts(pages: Any, model: type[SharedItem]) -> Any:
    """Add what the columns tell, for all rows at once."""
    told = LINKS[model].objects.filter(role__in=TOLD).select_related("concept")
    pages = pages.prefetch_related(
        "organisation", Prefetch("concepts", queryset=told, to_attr="told_concepts")
    )
    return pages.annotate(
        open_findings=open_findings(model), is_checked=Exists(open_checks(model))
    )


def open_findings(model: type[SharedItem]) -> Coalesce:
    """Return how many places of an item wait for a decision, as an expression."""
    waiting = (
        Finding.objects.waiting()
        .filter(
            scan__subject_type=model._meta.label_lower,
            scan__subject_uuid=OuterRef("translation_key"),
        )
        .order_by()
        .values("scan")
        .annotate(n=Count("pk"))
        .values("n")
    )
    return Coalesce(Subquery(waiting, output_field=IntegerField()), 0)


def open_checks(model: type[SharedItem]) -> QuerySet[Scan]:
    """Return the checks of an item that a draft of it still needs, as an expression."""
    return Scan.objects.filter(
        subject_type=model._meta.label_lower,
        subject_uuid=OuterRef("translation_key"),
        closed_at=None,
    )


def columns_of(model: type[SharedItem]) -> list[Column]:
    """Return the columns; a practice has no outcome."""
    outcome = [
        Column(
            "outcome",
            label=gettext_lazy("Uitkomst"),
            accessor=_labels(ConceptRole.DECISION_OUTCOME),
        )
    ]
    return [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn(
            "title",
            label=gettext_lazy("Titel"),
            sort_key="title",
            classname="title",
            width="28%",
        ),
        Column(
            "public_id",
            label=gettext_lazy("Code"),
            sort_key="public_id",
            classname="item-code",
        ),
        Column(
            "theme", label=gettext_lazy("Thema"), accessor=_labels(ConceptRole.THEME)
        ),
        *(outcome if model is CasePage else []),
        Column(
            "level",
            label=gettext_lazy("Niveau"),
            accessor=_labels(ConceptRole.REVIEW_LEVEL),
        ),
        Column(
            "organisation",
            label=gettext_lazy("Organisatie"),
            sort_key="organisation__name",
        ),
        Column(
            "review_due",
            label=gettext_lazy("Herzien"),
            accessor=_review,
            sort_key="review_due",
        ),
        Column("check", label=gettext_lazy("Check"), accessor=_check),
        PageStatusColumn("status", label=gettext_lazy("Status"), sort_key="live"),
    ]


def _labels(role: ConceptRole) -> Callable[[Any], str]:
    def labels(item: Any) -> str:
        told = [row.concept.label for row in item.told_concepts if row.role == role]
        if len(told) > 1:
            # A case has up to five themes, and a row has one line or two.
            return f"{told[0]} (+{len(told) - 1})"
        return told[0] if told else "–"

    return labels


def _review(item: Any) -> str:
    if item.review_due is None:
        return "–"
    told = item.review_due.strftime("%m-%Y")
    return _("%(month)s (voorbij)") % {"month": told} if _is_past(item) else told


def _is_past(item: Any) -> bool:
    due: date = item.review_due
    return due <= timezone.localdate()


def _check(item: Any) -> str:
    """Return where the Herkenningscheck of the newest draft stands."""
    if item.open_findings:
        return ngettext("%(count)s open", "%(count)s open", item.open_findings) % {
            "count": item.open_findings
        }
    if item.is_checked:
        return _("klaar")
    return "–" if item.live else _("niet gecontroleerd")

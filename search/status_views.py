# SPDX-License-Identifier: EUPL-1.2
"""The page in the admin that tells administrators how the indices are doing."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views import View
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from search.documents import documents_in_database
from search.editors import EDITORS
from search.models import SearchOutbox
from search.outbox import retry_dead
from search.site import EMBEDDED
from search.status import (
    IndexStatus,
    Queue,
    queues,
    statuses,
)

# So many dead letters are named; their number is told in any case.
SHOWN = 100


@dataclass(frozen=True, slots=True)
class Line:
    """One index as the page shows it."""

    queue: Queue
    lag_seconds: float
    label: str
    state: str
    index: IndexStatus | None = None
    is_good: bool = True


def may_tend(user: Any) -> bool:
    return bool(user.has_perm("search.change_searchoutbox"))


class IndicesView(WagtailAdminTemplateMixin, View):
    """What each index holds, what waits for it and what never arrived, to be retried."""

    page_title = gettext_lazy("Zoekindexen")
    header_icon = "search"
    template_name = "search/indices.html"

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        if not may_tend(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        context = self.get_context_data(
            lines=_lines(),
            documents=documents_in_database(),
            dead=_dead_letters()[:SHOWN],
            groups=_dead_by_index(),
        )
        return self.render_to_response(context)

    def post(self, request: HttpRequest) -> HttpResponse:
        """Try the dead letters of one index again."""
        count = retry_dead(request.POST.get("index", ""))
        told = ngettext(
            "%(count)s wijziging wordt opnieuw geprobeerd.",
            "%(count)s wijzigingen worden opnieuw geprobeerd.",
            count,
        )
        messages.success(request, told % {"count": count})
        return redirect("search_indices")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *super().get_breadcrumbs_items(),
            {"url": "", "label": self.page_title},
        ]


def _lines() -> list[Line]:
    now = timezone.now()
    known = {status.name: status for status in statuses(quickly=True)}
    return [
        Line(
            queue=queue,
            lag_seconds=queue.lag(now),
            label=_label(queue.name),
            state=_state(known.get(queue.name)),
            index=known.get(queue.name),
            is_good=_is_good(known.get(queue.name)),
        )
        for queue in queues().values()
    ]


def _label(name: str) -> str:
    labels = {EMBEDDED: _("Ingebouwd"), EDITORS: _("Zoeken in het beheer")}
    return labels.get(name, name)


def _state(index: IndexStatus | None) -> str:
    if index is None:
        return _("voor redacteuren")
    if index.problem:
        return _("niet bereikbaar (%(problem)s)") % {"problem": index.problem}
    if not index.fits:
        return _("met een andere analyse gemaakt")
    return _("wordt gelezen") if index.is_read else _("staat klaar")


def _is_good(index: IndexStatus | None) -> bool:
    return index is None or (index.fits and not index.problem)


def _dead_letters() -> QuerySet[SearchOutbox]:
    dead = SearchOutbox.objects.filter(is_dead=True).select_related("consumer")
    return dead.order_by("created_at", "id")


def _dead_by_index() -> list[dict[str, Any]]:
    rows = SearchOutbox.objects.filter(is_dead=True).values("consumer__name")
    return [
        {
            "name": row["consumer__name"],
            "label": _label(row["consumer__name"]),
            "count": row["count"],
        }
        for row in rows.annotate(count=Count("pk")).order_by("consumer__name")
    ]

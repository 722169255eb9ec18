# SPDX-License-Identifier: EUPL-1.2
"""What changes with everything that a kept case page shows, read in one query.

A change of a case or practice writes its row in the outbox in its own transaction, and
delivering that row raises a version; so there is no moment at which both are as they were
before. Dossiers, reports, restrictions and vocabularies have no such row and are counted.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import (
    Aggregate,
    Count,
    IntegerField,
    Max,
    QuerySet,
    Subquery,
    Value,
)
from wagtail.models import PageViewRestriction, ReferenceIndex

from cases.models import Hold
from core.kept import State
from dossiers.models import DossierPage
from search.models import SearchConsumer, SearchOutbox
from taxonomy.models import Concept


def site_state() -> State | None:
    """Return the state of now, or nothing while no index hears of changes."""
    sql, values = _question(connection.vendor)
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return tuple(cursor.fetchall()) or None


@cache
def _question(vendor: str) -> tuple[str, tuple[Any, ...]]:
    """Write the query once: nothing in it changes, and writing it costs more than asking."""
    marks = {
        f"mark_{number}": _mark(rows, of) for number, (rows, of) in enumerate(_marks())
    }
    rows = SearchConsumer.objects.order_by("pk").annotate(**marks)
    return rows.values_list("pk", "version", *marks).query.sql_with_params()


def _marks() -> Iterator[tuple[QuerySet[Any], Aggregate]]:
    for model in (SearchOutbox, Hold, PageViewRestriction):
        yield model._default_manager.all(), Max("pk")
        yield model._default_manager.all(), Count("pk")
    # A restriction that is made stricter or wider changes its kind, not its number.
    login = PageViewRestriction.objects.filter(
        restriction_type=PageViewRestriction.LOGIN
    )
    yield login, Count("pk")
    yield Concept.objects.all(), Max("updated_at")
    yield Concept.objects.all(), Count("pk")
    yield DossierPage.objects.live(), Max("last_published_at")
    yield DossierPage.objects.live(), Count("pk")
    # Which dossiers hold a case is written down after they were published.
    held = ReferenceIndex.objects.filter(
        content_type__app_label=DossierPage._meta.app_label,
        content_type__model=DossierPage._meta.model_name,
    )
    yield held, Max("pk")


def _mark(rows: QuerySet[Any], of: Aggregate) -> Subquery:
    one = rows.order_by().values(one=Value(1, IntegerField()))
    return Subquery(one.annotate(mark=of).values("mark"))

# SPDX-License-Identifier: EUPL-1.2
"""How often an item was opened, by day and without anybody who opened it.

Neither the tally in memory nor the database knows an address, a session or an account.
Robots are counted along: telling them apart would take looking at who asks.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F, IntegerField, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils import timezone

from cases.access import ItemT
from cases.models import ITEM_MODELS, DayReads, SharedItem
from core.tally import Tally

KEEP = timedelta(days=400)
# What "most read" looks back on: long enough for a quiet theme.
LOOK_BACK = timedelta(days=90)
# More different items than a site serves in half a minute.
MOST_WAITING = 2_000


@dataclass(frozen=True, slots=True, order=True)
class Read:
    """An item was opened on this day."""

    item_id: int
    day: date


def remember_read(item: SharedItem, request: HttpRequest) -> None:
    """Count that an item was opened; costs the reader no query."""
    if request.method == "GET":
        read = Read(item.pk, timezone.localdate())
        _tally.add([read], wait=settings.READS_SECONDS)


def most_read(items: QuerySet[ItemT]) -> QuerySet[ItemT]:
    """Return those of ``items`` that were opened of late, most often first."""
    since = timezone.localdate() - LOOK_BACK
    counted = (
        DayReads.objects.filter(item=OuterRef("pk"), day__gt=since)
        .values("item")
        .annotate(sum=Sum("times"))
        .values("sum")
    )
    reads = Coalesce(Subquery(counted, output_field=IntegerField()), 0)
    return (
        items.annotate(reads=reads)
        .filter(reads__gt=0)
        .order_by("-reads", "-first_published_at", "-pk")
    )


def forget_old_reads() -> None:
    """Delete counts that were kept long enough."""
    DayReads.objects.filter(day__lte=timezone.localdate() - KEEP).delete()


def store_reads() -> None:
    """Write what waits in this process at once."""
    _tally.flush()


@transaction.atomic
def _store(counts: Counter[Read]) -> None:
    # In one order everywhere, so that two processes never wait for each other. What was
    # removed meanwhile has no page to count for.
    ids = {read.item_id for read in counts}
    there = {
        pk
        for model in ITEM_MODELS
        for pk in model.objects.filter(pk__in=ids).values_list("pk", flat=True)
    }
    known = sorted(read for read in counts if read.item_id in there)
    DayReads.objects.bulk_create(
        [DayReads(item_id=read.item_id, day=read.day) for read in known],
        ignore_conflicts=True,
    )
    for read in known:
        row = DayReads.objects.filter(item_id=read.item_id, day=read.day)
        row.update(times=F("times") + counts[read])


_tally: Tally[Read] = Tally(_store, MOST_WAITING)

# SPDX-License-Identifier: EUPL-1.2
"""How often items are opened: by day, and without anybody who opened them."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils import timezone
from wagtail.models import PageViewRestriction

import pytest

from accounts.access import VISITOR
from accounts.choices import Visibility
from cases import reads
from cases.access import cases_visible_to
from cases.models import DayReads
from cases.reads import forget_old_reads, most_read, store_reads
from tests.cast import Cast, signed_in
from tests.factories.cases import live_case, live_practice


@pytest.fixture(autouse=True)
def _nothing_waits(db: None) -> Iterator[None]:
    store_reads()
    DayReads.objects.all().delete()
    yield
    store_reads()
    DayReads.objects.all().delete()


def opened(item, times: int, days_ago: int = 0) -> None:
    day = timezone.localdate() - timedelta(days=days_ago)
    DayReads.objects.create(item_id=item.pk, day=day, times=times)


def counted() -> dict[int, int]:
    return dict(DayReads.objects.values_list("item_id", "times"))


def test_an_opened_item_counts_once_for_this_day(cast: Cast) -> None:
    case, practice = live_case(cast), live_practice(cast)
    visitor, noor = signed_in(cast.sam), signed_in(cast.noor)
    for client in (visitor, visitor, noor):
        assert client.get(case.get_url()).status_code == 200
    visitor.get(practice.get_url())
    store_reads()
    assert counted() == {case.pk: 3, practice.pk: 1}
    assert DayReads.objects.first().day == timezone.localdate()


def test_what_is_kept_is_an_item_a_day_and_a_number() -> None:
    names = {field.name for field in DayReads._meta.get_fields()}
    assert names == {"id", "item", "day", "times"}


def test_who_is_kept_out_does_not_count(cast: Cast) -> None:
    case = live_case(cast, visibility=Visibility.TEAM)
    assert signed_in(cast.sam).get(case.get_url()).status_code == 302
    assert signed_in(cast.yara).get(case.get_url()).status_code == 404
    store_reads()
    assert counted() == {}


@pytest.mark.parametrize("kind", ["login", "password", "groups"])
def test_who_a_restriction_keeps_out_does_not_count(cast: Cast, kind: str) -> None:
    case = live_case(cast, visibility=Visibility.PUBLIC)
    PageViewRestriction.objects.create(page=case, restriction_type=kind)
    signed_in(cast.sam).get(case.get_url())
    store_reads()
    assert counted() == {}


def test_asking_for_the_head_is_no_reading(cast: Cast) -> None:
    signed_in(cast.sam).head(live_case(cast).get_url())
    store_reads()
    assert counted() == {}


def test_reads_of_what_was_removed_meanwhile_are_forgotten(cast: Cast) -> None:
    case = live_case(cast)
    signed_in(cast.sam).get(case.get_url())
    case.delete()
    store_reads()
    assert counted() == {}


def test_reads_go_with_their_item(cast: Cast) -> None:
    case = live_case(cast)
    opened(case, 4)
    case.delete()
    assert counted() == {}


def test_counts_are_kept_four_hundred_days(cast: Cast) -> None:
    case = live_case(cast)
    opened(case, 1, days_ago=399)
    opened(case, 1, days_ago=400)
    forget_old_reads()
    assert DayReads.objects.count() == 1


def test_most_read_looks_back_a_quarter_and_shows_what_was_opened(cast: Cast) -> None:
    busy, quiet, old, unread = (live_case(cast) for _ in range(4))
    for case, times, days_ago in (
        (busy, 3, 0),
        (busy, 3, 5),
        (quiet, 5, 1),
        (old, 9, 90),
    ):
        opened(case, times, days_ago)
    assert list(most_read(cases_visible_to(VISITOR))) == [busy, quiet]


def test_most_read_keeps_to_what_the_reader_may_see(cast: Cast) -> None:
    shared = live_case(cast)
    hidden = live_case(cast, visibility=Visibility.TEAM)
    opened(shared, 1)
    opened(hidden, 9)
    assert list(most_read(cases_visible_to(VISITOR))) == [shared]


def test_counting_waits_in_memory_and_costs_no_query(
    cast: Cast, django_assert_num_queries, rf
) -> None:
    case = live_case(cast)
    with django_assert_num_queries(0):
        reads.remember_read(case, rf.get("/"))
    store_reads()
    assert counted() == {case.pk: 1}

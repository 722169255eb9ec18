# SPDX-License-Identifier: EUPL-1.2
"""From a published case to a hit, and back to nothing when it is withdrawn."""

from datetime import timedelta

from django.test import RequestFactory
from django.utils import timezone
from wagtail.models import PageViewRestriction

import pytest

from accounts.access import viewer_for
from accounts.choices import Visibility
from cases.models import CaseIndexPage
from search.answers import answer, comparable_to
from search.models import SearchOutbox
from search.outbox import drain, enqueue, register_consumer, waiting, waiting_ids
from search.query import SearchRequest
from search.site import EMBEDDED, embedded_engine, needs_rebuild, rebuild_embedded
from taxonomy.models import Concept
from tests.cast import Cast
from tests.factories.cases import draft_case, live_case

pytestmark = pytest.mark.usefixtures("empty_index")


def found_by(viewer_of, text: str) -> list[str]:
    request = RequestFactory().get("/")
    answered = answer(SearchRequest(text=text), viewer_for(viewer_of), request)
    return [found.page.public_id for found in answered.found]


def test_a_published_case_is_found_at_once(
    cast: Cast, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        case = live_case(cast)
    assert found_by(cast.sam, "stofzuiger") == [case.public_id]
    assert waiting(EMBEDDED) == 0


def test_a_synonym_of_the_vocabulary_finds_it(
    cast: Cast, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        case = live_case(cast)
    assert found_by(cast.sam, "poetshulp") == [case.public_id]


def test_a_draft_is_not_found(cast: Cast, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        draft_case(organisation=cast.waterhoek, owner=cast.noor)
    assert found_by(cast.bea, "stofzuiger") == []


def test_an_unpublished_case_is_gone_at_once(
    cast: Cast, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        live_case(cast).unpublish()
    assert found_by(cast.bea, "stofzuiger") == []
    assert embedded_engine().stats().documents == 0


def test_a_deleted_case_is_gone_at_once(
    cast: Cast, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        live_case(cast).delete()
    assert embedded_engine().stats().documents == 0


@pytest.mark.parametrize(
    ("visibility", "finders"),
    [
        (Visibility.PUBLIC, {"sam", "noor", "yara", "bea"}),
        (Visibility.ORGANISATIONS, {"noor", "yara", "bea"}),
        (Visibility.TEAM, {"noor", "bea"}),
    ],
)
def test_only_who_may_read_a_case_finds_it(
    cast: Cast, visibility, finders, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        live_case(cast, visibility=visibility)
    for name in ("sam", "noor", "yara", "bea"):
        assert bool(found_by(getattr(cast, name), "stofzuiger")) == (name in finders), (
            name
        )


def test_a_restriction_above_a_case_hides_it(
    cast: Cast, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        live_case(cast)
        PageViewRestriction.objects.create(
            page=CaseIndexPage.objects.get(), restriction_type="password", password="x"
        )
    assert found_by(cast.noor, "stofzuiger") == []


def test_a_stale_hit_is_not_shown(
    cast: Cast, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        case = live_case(cast)
    case.unpublish()
    assert embedded_engine().stats().documents == 1
    assert found_by(cast.bea, "stofzuiger") == []


def test_comparable_cases_say_what_they_share(
    cast: Cast, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        one, other = live_case(cast), live_case(cast, title="Nog een nacht")
    answered = comparable_to(one, viewer_for(cast.sam), RequestFactory().get("/"), 3)
    assert [found.page.pk for found in answered.alike] == [other.pk]
    assert "zelfde doelgroep: Mantelzorgers" in answered.alike[0].told.reasons


class EngineThatIsAway:
    fingerprint = "x"

    def apply(self, changes) -> int:
        raise ConnectionError("een zin uit een casus")


def test_an_engine_that_is_away_costs_no_write_and_leaves_no_text(cast: Cast) -> None:
    enqueue(["KT-222222"])
    assert drain(consumer=EMBEDDED, engine=EngineThatIsAway()) == 0
    row = SearchOutbox.objects.get(consumer__name=EMBEDDED)
    assert (row.attempts, row.last_error) == (1, "ConnectionError")
    assert row.available_at > timezone.now()


def test_a_row_that_never_arrives_becomes_a_dead_letter(cast: Cast) -> None:
    enqueue(["KT-222222"])
    for _ in range(12):
        SearchOutbox.objects.update(available_at=timezone.now() - timedelta(seconds=1))
        drain(consumer=EMBEDDED, engine=EngineThatIsAway())
    assert SearchOutbox.objects.get(consumer__name=EMBEDDED).is_dead


def test_a_second_consumer_has_rows_of_its_own(cast: Cast) -> None:
    register_consumer("other")
    enqueue(["KT-222222"])
    drain(consumer=EMBEDDED, engine=embedded_engine())
    assert (waiting(EMBEDDED), waiting("other")) == (0, 1)


def test_rebuilding_makes_the_index_what_the_database_says(cast: Cast) -> None:
    case = live_case(cast)
    assert needs_rebuild()
    assert rebuild_embedded() == 1
    assert not needs_rebuild()
    assert found_by(cast.sam, "stofzuiger") == [case.public_id]


def test_a_term_that_ends_today_is_no_synonym_any_more(
    cast: Cast, django_capture_on_commit_callbacks, monkeypatch: pytest.MonkeyPatch
) -> None:
    today = timezone.localdate()
    Concept.objects.filter(synonyms__contains="poetshulp").update(
        valid_to=today + timedelta(days=1), updated_at=timezone.now()
    )
    with django_capture_on_commit_callbacks(execute=True):
        case = live_case(cast)
    assert found_by(cast.sam, "poetshulp") == [case.public_id]
    monkeypatch.setattr(timezone, "localdate", lambda *_: today + timedelta(days=1))
    assert found_by(cast.sam, "poetshulp") == []


def test_what_was_said_often_is_delivered_once(cast: Cast) -> None:
    for _ in range(3):
        enqueue(["KT-222222", "KT-333333"])
    assert drain(consumer=EMBEDDED, engine=embedded_engine(), limit=1, batch=1) == 1
    assert waiting_ids(EMBEDDED) == {"KT-333333"}
    drain(consumer=EMBEDDED, engine=embedded_engine())
    assert waiting(EMBEDDED) == 0


def test_a_change_is_not_taken_for_an_addition_that_was_said_before(cast: Cast) -> None:
    enqueue(["KT-222222"], is_addition=True)
    enqueue(["KT-222222"])
    drain(consumer=EMBEDDED, engine=embedded_engine(), limit=1, batch=1)
    assert waiting_ids(EMBEDDED) == {"KT-222222"}

# SPDX-License-Identifier: EUPL-1.2
"""Vectors of this site's items: made by the worker, gone with the text."""

from collections.abc import Iterator
from pathlib import Path

from django.test import RequestFactory

import pytest

from accounts.access import viewer_for
from cases.models import CasePage
from cases.publication import publish_case
from search.answers import answer
from search.embedding import MODELS, model
from search.models import SearchConsumer, SearchOutbox, Vector
from search.outbox import enqueue, register_consumer, waiting
from search.query import SearchRequest
from search.site import (
    EMBEDDED,
    drain_embedded,
    embedded_engine,
    rebuild_embedded,
    unheard_ids,
)
from search.vector_worker import MEANING, drain_meaning, settle_meaning
from tests.cast import Cast
from tests.factories.cases import live_case
from tests.search.few_topics import FewTopics

ONLY_NEAR = "gevonden op betekenis, niet op woorden"


@pytest.fixture(autouse=True)
def _site_with_meaning(
    db: None, settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    settings.SEARCH_MEANING = "few-topics"
    settings.SEARCH_INDEX_PATH = str(tmp_path / "search.sqlite3")
    monkeypatch.setitem(MODELS, "few-topics", FewTopics)
    embedded_engine.cache_clear()
    register_consumer(EMBEDDED)
    settle_meaning()
    yield
    embedded_engine.cache_clear()
    model.cache_clear()


def published(cast: Cast, **fields: object) -> CasePage:
    case = live_case(cast, **fields)
    drain_embedded()
    return case


def work() -> None:
    while drain_meaning() + drain_embedded():
        pass


def test_publishing_waits_for_no_model(cast: Cast) -> None:
    case = published(cast)
    assert not Vector.objects.exists()
    assert answered(cast, "stofzuiger") == {case.public_id: False}


def test_the_worker_makes_a_vector_and_every_index_hears_of_it(cast: Cast) -> None:
    case = published(cast)
    work()
    assert Vector.objects.get().object_id == case.public_id
    with embedded_engine()._snapshot() as snapshot:
        assert snapshot.columns.vectors.known.sum() == 1
    assert waiting(MEANING) == waiting(EMBEDDED) == 0


def test_nobody_loses_sight_of_an_item_whose_vector_is_on_its_way(cast: Cast) -> None:
    case = published(cast)
    drain_meaning()
    assert waiting(EMBEDDED) == 1
    assert unheard_ids() == frozenset()
    assert case.public_id in answered(cast, "stofzuiger")


def test_a_hit_by_meaning_says_so_and_claims_no_shared_word(cast: Cast) -> None:
    live_case(cast, title="Stuurwiel", summary="Een stuurwiel.")
    near = live_case(cast, title="Chauffeur", summary="Een chauffeur.")
    work()
    request = RequestFactory().get("/")
    found = answer(SearchRequest("stuurwiel"), viewer_for(cast.sam), request).found
    told = {one.id: one.told.reasons for one in found}
    assert told[near.public_id][0].startswith(ONLY_NEAR)
    assert not any("stuurwiel" in reason for reason in told[near.public_id])


def test_a_withdrawn_item_leaves_no_vector(cast: Cast) -> None:
    case = published(cast)
    work()
    case.unpublish()
    assert not Vector.objects.exists()
    work()
    assert not Vector.objects.exists()
    assert answered(cast, "stofzuiger") == {}


def test_a_deleted_item_leaves_no_vector(cast: Cast) -> None:
    case = published(cast)
    work()
    case.delete()
    assert not Vector.objects.exists()


def test_another_text_leaves_no_vector_of_the_first(cast: Cast) -> None:
    case = published(cast)
    work()
    first = bytes(Vector.objects.get().values)
    case = CasePage.objects.get(pk=case.pk)
    case.summary = "Een andere samenvatting van dezelfde casus."
    case.save_revision(user=cast.noor)
    publish_case(case=case, by=cast.bram)
    assert not Vector.objects.exists()
    work()
    assert bytes(Vector.objects.get().values) != first


def test_the_same_text_is_asked_of_no_model_again(cast: Cast, monkeypatch) -> None:
    case = published(cast)
    work()
    monkeypatch.setattr(FewTopics, "document", None)
    enqueue([case.public_id])
    work()
    assert rebuild_embedded() == 1
    with embedded_engine()._snapshot() as snapshot:
        assert snapshot.columns.vectors.known.sum() == 1
    assert waiting(MEANING) == 0


def test_switched_off_nothing_waits_and_no_vector_stays(cast: Cast, settings) -> None:
    published(cast)
    drain_meaning()
    settings.SEARCH_MEANING = ""
    assert settle_meaning() == drain_meaning() == 0
    assert not Vector.objects.exists()
    assert not SearchConsumer.objects.filter(name=MEANING).exists()


def test_switched_on_every_item_asks_for_a_vector_once(cast: Cast) -> None:
    SearchConsumer.objects.filter(name=MEANING).delete()
    published(cast)
    assert settle_meaning() == 1
    assert settle_meaning() == 0
    assert SearchOutbox.objects.filter(consumer__name=MEANING).count() == 1


def answered(cast: Cast, text: str) -> dict[str, bool]:
    request = RequestFactory().get("/")
    hits = answer(SearchRequest(text), viewer_for(cast.sam), request).response.hits
    return {hit.id: hit.by_meaning for hit in hits}

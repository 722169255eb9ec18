# SPDX-License-Identifier: EUPL-1.2
"""What counts as a difference while somebody writes."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

import pytest

from accounts.choices import Visibility
from cases.models import CasePage
from search.documents import all_document_ids, documents_for, findable_for
from search.engines.base import DocumentVersion
from search.reconciling import differences_of
from search.site import EMBEDDED, embedded_engine, rebuild_embedded
from tests.cast import Cast
from tests.factories.cases import live_case, live_practice
from tests.factories.guidance import live_guideline


class Walked:
    """Tells of each walk over an index what it says; the last one stays."""

    def __init__(self, *walks: list[DocumentVersion]) -> None:
        self.walks = list(walks)

    def document_versions(self) -> Iterator[DocumentVersion]:
        yield from self.walks.pop(0) if len(self.walks) > 1 else self.walks[0]


@pytest.fixture
def known(cast: Cast) -> DocumentVersion:
    case = live_case(cast)
    rebuild_embedded()
    versions = embedded_engine().document_versions()
    return next(one for one in versions if one.id == case.public_id)


def differing(*walks: list[DocumentVersion]) -> tuple[str, ...]:
    engine: Any = Walked(*walks)
    return differences_of(EMBEDDED, engine).ids


def test_what_stays_otherwise_is_a_difference(known):
    older = replace(known, content_hash="older")
    assert differing([older]) == (known.id,)
    assert differing([]) == (known.id,)


def test_what_was_written_between_two_readings_is_none(known):
    older, newer = (replace(known, content_hash=text) for text in ("older", "newer"))
    assert differing([older], [newer]) == ()


def test_what_should_be_gone_and_stays_is_a_difference(known):
    ghost = replace(known, id="KT-999999")
    assert differing([known, ghost]) == (ghost.id,)
    assert differing([known, ghost], [known]) == ()


def test_what_is_compared_is_what_is_indexed_without_reading_its_text(
    cast: Cast,
) -> None:
    items = [live_case(cast, visibility=one) for one in Visibility.values]
    items += [live_practice(cast), live_guideline("Hoe het begint", body="<p>Zo.</p>")]
    CasePage.objects.filter(pk=items[0].pk).update(origin="practice")
    PageViewRestriction.objects.create(
        page=items[1], restriction_type=PageViewRestriction.LOGIN
    )
    ids = list(all_document_ids())
    assert len(ids) >= len(items)
    with CaptureQueriesContext(connection) as captured:
        found = findable_for([*ids, "KT-999999"])
    assert found == {id: one.findable for id, one in documents_for(ids).items()}
    # For each kind its pages and the closed paths, however many there are.
    assert len(captured) <= 6
    assert not any("story" in query["sql"] for query in captured)

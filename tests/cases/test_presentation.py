# SPDX-License-Identifier: EUPL-1.2
"""What readers see of an item, read in as few queries as it takes."""

from django.db import connection
from django.db.models import Prefetch, prefetch_related_objects
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from cases.choices import ConceptRole
from cases.models import CaseConcept, CasePage
from cases.presentation import present_case
from tests.cast import Cast
from tests.factories.cases import draft_case, live_case, set_concepts


def test_prefetched_items_keep_to_their_own_concepts(cast: Cast) -> None:
    one = live_case(cast)
    other = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    set_concepts(other, {ConceptRole.THEME: "dementia"})
    other.save()
    both = list(CasePage.objects.filter(pk__in=[one.pk, other.pk]).order_by("pk"))
    linked = Prefetch("concepts", CaseConcept.objects.select_related("concept"))
    prefetch_related_objects(both, linked)
    with CaptureQueriesContext(connection) as captured:
        themes = [[c.code for c in i.concepts_as(ConceptRole.THEME)] for i in both]
    assert themes == [["carers_respite"], ["dementia"]]
    assert len(captured) == 0


def test_a_draft_is_presented_from_memory(cast: Cast) -> None:
    draft = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    draft.title = "Anders"
    shown = present_case(draft, RequestFactory().get("/"))
    assert [part.title for part in shown["story"]][:2] == ["Situatie", "Vraag"]
    assert shown["asked"] == "hulp bij het huishouden"
    assert shown["arrangement"][0]["label"] == "Eigen kracht"

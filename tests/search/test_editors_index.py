# SPDX-License-Identifier: EUPL-1.2
"""Wagtail's own index, which the worker keeps for editors."""

from wagtail.models import Page

from cases.choices import ConceptRole
from cases.models import CaseConcept, CasePage
from cases.publication import publish_case
from search.editors import EDITORS, drain_editors
from search.outbox import waiting
from taxonomy.choices import Scheme
from taxonomy.models import Concept
from tests.cast import Cast
from tests.factories.cases import live_case


def looked_up(words: str) -> list[int]:
    return [page.pk for page in Page.objects.search(words)]


def test_editors_look_a_case_up_by_its_new_theme_once_the_worker_came_by(
    cast: Cast,
) -> None:
    case = CasePage.objects.get(pk=live_case(cast).pk)
    drain_editors()
    other = Concept.objects.get(scheme=Scheme.THEME, code="housing_adaptation")
    case.concepts.add(CaseConcept(concept=other, role=ConceptRole.THEME))
    case.save_revision(user=cast.noor)
    publish_case(case=case, by=cast.bram)
    assert looked_up(other.label) == []
    assert drain_editors() == 1
    assert looked_up(other.label) == [case.pk]
    assert waiting(EDITORS) == 0


def test_its_text_is_not_in_the_editors_index(cast: Cast) -> None:
    live_case(cast)
    drain_editors()
    assert looked_up("stofzuiger") == []


def test_what_was_deleted_meanwhile_is_no_error(cast: Cast) -> None:
    live_case(cast).delete()
    assert drain_editors() > 0
    assert waiting(EDITORS) == 0

# SPDX-License-Identifier: EUPL-1.2
"""Ways around the door by a row below an item, for every kind of row."""

from typing import Any

from django.db import IntegrityError, models, transaction

import pytest

from cases.content import child_relations, content_hash
from cases.models import (
    CaseArrangement,
    CaseConcept,
    CasePage,
    CaseReference,
    CaseTechnique,
    CaseTimelineEntry,
    PracticeCase,
    PracticeConcept,
    PracticePage,
    PracticeReference,
    SharedItem,
)
from cases.outcomes import UnsafeToPublish
from cases.publication import publish_case
from taxonomy.models import Concept
from tests.cast import Cast
from tests.factories.cases import draft_case, draft_practice, live_case


def concept(scheme: str, number: int = 0) -> Concept:
    return Concept.objects.filter(scheme=scheme).order_by("pk")[number]


# Model, the fields of a row, and a change of it.
ROWS: list[tuple[type[models.Model], Any, Any]] = [
    (
        CaseConcept,
        lambda cast: {"role": "provision", "concept": concept("provision")},
        lambda: {"concept": concept("provision", 1)},
    ),
    (
        CaseTechnique,
        lambda cast: {
            "technique": concept("conversation_technique"),
            "result": "worked",
        },
        lambda: {"why": "Anders."},
    ),
    (
        CaseArrangement,
        lambda cast: {"step": concept("solution_ladder"), "share": "small"},
        lambda: {"what": "Anders."},
    ),
    (
        CaseTimelineEntry,
        lambda cast: {"moment": "week 3", "text": "Een gesprek."},
        lambda: {"text": "Anders."},
    ),
    (CaseReference, lambda cast: {"title": "Bron"}, lambda: {"title": "Anders"}),
    (
        PracticeConcept,
        lambda cast: {"role": "competency", "concept": concept("competency")},
        lambda: {"concept": concept("competency", 1)},
    ),
    (
        PracticeCase,
        lambda cast: {"case": live_case(cast)},
        lambda: {"sort_order": 9},
    ),
    (PracticeReference, lambda cast: {"title": "Bron"}, lambda: {"title": "Anders"}),
]
for_every_row = pytest.mark.parametrize(("model", "fields", "change"), ROWS)


def parent_of(model: type[models.Model]) -> str:
    return "case" if model.__name__.startswith("Case") else "practice"


def item_with_row(cast: Cast, model: Any, fields: Any) -> tuple[SharedItem, Any]:
    """Return a live item and one stored row of this kind below it."""
    make = draft_case if parent_of(model) == "case" else draft_practice
    item = make(organisation=cast.waterhoek, owner=cast.noor)
    row = model.objects.create(**{parent_of(model): item}, **fields(cast))
    # The draft was made before the row; start from the page itself.
    item.latest_revision.delete()
    item = type(item).objects.get(pk=item.pk)
    publish_case(case=item, by=cast.bram)
    return type(item).objects.get(pk=item.pk), model.objects.get(pk=row.pk)


def test_every_kind_of_row_is_tried() -> None:
    known = {
        relation.related_model
        for model in (CasePage, PracticePage)
        for relation in child_relations(model)
    }
    assert known == {model for model, _fields, _change in ROWS}


@for_every_row
def test_a_row_below_a_live_item_stays_as_it_is(
    cast: Cast, model, fields, change
) -> None:
    item, row = item_with_row(cast, model, fields)
    before = list(model.objects.values())
    for name, value in change().items():
        setattr(row, name, value)
    for attempt in (
        row.save,
        lambda: row.save(update_fields=[*change()]),
        row.delete,
        lambda: model.objects.filter(pk=row.pk).delete(),
        lambda: model.objects.create(**{parent_of(model): item}, **fields(cast)),
    ):
        refusal = pytest.raises(UnsafeToPublish, match="opnieuw te publiceren")
        with refusal, transaction.atomic():
            attempt()
    assert list(model.objects.values()) == before
    assert content_hash(type(item).objects.get(pk=item.pk)) == item.content_hash


@for_every_row
def test_a_row_cannot_be_taken_from_a_live_item(
    cast: Cast, model, fields, change
) -> None:
    item, row = item_with_row(cast, model, fields)
    make = draft_case if parent_of(model) == "case" else draft_practice
    elsewhere = make(organisation=cast.waterhoek, owner=cast.noor)
    setattr(row, parent_of(model), elsewhere)
    with pytest.raises(UnsafeToPublish):
        row.save()
    assert content_hash(type(item).objects.get(pk=item.pk)) == item.content_hash


def test_a_draft_cannot_take_a_row_along_through_the_door(cast: Cast) -> None:
    victim = live_case(cast)
    theirs = victim.arrangement.get()
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    revision = case.latest_revision
    revision.content["arrangement"][0]["pk"] = theirs.pk
    revision.save()
    with pytest.raises(UnsafeToPublish, match="iets anders"):
        publish_case(case=case, by=cast.bram)
    assert content_hash(CasePage.objects.get(pk=victim.pk)) == victim.content_hash


@for_every_row
def test_rows_of_a_draft_are_free(cast: Cast, model, fields, change) -> None:
    make = draft_case if parent_of(model) == "case" else draft_practice
    item = make(organisation=cast.waterhoek, owner=cast.noor)
    row = model.objects.create(**{parent_of(model): item}, **fields(cast))
    for name, value in change().items():
        setattr(row, name, value)
    row.save()
    row.delete()


def test_saving_the_item_with_changed_rows_is_refused(cast: Cast) -> None:
    case = live_case(cast)
    case.arrangement = []
    for attempt in (case.save, lambda: case.save(update_fields=["arrangement"])):
        with pytest.raises(UnsafeToPublish):
            attempt()
    case = CasePage.objects.get(pk=case.pk)
    case.timeline.add(CaseTimelineEntry(moment="week 1", text="Nieuw."))
    with pytest.raises(UnsafeToPublish):
        case.save()
    assert CasePage.objects.get(pk=case.pk).timeline.count() == 0


def test_a_link_goes_with_its_case(cast: Cast) -> None:
    practice, link = item_with_row(
        cast, PracticeCase, lambda cast: {"case": live_case(cast)}
    )
    link.case.delete()
    assert not practice.case_links.exists()
    assert content_hash(PracticePage.objects.get(pk=practice.pk)) == (
        practice.content_hash
    )


def test_a_draft_that_names_a_case_that_is_gone_can_be_opened(cast: Cast) -> None:
    case = live_case(cast)
    practice = draft_practice(organisation=cast.waterhoek, owner=cast.noor)
    practice.case_links.add(PracticeCase(case=case))
    practice.save_revision()
    case.delete()
    assert not practice.get_latest_revision_as_object().case_links.all()
    publish_case(case=practice, by=cast.bram)


def test_a_concept_in_use_cannot_be_deleted(cast: Cast) -> None:
    case = live_case(cast)
    used = Concept.objects.filter(pk=case.concepts.all()[0].concept_id)
    with pytest.raises((models.ProtectedError, IntegrityError)), transaction.atomic():
        used.delete()

# SPDX-License-Identifier: EUPL-1.2
"""Ways around the door by fixtures and serialisers, which save what they are given."""

import json
from pathlib import Path
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core import serializers
from django.core.management import call_command

import pytest

from cases.content import content_hash
from cases.models import CaseArrangement, CasePage, PracticePage
from cases.outcomes import UnsafeToPublish
from home.models import HomePage
from tests.cast import Cast
from tests.factories.cases import draft_case, live_case, live_practice

Rows = list[dict[str, Any]]


@pytest.fixture
def load(tmp_path: Path) -> Any:
    def load(rows: Rows) -> None:
        path = tmp_path / "fixture.json"
        path.write_text(json.dumps(rows), encoding="utf-8")
        call_command("loaddata", str(path), verbosity=0)

    return load


def dump(item: Any) -> Rows:
    """Return the rows of an item as a fixture: the page, its own columns, its rows."""
    objects = [item.page_ptr, item, *item.concepts.all(), *item.references.all()]
    if isinstance(item, CasePage):
        objects += [*item.arrangement.all()]
    return json.loads(serializers.serialize("json", objects))


def as_new(rows: Rows, *, pk: int = 9999, path: str = "0001000200ZZ") -> Rows:
    """The same fixture under a number, place and code that are not taken."""
    for row in rows:
        if row["model"] in {"wagtailcore.page", "cases.casepage"}:
            row["pk"] = pk
        else:
            row["pk"] += 9000
            row["fields"]["case"] = pk
    page, own = rows[0]["fields"], rows[1]["fields"]
    page |= {"path": path, "translation_key": "0f8b3b9e-52b3-4ad5-8d4e-5e3c9a0b7d11"}
    own |= {"public_id": "KT-222222"}
    return rows


@pytest.mark.parametrize("live", [live_case, live_practice])
def test_an_unchanged_fixture_loads(cast: Cast, load, live) -> None:
    item = live(cast)
    load(dump(item))
    assert content_hash(type(item).objects.get(pk=item.pk)) == item.content_hash


@pytest.mark.parametrize("live", [live_case, live_practice])
@pytest.mark.parametrize(
    ("row", "change"),
    [
        (0, {"title": "Anders"}),
        (0, {"seo_title": "Anders"}),
        (1, {"summary": "Anders."}),
        (1, {"visibility": "team"}),
        (1, {"origin": "demo"}),
        (2, {"role": "competency"}),
    ],
)
def test_a_fixture_that_changes_live_content_is_refused(
    cast: Cast, load, live, row, change
) -> None:
    item = live(cast)
    rows = dump(item)
    rows[row]["fields"] |= change
    with pytest.raises(UnsafeToPublish):
        load(rows)
    assert content_hash(type(item).objects.get(pk=item.pk)) == item.content_hash


@pytest.mark.parametrize("order", [[0, 1, 2], [1, 0, 2], [2, 1, 0]])
@pytest.mark.parametrize("honest", [True, False])
def test_a_fixture_cannot_bring_a_live_item(cast: Cast, load, order, honest) -> None:
    rows = as_new(dump(live_case(cast)))
    if not honest:
        # The row of the page says it is a home page, the row of the case follows.
        kind = ContentType.objects.get_for_model(HomePage)
        rows[0]["fields"]["content_type"] = [kind.app_label, kind.model]
        rows[0]["fields"]["content_type"] = kind.pk
    with pytest.raises(UnsafeToPublish):
        load([rows[number] for number in order])
    assert CasePage.objects.count() == 1


def test_a_fixture_cannot_make_a_draft_live(cast: Cast, load) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    rows = dump(CasePage.objects.get(pk=case.pk))
    rows[0]["fields"]["live"] = True
    with pytest.raises(UnsafeToPublish):
        load(rows)
    assert not CasePage.objects.get(pk=case.pk).live


def test_a_fixture_may_bring_a_draft(cast: Cast, load) -> None:
    rows = as_new(dump(live_case(cast)))
    rows[0]["fields"]["live"] = False
    rows[1]["fields"]["context"] = "<p>Veilig<script>alert(1)</script></p>"
    load(rows)
    draft = CasePage.objects.get(pk=9999)
    assert not draft.live
    assert draft.context == "<p>Veiligalert(1)</p>"


def test_a_fixture_cannot_add_or_take_a_row(cast: Cast, load) -> None:
    case = live_case(cast)
    (row,) = json.loads(serializers.serialize("json", case.arrangement.all()))
    added = row | {"pk": 9000}
    draft = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    taken = row | {"fields": row["fields"] | {"case": draft.pk}}
    for rows in ([added], [taken]):
        with pytest.raises(UnsafeToPublish):
            load(rows)
    assert CaseArrangement.objects.filter(case=case).count() == 1


@pytest.mark.parametrize("form", ["json", "xml", "yaml", "jsonl"])
def test_a_serialiser_of_any_form_meets_the_net(cast: Cast, form) -> None:
    practice = live_practice(cast)
    text = serializers.serialize(form, [practice.page_ptr]).replace(
        "Eerst de nacht", "Eerst de dag"
    )
    with pytest.raises(UnsafeToPublish):
        for row in serializers.deserialize(form, text):
            row.save()
    assert PracticePage.objects.get(pk=practice.pk).title == practice.title

# SPDX-License-Identifier: EUPL-1.2
"""The style guide: every component, by the examples in its own comment."""

import re

from django.template import Context, Template
from django.template.loader_tags import IncludeNode

import pytest

from home.style_guide.drawing import draw_component, tell_apart
from home.style_guide.groups import GROUPS
from home.style_guide.reading import component_names, read_component
from tests.cast import signed_in

GROUPED = [(name, group) for group in GROUPS for name in group.components]
IDS = re.compile(r'\sid="([^"]+)"')
VISIBLE = re.compile(
    r"<(?:svg|input|textarea|div class=\"suggestions\")|[^\s<>](?=[^<>]*<)"
)

each = pytest.mark.parametrize(
    ("name", "group"), GROUPED, ids=[name for name, _ in GROUPED]
)


def test_every_component_stands_in_one_group() -> None:
    assert sorted(name for name, _ in GROUPED) == component_names()


@each
def test_a_component_says_what_it_is_and_shows_something(name, group) -> None:
    entry = draw_component(name, group.data)
    assert entry.purpose
    assert entry.parameters
    assert entry.samples
    for sample in entry.samples:
        assert VISIBLE.search(sample.html + "<"), sample.markup


@each
def test_an_example_names_only_what_the_samples_hold(name, group) -> None:
    for example in read_component(name).examples:
        include = Template(example.markup).nodelist[0]
        assert isinstance(include, IncludeNode)
        for value in include.extra_context.values():
            if hasattr(value.var, "lookups") and value.var.lookups:
                assert value.var.resolve(Context(group.data)) is not None, value


def test_the_states_of_a_component_differ() -> None:
    for name, _ in GROUPED:
        states = [example.state for example in read_component(name).examples]
        assert states[0] == ""
        assert len(states) == len(set(states)), name


def test_ids_and_what_names_them_stay_together() -> None:
    html = '<a href="#b" id="a"></a><p id="b" aria-labelledby="a c" class="a"></p>'
    assert tell_apart(html, "x-") == (
        '<a href="#x-b" id="x-a"></a><p id="x-b" aria-labelledby="x-a x-c" class="a"></p>'
    )


def test_the_page_is_for_everybody_and_for_no_search_engine(client, cast) -> None:
    for asked in (client, signed_in(cast.lies)):
        answer = asked.get("/stijlgids/")
        assert answer.status_code == 200
        html = answer.content.decode()
        assert '<meta name="robots" content="noindex">' in html
        assert 'id="three_tables"' in html


def test_no_two_elements_of_the_page_have_one_id(client, db) -> None:
    found = IDS.findall(client.get("/stijlgids/").content.decode())
    assert sorted({one for one in found if found.count(one) > 1}) == []


def test_the_page_asks_the_database_nothing(
    client, db, django_assert_num_queries
) -> None:
    client.get("/stijlgids/")
    with django_assert_num_queries(0):
        client.get("/stijlgids/")

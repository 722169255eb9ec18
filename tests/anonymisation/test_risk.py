# SPDX-License-Identifier: EUPL-1.2
"""Residual risk: what weighs what, how few people is too few, and which colour wins."""

from dataclasses import replace

import pytest

from anonymisation.engine import detect
from anonymisation.engine.findings import Confidence, Finding, Kind, Tier
from anonymisation.population import COUNTRY, REGION, VILLAGE, AreaKind, Cell
from anonymisation.risk import (
    WEIGHTS,
    Colour,
    Population,
    assess_risk,
    smallest_area,
    weigh,
)
from tests.anonymisation.ordinary_cases import ORDINARY, Ordinary

ORDINARY_CELL = Cell("oldest", "alone", ("household",))


def finding(kind: Kind, entity: str = "", start: int = 0, **more) -> Finding:
    values = {
        "tier": Tier.REVIEW,
        "confidence": Confidence.LIKELY,
        "field": "",
        "rule": "test",
    } | more
    return Finding(
        start=start,
        end=start + 1,
        kind=kind,
        reason="",
        entity=entity,
        **values,
    )


def of_kinds(*kinds: Kind) -> list[Finding]:
    return [finding(kind, start=at) for at, kind in enumerate(kinds)]


VILLAGE_NAME = finding(Kind.PLACE, tier=Tier.BLOCK)


@pytest.mark.parametrize("case", ORDINARY, ids=lambda case: case.scene)
def test_an_ordinary_case_is_green(case: Ordinary) -> None:
    cell = Cell(case.life_stage, case.household, case.themes)
    report = assess_risk(findings=of_kinds(*case.remains), cell=cell)
    assert report.colour is Colour.GREEN, report


def test_there_are_ten_ordinary_cases_for_each_household() -> None:
    households = [case.household for case in ORDINARY]
    assert {households.count(name) for name in set(households)} == {10}
    assert len(set(households)) == 6
    assert len({case.scene for case in ORDINARY}) == 60


def test_every_kind_of_finding_has_a_weight() -> None:
    assert set(WEIGHTS) == set(Kind)


@pytest.mark.parametrize(
    ("kinds", "colour"),
    [
        ((), Colour.GREEN),
        ((Kind.AGE, Kind.DATE), Colour.GREEN),
        ((Kind.AGE, Kind.DATE, Kind.NATIONALITY), Colour.AMBER),
        ((Kind.ORGANISATION, Kind.ORGANISATION), Colour.AMBER),
        ((Kind.RARE_CONDITION,), Colour.AMBER),
        ((Kind.UNIQUE_FACT, Kind.CRIMINAL), Colour.RED),
        ((Kind.PERSON,), Colour.RED),
        ((Kind.POSTCODE,), Colour.RED),
    ],
)
def test_the_weight_of_what_remains_has_a_colour(kinds, colour) -> None:
    assert weigh(of_kinds(*kinds)).colour is colour


def test_a_kind_of_fact_counts_once_for_each_entity() -> None:
    mentions = [finding(Kind.AGE, "she", start) for start in range(5)]
    another = finding(Kind.AGE, "her mother", 9)
    same_person = finding(Kind.NATIONALITY, "she", 12)
    assert weigh(mentions).weight == 1
    assert weigh([*mentions, another, same_person]).weight == 3


def test_findings_without_an_entity_stand_alone_in_each_field() -> None:
    dates = [finding(Kind.DATE, start=3), finding(Kind.DATE, start=3, field="title")]
    assert weigh(dates).weight == 2


def test_a_village_weighs_more_than_a_town_also_when_both_are_one_entity() -> None:
    town = finding(Kind.PLACE, "there", 4)
    village = replace(VILLAGE_NAME, entity="there")
    assert weigh([town]).weight == 2
    assert weigh([town, village]).weight == 3
    assert weigh([village, town]).facts[0].is_village


def test_the_heaviest_fact_comes_first() -> None:
    facts = weigh(of_kinds(Kind.AGE, Kind.MEDIA, Kind.PLACE)).facts
    assert [fact.kind for fact in facts] == [Kind.MEDIA, Kind.PLACE, Kind.AGE]


@pytest.mark.parametrize(
    ("people", "colour"),
    [(10, Colour.RED), (11, Colour.AMBER), (49, Colour.AMBER), (50, Colour.GREEN)],
)
def test_the_number_of_people_has_a_colour(people, colour) -> None:
    assert Population(people, COUNTRY).colour is colour


def test_the_area_is_the_country_unless_the_text_tells_where() -> None:
    assert smallest_area(of_kinds(Kind.AGE, Kind.UNIQUE_FACT), "small") is COUNTRY
    assert smallest_area([finding(Kind.PLACE)]).kind is AreaKind.MUNICIPALITY
    assert smallest_area([finding(Kind.ORGANISATION)], "large").inhabitants == 100_000
    assert smallest_area([finding(Kind.MEDIA), VILLAGE_NAME], "large") is VILLAGE


def test_a_province_or_a_town_abroad_tells_less_than_a_municipality() -> None:
    province, abroad, town = detect("Zij komt uit Drenthe, hij uit Keulen, ik uit Ede.")
    assert [weigh([one]).weight for one in (province, abroad, town)] == [1, 1, 2]
    assert smallest_area([abroad], "small") is COUNTRY
    assert smallest_area([abroad, province], "small") is REGION
    assert smallest_area([province, town]).kind is AreaKind.MUNICIPALITY


def test_the_worst_colour_wins() -> None:
    rare = Cell("child_with_aid", "with_family", ("end_of_life",))
    assert assess_risk(findings=[], cell=rare).colour is Colour.RED
    assert assess_risk(findings=[], cell=ORDINARY_CELL).colour is Colour.GREEN
    heavy = of_kinds(Kind.MEDIA, Kind.PUBLIC_ROLE)
    assert assess_risk(findings=heavy, cell=ORDINARY_CELL).colour is Colour.RED


def test_a_village_makes_an_ordinary_cell_red() -> None:
    report = assess_risk(findings=[VILLAGE_NAME], cell=ORDINARY_CELL)
    assert report.remaining
    assert report.remaining.colour is Colour.AMBER
    assert report.population.colour is Colour.RED
    assert report.colour is Colour.RED


def test_a_text_that_was_not_checked_is_never_green() -> None:
    report = assess_risk(findings=None, cell=ORDINARY_CELL)
    assert not report.is_complete
    assert report.colour is Colour.AMBER
    assert assess_risk(findings=[], cell=ORDINARY_CELL).is_complete


def test_the_sample_is_told_and_decides_nothing() -> None:
    for sample in (0, 3, 400):
        report = assess_risk(findings=[], cell=ORDINARY_CELL, sample=sample)
        assert report.sample == sample
        assert report.colour is Colour.GREEN

# SPDX-License-Identifier: EUPL-1.2
"""The figures cover the vocabularies, and the numbers made of them are of a sane size."""

import tomllib
from pathlib import Path

import pytest

from anonymisation.population import (
    COUNTRY,
    HOUSEHOLDS,
    INHABITANTS,
    LIFE_STAGES,
    THEMES,
    VILLAGE,
    Cell,
    expected_population,
    municipality,
)

VOCABULARIES = Path(__file__).parents[2] / "taxonomy" / "data"
WIDOW = Cell("oldest", "alone", ("household",))


def codes(scheme: str) -> set[str]:
    text = (VOCABULARIES / f"{scheme}.toml").read_text(encoding="utf-8")
    return {concept["code"] for concept in tomllib.loads(text)["concept"]}


def test_every_life_stage_household_and_theme_has_a_figure() -> None:
    assert set(LIFE_STAGES) == set(HOUSEHOLDS) == codes("life_stage")
    assert {name for row in HOUSEHOLDS.values() for name in row} == codes(
        "household_type"
    )
    assert set(THEMES) == codes("theme")


def test_shares_of_one_whole_never_add_up_to_more() -> None:
    assert sum(LIFE_STAGES.values()) <= 1
    for life_stage, row in HOUSEHOLDS.items():
        assert 0.9 <= sum(row.values()) <= 1, life_stage


def test_every_share_is_a_share() -> None:
    for code, theme in THEMES.items():
        shares = [theme.share, *theme.by_stage.values(), *theme.by_household.values()]
        assert all(0 < share <= 1 for share in shares), code
        assert set(theme.by_stage) <= set(LIFE_STAGES), code
        assert set(theme.by_household) <= codes("household_type"), code


def test_who_is_told_nothing_thinks_of_everybody() -> None:
    adults_and_some_children = expected_population(Cell())
    assert 0.8 * INHABITANTS < adults_and_some_children < 0.83 * INHABITANTS


def test_the_product_is_the_one_that_the_reference_names() -> None:
    assert expected_population(WIDOW) == int(INHABITANTS * 0.05 * 0.47 * 0.031)


@pytest.mark.parametrize("more", [{"household": "alone"}, {"themes": ("dementia",)}])
def test_each_fact_that_is_told_leaves_fewer_people(more) -> None:
    assert expected_population(Cell("older", **more)) < expected_population(
        Cell("older")
    )


def test_of_several_themes_the_rarest_counts() -> None:
    cell = Cell("oldest", "alone", ("household", "hoarding", "loneliness"))
    assert cell.rarest_theme == "hoarding"
    assert expected_population(cell) == expected_population(
        Cell("oldest", "alone", ("hoarding",))
    )


def test_a_theme_may_be_common_at_one_age_and_rare_at_another() -> None:
    dementia = ("dementia",)
    assert expected_population(Cell("oldest", "alone", dementia)) > 50_000
    assert expected_population(Cell("young_adult", "alone", dementia)) < 11


def test_a_smaller_area_leaves_fewer_people() -> None:
    areas = [COUNTRY, *map(municipality, ("large", "medium", "small")), VILLAGE]
    people = [expected_population(WIDOW, area) for area in areas]
    assert people == sorted(people, reverse=True)
    assert municipality("") == municipality("small")


def test_what_hardly_occurs_is_nobody() -> None:
    assert expected_population(Cell("child_with_aid", "alone")) == 0


@pytest.mark.parametrize(
    "cell",
    [
        Cell("new_stage", "alone"),
        Cell("older", "new_household"),
        Cell("new_stage", "new_household"),
        Cell("older", "alone", ("new_theme",)),
    ],
)
def test_a_value_without_a_figure_is_taken_for_a_rare_one(cell) -> None:
    assert 0 < expected_population(cell) < INHABITANTS / 500

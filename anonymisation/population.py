# SPDX-License-Identifier: EUPL-1.2
"""How many inhabitants a reader could think of who hears only what is told in bands.

Shares are of public statistics, rounded. Three totals were read from CBS StatLine in
November 2026: inhabitants and persons by position in the household (37620, 1 January
2024), Wmo clients by type of provision (86050NED, 2024), homeless people from 18 to 65
(news release of January 2025, about 1 January 2024). All else is quoted from memory of
the publication that is named beside it, and of themes without a statistic it is a low
estimate of ours. They are for the order of magnitude: between "dozens" and "thousands"
they tell well, between 48 and 52 they do not.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

# CBS StatLine "Personen in huishoudens naar leeftijd en geslacht" (37620), 2024: 17.942.942.
INHABITANTS = 17_940_000

# The same table by age, from memory. A child stands here only with a provision of the
# Wmo: some one in two hundred (StatLine "Wmo-cliënten; persoonskenmerken", 85043NED).
LIFE_STAGES = {
    "child_with_aid": 0.182 * 0.005,
    "young_adult": 0.113,
    "adult": 0.500,
    "older": 0.155,
    "oldest": 0.050,
}

# The same table by position in the household, from memory, and CBS "Dakloze mensen" of
# 1 January 2024: 33.000 from 18 to 65, a fifth below 27. Above 65 CBS counts nobody; the
# two lowest figures are our estimate. What is not here hardly occurs.
HOUSEHOLDS: dict[str, dict[str, float]] = {
    "child_with_aid": {
        "family_with_children": 0.96,
        "with_family": 0.02,
        "group_or_institution": 0.01,
    },
    "young_adult": {
        "alone": 0.25,
        "with_partner": 0.12,
        "family_with_children": 0.02,
        "with_family": 0.58,
        "group_or_institution": 0.012,
        "no_fixed_place": 0.003,
    },
    "adult": {
        "alone": 0.18,
        "with_partner": 0.26,
        "family_with_children": 0.49,
        "with_family": 0.045,
        "group_or_institution": 0.009,
        "no_fixed_place": 0.003,
    },
    "older": {
        "alone": 0.27,
        "with_partner": 0.60,
        "family_with_children": 0.08,
        "with_family": 0.02,
        "group_or_institution": 0.014,
        "no_fixed_place": 0.0005,
    },
    "oldest": {
        "alone": 0.47,
        "with_partner": 0.36,
        "family_with_children": 0.02,
        "with_family": 0.02,
        "group_or_institution": 0.12,
        "no_fixed_place": 0.0001,
    },
}

# A value that an editor added and of which nobody has looked up a figure.
UNKNOWN = 0.001


@dataclass(frozen=True, slots=True)
class ThemeShare:
    """Of how many inhabitants a theme is true, where age or home decide otherwise too."""

    share: float
    by_stage: dict[str, float] = field(default_factory=dict)
    by_household: dict[str, float] = field(default_factory=dict)

    def among(self, life_stage: str, household: str) -> float:
        at_this_age = self.by_stage.get(life_stage, self.share)
        return self.by_household.get(household, at_this_age)


# StatLine "Wmo-cliënten; type maatwerkvoorziening" (86050NED), 2024: 1.284.680 clients.
# What is about the work and not about the resident is true of each of them, and a child
# in our list is one of them.
_ANY_CLIENT = ThemeShare(0.07, by_stage={"child_with_aid": 1.0})

THEMES = {
    **dict.fromkeys(
        (
            "customary_help", "own_strength_network", "general_preceding_provisions",
            "generally_customary_provisions", "expectations_contribution",
            "cooperation_care", "ageing_in_place", "conflict_difficult_conversations",
            "client_support", "duty_to_investigate", "normalising", "helping_enforcing",
            "team_cooperation",
        ),
        _ANY_CLIENT,
    ),
    # The same table: 556.180 with help in the household, 207.165 with guidance.
    "household": ThemeShare(0.031),
    "guidance": ThemeShare(0.012),
    # The same table, from memory; of children our low estimate.
    "mobility": ThemeShare(0.03, by_stage={"child_with_aid": 0.4}),
    "housing_adaptation": ThemeShare(0.01, by_stage={"child_with_aid": 0.2}),
    "day_activities": ThemeShare(0.006),
    "personal_budget": ThemeShare(0.003),
    # The same table: some 25.000 in residence and shelter, who mostly live in a group.
    "sheltered_living": ThemeShare(
        0.0014, by_household={"group_or_institution": 0.09}
    ),
    # CBS "Dakloze mensen", 2024. Who has no fixed place is what the theme is about.
    "homelessness_shelter": ThemeShare(0.0018, by_household={"no_fixed_place": 1.0}),
    # SCP "Mantelzorg", 2019: ten in a hundred care long and intensively.
    "carers_respite": ThemeShare(0.10),
    # GGD'en, CBS and RIVM "Gezondheidsmonitor", 2022: severely lonely.
    "loneliness": ThemeShare(0.10),
    # Alzheimer Nederland, 2023: 300.000, of whom some 14.000 younger than 65.
    "dementia": ThemeShare(
        0.017,
        by_stage={
            "child_with_aid": 0.00001, "young_adult": 0.00001, "adult": 0.0015,
            "older": 0.04, "oldest": 0.20,
        },
    ),
    # Trimbos "Ernstige psychische aandoeningen", 2020: some 280.000.
    "mental_vulnerability": ThemeShare(0.016),
    # SCP "Zorg beter begrepen", 2019: some 1.1 million.
    "mild_intellectual_disability": ThemeShare(0.06),
    # Hersenstichting, 2022: some 650.000.
    "acquired_brain_injury": ThemeShare(0.035),
    # RIVM "Volksgezondheid en Zorg", 2022; low, since far more have a chronic illness.
    "chronic_progressive_illness": ThemeShare(0.05),
    "sensory_impairment": ThemeShare(0.02),
    # Trimbos "NEMESIS-3", 2022; low.
    "substance_use": ThemeShare(0.03),
    # CBS "Prevalentiemonitor huiselijk geweld", 2022: structural.
    "domestic_abuse": ThemeShare(0.02),
    # CBS "Problematische schulden", 2023: nearly nine in a hundred households.
    "debts_income_security": ThemeShare(0.08),
    # CBS "Jeugdhulp", 2023: one in seven, of one or two years of birth at a time.
    "transition_18": ThemeShare(0.001, by_stage={"young_adult": 0.016}),
    # CBS StatLine "Gebruik Wlz-zorg", 2023: who moved there in a year.
    "transition_wmo_wlz": ThemeShare(
        0.001, by_stage={"older": 0.006, "oldest": 0.05}
    ),
    # CBS StatLine "Overledenen; geslacht en leeftijd", 2023: 169.000 in a year.
    "end_of_life": ThemeShare(
        0.009,
        by_stage={
            "child_with_aid": 0.0003, "young_adult": 0.0003, "adult": 0.0018,
            "older": 0.018, "oldest": 0.09,
        },
    ),
    # Algemene Rekenkamer, 2016: 2.5 million; low.
    "literacy_digital": ThemeShare(0.10),
    # No statistic: low estimates.
    "culture_language": ThemeShare(0.03),
    "multiple_problems": ThemeShare(0.01),
    "hoarding": ThemeShare(0.01),
    "care_avoidance": ThemeShare(0.005),
}  # fmt: skip


class AreaKind(StrEnum):
    """How precisely a text tells where somebody lives."""

    COUNTRY = "country"
    REGION = "region"
    MUNICIPALITY = "municipality"
    VILLAGE = "village"


@dataclass(frozen=True, slots=True)
class Area:
    """Where the person may live, with the fewest inhabitants that are realistic for it."""

    kind: AreaKind
    inhabitants: int


COUNTRY = Area(AreaKind.COUNTRY, INHABITANTS)
# The smallest that the engine knows by name, Hogeland and Heuvelland, have about as many.
REGION = Area(AreaKind.REGION, 45_000)
# The engine calls a place a village below 5,000; a village school needs some thousand.
VILLAGE = Area(AreaKind.VILLAGE, 1_000)
# The lower bound of each size class. Of the smallest it is a choice: some twenty of 342
# municipalities have fewer (StatLine "Bevolking; regio", 03759ned, 2024, from memory).
_MUNICIPALITIES = {"small": 10_000, "medium": 30_000, "large": 100_000}


def municipality(size_class: str) -> Area:
    """Return the smallest realistic municipality of a class, or of all when none is told."""
    fewest = _MUNICIPALITIES.get(size_class, min(_MUNICIPALITIES.values()))
    return Area(AreaKind.MUNICIPALITY, fewest)


@dataclass(frozen=True, slots=True)
class Cell:
    """What a case tells in bands, by the codes of the vocabularies; empty is not told."""

    life_stage: str = ""
    household: str = ""
    themes: tuple[str, ...] = ()
    size_class: str = ""

    @property
    def rarest_theme(self) -> str:
        """Return the theme that narrows most; themes go together, so one counts."""
        if not self.themes:
            return ""
        return min(self.themes, key=lambda theme: _expected(self, theme))


def expected_population(cell: Cell, area: Area = COUNTRY) -> int:
    """Return how many inhabitants of ``area`` are expected to fit all that is told."""
    return int(area.inhabitants * _expected(cell, cell.rarest_theme))


def _expected(cell: Cell, theme: str) -> float:
    """Return the share of inhabitants; what is not told is added up over its values."""
    stages = (cell.life_stage,) if cell.life_stage else tuple(LIFE_STAGES)
    return sum(
        LIFE_STAGES.get(stage, UNKNOWN)
        * _household_share(stage, cell.household)
        * _theme_share(theme, stage, cell.household)
        for stage in stages
    )


def _household_share(life_stage: str, household: str) -> float:
    if not household:
        return 1.0
    if all(household not in shares for shares in HOUSEHOLDS.values()):
        return UNKNOWN
    return HOUSEHOLDS.get(life_stage, {household: UNKNOWN}).get(household, 0.0)


def _theme_share(theme: str, life_stage: str, household: str) -> float:
    if not theme:
        return 1.0
    return THEMES.get(theme, ThemeShare(UNKNOWN)).among(life_stage, household)

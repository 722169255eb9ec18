# SPDX-License-Identifier: EUPL-1.2
"""What is left when all findings are dealt with: could somebody still be recognised?

Three numbers, each by itself easy to explain. What remains in the text is weighed; of what
is told in bands the expected number of inhabitants is counted; and so are published cases
of the same kind. The first two have a colour and the worst colour wins. The third has
none: a young site would publish nothing by it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from anonymisation.engine.findings import Finding, Kind, Tier
from anonymisation.engine.recognisers.places import ABROAD
from anonymisation.engine.recognisers.places import REGION as REGION_NAMED
from anonymisation.population import (
    COUNTRY,
    REGION,
    VILLAGE,
    Area,
    Cell,
    expected_population,
    municipality,
)


class Colour(StrEnum):
    GREEN = "green"
    AMBER = "amber"
    RED = "red"

    @property
    def severity(self) -> int:
        return list(Colour).index(self)


# From this weight on, in the text; three is the BMJ's rule of three indirect identifiers.
AMBER_WEIGHT = 3
RED_WEIGHT = 5
# Below this many people; eleven is the threshold of 0.09 of published clinical reports.
RED_PEOPLE = 11
AMBER_PEOPLE = 50

# What points at one person by itself may not remain at all.
_DIRECT = dict.fromkeys(
    (
        Kind.PERSON, Kind.BSN, Kind.BANK_ACCOUNT, Kind.PHONE, Kind.EMAIL, Kind.URL,
        Kind.ACCOUNT, Kind.POSTCODE, Kind.ADDRESS, Kind.BIRTH_DATE, Kind.PLATE,
        Kind.NUMBER,
    ),
    RED_WEIGHT,
)  # fmt: skip
WEIGHTS: dict[Kind, int] = _DIRECT | {
    Kind.AGE: 1,
    Kind.DATE: 1,
    Kind.NATIONALITY: 1,
    Kind.RELIGION: 1,
    Kind.ORIENTATION: 1,
    Kind.FAMILY: 1,
    Kind.CRIMINAL: 2,
    Kind.PLACE: 2,
    Kind.ORGANISATION: 2,
    Kind.RARE_CONDITION: 3,
    Kind.UNIQUE_FACT: 3,
    Kind.MEDIA: 3,
    Kind.PUBLIC_ROLE: 3,
}
VILLAGE_WEIGHT = 3
# A province, or a town abroad: no more than where somebody comes from.
WIDE_WEIGHT = 1

# A school or a piece in the paper tells the municipality as well as its name does.
TELLING_PLACES = frozenset({Kind.PLACE, Kind.ORGANISATION, Kind.MEDIA})


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that remains in the text, however often it is mentioned."""

    kind: Kind
    weight: int
    is_village: bool = False
    is_wide: bool = False


@dataclass(frozen=True, slots=True)
class RemainingFacts:
    """What remains in the text, the heaviest first."""

    facts: tuple[Fact, ...]

    @property
    def weight(self) -> int:
        return sum(fact.weight for fact in self.facts)

    @property
    def colour(self) -> Colour:
        if self.weight >= RED_WEIGHT:
            return Colour.RED
        return Colour.AMBER if self.weight >= AMBER_WEIGHT else Colour.GREEN


@dataclass(frozen=True, slots=True)
class Population:
    """How many inhabitants of the smallest realistic area fit what is told in bands."""

    people: int
    area: Area

    @property
    def colour(self) -> Colour:
        if self.people < RED_PEOPLE:
            return Colour.RED
        return Colour.AMBER if self.people < AMBER_PEOPLE else Colour.GREEN


@dataclass(frozen=True, slots=True)
class RiskReport:
    """The three numbers; ``remaining`` is ``None`` as long as the text was not checked.

    ``sample`` is the number of published cases in the same cell, if it was counted.
    """

    cell: Cell
    population: Population
    remaining: RemainingFacts | None = None
    sample: int | None = None

    @property
    def is_complete(self) -> bool:
        return self.remaining is not None

    @property
    def colour(self) -> Colour:
        """Return the worst colour; a text that was not checked is never green."""
        text = self.remaining.colour if self.remaining else Colour.AMBER
        return max(text, self.population.colour, key=lambda colour: colour.severity)


def assess_risk(
    *, findings: Iterable[Finding] | None, cell: Cell, sample: int | None = None
) -> RiskReport:
    """Return the residual risk of a text with what remains in it.

    ``findings`` are those that stay in the text: open, or accepted with a reason; not what
    was replaced, nor what was dismissed as no identification at all. Without a check of
    the text there are none to give, and ``None`` says so.
    """
    remains = None if findings is None else tuple(findings)
    area = smallest_area(remains or (), cell.size_class)
    return RiskReport(
        cell=cell,
        population=Population(expected_population(cell, area), area),
        remaining=None if remains is None else weigh(remains),
        sample=sample,
    )


def weigh(findings: Iterable[Finding]) -> RemainingFacts:
    """Return each kind of fact once for each entity; without one a finding stands alone."""
    heaviest: dict[tuple[Kind, str], Fact] = {}
    for finding in findings:
        place = f"{finding.field}:{finding.start}"
        key = (finding.kind, finding.entity or place)
        fact = _fact(finding)
        if key not in heaviest or fact.weight > heaviest[key].weight:
            heaviest[key] = fact
    ordered = sorted(heaviest.values(), key=lambda fact: (-fact.weight, fact.kind))
    return RemainingFacts(tuple(ordered))


def smallest_area(findings: Iterable[Finding], size_class: str = "") -> Area:
    """Return the country, unless what remains tells of a region, municipality or village."""
    telling = [
        f for f in findings if f.kind in TELLING_PLACES and f.rule != ABROAD.name
    ]
    if any(map(_names_village, telling)):
        return VILLAGE
    if any(f.rule != REGION_NAMED.name for f in telling):
        return municipality(size_class)
    return REGION if telling else COUNTRY


def _fact(finding: Finding) -> Fact:
    if _names_village(finding):
        return Fact(finding.kind, VILLAGE_WEIGHT, is_village=True)
    if finding.rule in (REGION_NAMED.name, ABROAD.name):
        return Fact(finding.kind, WIDE_WEIGHT, is_wide=True)
    return Fact(finding.kind, WEIGHTS[finding.kind])


def _names_village(finding: Finding) -> bool:
    """The engine blocks a place only when it has fewer than 5,000 inhabitants."""
    return finding.kind is Kind.PLACE and finding.tier is Tier.BLOCK

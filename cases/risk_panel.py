# SPDX-License-Identifier: EUPL-1.2
"""How a risk report reads: three numbers in words, for who decides on publication."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from anonymisation.engine.findings import Kind
from anonymisation.population import Area, AreaKind
from anonymisation.risk import (
    AMBER_PEOPLE,
    RED_PEOPLE,
    Colour,
    Fact,
    Population,
    RemainingFacts,
    RiskReport,
)
from cases.choices import ConceptRole
from cases.models import CasePage

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# Smaller numbers of cases tell too much about a colleague's case elsewhere.
FEW = 5

KIND_LABELS: dict[Kind, "StrOrPromise"] = {
    Kind.PERSON: gettext_lazy("naam"),
    Kind.BSN: gettext_lazy("burgerservicenummer"),
    Kind.BANK_ACCOUNT: gettext_lazy("rekeningnummer"),
    Kind.PHONE: gettext_lazy("telefoonnummer"),
    Kind.EMAIL: gettext_lazy("e-mailadres"),
    Kind.URL: gettext_lazy("webadres"),
    Kind.ACCOUNT: gettext_lazy("accountnaam"),
    Kind.POSTCODE: gettext_lazy("postcode"),
    Kind.ADDRESS: gettext_lazy("adres"),
    Kind.BIRTH_DATE: gettext_lazy("geboortedatum"),
    Kind.PLATE: gettext_lazy("kenteken"),
    Kind.NUMBER: gettext_lazy("dossier- of klantnummer"),
    Kind.AGE: gettext_lazy("precieze leeftijd"),
    Kind.DATE: gettext_lazy("precieze datum"),
    Kind.PLACE: gettext_lazy("plaats of wijk"),
    Kind.ORGANISATION: gettext_lazy("zorgaanbieder, school of werkgever"),
    Kind.RARE_CONDITION: gettext_lazy("zeldzame aandoening"),
    Kind.UNIQUE_FACT: gettext_lazy("uniek feit"),
    Kind.MEDIA: gettext_lazy("het stond in het nieuws"),
    Kind.PUBLIC_ROLE: gettext_lazy("publieke rol"),
    Kind.NATIONALITY: gettext_lazy("herkomst"),
    Kind.RELIGION: gettext_lazy("geloof"),
    Kind.ORIENTATION: gettext_lazy("geaardheid of gender"),
    Kind.CRIMINAL: gettext_lazy("strafbaar feit"),
    Kind.FAMILY: gettext_lazy("opvallende gezinsvorm"),
}
VILLAGE_LABEL = gettext_lazy("klein dorp")
WIDE_LABEL = gettext_lazy("streek of buitenland")

AREAS: dict[AreaKind, "StrOrPromise"] = {
    AreaKind.COUNTRY: gettext_lazy("in Nederland"),
    AreaKind.REGION: gettext_lazy("in de streek die de tekst noemt"),
    AreaKind.MUNICIPALITY: gettext_lazy("in de gemeente die de tekst verraadt"),
    AreaKind.VILLAGE: gettext_lazy("in het dorp dat de tekst noemt"),
}

# The admin's own kinds of message; each comes with a sign of its own.
STATUSES = {Colour.GREEN: "info", Colour.AMBER: "warning", Colour.RED: "critical"}
VERDICTS: dict[Colour, "StrOrPromise"] = {
    Colour.GREEN: gettext_lazy("Laag"),
    Colour.AMBER: gettext_lazy("Let op"),
    Colour.RED: gettext_lazy("Te hoog"),
}
ADVICE: dict[Colour, "StrOrPromise"] = {
    Colour.GREEN: gettext_lazy("Wat hier staat, past op genoeg mensen."),
    Colour.AMBER: gettext_lazy(
        "Laat een tweede moderator meelezen voordat je publiceert."
    ),
    Colour.RED: gettext_lazy(
        "Publiceer dit zo niet. Maak de tekst of de kenmerken ruimer."
    ),
}


@dataclass(frozen=True, slots=True)
class RiskLine:
    """One of the three numbers; without a verdict it decides nothing."""

    title: str
    figure: str
    verdict: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RiskPanel:
    """What the panel shows: the verdict, what to do, and the numbers behind it."""

    status: str
    verdict: str
    advice: str
    lines: tuple[RiskLine, ...]


def present_risk(report: RiskReport, case: CasePage) -> RiskPanel:
    """Return a report as it reads; the case gives its bands their labels."""
    return RiskPanel(
        status=STATUSES[report.colour],
        verdict=str(VERDICTS[report.colour]),
        advice=_advice(report),
        lines=(
            _text_line(report.remaining),
            _people_line(report.population, case, report.cell.rarest_theme),
            _sample_line(report.sample),
        ),
    )


def _advice(report: RiskReport) -> str:
    """Return what to do now; before anything else a text is checked."""
    if report.is_complete or report.colour is Colour.RED:
        return str(ADVICE[report.colour])
    return _("De tekst zelf is nog niet gecontroleerd; dit oordeel is voorlopig.")


def _text_line(remaining: RemainingFacts | None) -> RiskLine:
    title = _("Wat in de tekst blijft staan")
    if remaining is None:
        return RiskLine(title, _("nog niet gecontroleerd"), str(VERDICTS[Colour.AMBER]))
    return RiskLine(
        title,
        _("gewicht %(weight)s") % {"weight": remaining.weight}
        if remaining.facts
        else _("niets dat meetelt"),
        str(VERDICTS[remaining.colour]),
        tuple(f"{_fact_label(fact)}: {fact.weight}" for fact in remaining.facts),
    )


def _fact_label(fact: Fact) -> "StrOrPromise":
    if fact.is_wide:
        return WIDE_LABEL
    return VILLAGE_LABEL if fact.is_village else KIND_LABELS[fact.kind]


def _people_line(population: Population, case: CasePage, theme: str) -> RiskLine:
    told = [
        *case.concepts_as(ConceptRole.LIFE_STAGE),
        *case.concepts_as(ConceptRole.HOUSEHOLD_TYPE),
        *(c for c in case.concepts_as(ConceptRole.THEME) if c.code == theme),
    ]
    return RiskLine(
        _("Hoeveel mensen passen bij de kenmerken"),
        f"{_people(population.people)} {_area(population.area)}",
        str(VERDICTS[population.colour]),
        tuple(concept.label for concept in told),
    )


def _area(area: Area) -> "StrOrPromise":
    return AREAS[area.kind]


def _people(people: int) -> str:
    """Return a number as precise as it is: two digits, and below the bounds only these."""
    if people < RED_PEOPLE:
        return _("minder dan %(most)s mensen") % {"most": RED_PEOPLE}
    if people < AMBER_PEOPLE:
        return _("minder dan %(most)s mensen") % {"most": AMBER_PEOPLE}
    rounded = round(people, 2 - len(str(people)))
    number = number_format(rounded, force_grouping=True)
    return _("ongeveer %(number)s mensen") % {"number": number}


def _sample_line(sample: int | None) -> RiskLine:
    figure = _("niet geteld") if sample is None else _sample(sample)
    return RiskLine(
        _("Andere gepubliceerde casussen met deze kenmerken"),
        figure,
        _("Telt niet mee"),
    )


def _sample(sample: int) -> str:
    if sample < FEW:
        return _("minder dan %(few)s") % {"few": FEW}
    return str(sample)

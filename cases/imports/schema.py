# SPDX-License-Identifier: EUPL-1.2
"""The keys and headings of a file, and which field each fills.

Described for people in docs/features/importeren.md; a test holds the two together.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import TextChoices

from accounts.choices import Visibility
from cases.choices import (
    Complexity,
    ConceptRole,
    DeliveryForm,
    Fictionalisation,
    FollowUpResult,
    MunicipalitySize,
    PerspectiveSource,
    Region,
    Share,
    TechniqueResult,
)
from cases.imports.kinds import Choice, Flag, Kind, Month, Story, Term, Text
from cases.imports.lists import Concepts, Keys, Lines, Rows
from cases.models import CasePage, PracticePage, SharedItem
from taxonomy.choices import Scheme

CASE, PRACTICE = "casus", "praktijk"
SECTIONS_KEY = "secties"


@dataclass(frozen=True)
class ItemSchema:
    """What a row of one type may hold and must hold."""

    model: type[SharedItem]
    keys: Mapping[str, Kind]
    sections: Mapping[str, Kind]
    required: tuple[str, ...]

    def kind(self, name: str) -> Kind | None:
        return self.keys.get(name) or self.sections.get(name)

    def key_of(self, field: str) -> str:
        """Return the key or heading that fills ``field``, or nothing."""
        prefix = "concepts_"
        for name, kind in {**self.keys, **self.sections}.items():
            if isinstance(kind, Concepts) and field == prefix + kind.role:
                return name
            if field in (getattr(kind, "field", None), getattr(kind, "relation", None)):
                return name
        return ""


def _codes(choices: type[TextChoices], **words: str) -> dict[str, str]:
    return {**{value: value for value in choices.values}, **words}


REFERENCES = Rows(
    "references",
    {
        "soort": (
            "kind",
            Choice(
                "kind",
                {"bron": "source", "methode": "method", "jurisprudentie": "case_law"},
            ),
        ),
        "titel": ("title", Text()),
        "eigenaar": ("owner", Text()),
        "link": ("url", Text()),
        "ecli": ("ecli", Text()),
    },
    needed=("soort",),
)

SHARED_KEYS: dict[str, Kind] = {
    "type": Choice("", {CASE: CASE, PRACTICE: PRACTICE}),
    "fictief": Flag(),
    "sleutel": Text(),
    "titel": Text("title", longest=90),
    "samenvatting": Text("summary", longest=1200, most_words=150),
    "thema": Concepts(ConceptRole.THEME),
    "leefgebied": Concepts(ConceptRole.LIFE_DOMAIN),
    "hulpvraagcluster": Concepts(ConceptRole.NEED_CLUSTER),
    "doelgroep": Concepts(ConceptRole.TARGET_GROUP),
    "vakgebied": Concepts(ConceptRole.FIELD_OF_WORK),
    "toegang": Concepts(ConceptRole.ACCESS_MODEL),
    "wettelijk_kader": Concepts(ConceptRole.LEGAL_FRAMEWORK),
    "kennisbron": Concepts(ConceptRole.KNOWLEDGE_SOURCE),
    "competentie": Concepts(ConceptRole.COMPETENCY),
    "toetsingsniveau": Concepts(ConceptRole.REVIEW_LEVEL),
    "bewerking": Choice("fictionalisation", _codes(Fictionalisation)),
    "juridisch_geldig_per": Month("legal_valid_as_of"),
    "herzien_voor": Month("review_due"),
    "zichtbaarheid": Choice("visibility", _codes(Visibility)),
    "lessen": Lines("lessons", "lesson"),
    "bronnen": REFERENCES,
}

CASE_KEYS: dict[str, Kind] = SHARED_KEYS | {
    "voegt_toe": Text("what_this_adds"),
    "soort": Choice(
        "contribution_type",
        {"casus": "case", "dilemma": "dilemma", "vraag": "question"},
    ),
    "gevraagd": Text("requested_text"),
    "nodig": Text("needed_text"),
    "gekozen": Text("chosen_text"),
    "hulpvraag": Text("support_question", longest=600),
    "levensfase": Concepts(ConceptRole.LIFE_STAGE),
    "huishouden": Concepts(ConceptRole.HOUSEHOLD_TYPE),
    "aanleiding": Concepts(ConceptRole.TRIGGER),
    "gespreksvorm": Concepts(ConceptRole.CONVERSATION_SETTING),
    "aanwezig": Concepts(ConceptRole.PARTICIPANT),
    "gevraagd_product": Concepts(ConceptRole.REQUESTED_PRODUCT),
    "deskundig_advies": Concepts(ConceptRole.EXPERT_ADVICE),
    "spanning": Concepts(ConceptRole.VALUE_TENSION),
    "voorziening": Concepts(ConceptRole.PROVISION),
    "leveringsvorm": Choice("delivery_form", _codes(DeliveryForm)),
    "uitkomst": Concepts(ConceptRole.DECISION_OUTCOME),
    "effect": Concepts(ConceptRole.INTENDED_EFFECT),
    "complexiteit": Choice("complexity", _codes(Complexity)),
    "gemeentegrootte": Choice("municipality_size", _codes(MunicipalitySize)),
    "landsdeel": Choice("region", _codes(Region)),
    "technieken": Rows(
        "techniques",
        {
            "techniek": ("technique", Term(Scheme.CONVERSATION_TECHNIQUE)),
            "werkte": ("result", Choice("result", _codes(TechniqueResult))),
            "waarom": ("why", Text()),
        },
        needed=("techniek", "werkte"),
    ),
    "arrangement": Rows(
        "arrangement",
        {
            "trede": ("step", Term(Scheme.SOLUTION_LADDER)),
            "wat": ("what", Text()),
            "aandeel": ("share", Choice("share", _codes(Share))),
        },
        needed=("trede", "aandeel"),
    ),
    "tijdlijn": Rows(
        "timeline",
        {"moment": ("moment", Text()), "wat": ("text", Text())},
        needed=("moment", "wat"),
    ),
    "zinnen_die_hielpen": Lines("helpful_phrases", "phrase"),
    "vragen_voor_gesprek": Lines("discussion_questions", "question"),
    "perspectief_verwoord": Choice("perspective_source", _codes(PerspectiveSource)),
    "vervolg_resultaat": Choice(
        "follow_up_result",
        _codes(
            FollowUpResult, true="yes", false="no", ja="yes", deels="partly", nee="no"
        ),
    ),
}

PRACTICE_KEYS: dict[str, Kind] = SHARED_KEYS | {"rust_op": Keys()}

CASE_SECTIONS: dict[str, Kind] = {
    "Context en sfeer": Story("context"),
    # The same field as the key ``hulpvraag``.
    "Hulpvraag": CASE_KEYS["hulpvraag"],
    "Ervaren problemen": Story("observed_problems"),
    "Nodige ondersteuning": Story("needed_support"),
    "Eigen kracht en gebruikelijke hulp": Story("step_own_strength"),
    "Mantelzorg en netwerk": Story("step_network"),
    "Ondersteuning van de mantelzorger": Story("step_carer_support"),
    "Algemene en voorliggende voorzieningen": Story("step_general_provisions"),
    "Samenwerking met anderen": Story("step_cooperation"),
    "Deskundig advies": Story("expert_advice_text"),
    "Ruimte in de wet": Story("legal_discretion"),
    "Normaliseren of ondersteunen": Story("normalise_or_support"),
    "Feiten": Story("dilemma_facts"),
    "Moreel": Story("dilemma_moral"),
    "Juridisch": Story("dilemma_legal"),
    "Professionele afweging": Story("professional_reasoning"),
    "Juridische kanttekening": Story("legal_note"),
    "Wat geldt nu": Story("rule_now"),
    "Wat werkte": Story("what_worked"),
    "Wat werkte niet": Story("what_did_not_work"),
    "Wanneer bruikbaar": Story("transferability"),
    "Inwonerperspectief": Story("resident_perspective"),
    "Vervolg na drie maanden": Story("follow_up"),
}

PRACTICE_SECTIONS: dict[str, Kind] = {
    "Aanleiding": Story("occasion"),
    "Aanpak": Story("approach"),
    "Wat werkte": Story("what_worked"),
    "Wat werkte niet": Story("what_did_not_work"),
    "Wanneer bruikbaar": Story("transferability"),
    "Wat je nodig hebt": Story("requirements"),
    "Resultaat": Story("result"),
}

SCHEMAS = {
    CASE: ItemSchema(
        CasePage,
        CASE_KEYS,
        CASE_SECTIONS,
        required=(
            "titel", "samenvatting", "hulpvraag",
            "Context en sfeer", "Professionele afweging",
        ),
    ),
    PRACTICE: ItemSchema(
        PracticePage,
        PRACTICE_KEYS,
        PRACTICE_SECTIONS,
        required=(
            "titel", "samenvatting", "Aanleiding", "Aanpak", "Wanneer bruikbaar",
        ),
    ),
}  # fmt: skip


def kind_of(name: str) -> Kind | None:
    """Return the kind of a key or heading, of whichever type knows it."""
    return next((k for s in SCHEMAS.values() if (k := s.kind(name))), None)

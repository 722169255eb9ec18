# SPDX-License-Identifier: EUPL-1.2
"""Complete cases and practices, as drafts or live through the real door."""

from typing import Any

from django.utils import timezone

from accounts.choices import Visibility
from accounts.models import Organisation, User
from cases.choices import ConceptRole, ConsentType, Fictionalisation
from cases.models import (
    CaseArrangement,
    CaseConcept,
    CaseIndexPage,
    CasePage,
    PracticeConcept,
    PracticeIndexPage,
    PracticePage,
    SharedItem,
)
from cases.publication import publish_case
from taxonomy.models import Concept
from tests.cast import Cast

CASE_CONCEPTS = {
    ConceptRole.THEME: "carers_respite",
    ConceptRole.FIELD_OF_WORK: "wmo",
    ConceptRole.NEED_CLUSTER: "relieve_carer",
    ConceptRole.LIFE_DOMAIN: "social_network",
    ConceptRole.TARGET_GROUP: "carers",
    ConceptRole.LIFE_STAGE: "older",
    ConceptRole.LEGAL_FRAMEWORK: "wmo2015",
    ConceptRole.DECISION_OUTCOME: "network_solution",
    ConceptRole.REVIEW_LEVEL: "level_1",
}
PRACTICE_CONCEPTS = {
    ConceptRole.THEME: "carers_respite",
    ConceptRole.FIELD_OF_WORK: "wmo",
}


def draft_case(
    *, organisation: Organisation, owner: User | None = None, **fields: Any
) -> CasePage:
    """Return a complete draft below the index of cases, with its first revision."""
    values = {
        "title": "De mantelzorger die niet meer sliep",
        "summary": "Een echtgenoot zorgde tot hij niet meer kon.",
        "context": "<p>Hij deed open met de stofzuiger in zijn hand.</p>",
        "support_question": "Hoe houd ik dit vol?",
        "professional_reasoning": "<p>Niet het huis was moe, hij was moe.</p>",
        "requested_text": "hulp bij het huishouden",
        "chosen_text": "een vaste logeernacht",
    }
    case = CasePage(**_shared(organisation, owner) | values | fields)
    return _store(case, CaseIndexPage.objects.get(), CASE_CONCEPTS, CaseConcept)


def draft_practice(
    *, organisation: Organisation, owner: User | None = None, **fields: Any
) -> PracticePage:
    values = {
        "title": "Eerst de nacht, dan de dag",
        "summary": "Vraag in elk gesprek naar de nacht.",
        "occasion": "<p>We hoorden het steeds te laat.</p>",
        "approach": "<p>Een vaste vraag in het gesprek.</p>",
        "transferability": "<p>Overal waar iemand thuis zorgt.</p>",
    }
    practice = PracticePage(**_shared(organisation, owner) | values | fields)
    return _store(
        practice, PracticeIndexPage.objects.get(), PRACTICE_CONCEPTS, PracticeConcept
    )


def live_case(cast: Cast, **fields: Any) -> CasePage:
    """Return a case that Noor brought in and Bram published."""
    return _live(draft_case(**_by_noor(cast) | fields), cast)


def live_practice(cast: Cast, **fields: Any) -> PracticePage:
    return _live(draft_practice(**_by_noor(cast) | fields), cast)


def set_concepts(item: SharedItem, concepts: dict[ConceptRole, str]) -> None:
    """Replace the concepts in these roles, in memory."""
    link = item.concepts.model
    kept = [row for row in item.concepts.all() if row.role not in concepts]
    new = [
        link(
            role=role,
            concept=Concept.objects.filter(code=code, scheme=_scheme(role)).get(),
        )
        for role, code in concepts.items()
    ]
    item.concepts.set(kept + new)
    item.forget_concepts()


def _scheme(role: ConceptRole) -> str:
    from cases.choices import ROLE_RULES

    return ROLE_RULES[role].scheme


def _by_noor(cast: Cast) -> dict[str, Any]:
    return {
        "organisation": cast.waterhoek,
        "owner": cast.noor,
        "visibility": Visibility.PUBLIC,
    }


def _shared(organisation: Organisation, owner: User | None) -> dict[str, Any]:
    return {
        "organisation": organisation,
        "owner": owner,
        "lessons": [("lesson", "Vraag eerst naar de nacht.")],
        "consent_type": ConsentType.UNRECOGNISABLE,
        "fictionalisation": Fictionalisation.GENERALISED,
        "legal_valid_as_of": timezone.localdate().replace(day=1),
        "live": False,
    }


def _store(item: Any, parent: Any, concepts: dict[ConceptRole, str], link: Any) -> Any:
    set_concepts(item, concepts)
    if isinstance(item, CasePage):
        item.arrangement = [
            CaseArrangement(
                step=Concept.objects.get(scheme="solution_ladder", code="own_strength"),
                what="eigen ochtendroutine",
                share="partly",
            )
        ]
    parent.add_child(instance=item)
    item.save_revision(user=item.owner)
    return item


def _live(item: Any, cast: Cast) -> Any:
    publish_case(case=item, by=cast.bram)
    return type(item).objects.get(pk=item.pk)

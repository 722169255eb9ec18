# SPDX-License-Identifier: EUPL-1.2
"""The rows below a synthetic case: concepts, techniques, arrangement and timeline."""

from random import Random

from django.db import models

from benchmarks.fiction import Telling
from cases.choices import ROLE_RULES, ConceptRole, Share, TechniqueResult
from cases.models import CaseArrangement, CaseConcept, CaseTechnique, CaseTimelineEntry
from taxonomy.choices import Scheme
from taxonomy.models import Concept

# How many concepts a case has in a role, at least and at most.
AMOUNTS = {
    ConceptRole.THEME: (0, 2),
    ConceptRole.NEED_CLUSTER: (1, 2),
    ConceptRole.LIFE_DOMAIN: (1, 3),
    ConceptRole.TARGET_GROUP: (1, 2),
    ConceptRole.LIFE_STAGE: (1, 1),
    ConceptRole.HOUSEHOLD_TYPE: (0, 1),
    ConceptRole.REQUESTED_PRODUCT: (0, 1),
    ConceptRole.PROVISION: (1, 2),
    ConceptRole.DECISION_OUTCOME: (1, 1),
    ConceptRole.INTENDED_EFFECT: (0, 2),
    ConceptRole.LEGAL_FRAMEWORK: (1, 2),
    ConceptRole.REVIEW_LEVEL: (1, 1),
}


class Vocabulary:
    """The concepts that can be chosen today, by scheme."""

    def __init__(self) -> None:
        self._by_scheme: dict[str, list[Concept]] = {}
        for concept in Concept.objects.current():
            self._by_scheme.setdefault(concept.scheme, []).append(concept)

    def of(self, scheme: Scheme) -> list[Concept]:
        return self._by_scheme[scheme]

    def named(self, scheme: Scheme, code: str) -> Concept:
        return next(c for c in self._by_scheme[scheme] if c.code == code)


def concept_rows(
    vocabulary: Vocabulary, theme: str, random: Random
) -> list[CaseConcept]:
    """Return concepts as a case of this theme might have them."""
    rows = [
        (ConceptRole.THEME, vocabulary.named(Scheme.THEME, theme)),
        (ConceptRole.FIELD_OF_WORK, vocabulary.named(Scheme.FIELD_OF_WORK, "wmo")),
    ]
    for role, (least, most) in AMOUNTS.items():
        choices = vocabulary.of(ROLE_RULES[role].scheme)
        for concept in random.sample(choices, random.randint(least, most)):
            if (role, concept) != rows[0]:
                rows.append((role, concept))
    return [CaseConcept(role=role, concept=concept) for role, concept in rows]


def child_rows(
    vocabulary: Vocabulary, telling: Telling, random: Random
) -> dict[str, list[models.Model]]:
    """Return the other rows by relation, in order."""
    steps = random.sample(vocabulary.of(Scheme.SOLUTION_LADDER), random.randint(1, 3))
    techniques = vocabulary.of(Scheme.CONVERSATION_TECHNIQUE)
    return {
        "arrangement": [
            CaseArrangement(
                step=step,
                what=telling.plain["chosen_text"],
                share=random.choice(Share.values),
                sort_order=order,
            )
            for order, step in enumerate(steps)
        ],
        "techniques": [
            CaseTechnique(
                technique=technique,
                result=random.choice(TechniqueResult.values),
                why=telling.lessons[0],
                sort_order=order,
            )
            for order, technique in enumerate(
                random.sample(techniques, random.randint(0, 2))
            )
        ],
        "timeline": [
            CaseTimelineEntry(moment=moment, text=lesson, sort_order=order)
            for order, (moment, lesson) in enumerate(
                zip(("week 1", "week 6", "maand 3"), telling.lessons, strict=False)
            )
        ],
    }

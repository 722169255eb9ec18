# SPDX-License-Identifier: EUPL-1.2
"""What a case or practice cannot be published without (domain reference, 3.3).

A draft may lack all of it; the editor says which fields these are, the door asks.
"""

from cases.choices import ConceptRole

SHARED_FIELDS = ("title", "summary", "lessons", "consent_type", "fictionalisation",
                 "legal_valid_as_of")  # fmt: skip
CASE_FIELDS = ("context", "support_question", "professional_reasoning")
PRACTICE_FIELDS = ("occasion", "approach", "transferability")

SHARED_ROLES = (ConceptRole.THEME, ConceptRole.FIELD_OF_WORK)
CASE_ROLES = (
    ConceptRole.NEED_CLUSTER,
    ConceptRole.LIFE_DOMAIN,
    ConceptRole.TARGET_GROUP,
    ConceptRole.LIFE_STAGE,
    ConceptRole.LEGAL_FRAMEWORK,
    ConceptRole.DECISION_OUTCOME,
)

NEEDED_OF_CASE = frozenset({*SHARED_FIELDS, *CASE_FIELDS, *SHARED_ROLES, *CASE_ROLES})
NEEDED_OF_PRACTICE = frozenset({*SHARED_FIELDS, *PRACTICE_FIELDS, *SHARED_ROLES})

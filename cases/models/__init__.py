# SPDX-License-Identifier: EUPL-1.2
"""The models of cases and practices, one subject a module."""

from cases.models.case import CasePage
from cases.models.case_rows import (
    CaseArrangement,
    CaseConcept,
    CaseReference,
    CaseTechnique,
    CaseTimelineEntry,
)
from cases.models.figures import DayReads, TermMention
from cases.models.index import CaseIndexPage, PracticeIndexPage
from cases.models.item import SharedItem
from cases.models.practice import (
    PracticeCase,
    PracticeConcept,
    PracticePage,
    PracticeReference,
)
from cases.models.records import (
    ConsentRecord,
    Contribution,
    DeletionRecord,
    Hold,
    PublicationDecision,
    Tombstone,
)

ITEM_MODELS: tuple[type[SharedItem], ...] = (CasePage, PracticePage)

__all__ = [
    "ITEM_MODELS",
    "CaseArrangement",
    "CaseConcept",
    "CaseIndexPage",
    "CasePage",
    "CaseReference",
    "CaseTechnique",
    "CaseTimelineEntry",
    "ConsentRecord",
    "Contribution",
    "DayReads",
    "DeletionRecord",
    "Hold",
    "PracticeCase",
    "PracticeConcept",
    "PracticeIndexPage",
    "PracticePage",
    "PracticeReference",
    "PublicationDecision",
    "SharedItem",
    "TermMention",
    "Tombstone",
]

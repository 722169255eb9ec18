# SPDX-License-Identifier: EUPL-1.2
"""The models of search, one subject a module."""

from search.models.demand import CaseRequest, TermUse, UnansweredQuestion
from search.models.outbox import SearchConsumer, SearchOutbox
from search.models.vector import Vector

__all__ = [
    "CaseRequest",
    "SearchConsumer",
    "SearchOutbox",
    "TermUse",
    "UnansweredQuestion",
    "Vector",
]

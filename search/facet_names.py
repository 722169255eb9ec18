# SPDX-License-Identifier: EUPL-1.2
"""Facets that are no role of a concept, by the name that an index knows them by."""

from typing import Final

KIND: Final = "kind"
TECHNIQUE: Final = "technique"
# A technique, and a technique with how it went: "open_questions.worked".
TECHNIQUE_RESULT: Final = "technique_result"
SOLUTION: Final = "solution"
COMPLEXITY: Final = "complexity"
PERIOD: Final = "period"
RESULT_MARK: Final = "."

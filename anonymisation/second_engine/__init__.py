# SPDX-License-Identifier: EUPL-1.2
"""A second reader beside the rules: a small model that runs on this machine.

``detect_second`` is the door. Plain Python like the rules' engine, and optional: without
its packages the door raises ``SecondEngineUnavailable``, and nothing else is missed.
"""

from anonymisation.second_engine.credit import CREDIT, Credit
from anonymisation.second_engine.detection import (
    detect_second,
    engine_name,
    engine_version,
    prove_files,
)
from anonymisation.second_engine.marks import SecondMark
from anonymisation.second_engine.outcomes import SecondEngineUnavailable, Unavailability

__all__ = [
    "CREDIT",
    "Credit",
    "SecondEngineUnavailable",
    "SecondMark",
    "Unavailability",
    "detect_second",
    "engine_name",
    "engine_version",
    "prove_files",
]

# SPDX-License-Identifier: EUPL-1.2
"""Finds what identifies a person in Dutch social-care prose; plain Python, no network.

``detect`` is the door; what it returns is in ``findings``. ``replace_findings`` and
``mask`` are what can be done with it.
"""

from anonymisation.engine.detection import detect
from anonymisation.engine.findings import Finding, Kind, Tier
from anonymisation.engine.masking import mask
from anonymisation.engine.replacing import replace_findings
from anonymisation.engine.version import engine_version

__all__ = [
    "Finding",
    "Kind",
    "Tier",
    "detect",
    "engine_version",
    "mask",
    "replace_findings",
]

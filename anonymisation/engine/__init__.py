# SPDX-License-Identifier: EUPL-1.2
"""Finds what identifies a person in Dutch social-care prose; plain Python, no network.

``detect`` is the door; what it returns is in ``findings``.
"""

from anonymisation.engine.detection import detect
from anonymisation.engine.findings import Finding, Kind, Tier

__all__ = ["Finding", "Kind", "Tier", "detect"]

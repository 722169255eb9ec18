# SPDX-License-Identifier: EUPL-1.2
"""The only door by which cases and practices go live (see docs/features/publiceren.md)."""

from cases.outcomes import NotOffered, Refusal, UnsafeToPublish
from cases.publication import text_checks  # noqa: F401  Registers its checks.
from cases.publication.checks import (
    Candidate,
    check_names,
    register_check,
    unregister_check,
)
from cases.publication.door import publish_case

__all__ = [
    "Candidate",
    "NotOffered",
    "Refusal",
    "UnsafeToPublish",
    "check_names",
    "publish_case",
    "register_check",
    "unregister_check",
]

# SPDX-License-Identifier: EUPL-1.2
"""What may be done with a check and with what it found."""

from anonymisation.services.explaining import (
    Explained,
    explain_findings,
    replacements_for,
)
from anonymisation.services.forgetting import destroy_key, forget_subject
from anonymisation.services.readiness import prove_second_engine
from anonymisation.services.resolving import (
    Resolver,
    agree,
    dismiss_finding,
    mark_missed,
    resolve,
    unsettled,
)
from anonymisation.services.scanning import (
    check_again,
    findings_of,
    scan_of,
    scan_subject,
)

__all__ = [
    "Explained",
    "Resolver",
    "agree",
    "check_again",
    "destroy_key",
    "dismiss_finding",
    "explain_findings",
    "findings_of",
    "forget_subject",
    "mark_missed",
    "prove_second_engine",
    "replacements_for",
    "resolve",
    "scan_of",
    "scan_subject",
    "unsettled",
]

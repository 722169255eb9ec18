# SPDX-License-Identifier: EUPL-1.2
from anonymisation.models.allowed import AllowedPhrase
from anonymisation.models.findings import Finding
from anonymisation.models.scans import Scan, SubjectKey

__all__ = ["AllowedPhrase", "Finding", "Scan", "SubjectKey"]

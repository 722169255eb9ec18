# SPDX-License-Identifier: EUPL-1.2
"""How well search ranks our own development set.

Used while tuning, so the figures flatter: they compare one state of the code with the
next and promise nothing about questions of others.
"""

import json
from io import StringIO
from typing import Any

from django.core.management import call_command

from tests.cast import Cast
from tests.site import ROOT

DEVELOPMENT_SET = ROOT / "tests" / "search" / "development"


def measure(cast: Cast) -> dict[str, Any]:
    """Return the metrics that ``evaluate_search`` prints for the development set."""
    out = StringIO()
    call_command("evaluate_search", str(DEVELOPMENT_SET), as_json=True, stdout=out)
    metrics: dict[str, Any] = json.loads(out.getvalue())["metrics"]
    return metrics

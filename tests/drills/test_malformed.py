# SPDX-License-Identifier: EUPL-1.2
"""Drill S3, shortened: a thousand malformed requests, none unanswered, none a 500."""

import os

import pytest

from tests.drills.malformed import run_drill
from tests.site import RunningSite

COUNT = int(os.environ.get("MALFORMED_REQUESTS", "1000"))

pytestmark = [pytest.mark.drill, pytest.mark.slow]


def test_malformed_requests_get_an_answer_and_never_a_server_error(
    demo_site: RunningSite,
) -> None:
    outcome = run_drill(demo_site.port, COUNT)
    assert outcome.sent == COUNT
    assert outcome.server_errors == []
    assert outcome.unanswered == []
    # The drill would prove nothing if every request were turned away at the door.
    assert outcome.statuses.get("2", 0) > COUNT / 20

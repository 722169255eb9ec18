# SPDX-License-Identifier: EUPL-1.2
"""What runs again on another database is whatever can reach one, and nothing else."""

import pytest

from tests.cast import Cast
from tests.database import asks_database


def test_whoever_needs_people_asks_the_database(
    request: pytest.FixtureRequest, cast: Cast
) -> None:
    assert asks_database(request.node)


def test_whoever_needs_nothing_does_not(request: pytest.FixtureRequest) -> None:
    assert not asks_database(request.node)


@pytest.mark.django_db
def test_a_mark_asks_as_well(request: pytest.FixtureRequest) -> None:
    assert asks_database(request.node)

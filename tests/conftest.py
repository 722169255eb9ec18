# SPDX-License-Identifier: EUPL-1.2
"""What every test stands on: a prepared site, its vocabularies and the cast."""

from collections.abc import Iterator
from typing import Any

from django.core.cache import cache

import pytest

from home.services import prepare_site
from search.outbox import register_consumer
from search.site import EMBEDDED
from taxonomy.services import load_vocabularies
from tests.cast import Cast, make_cast
from tests.site import RunningSite, running_site


def populate() -> None:
    prepare_site(hostname="testserver")
    load_vocabularies()
    register_consumer(EMBEDDED)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        populate()


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    cache.clear()


@pytest.fixture
def committed_db(transactional_db: None) -> None:
    """A database with real transactions, whose ground is laid again after its flush."""


@pytest.fixture(autouse=True)
def _lay_ground_again(request: pytest.FixtureRequest) -> Iterator[None]:
    if "committed_db" not in request.fixturenames:
        yield
        return
    blocker = request.getfixturevalue("django_db_blocker")
    request.getfixturevalue("django_db_setup")
    yield
    with blocker.unblock():
        populate()


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSite]:
    """The product, served with its demo content; tests that share it share a worker."""
    with running_site(tmp_path_factory.mktemp("site")) as site:
        yield site


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()

# SPDX-License-Identifier: EUPL-1.2
"""What every test stands on: a prepared site, its vocabularies and the cast."""

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.cache import cache
from django.db import connection
from django.template import Context, Template
from django.test.signals import template_rendered

import pytest

from home.kept_cases import kept_cases
from home.services import prepare_site
from search.outbox import register_consumer
from search.site import EMBEDDED, embedded_engine
from search.visitor_pages import kept_pages
from taxonomy.services import load_vocabularies
from tests.cast import Cast
from tests.kept_cast import copied_cast, keep_cast
from tests.prepared import (
    begin_with_copy,
    cast_file,
    is_prepared,
    leave_copy,
    one_at_a_time,
    share_folder,
)
from tests.search_server import (  # noqa: F401  Fixtures for whoever names them.
    closed_port,
    elastic_site,
    elasticsearch,
    use_server,
    words_alone,
)
from tests.site import RunningSite, running_site

# Their hooks: what is left out, and in which order and process the rest runs.
pytest_plugins = ["tests.database", "tests.scheduling"]


def pytest_configure(config: pytest.Config) -> None:
    share_folder(config)


def populate() -> None:
    prepare_site(hostname="testserver")
    load_vocabularies()
    register_consumer(EMBEDDED)


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_keepdb: bool) -> bool:
    """A copy of SQLite's file is there before the tables are asked for."""
    return django_db_keepdb or (is_prepared() and connection.vendor == "sqlite")


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest,
    django_db_modify_db_settings: None,
    django_db_blocker: Any,
) -> None:
    with one_at_a_time():
        if is_prepared():
            begin_with_copy(connection)
            request.getfixturevalue("django_db_setup")
        else:
            request.getfixturevalue("django_db_setup")
            with django_db_blocker.unblock():
                populate()
                keep_cast(cast_file())
                leave_copy(connection)
    # What is loaded by now stays: nothing of it need be looked at for garbage ever again.
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _outermost_templates_alone(django_test_environment: None) -> None:
    """Keep of an answer the contexts of pages and forms, not one for each part of them.

    Django's test client copies the context of every template that is rendered, a thousand
    for a form of the admin; it is put back by ``django_test_environment``.
    """
    Template._render = _render_and_tell_of_outermost


def _render_and_tell_of_outermost(template: Template, context: Context) -> str:
    if context.template is template:
        template_rendered.send(sender=template, template=template, context=context)
    return template.nodelist.render(context)


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    cache.clear()
    kept_pages.clear()
    kept_cases.clear()


@pytest.fixture
def committed_db(transactional_db: None) -> None:
    """SQLite with real transactions; its file is put back after the flush that follows."""


@pytest.fixture(autouse=True)
def _restore_after_flush(request: pytest.FixtureRequest) -> Iterator[None]:
    """A flush takes with it what migrations made, so a copy of the file comes back.

    Before the test's own fixtures, so that it ends after them.
    """
    if "committed_db" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("django_db_setup")
    kept = request.getfixturevalue("tmp_path") / "before"
    with request.getfixturevalue("django_db_blocker").unblock():
        path = Path(str(connection.settings_dict["NAME"]))
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        shutil.copy(path, kept)
        yield
        connection.close()
        for beside in ("-wal", "-shm"):
            Path(f"{path}{beside}").unlink(missing_ok=True)
        shutil.copy(kept, path)


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSite]:
    """The product, served with its demo content; tests that share it share a worker."""
    with running_site(tmp_path_factory.mktemp("site")) as site:
        yield site


@pytest.fixture
def empty_index(db: None) -> None:
    """The embedded engine as it is before anything was published."""
    register_consumer(EMBEDDED)
    embedded_engine().clear()


@pytest.fixture
def cast(db: None) -> Cast:
    return copied_cast(cast_file())

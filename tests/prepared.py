# SPDX-License-Identifier: EUPL-1.2
"""One database for a whole run with tables, first pages and vocabularies in it.

They cost over twenty CPU seconds, a copy costs none. The process that needs it first makes
it, for itself, and leaves a copy behind; whoever comes later starts from that: the other
processes of the run, and sites that a drill serves. The environment says where it lies.
"""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db.backends.base.base import BaseDatabaseWrapper

import pytest

from tests.site import database_of_its_own

FOLDER = "PREPARED_DATABASE_FOLDER"


def share_folder(config: pytest.Config) -> None:
    """Make the folder of this run, unless this is one of its processes."""
    if FOLDER in os.environ:
        return
    made = tempfile.mkdtemp(prefix="prepared_")
    os.environ[FOLDER] = made
    config.add_cleanup(lambda: shutil.rmtree(made))
    config.add_cleanup(lambda: os.environ.pop(FOLDER))


def is_prepared() -> bool:
    return FOLDER in os.environ and _sign().exists()


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Let the processes of a run wait for the one that makes what they all need."""
    with (_folder() / "lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def begin_with_copy(connection: BaseDatabaseWrapper) -> None:
    """Let the test database of this process begin as a copy."""
    settings = connection.settings_dict["TEST"]
    if connection.vendor == "sqlite":
        shutil.copy(_file(), settings["NAME"])
    else:
        settings["TEMPLATE"] = _name()


def leave_copy(connection: BaseDatabaseWrapper) -> None:
    """Keep the test database as it is now for all who come later."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(_file())])
    else:
        # A database is copied while nobody is connected to it.
        connection.close()
        copied = connection.settings_dict["NAME"]
        with connection._nodb_cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {_name()} TEMPLATE {copied}")
    _sign().touch()


def cast_file() -> Path:
    """Return where the rows of the cast are kept; see ``tests.kept_cast``."""
    return _folder() / "cast.pickle"


def prepared_database(key: int | str, state: Path) -> dict[str, str]:
    """Give a site that is still empty a copy, if there is one; see ``database_of_its_own``."""
    if not is_prepared():
        return database_of_its_own(key)
    address = database_of_its_own(key, template=_name())
    if not address:
        state.mkdir(exist_ok=True)
        shutil.copy(_file(), state / "keukentafel.sqlite3")
    return address


def _folder() -> Path:
    return Path(os.environ[FOLDER])


def _file() -> Path:
    return _folder() / "prepared.sqlite3"


def _name() -> str:
    return _folder().name


def _sign() -> Path:
    """What says that the copy is complete."""
    return _folder() / "done"

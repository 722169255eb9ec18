# SPDX-License-Identifier: EUPL-1.2
"""A text that was checked is nowhere afterwards: a canary is planted and looked for.

By bytes in the files of database and index, by value in every table, and in log,
cache, session and files that were written meanwhile, in each way that a text can come.
"""

import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core import mail
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client, RequestFactory
from django.views.debug import get_exception_reporter_filter

import pytest

from anonymisation import views
from anonymisation.forms import MAX_TEXT
from search.site import embedded_engine
from tests.cast import Cast, signed_in

ADDRESS = "/herkenningscheck/"
CANARY = "Qzkvxbrandt"
TEXT = f"Haar dochter Fatma {CANARY} (83) belt. Mail fatma@{CANARY}.nl, 06-12345678."

pytestmark = [pytest.mark.drill, pytest.mark.slow]


def values_of_every_table() -> Iterator[str]:
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            for row in cursor.fetchall():
                yield from (str(value) for value in row)


def files_written_since(moment: float) -> Iterator[Path]:
    folders = {tempfile.gettempdir(), settings.STATE_DIR, settings.MEDIA_ROOT}
    for folder in folders:
        for path in Path(folder).rglob("*"):
            # Others write in the shared folder too, and remove again what they wrote.
            try:
                is_new = path.is_file() and path.stat().st_mtime >= moment
                if is_new and os.access(path, os.R_OK):
                    yield path
            except OSError:
                continue


def holds_canary(path: Path) -> bool:
    try:
        content = path.read_bytes().lower()
    except OSError:
        return False
    return CANARY.lower().encode() in content


@pytest.fixture
def moment(tmp_path: Path) -> float:
    """Now, by the clock of the file system."""
    path = tmp_path / "now"
    path.touch()
    return path.stat().st_mtime


@pytest.fixture
def temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for temporary files that nobody else writes to."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setattr(settings, "FILE_UPLOAD_MAX_MEMORY_SIZE", 0)
    return folder


def post_in_every_way(client: Client) -> None:
    form = "application/x-www-form-urlencoded"
    assert CANARY in client.post(ADDRESS, {"tekst": TEXT}).content.decode()
    for body in (
        f"tekst={TEXT}",
        f"tekst={TEXT}\x00",
        f"anders={TEXT}",
        "tekst=" + f"{CANARY} " * (MAX_TEXT // 10),
    ):
        assert client.post(ADDRESS, body, content_type=form).status_code == 200
    upload = SimpleUploadedFile("verslag.txt", TEXT.encode() * 1000)
    client.post(ADDRESS, {"tekst": TEXT, "bestand": upload})
    assert client.put(ADDRESS, TEXT).status_code == 405


@pytest.mark.parametrize("who", ["sam", "noor"])
def test_a_checked_text_is_nowhere_afterwards(
    who: str,
    cast: Cast,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    moment: float,
    temporary_folder: Path,
) -> None:
    caplog.set_level(logging.DEBUG)
    client = signed_in(getattr(cast, who))
    before = dict(client.session) if client.cookies else {}
    post_in_every_way(client)

    assert not [v for v in values_of_every_table() if CANARY.lower() in v.lower()]
    embedded_engine().checkpoint()
    assert not [path for path in files_written_since(moment) if holds_canary(path)]
    assert list(temporary_folder.iterdir()) == []
    told = [record.getMessage() + str(record.args) for record in caplog.records]
    assert CANARY.lower() not in "\n".join(told).lower()
    printed = "".join(capfd.readouterr())
    assert CANARY.lower() not in printed.lower()
    assert CANARY not in repr(getattr(cache, "_cache", ""))
    assert (dict(client.session) if client.cookies else {}) == before
    assert mail.outbox == []


def test_the_search_for_a_canary_finds_one_where_it_is(
    cast: Cast, moment: float, temporary_folder: Path
) -> None:
    user = cast.noor
    user.first_name = CANARY
    user.save()
    assert [value for value in values_of_every_table() if CANARY in value]
    assert apps.get_model("accounts", "User").objects.filter(first_name=CANARY)
    path = Path(settings.STATE_DIR) / "canary.txt"
    path.write_text(CANARY, encoding="utf-8")
    try:
        assert path in [p for p in files_written_since(moment) if holds_canary(p)]
    finally:
        path.unlink()


def test_an_error_report_leaves_the_text_out(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "check_context", lambda text: 1 / 0)
    request = RequestFactory().post(ADDRESS, {"tekst": TEXT})
    request.user = cast.noor
    with pytest.raises(ZeroDivisionError):
        views.check(request)
    told = get_exception_reporter_filter(request).get_post_parameters(request)
    assert CANARY not in str(told)

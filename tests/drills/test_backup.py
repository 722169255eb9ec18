# SPDX-License-Identifier: EUPL-1.2
"""Drill R8: a backup made while the site is written to comes back exactly."""

import json
import os
import random
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import pytest

from tests.prepared import prepared_database
from tests.site import ROOT, database_of_its_own

SEED = 20261122
FLIPS = 100
WRITES_BEFORE = 3

pytestmark = [
    pytest.mark.drill,
    pytest.mark.slow,
    # Leaves the database with which the site begins.
    pytest.mark.django_db,
]


@dataclass(frozen=True)
class Place:
    """A machine of its own: a state folder and a database."""

    environment: dict[str, str]
    state: Path

    def run(self, *arguments: str, fails: bool = False) -> str:
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert bool(done.returncode) == fails, done.stderr[-3000:]
        return done.stdout + done.stderr

    def manage(self, *arguments: str, fails: bool = False) -> str:
        return self.run("manage.py", *arguments, fails=fails)

    def told(self) -> dict:
        text = self.run("-m", "tests.drills.backup_steps", "tell")
        return json.loads(text[text.index('{"tables"') :].splitlines()[0])


def place(state: Path, database: dict[str, str]) -> Place:
    state.mkdir(exist_ok=True)
    # One key for all: the drill of another key says so.
    (state / "secret-key").write_text("one-key-for-the-drill-" * 3)
    settings = {
        "STATE_DIR": str(state),
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "ES_URL": "",
    }
    return Place(os.environ | settings | database, state)


def empty_place(state: Path) -> Place:
    return place(state, database_of_its_own(name()))


def name() -> str:
    return f"backup_{uuid4().hex[:10]}"


@pytest.fixture(scope="module")
def site(
    tmp_path_factory: pytest.TempPathFactory,
    django_db_setup: None,
) -> Place:
    """A site with vocabularies, of which a backup is made while it is written to."""
    state = tmp_path_factory.mktemp("backup") / "site"
    made = place(state, prepared_database(name(), state))
    made.manage("rebuild_search")
    command = [sys.executable, "-m", "tests.drills.backup_steps", "write"]
    with subprocess.Popen(
        command, cwd=ROOT, env=made.environment, stdout=subprocess.PIPE, text=True
    ) as writer:
        try:
            assert writer.stdout is not None
            for _ in range(WRITES_BEFORE):
                assert writer.stdout.readline()
            made.manage("backup", "--to", str(made.state / "during.tar"))
            assert writer.poll() is None
            assert writer.stdout.readline(), "the writer waited for the backup"
        finally:
            writer.terminate()
    # The writer ended in the middle of things; the worker that catches up is not here.
    made.manage("rebuild_search")
    made.manage("backup", "--to", str(made.state / "quiet.tar"))
    return made


def restored(site: Place, archive: str, tmp_path: Path, *options: str) -> Place:
    empty = empty_place(tmp_path / "elsewhere")
    how = options or ("--deletions", str(site.state / "deletions.jsonl"))
    told = empty.manage("restore", str(site.state / archive), *how)
    assert "allemaal gelijk aan toen" in told
    return empty


def test_tables_files_and_a_hundred_answers_are_identical(
    site: Place, tmp_path: Path
) -> None:
    began = time.monotonic()
    there = restored(site, "quiet.tar", tmp_path)
    assert time.monotonic() - began < 300
    before, after = site.told(), there.told()
    assert after["tables"] == before["tables"]
    assert after["files"] == before["files"]
    assert len(before["files"]) >= WRITES_BEFORE
    assert after["answers"] == before["answers"]
    assert len(before["answers"]) == 100
    assert any(total for _, total, _ in before["answers"])


def test_a_backup_made_during_writes_is_one_state_of_everything(
    site: Place, tmp_path: Path
) -> None:
    there = restored(site, "during.tar", tmp_path)
    told = there.manage("search_status")
    database, index = (
        int(line.split(": ")[1].split()[0]) for line in told.splitlines()[:2]
    )
    assert database == index >= WRITES_BEFORE
    there.manage("check_live_content")
    program = (
        "import django; django.setup(); from core.models import SiteImage;"
        "assert all(i.file.storage.exists(i.file.name) for i in SiteImage.objects.all())"
    )
    there.run("-c", program)


def test_a_restore_needs_an_empty_place_and_the_same_key(
    site: Place, tmp_path: Path
) -> None:
    archive = str(site.state / "quiet.tar")
    told = site.manage("restore", archive, "--without-deletions", fails=True)
    assert "niet leeg" in told
    other = empty_place(tmp_path / "other-key")
    (other.state / "secret-key").write_text("another-key-altogether-" * 3)
    told = other.manage("restore", archive, "--without-deletions", fails=True)
    assert "SECRET_KEY" in told
    assert not (other.state / "media").exists()


def test_keys_are_not_in_it(site: Place) -> None:
    key = (site.state / "secret-key").read_bytes()
    assert key not in (site.state / "quiet.tar").read_bytes()


def test_a_flipped_byte_is_found_a_hundred_times_of_a_hundred(
    site: Place, tmp_path: Path
) -> None:
    from operations.backup.archive import check_seal
    from operations.backup.outcomes import RestoreRefused

    path = tmp_path / "flipped.tar"
    path.write_bytes((site.state / "quiet.tar").read_bytes())
    dice, found = random.Random(SEED), 0
    with path.open("r+b") as file:
        for _ in range(FLIPS):
            place_of_it = dice.randrange(path.stat().st_size)
            file.seek(place_of_it)
            byte = file.read(1)[0]
            _put(file, place_of_it, byte ^ (1 << dice.randrange(8)))
            try:
                check_seal(path)
            except RestoreRefused:
                found += 1
            _put(file, place_of_it, byte)
    assert found == FLIPS
    check_seal(path)


def _put(file, where: int, byte: int) -> None:
    file.seek(where)
    file.write(bytes([byte]))
    file.flush()

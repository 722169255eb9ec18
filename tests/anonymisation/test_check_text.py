# SPDX-License-Identifier: EUPL-1.2
"""The command ``check_text``, started as a person or a script starts it.

These tests ask for no database, and the suite refuses one to whoever does not ask.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CLEAN = "De hulp komt twee keer in de week."
REVIEWED = "Zij is 83 jaar oud."
BLOCKED = "Haar dochter Fatma belt.\nZij is 83 jaar oud."


def check_text(
    *arguments: object, given: str | bytes = ""
) -> subprocess.CompletedProcess:
    """Run the command in a process of its own, without any setting of the suite."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", "check_text", *map(str, arguments)],
        cwd=ROOT,
        env=kept,
        input=given if isinstance(given, bytes) else given.encode(),
        capture_output=True,
    )


def records(done: subprocess.CompletedProcess) -> list[dict]:
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(
    ("text", "status"), [(CLEAN, 0), (REVIEWED, 1), (BLOCKED, 2), (b"\xff\xfe\xff", 3)]
)
def test_the_status_says_what_a_script_must_know(text, status):
    assert check_text("-", given=text).returncode == status


def test_a_line_says_where_how_grave_what_and_why_but_not_whom(tmp_path):
    path = tmp_path / "verslag.txt"
    path.write_text("Dag 🙂\n" + BLOCKED, encoding="utf-8")
    done = check_text(path)
    told = done.stdout.decode().splitlines()
    assert told[0] == (
        f"{path}:2:14: moet weg: naam. Lijkt op een naam: hoofdletter na 'dochter'. "
        "Beter: [de dochter]"
    )
    assert told[1].startswith(f"{path}:3:8: kijk hiernaar: precieze leeftijd.")
    assert "Fatma" not in done.stdout.decode()


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tmp_path):
    path = tmp_path / "verslag.txt"
    path.write_text(BLOCKED, encoding="utf-8")
    done = check_text(tmp_path / "nergens.txt", path)
    assert done.returncode == 3
    assert "nergens.txt: Niet te lezen" in done.stderr.decode()
    assert f"{path}:1:14" in done.stdout.decode()


def test_json_tells_everything_of_each_file(tmp_path):
    path = tmp_path / "verslag.txt"
    path.write_bytes(BLOCKED.replace("\n", "\r\n").encode())
    (told,) = json.loads(check_text("--json", path).stdout)
    assert (told["file"], told["status"]) == (str(path), 2)
    name, age = told["findings"]
    assert (name["line"], name["column"], name["start"]) == (1, 14, 13)
    # Counted in the text as it was given, with both signs of its line end.
    assert (age["line"], age["column"], age["start"]) == (2, 8, 33)
    assert age["suggestions"] == ["75–84"]


def test_jsonl_prints_for_each_line_exactly_what_other_programs_expect():
    given = json.dumps({"id": 7, "text": "🙂 Haar dochter Fatma is moslim."})
    (record,) = records(check_text("--jsonl", "-", given=given))
    assert list(record) == ["id", "findings", "masked"]
    assert record["id"] == 7
    assert record["masked"] == "🙂 Haar dochter █████ is moslim."
    assert record["findings"] == [
        {
            "start": 15, "end": 20, "type": "person", "tier": "block",
            "entity": "person-1", "suggestion": "[de dochter]",
        },
        {
            "start": 24, "end": 30, "type": "religion", "tier": "hint",
            "entity": "religion-1", "suggestion": "",
        },
    ]  # fmt: skip


def test_bad_lines_are_named_by_number_and_the_rest_goes_on():
    lines = ["", "{kapot", '{"id": 1}', "[]", '{"id": 2, "text": 3}', '{"text": "a"}',
             "[" * 100_000, '{"id": "goed", "text": ""}']  # fmt: skip
    done = check_text("--jsonl", "-", given="\n".join(lines))
    assert done.returncode == 3
    assert records(done) == [{"id": "goed", "findings": [], "masked": ""}]
    told = done.stderr.decode().splitlines()
    assert [line.split(":")[1] for line in told] == ["2", "3", "4", "5", "6", "7"]
    assert "kapot" not in done.stderr.decode()


def test_half_a_sign_in_json_stops_nothing():
    done = check_text(
        "--jsonl", "-", given='{"id": 1, "text": "\\ud800 mevrouw Jansen"}'
    )
    assert records(done)[0]["masked"] == "\ud800 mevrouw █████"


def test_a_wrong_option_is_no_finding():
    done = check_text("--bestaat-niet")
    assert done.returncode == 3
    assert "--bestaat-niet" in done.stderr.decode()


@pytest.mark.slow
def test_a_very_long_text_is_checked(tmp_path):
    path = tmp_path / "lang.txt"
    path.write_text((CLEAN + "\n") * 10_000 + BLOCKED, encoding="utf-8")
    done = check_text(path)
    assert done.returncode == 2
    assert f"{path}:10001:14" in done.stdout.decode()


def test_the_command_loads_no_application():
    code = (
        "import sys; sys.argv = ['manage.py', 'check_text', '--help']\n"
        "import runpy\n"
        "try: runpy.run_path('manage.py', run_name='__main__')\n"
        "except SystemExit: pass\n"
        "print(sorted(m for m in sys.modules if m in ('wagtail', 'cases', 'config')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True
    )
    assert done.stdout.splitlines()[-1] == "[]"

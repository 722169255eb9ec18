# SPDX-License-Identifier: EUPL-1.2
"""Drill S6: hostile files are refused quickly, with little memory, and far from the site.

Each is cleaned by the real process; the system itself says what that used.
"""

import subprocess
import sys
from dataclasses import dataclass
from io import BytesIO

import pytest

from core.uploads import apart
from core.uploads.apart import REFUSED, ROOT, clean_apart
from core.uploads.refusal import Reason, Refused
from tests.core.uploads import pdf_files, pictures, word_files
from tests.core.uploads.opendocument_files import odt

SECONDS, MEGABYTES = 2, 100


@dataclass(frozen=True)
class Use:
    """How a process ended, and what it took."""

    status: int
    seconds: float
    megabytes: float


# A process begins with the memory of who started it, so a small one does that.
WATCH = """
import resource, subprocess, sys
ended = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(ended, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""


def use_of(what: str, data: bytes, suffix: str) -> Use:
    """Work time, not clock time: another test may be busy on the same machine."""
    process = [sys.executable, "-m", "core.uploads.process", what, suffix]
    told = subprocess.run(
        [sys.executable, "-c", WATCH, *process],
        input=data,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        check=True,
    )
    status, seconds, megabytes = map(float, told.stdout.split())
    return Use(int(status), seconds, megabytes)


def zip_bomb() -> bytes:
    return word_files.zipped({"[Content_Types].xml": b"\x00" * 300_000_000})


def many_parts() -> bytes:
    return word_files.zipped({f"{number}": b"" for number in range(60_000)})


def deep_xml() -> bytes:
    deep = "<w:p>" * 200_000 + "</w:p>" * 200_000
    return word_files.zipped(word_files.parts(deep))


def wide_xml() -> bytes:
    return word_files.zipped(word_files.parts("<w:b/>" * 1_300_000))


def deep_pdf() -> bytes:
    return b"%PDF-1.7\n1 0 obj\n" + b"[" * 2_000_000


def crowded_pdf() -> bytes:
    objects = b"".join(
        b"%d 0 obj[1 2 3]endobj\n" % number for number in range(9, 400_000)
    )
    return (
        b"%PDF-1.4\n"
        + objects
        + b"1 0 obj<</Type/Catalog>>endobj trailer<</Root 1 0 R>>"
    )


def truncated_photo() -> bytes:
    """As many pixels as are allowed, and it breaks off at the end."""
    photo = BytesIO()
    pictures.drawing(size=(5_000, 5_000)).save(photo, "JPEG", progressive=True)
    return photo.getvalue()[:-100]


HOSTILE = [
    ("image", pictures.endless_png, ".png"),
    ("image", truncated_photo, ".jpg"),
    ("image", pictures.svg, ".svg"),
    ("document", zip_bomb, ".docx"),
    ("document", many_parts, ".docx"),
    ("document", deep_xml, ".docx"),
    ("document", wide_xml, ".docx"),
    ("document", deep_pdf, ".pdf"),
    ("document", crowded_pdf, ".pdf"),
    ("document", pdf_files.exploding, ".pdf"),
    ("document", pdf_files.locked, ".pdf"),
    ("document", lambda: b"<svg" * 2_000_000, ".svg"),
    ("document", lambda: bytes(10_000_000), ".txt"),
]


@pytest.mark.drill
@pytest.mark.parametrize(("what", "make", "suffix"), HOSTILE)
def test_a_hostile_file_is_refused_in_little_time_and_memory(
    what, make, suffix
) -> None:
    used = use_of(what, make(), suffix)
    assert used.status not in {0, 1, 2}
    assert used.seconds <= SECONDS
    assert used.megabytes <= MEGABYTES


@pytest.mark.drill
@pytest.mark.parametrize(("what", "make", "suffix"), HOSTILE)
def test_whatever_happens_there_is_a_refusal_here(what, make, suffix) -> None:
    with pytest.raises(Refused):
        clean_apart(what, make(), suffix)


@pytest.mark.parametrize(
    ("what", "make", "suffix"),
    [
        ("image", pictures.jpeg, ".jpg"),
        ("document", word_files.docx, ".docx"),
        ("document", odt, ".odt"),
        ("document", pdf_files.told, ".pdf"),
        ("document", lambda: "één\n".encode(), ".txt"),
    ],
)
def test_an_honest_file_comes_back_clean(what, make, suffix) -> None:
    cleaned = clean_apart(what, make(), suffix)
    assert cleaned.suffix == suffix
    assert cleaned.data
    assert pictures.CANARY.encode() not in cleaned.data


def test_a_reason_travels_from_one_process_to_the_other() -> None:
    with pytest.raises(Refused) as refused:
        clean_apart("document", pdf_files.locked(), ".pdf")
    assert refused.value.reason == Reason.LOCKED


def test_a_process_that_takes_for_ever_is_a_refusal(monkeypatch) -> None:
    monkeypatch.setattr(apart, "PATIENCE", 0.001)
    with pytest.raises(Refused) as refused:
        clean_apart("image", pictures.jpeg(), ".jpg")
    assert refused.value.reason == Reason.TOO_MUCH_INSIDE


def test_the_process_knows_no_secret_of_the_site(monkeypatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "geheim")
    assert "SECRET_KEY" not in apart.environment()
    assert set(apart.environment()) <= set(apart.PASSED_ON)
    assert use_of("image", b"", ".jpg").status == REFUSED

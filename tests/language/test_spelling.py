# SPDX-License-Identifier: EUPL-1.2
"""Dutch as hunspell spells it; what it does not know and is right stands in docs/words.txt."""

import os
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Iterable, Iterator

import pytest

from tests.language.texts import demo_texts, handbook_texts, interface_texts, words
from tests.site import ROOT

OURS = ROOT / "docs" / "words.txt"
Texts = Callable[[], Iterator[tuple[str, str]]]


@pytest.fixture(scope="module")
def hunspell() -> str:
    found = shutil.which("hunspell")
    missing = found is None or "nl_NL" not in _run([found, "-D"]).stderr
    if missing and os.environ.get("CI"):
        pytest.fail(
            "hunspell of hunspell-nl ontbreekt; .ci/run hoort ze te installeren."
        )
    if missing:
        pytest.skip("hunspell met Nederlands staat niet op deze machine")
    return str(found)


def _run(command: list[str], given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, input=given, capture_output=True, text=True, check=False
    )


def our_words() -> set[str]:
    lines = OURS.read_text("utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}


def unknown(hunspell: str, asked: Iterable[str]) -> set[str]:
    """Return the words that neither hunspell nor we know, whole or in their parts."""
    known = our_words()
    left = {word.replace("’", "'") for word in asked}
    left = {word for word in left if not _known(word, known)}
    strange = _strange(hunspell, left)
    # "niét" is "niet" said loud, and "pgb-toets" is two words that are known.
    parts = {part for word in strange for part in _parts(word)}
    wrong = {part for part in _strange(hunspell, parts) if not _known(part, known)}
    return {word for word in strange if any(part in wrong for part in _parts(word))}


def _known(word: str, known: set[str]) -> bool:
    return word in known or word.lower() in known


def _parts(word: str) -> list[str]:
    letters = unicodedata.normalize("NFD", word).replace("\u0301", "")
    return unicodedata.normalize("NFC", letters).split("-")


def _strange(hunspell: str, asked: Iterable[str]) -> set[str]:
    command = [hunspell, "-d", "nl_NL", "-i", "utf-8", "-l"]
    return set(_run(command, "\n".join(sorted(asked))).stdout.split())


@pytest.mark.parametrize("texts", [interface_texts, handbook_texts, demo_texts])
def test_every_word_is_spelled_as_dutch_is(hunspell: str, texts: Texts) -> None:
    where: dict[str, str] = {}
    for place, text in texts():
        for word in words(text):
            where.setdefault(word.replace("’", "'"), place)
    wrong = unknown(hunspell, where)
    assert not wrong, "\n".join(f"{word}: {where[word]}" for word in sorted(wrong))


def test_a_wrong_word_is_seen(hunspell: str) -> None:
    asked = ["keukentafel", "pgb-toets", "niét", "casusen", "Gemeenteraat"]
    assert unknown(hunspell, asked) == {"casusen", "Gemeenteraat"}


def test_our_own_words_are_needed_and_stand_in_order(hunspell: str) -> None:
    lines = [line for line in OURS.read_text("utf-8").splitlines() if line[:1] != "#"]
    assert lines == sorted(set(lines), key=lambda word: (word.lower(), word))
    used = {
        part
        for texts in (interface_texts, handbook_texts, demo_texts)
        for _, text in texts()
        for word in words(text)
        for part in (word.replace("’", "'"), *_parts(word.replace("’", "'")))
    }
    lower = {word.lower() for word in used}
    assert [word for word in lines if word not in used and word not in lower] == []

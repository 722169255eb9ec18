# SPDX-License-Identifier: EUPL-1.2
"""The same text about other people: what changes with the names, and what stays."""

import re

import pytest

from benchmarks.recognition.corpus import DEVELOPMENT, Label, LabelledText, read_corpus
from benchmarks.recognition.name_parts import NameReader, Role
from benchmarks.recognition.origin_names import OriginNames, read_origins
from benchmarks.recognition.origins import draw_texts
from benchmarks.recognition.swapping import possessive, swap_names

# One name of each kind, so that a swapped text can be written down.
ONE = OriginNames("one", ("Emine",), ("van der Meulen",))
MARK = re.compile(r"\[(\w+)\|([^\]]+)\]")


def labelled(marked: str) -> LabelledText:
    """Return the text in which "[person|Anna]" is a label."""
    text, spans, done = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[done : match.start()]
        spans.append(Label(len(text), len(text) + len(match[2]), match[1]))
        text += match[2]
        done = match.end()
    return LabelledText("T-001", "test", text + marked[done:], tuple(spans), ())


def swapped(marked: str, names: OriginNames = ONE) -> str:
    return swap_names(labelled(marked), names, 0).text.text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[person|Anna] belt.", "Emine belt."),
        ("[person|Anna Bakker] belt.", "Emine van der Meulen belt."),
        ("Mevrouw [person|Bakker] belt.", "Mevrouw Van der Meulen belt."),
        ("dhr. [person|A.B. de Wit] belt.", "dhr. A.B. van der Meulen belt."),
        ("[person|Bakker, Anna] belt.", "Van der Meulen, Emine belt."),
        ("[person|BAKKER, Anna] belt.", "VAN DER MEULEN, Emine belt."),
        ("mw [person|bakker] belt", "mw van der meulen belt"),
        ("[person|Harm-Jan] belt.", "Emine belt."),
        ("Gezin [person|Al-Khatib] belt.", "Gezin Van der Meulen belt."),
        ("[person|Wiebe v.'t Zand] belt.", "Emine van der Meulen belt."),
    ],
)  # fmt: skip
def test_a_name_keeps_its_shape_and_its_capitals(before, after):
    assert swapped(before) == after


@pytest.mark.parametrize("initials", ["A.", "A.B.", "S. de W."])
def test_initials_alone_stay_and_do_not_count(initials):
    one = swap_names(labelled(f"Ik sprak [person|{initials}] nog."), ONE, 0)
    assert one.text.text == f"Ik sprak {initials} nog."
    assert one.swapped == ()


def test_a_double_name_stays_double_and_its_halves_are_known_again():
    names = OriginNames("two", ("Emine",), ("Kaya", "Aksoy"))
    text = swapped("[person|Wietske Bos-Ter Braak]; mw [person|Bos] belt.", names)
    full, alone = text.split("; mw ")
    first, second = full.removeprefix("Emine ").split("-")
    assert {first, second} == {"Kaya", "Aksoy"}
    assert alone == f"{first} belt."


def test_a_family_has_one_name_and_its_members_have_their_own():
    names = OriginNames("many", ("Ali", "Can", "Eda"), ("Kaya", "Aksoy"))
    text = swapped("[person|Jan Bos] en [person|Lies Bos]. [person|Jan] belt.", names)
    first, other, again = re.fullmatch(r"(\w+) (?:\w+) en (\w+) \w+\. (\w+) belt\.", text).groups()  # fmt: skip
    assert first == again != other
    assert len(set(re.findall("Kaya|Aksoy", text))) == 1


def test_a_full_name_tells_what_stands_alone_elsewhere():
    text = labelled("[person|Bos] belt. Meneer [person|Ali] komt met [person|Ali Bos].")
    reader = NameReader(text)
    roles = [[part.role for part in reader.parts(label)] for label in text.spans]
    assert roles == [[Role.FAMILY], [Role.GIVEN], [Role.GIVEN, Role.FAMILY]]


@pytest.mark.parametrize(
    ("name", "ending"), [("Anna", "'s"), ("Karim", "s"), ("Hans", "'"), ("Eloïse", "s")]
)
def test_possession_is_written_as_the_name_asks(name, ending):
    assert possessive(name) == ending
    names = OriginNames("one", (name,), ("Bos",))
    for before in (
        "[person|Fatma]'s fiets",
        "[person|Max]' fiets",
        "[person|Jan]s fiets",
    ):
        assert swapped(before, names) == f"{name}{ending} fiets"


def test_a_quoted_name_is_no_possession():
    assert swapped("zij zei '[person|Hans]' hard") == "zij zei 'Emine' hard"


def test_everything_but_the_names_stays_in_its_place():
    for origin in read_origins()[::4]:
        for text in read_corpus(DEVELOPMENT):
            new = swap_names(text, origin, 0).text
            for old, moved in zip(
                (*text.spans, *text.traps), (*new.spans, *new.traps), strict=True
            ):
                same = new.text[moved.start : moved.end]
                assert old.type == moved.type == "person" or (
                    same == text.text[old.start : old.end]
                )


def test_the_same_draw_gives_the_same_names_and_another_draw_other_names():
    text, names = read_corpus(DEVELOPMENT)[0], read_origins()[0]
    assert swap_names(text, names, 0) == swap_names(text, names, 0)
    assert swap_names(text, names, 0) != swap_names(text, names, 1)


def test_texts_are_drawn_until_there_are_enough_mentions():
    text = labelled("[person|Anna] en [person|Jan] bellen.")
    assert len(draw_texts([text], ONE, 5)) == 3
    with pytest.raises(ValueError, match="no text"):
        draw_texts([labelled("Niemand belt.")], ONE, 5)


def test_every_origin_has_names_enough_and_none_twice():
    origins = read_origins()
    assert origins[0].origin == "dutch"
    assert {o.origin for o in origins} == {
        "dutch", "frisian", "turkish", "moroccan", "surinamese", "polish", "syrian",
        "eritrean", "indonesian", "chinese", "ghanaian",
    }  # fmt: skip
    for names in origins:
        for part in (names.given, names.family):
            assert len(part) == len(set(part)) >= 110, names.origin

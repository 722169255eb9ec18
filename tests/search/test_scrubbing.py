# SPDX-License-Identifier: EUPL-1.2
"""What stays of a question that is kept for editors, and above all what does not."""

import pytest

from search.analysis import Analyser, dutch
from search.scrubbing import scrub
from search.thesaurus import Thesaurus
from search.vocabulary import term_groups
from taxonomy.vocabulary import read_data_files

# The commonest names of the country that are no words of the language.
NAMES = [
    "jan", "jansen", "fatima", "yilmaz", "mohammed", "henk", "truus", "hendriks", "bram",
    "dijkstra", "hoekstra", "vermeulen", "nieuwenhuis", "zandbergen", "waterreus", "riet",
    "hoogland", "achmed", "bouzid", "benali", "nguyen", "kees", "piet", "rotterdam",
    "amsterdam", "geldrop", "boxtel", "aalsmeer", "waterhoek",
]  # fmt: skip


@pytest.fixture(scope="module")
def field(analyser: Analyser) -> Thesaurus:
    return Thesaurus(term_groups(read_data_files()), analyser)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_does_not_stay(field: Thesaurus, name: str) -> None:
    assert scrub(name, dutch(), field) == ""
    assert scrub(f"traplift voor {name}", dutch(), field) == "traplift voor …"


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("mevrouw Bakker wil niet douchen", "mevrouw … wil niet douchen"),
        ("mevrouw bakker wil niet douchen", "mevrouw … wil niet douchen"),
        ("mevr. j. bakker, scootmobiel", "mevr … scootmobiel"),
        ("dhr P.G. de boer valt vaak", "dhr … valt vaak"),
        ("hulp voor Visser en zijn moeder", "hulp voor … en zijn moeder"),
        ("jan van den berg traplift", "… traplift"),
        ("meneer van der veen, rollatorberging", "meneer … rollatorberging"),
    ],
)
def test_a_surname_that_is_a_word_goes_with_its_title_or_capital(
    field: Thesaurus, asked: str, kept: str
) -> None:
    assert scrub(asked, dutch(), field) == kept


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("man van 79 met dementie", "man van … met dementie"),
        ("geboren 12-03-1941, eenzaam", "geboren … eenzaam"),
        ("pgb geweigerd zaak 2026/1234", "pgb geweigerd zaak …"),
    ],
)
def test_ages_dates_and_numbers_do_not_stay(
    field: Thesaurus, asked: str, kept: str
) -> None:
    assert scrub(asked, dutch(), field) == kept


@pytest.mark.parametrize(
    "asked",
    [
        "rollatorberging",
        "deurverbreding badkamer",
        "moeder met kinderen zonder netwerk na operatie",
        "stalling voor een scootmobiel",
        "als mantelzorger werken en zorgen combineren",
    ],
)
def test_a_question_of_plain_words_stays_as_it_is(field: Thesaurus, asked: str) -> None:
    assert scrub(asked, dutch(), field) == asked


@pytest.mark.parametrize("asked", ["", "van de", "qwrtpsdfg", "12 34", "… !", "\x00"])
def test_what_tells_nothing_is_not_kept(field: Thesaurus, asked: str) -> None:
    assert scrub(asked, dutch(), field) == ""

# SPDX-License-Identifier: EUPL-1.2
import pytest

from search.analysis import dutch
from search.compound_terms import pieces_of
from search.thesaurus import Thesaurus
from search.vocabulary import term_groups
from taxonomy.vocabulary import read_data_files


@pytest.fixture(scope="module")
def thesaurus() -> Thesaurus:
    return Thesaurus(term_groups(read_data_files()), dutch())


@pytest.mark.parametrize(
    ("word", "halves"),
    [
        ("tolkgesprek", ["tolk", "gesprek"]),
        ("huurachterstand", ["hur", "achterstand"]),
        ("postachterstand", ["post", "achterstand"]),
    ],
)
def test_a_compound_asks_for_the_terms_in_it(thesaurus, word, halves):
    assert [piece.stem for piece in pieces_of(word, thesaurus)] == halves


@pytest.mark.parametrize("word", ["luisteren", "nachtelijk", "beslissing", "gesprek"])
def test_a_term_with_an_ending_is_no_compound(thesaurus, word):
    assert pieces_of(word, thesaurus) == ()

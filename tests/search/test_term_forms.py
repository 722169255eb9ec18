# SPDX-License-Identifier: EUPL-1.2
"""Terms written in another way than the thesaurus has them."""

import pytest

from search.analysis import dutch
from search.thesaurus import TermGroup, Thesaurus


def named(term: str, text: str) -> bool:
    thesaurus = Thesaurus([TermGroup("a", term, ())], dutch())
    return bool(thesaurus.recognise(dutch().words(text)))


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("mantelzorg", "De mantel zorg werd haar te zwaar."),
        ("zorgboerderij", "Hij werkt op een zorg boerderij."),
        ("woningaanpassing", "Zij wil de woning aanpassen."),
        ("eigen bijdrage", "De eigenbijdrage is hoog."),
        ("pgb-plan", "Het pgbplan is af."),
    ],
)
def test_a_term_is_known_with_a_space_too_many_or_too_few(term: str, text: str) -> None:
    assert named(term, text)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("zorgboerderij", "Zij kreeg zorg voor de boerderij."),
        ("zorgboerderij", "Zorg, boerderij en dieren."),
        ("zorgboerderij", "Een boerderij zorg."),
        ("vroeghulp", "Zij vroeg hulp."),
        ("kleinkinderen", "Zij heeft drie kleine kinderen."),
        ("eigen bijdrage", "De bijdrage is zijn eigen."),
    ],
)
def test_two_words_that_only_meet_are_no_term(term: str, text: str) -> None:
    assert not named(term, text)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("doet de deur niet open", "Hij zegt dat hij de deur niet open doet."),
        ("doet de deur niet open", "omdat zij de deur niet opendoet"),
        ("niemand binnenlaten", "Hij laat niemand binnen."),
        ("bezwaar maken", "De dochter maakt bezwaar."),
        ("afspraken vergeten", "Zij vergeet afspraken."),
        ("meewerken", "Meneer werkt mee."),
        ("komt het huis niet uit", "nu zij het huis niet meer uit komt"),
    ],
)
def test_the_verb_of_a_term_may_stand_elsewhere(term: str, text: str) -> None:
    assert named(term, text)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        # The word that was left out said where.
        ("woont bij dochter", "Haar dochter woont in de stad."),
        ("niet weg", "Hij vindt de weg niet."),
        ("hulp bij het huishouden", "Het huishouden is zonder hulp niet te doen."),
    ],
)
def test_other_words_keep_their_place(term: str, text: str) -> None:
    assert not named(term, text)


def test_a_term_as_it_is_written_goes_before_a_form_by_rule() -> None:
    groups = [
        TermGroup("rule", "doet niet mee", ()),
        TermGroup("a", "niet meedoet", ()),
    ]
    [found] = Thesaurus(groups, dutch()).recognise(
        dutch().words("als hij niet meedoet")
    )
    assert found.groups == ("a",)

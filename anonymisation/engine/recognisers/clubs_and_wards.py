# SPDX-License-Identifier: EUPL-1.2
"""Where somebody plays, and on which ward somebody is: "traint bij DWO", "klas de Vlinders"."""

from __future__ import annotations

from collections.abc import Iterator

from anonymisation.engine.document import Document, Word
from anonymisation.engine.lexicon import cue_words
from anonymisation.engine.marks import Mark
from anonymisation.engine.recognisers.names import is_given_name
from anonymisation.engine.recognisers.organisations import (
    NAMED,
    WORKS,
    end_of_organisation,
)
from anonymisation.engine.recognisers.roles import role_of
from anonymisation.engine.seeking import Sought

# Clubs are called by their initials, which the allow-list takes for a rule's.
_IN_A_CLUB = Sought(
    r"\b(?i:traint|trainde|trainer|getraind|schaakt|schaakte|damt|tennist|hockeyt|korfbalt|handbalt|"
    r"judoot|volleybalt|basketbalt|zwemt|turnt|gymt|danst|zingt|zong|keept|keepte|voetbalt|voetbalde|"
    r"gevoetbald|biljart|dart|bridget|klaverjast|biljarten|speelt|speelde|lid|leider|coach|bestuurslid|"
    r"penningmeester|secretaris|voorzitter|bestuur|vrijwilliger|kantine|lidmaatschap|jeugdlid|erelid)"
    r"(?: (?:al|nu|weer|nog|altijd|vroeger|jaren|lang|sinds kort|met [a-z]+|op [a-z]+)){0,3}"
    r" (?:bij|van|voor)(?: (?:de|het))? (?=[A-Z])"
)
# "afd. Zwaluwnest", "klas de Vlinders", "huis Duinroos": where in a house somebody is.
_ON_A_WARD = Sought(
    r"\b((?:afdeling|afd\.?|verpleegafdeling|paviljoen|leefgroep|woongroep|woning|huis|groep|klas|"
    r"peutergroep|peuterplusgroep|kleutergroep|stamgroep|babygroep|cliëntgroep|unit|vleugel))"
    r"(?:,? (?:de|het|'t))? (?=[a-z])"
)
# "School (de Ark)", "Opvang: Kinderwoud", "school, de Palster, belt": which one it is.
_WHICH_ONE = Sought(
    r"\b(school|opvang|kinderopvang|bso|dagbesteding|kerk|club|stage|stageplek|thuiszorg|zorgaanbieder|"
    r"aanbieder|werkgever|woningcorporatie|woco|corporatie|apotheek|logeeropvang|peuterspeelzaal|gastschool)"
    r"(?:(?: van (?:de |haar |zijn )?[a-zë]+)?(?:: | = | ?\((?:de |het |op (?:de |het )?)?)|(?:, (?:de|het|op de|op het)|(?<=school) de) )(?=[a-z'])"
)

_ARTICLES = ("de ", "het ")


def clubs_and_wards(document: Document) -> Iterator[Mark]:
    yield from _in_a_club(document)
    yield from _on_a_ward(document)
    yield from _which_one(document)


def _in_a_club(document: Document) -> Iterator[Mark]:
    for match in _IN_A_CLUB.in_text(document):
        word = document.word_at(match.end())
        if word is not None and (word.shouted or not word.allowed):
            end = end_of_organisation(document, word).end
            yield Mark(
                word.start,
                end,
                WORKS,
                cue=match[0].split()[0],
                instead="een vereniging",
            )


def _on_a_ward(document: Document) -> Iterator[Mark]:
    for match in _ON_A_WARD.in_lower(document):
        word = document.word_at(match.end())
        if (
            word is not None
            and word.capital
            and not (word.allowed or word.shouted)
            and (not word.opens or document.text[match.end() - 2] == ".")
            and not _is_a_department(word.lower)
        ):
            end = end_of_organisation(document, word).end
            yield Mark(word.start, end, NAMED, cue=match[1], instead="een afdeling")


def _which_one(document: Document) -> Iterator[Mark]:
    for match in _WHICH_ONE.in_lower(document):
        word = document.word_at(match.end())
        if (
            word is not None
            and word.capital
            and role_of(word.lower) is None
            and (word.is_listed or not is_given_name(word.text))
            and (match[0].endswith(_ARTICLES) or _says_more(document, word))
        ):
            end = end_of_organisation(document, word).end
            yield Mark(word.start, end, NAMED, cue=match[1], instead="een organisatie")


def _says_more(document: Document, word: Word) -> bool:
    """Return whether a name follows, not a remark: "School (Twents Carmel)", "(Gestopt)"."""
    after = document.after(word)
    return not (word.is_ordinary or word.allowed) or (
        after is not None
        and after.capital
        and not (after.opens or after.allowed)
        and document.between(word, after) == " "
    )


def _is_a_department(word: str) -> bool:
    """Return whether many houses have one: "afdeling Burgerzaken", "afd. Geriatrie"."""
    return word in cue_words("departments") or word.endswith(
        ("zaken", "zorg", "logie", "urgie", "atrie", "bureau", "recht", "beheer")
    )

# SPDX-License-Identifier: EUPL-1.2
"""Names in forms and letters: behind a label, and under a greeting."""

from __future__ import annotations

from collections.abc import Iterator

from anonymisation.engine.document import Document, Word
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import cue_words
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.recognisers.names import (
    INFIXES,
    end_of_name,
    is_name,
    is_word_name,
)
from anonymisation.engine.recognisers.roles import role_of
from anonymisation.engine.seeking import Sought

LABEL = Rule(
    "person.label",
    Kind.PERSON,
    Tier.BLOCK,
    Confidence.CERTAIN,
    "Lijkt op een naam: staat achter het kopje '%(cue)s'.",
)
SIGNED = Rule(
    "person.signed",
    Kind.PERSON,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Lijkt op een naam: staat onder een groet.",
)

GREETED = Rule(
    "person.greeted",
    Kind.PERSON,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Lijkt op een naam: staat achter een groet.",
)
_LABEL = Sought(
    r"(?mi)^[ *•-]{0,10}((?:(?:voor|achter|roep|meisjes|volledige |geboorte)?na(?:am|men)|contactpersoon|"
    r"1e contactpersoon|eerste contactpersoon|cli[eë]nte?|bewoner|bewoonster|aanvrager|inwoner|melder|mantelzorger|"
    r"betreft|behandelaar|consulent|verzoek(?:er|ster)|persoon|eiser(?:es)?|appellante?|belanghebbende|jeugdige|pati[eë]nte?|klant|afzender|schuldenaar|huisarts|casemanager|verzorger|partner|kind(?:eren)?|"
    r"gemachtigde|vertegenwoordiger|indiener|ondertekenaar|opgesteld door|aanwezig|afwezig|notulist|van|aan|cc)"
    r"(?: [a-zë]+)?(?: ?\([^)\n]*\))?) ?:[ \t]*(?=\S)"
)
# Within a line only what can be nothing else: "Naam: R. Blauw / Voornaam: Roos".
_FIELD = Sought(
    r"(?i)(?<![\w-])((?:voor|achter|roep|meisjes|geboorte|volledige )?naam(?: (?!in\b|van\b|is\b)[a-zë]+)?) ?([:=|;]) ?(?=[^\W\d])"
)
_INITIALS = Sought(
    r"(?i)(?<![\w-])(voorl(?:etters?)?|vrl|initialen)\b\.? ?[:=][ \t]*([a-z](?:[. ]{1,2}[a-z]\b){0,4}\.?)(?![a-z])"
)
_SIGNED = Sought(
    r"(?mi)^(?:met )?(?:vriendelijke |hartelijke |lieve |beste )?"
    r"(?:groet(?:en|jes)?|gr|grt(?:js|z)?|mvg|hoogachtend|liefs|vr\.? ?gr)[,.! ]{0,3}"
    r"(?:\n[ \n]{0,5}| )(?=\w)"
)
_GREETED = Sought(
    r"(?mi)^(?:hoi|he|heej|yo|goeiemorgen|goeiemiddag|goeiedag|hallo|beste|dag|hey|hee|ha|hé|lieve|goedemorgen|goedemiddag|goedenavond|hi|moi) (?=\w)"
)
# "Zhang Meilan (roepnaam Mei)": what is called so is a name, whatever else it means.
_CALLED = Sought(
    r"\b(?:[Rr]oepnaam|[Vv]oornaam|[Aa]chternaam|[Mm]eisjesnaam|[Kk]oosnaam|[Aa]lias)\b[ :=]{1,3}(?:is |was )?(?=[A-Z])"
)
_NO_NAME_AFTER = cue_words("persons_no_name_after")


def labelled_names(document: Document) -> Iterator[Mark]:
    yield from _in_fields(document)
    yield from _in_greetings(document)


def _in_fields(document: Document) -> Iterator[Mark]:
    for match in _LABEL.in_text(document):
        word = document.word_at(match.end())
        last = word and _name_at(document, word)
        if word and last:
            yield Mark(word.start, last.end, LABEL, cue=match[1].lower())
    for match in _FIELD.in_text(document):
        word = document.word_at(match.end())
        last = word and _value_at(document, word, is_cell=match[2] in "|;")
        if word and last:
            yield Mark(word.start, last.end, LABEL, cue=match[1].lower())
    for match in _INITIALS.in_text(document):
        yield Mark(match.start(2), match.end(2), LABEL, cue=match[1].lower())
    for match in _CALLED.in_text(document):
        if word := document.word_at(match.end()):
            end = end_of_name(document, word, small=True) or word
            yield Mark(word.start, end.end, LABEL, cue=match[0].split()[0].lower())


def _in_greetings(document: Document) -> Iterator[Mark]:
    for match in _GREETED.in_text(document):
        word = document.word_at(match.end())
        last = word and _name_at(document, word)
        if word and last:
            yield Mark(word.start, last.end, GREETED)
    for match in _SIGNED.in_text(document):
        word = document.word_at(match.end())
        last = word and (end_of_name(document, word, small=True) or _word_name(word))
        if word and last and role_of(word.lower) is None:
            yield Mark(word.start, last.end, SIGNED)


def _word_name(word: Word) -> Word | None:
    return word if is_word_name(word.text) or is_name(word.text) else None


def _name_at(document: Document, word: Word) -> Word | None:
    if word.lower in _NO_NAME_AFTER or word.allowed or role_of(word.lower):
        return None
    if word.is_ordinary and not is_name(word.text) and word.lower not in INFIXES:
        return None
    return end_of_name(document, word, small=True)


def _value_at(document: Document, word: Word, *, is_cell: bool) -> Word | None:
    """Return the last word of a field's value; in a table the next cell may be a heading."""
    if is_cell and word.is_listed:
        return None
    is_small_name = not word.capital and is_name(word.text.capitalize())
    return _name_at(document, word) or (word if is_small_name else None)

# SPDX-License-Identifier: EUPL-1.2
"""What somebody is called, in words that say so: "ik heet jelte", "tadek geheten"."""

from __future__ import annotations

from collections.abc import Iterator

from anonymisation.engine.document import Document, Word
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import cue_words, read_set
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.recognisers.after_roles import is_odd
from anonymisation.engine.recognisers.names import (
    INFIXES,
    end_of_name,
    is_given_name,
    is_name,
    is_word_name,
)
from anonymisation.engine.recognisers.roles import role_of
from anonymisation.engine.recognisers.syllable_names import opens_clause
from anonymisation.engine.seeking import Sought

CALLED = Rule(
    "person.called",
    Kind.PERSON,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Lijkt op een naam: de tekst zegt dat iemand zo heet.",
)

ODD = Rule(
    "person.odd_subject",
    Kind.PERSON,
    Tier.REVIEW,
    Confidence.POSSIBLE,
    "Lijkt op een naam zonder hoofdletter: geen gewoon woord, en het doet wat mensen doen.",
)
_SAYING = frozenset(
    {"zegt", "zei", "vraagt", "vroeg", "vertelt", "vertelde", "belt", "belde"}
)

# Behind these comes a name, whatever else the word means.
_SURELY = Sought(
    r"\b(?:(?:ik heet|(?:mijn|m'n|zijn|haar|z'n|d'r|hun|de) (?:volledige |eigen )?(?:naam|achternaam|voornaam|roepnaam|"
    r"meisjesnaam|bijnaam|koosnaam) (?:is|was|luidt)|luister(?:t|de)? naar de naam|onder de naam|"
    r"(?:achternaam|voornaam|roepnaam|meisjesnaam|bijnaam|koosnaam)[:=]?)(?: eigenlijk| gewoon)? )(?=[a-z])"
)
# Behind these a name may come: "ze heet azzouzi", not "zo heet was het".
_PERHAPS = Sought(
    r"\b(?:(?:hij|ze|zij|die|dochter|zoon|zoontje|dochtertje|kind|kleinkind|baby|zus|broer|buurman|buurvrouw|"
    r"vriend|vriendin|man|vrouw|moeder|vader|tolk|begeleider|begeleidster|hulp|juf|meester) (?:heet|heette)|"
    r"(?:eigenlijk|voluit|officieel|thuis) (?:heet|heette) (?:hij|ze|zij|ik)|noem(?:t|en|de|den)? (?:mij|me|hem|haar|'m|zich)|"
    r"zegt hier|genaamd|zeg(?:gen)?(?: maar)?(?: gewoon)?|met de naam) (?=[a-z])"
)

# "tnv p. visch", as a transfer has it; "die jet heet".
_ON_ACCOUNT = Sought(
    r"\b(?:t\.?n\.?v\.?|ten name van)[ :]{1,2}(?:(?:mw|mevr|dhr|mevrouw|meneer)\.? )?((?:[a-z]\. ?){1,4}(?:(?:van|de|der|den|vd|ter|ten|el) ){0,3}[a-zë-]{3,})"
)
_WHO_IS_CALLED = Sought(
    r"\b(?:die|dat|wie) (?<!hond die )(?<!kat die )(?<!poes die )(?<!kater die )(?<!paard dat )(?<!konijn dat )(?=[a-z]{3,} (?:heet|heette)\b)"
)


def names_called(document: Document) -> Iterator[Mark]:
    for match in _SURELY.in_lower(document):
        yield from _name(document, document.word_at(match.end()), is_sure=True)
    for match in _PERHAPS.in_lower(document):
        yield from _name(document, document.word_at(match.end()), is_sure=False)
    for match in _WHO_IS_CALLED.in_lower(document):
        yield from _name(document, document.word_at(match.end()), is_sure=False)
    for match in _ON_ACCOUNT.in_lower(document):
        yield Mark(*match.span(1), CALLED)
    for cue in ("geheten", "genaamd"):
        for index in document.places.get(cue, ()):
            before = document.before(document.words[index])
            if (
                before is not None
                and document.between(before, document.words[index]) == " "
            ):
                yield from _name(document, before, is_sure=False)


def odd_subjects(document: Document) -> Iterator[Mark]:
    """Yield what no list has and acts as people do: "makafui kwam", "zegt selasi,"."""
    for verb in cue_words("speaking_verbs") & document.vocabulary:
        for index in document.places[verb]:
            at = document.words[index]
            before, after = document.before(at), document.after(at)
            if (
                before is not None
                and not before.capital
                and document.between(before, at) == " "
                and is_odd(before)
                and opens_clause(document, before)
            ):
                yield Mark(before.start, before.end, ODD)
            if (
                after is not None
                and not after.capital
                and document.between(at, after) == " "
                and document.text[after.end : after.end + 1] in (",", ".", ":")
                and is_odd(after)
                and verb in _SAYING
            ):
                yield Mark(after.start, after.end, ODD)


def _name(document: Document, word: Word | None, *, is_sure: bool) -> Iterator[Mark]:
    if word is None or word.allowed or len(word.text) == 1:
        return
    if word.lower in INFIXES:
        if word.lower in cue_words("persons_prepositions"):
            return
        last = _behind_infixes(document, word)
        if is_sure and last is not None:
            yield Mark(word.start, last.end, CALLED)
        return
    if role_of(word.lower) is not None or word.lower in (
        read_set("no_names") | read_set("name_verbs")
    ):
        return
    known = is_name(word.text) or is_word_name(word.text)
    is_called = known and (is_sure or is_given_name(word.text))
    if not word.is_ordinary or is_called or (is_sure and word.capital):
        last = end_of_name(document, word, small=True) or word
        yield Mark(word.start, last.end, CALLED)


def _behind_infixes(document: Document, word: Word) -> Word | None:
    at: Word | None = word
    while at is not None and at.lower in INFIXES:
        at = document.after(at)
    if at is None or at.lower in read_set("no_names"):
        return None
    return (
        at
        if document.between(word, at).replace(" ", "").isalpha()
        or (at.index == word.index + 1 and document.between(word, at) == " ")
        else None
    )

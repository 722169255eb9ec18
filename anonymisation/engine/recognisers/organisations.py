# SPDX-License-Identifier: EUPL-1.2
"""Care organisations, schools, employers, associations: they say where to look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from anonymisation.engine.asking import Question
from anonymisation.engine.document import Document, Word
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import (
    LONGEST_WORD,
    Endings,
    cue_words,
    is_ordinary,
    read_table,
)
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.phrases import WORD, Phrases
from anonymisation.engine.recognisers.names import INFIXES, is_name, leads_to_place
from anonymisation.engine.recognisers.places import names_of_places
from anonymisation.engine.recognisers.roles import role_of
from anonymisation.engine.recognisers.small_organisations import (
    is_small_trigger,
    small_organisation,
)
from anonymisation.engine.seeking import Sought

NAMED = Rule(
    "organisation.named",
    Kind.ORGANISATION,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Lijkt op de naam van een organisatie: staat na '%(cue)s'.",
)
KNOWN = Rule(
    "organisation.known",
    Kind.ORGANISATION,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Is een organisatie die zegt waar iemand woont, werkt of zorg krijgt.",
)
SHAPED = Rule(
    "organisation.shaped",
    Kind.ORGANISATION,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Lijkt op de naam van een organisatie: eindigt op '%(cue)s'.",
)
CAPITALS = Rule(
    "organisation.capitals",
    Kind.ORGANISATION,
    Tier.REVIEW,
    Confidence.POSSIBLE,
    "Lijkt op de naam van een organisatie: gewone woorden met hoofdletters.",
)
WORKS = Rule(
    "organisation.works",
    Kind.ORGANISATION,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Lijkt op een werkgever of zorgaanbieder: staat na '%(cue)s'.",
)

_ARTICLES = cue_words("organisations_articles")
_VERBS_BEHIND_IT = frozenset(
    {"is", "was", "gaat", "ging", "kan", "komt", "wordt", "werd"}
)
_INSIDE = cue_words("inside")
_SHORTEST_TRIGGER = 3
_MOST_WORDS = 8
_BEFORE_NAME = frozenset({" ", " '", ' "', " ("})
_LEADS_TO = cue_words("leads_to_organisation")
_GOES_TO = frozenset({"bij", "naar"})
# With a capital these mean an office, not an organisation by name.
_OFFICES = cue_words("offices")
# Where people shop says nothing of where they live or work.
_SHOPS = frozenset({"een winkel", "een supermarkt"})
_ENDINGS = re.compile(
    r"[A-Z][\w'-]*(?:zorg|zorggroep|school|college|lyceum|huis|hof|hoeve|groep|thuis|state|borg|kliniek|"
    r"ziekenhuis|wonen|welzijn|kerk|park|taxi|bouw|ict|stichting|centrum|praktijk)\Z"
)
_LABEL = Sought(
    r"(?mi)(?:^|[;.] )[ *•-]{0,10}((?:naam )?(?:aanbieder|zorgaanbieder|school|werkgever|werk|opleiding|dagbesteding|"
    r"bewindvoerder|organisatie|instelling|apotheek|huisartsenpraktijk|woningcorporatie|verhuurder|thuiszorg|"
    r"verzekering|zorgverzekeraar))\s?[:=] ?(?:het |de )?(?=[A-Z'])"
)
_LEGAL_FORMS = frozenset({"BV", "NV", "VOF", "Bv"})
_WORKS = Sought(
    r"\b((?:werkt|werkte|werken|gewerkt|werkzaam|baan|stage|vrijwilliger|vrijwilligster|dagbesteding|"
    r"logeert|logeren|begeleiding|begeleid|thuiszorg|zorg|medewerker|collega|opgenomen|behandeling|behandeld|woonbegeleider|"
    r"begeleider|begeleidster|verpleegkundige|wijkverpleging|huishoudelijke hulp|hulp|school|op school|sport|voetbalt|"
    r"ondersteuning|indicatie|contract|gecontracteerd|aanbieder)"
    r"(?: (?:altijd|vroeger|jaren|lang|nu|weer|daar|dan|via|haar hele leven|zijn hele leven|als [a-zë-]+)){0,2}"
    r" (?:bij|van|door|via|vanuit|op|in|voor))(?: (?:de|het))? (?=[A-Z0-9'])"
)


def organisations(document: Document) -> Iterator[Mark]:
    triggers = {word.index: instead for word, instead in _trigger.answers(document)}
    named = (word.index for word in document.capitals)
    articles = (word.index for word in _is_article.words(document))
    small = {word.index for word in _is_small_trigger.words(document)}
    for index in sorted({*triggers, *named, *articles, *small}):
        word, instead = document.words[index], triggers.get(index)
        if instead is not None or index in small:
            yield from small_organisation(document, word, instead)
        if instead is not None:
            yield from _after_trigger(document, word, instead)
            yield from _before_trigger(document, word, instead)
        if word.capital:
            if not word.allowed:
                yield from _shaped(word, instead)
            yield from _with_legal_form(document, word)
        if word.lower in _ARTICLES:
            yield from _with_article(document, word)
    yield from _in_capitals(document)
    yield from _known(document)
    yield from _after_work(document)
    yield from _labelled(document)


@Question
def _is_article(word: str) -> bool:
    return word in _ARTICLES


@cache
def _end_in_trigger() -> Endings:
    return Endings(t for t in read_table("organisations") if len(t) > _SHORTEST_TRIGGER)


@Question
def _is_small_trigger(word: str) -> bool:
    return is_small_trigger(word)


@Question
def _trigger(word: str) -> str | None:
    """Return what may stand for an organisation that ``word`` announces, also as a part."""
    triggers = read_table("organisations")
    if len(word) > LONGEST_WORD or not (
        word in triggers or _end_in_trigger().end(word)
    ):
        return None
    for at in range(max(1, len(word) - _SHORTEST_TRIGGER)):
        if word[at:] in triggers:
            return triggers[word[at:]]
    return triggers.get(word)


def _before_trigger(document: Document, word: Word, instead: str) -> Iterator[Mark]:
    """Yield "Esdoorn College": a name that ends in the word for what it is."""
    before = document.before(word)
    if (
        word.capital
        and before is not None
        and before.capital
        and (not before.opens or _is_behind_a_label(document, before))
        and not before.allowed
        and document.between(before, word) == " "
    ):
        yield Mark(before.start, word.end, NAMED, cue=word.lower, instead=instead)


def _is_behind_a_label(document: Document, word: Word) -> bool:
    """Return whether a name begins behind a label: "School: Esdoorn College"."""
    return (
        document.text[word.start - 2 : word.start] == ": "
        and role_of(word.lower) is None
    )


def _with_article(document: Document, word: Word) -> Iterator[Mark]:
    """Yield "De Wingerd" and "'t Hoekje" inside a sentence, and "bij de Luifel"."""
    after = document.after(word)
    if (
        word.opens
        or after is None
        or not after.capital
        or after.allowed
        or after.shouted
        or len(after.text) == 1
        or _ends_as_a_word(after)
        or document.between(word, after) not in (" ", " '")
    ):
        return
    before = document.before(word)
    written_with_name = word.capital or word.lower == "t"
    led_by = before.lower if before else ""
    if written_with_name and is_name(after.text) and not after.is_listed:
        return
    # "'t Is volgens mij": a verb, in whatever case.
    if after.lower in _VERBS_BEHIND_IT:
        return
    if written_with_name and _no_person_before(document, word):
        start = word.start - (word.lower == "t")
        yield Mark(
            start,
            end_of_organisation(document, after).end,
            CAPITALS,
            instead="een organisatie",
        )
    elif (
        led_by in _LEADS_TO
        and after.lower not in _OFFICES
        and not (
            is_name(after.text)
            # "van de Kamp" is a surname, "naar de Fontein" a church.
            and (led_by not in _GOES_TO or not after.is_listed)
        )
    ):
        yield Mark(
            after.start,
            end_of_organisation(document, after).end,
            CAPITALS,
            instead="een organisatie",
        )


def _ends_as_a_word(word: Word) -> bool:
    """Return whether a name only begins the word: "de Recofa-richtlijnen"."""
    _, hyphen, tail = word.text.rpartition("-")
    return bool(hyphen) and tail.islower() and is_ordinary(tail)


def _no_person_before(document: Document, word: Word) -> bool:
    before = document.before(word)
    if before is None or document.between(before, word) not in (" ", " '"):
        return True
    if before.lower in INFIXES and before.lower not in _LEADS_TO:
        return False
    return role_of(before.lower) is None and not before.capital


def _with_legal_form(document: Document, word: Word) -> Iterator[Mark]:
    """Yield "Grip Bewind BV"."""
    if word.text not in _LEGAL_FORMS:
        return
    first, at = word, document.before(word)
    while at is not None and at.capital and document.between(at, first) == " ":
        first, at = at, document.before(at)
    if first is not word:
        yield Mark(first.start, word.end, NAMED, cue=word.text, instead="een bedrijf")


def _in_capitals(document: Document) -> Iterator[Mark]:
    """Yield two words with capitals inside a sentence that are no name of a person."""
    for word in document.capitals:
        after = document.after(word)
        if (
            after is not None
            and not (word.opens or word.allowed or word.shouted)
            and after.capital
            and not (after.opens or after.allowed)
            and document.between(word, after) == " "
            and after.is_ordinary
            and not is_name(word.text)
            and (word.is_listed or not is_name(after.text))
            and role_of(word.lower) is None
        ):
            end = end_of_organisation(document, after).end
            yield Mark(word.start, end, CAPITALS, instead="een organisatie")


def _after_trigger(document: Document, word: Word, instead: str) -> Iterator[Mark]:
    first = document.after(word)
    if first is None or document.between(word, first) not in _BEFORE_NAME:
        return
    if first.lower in _ARTICLES and not first.capital:
        first = document.after(first) or first
    if first.capital and first.allowed:
        first = document.after(first) or first
    if (
        not first.capital
        or first.allowed
        or (first.opens and first.start - word.end < 2)
    ):
        return
    last = end_of_organisation(document, first)
    start = first.start
    before = document.before(first)
    if before is not None and before.lower in _ARTICLES and before.capital:
        start = before.start
    yield Mark(start, last.end, NAMED, cue=word.lower, instead=instead)


def end_of_organisation(document: Document, word: Word) -> Word:
    last, at = word, document.after(word)
    while (
        at is not None
        and at.index - word.index < _MOST_WORDS
        and document.text[at.start - 1] in " -&'"
    ):
        if document.between(last, at).strip(" '&-"):
            if at.lower not in _INSIDE and not at.capital:
                break
            between = document.text[last.end : at.start]
            if any(sign in between for sign in ".,;:!?\n()"):
                break
        if at.capital and not at.opens:
            last = at
        elif at.lower not in _INSIDE or leads_to_place(document, at):
            break
        at = document.after(at)
    return last


def _shaped(word: Word, instead: str | None) -> Iterator[Mark]:
    if word.is_listed or is_name(word.text) or (word.opens and word.is_ordinary):
        return
    if instead and not word.shouted and "-" not in word.text:
        yield Mark(
            word.start, word.end, SHAPED, cue="een soort organisatie", instead=instead
        )
    elif not word.opens and _ENDINGS.match(word.text):
        yield Mark(
            word.start,
            word.end,
            SHAPED,
            cue="zorg, school of huis",
            instead="een organisatie",
        )


@cache
def _known_names() -> Phrases:
    table = read_table("known_organisations")
    return Phrases(name for name, instead in table.items() if instead not in _SHOPS)


def _known(document: Document) -> Iterator[Mark]:
    table = read_table("known_organisations")
    for words, name in _known_names().find(document):
        first, written = words[0], document.text[words[0].start : words[-1].end]
        alone = first.opens and len(words) == 1 and first.is_listed
        if (written == name and not alone) or (
            written == name.lower() and _means_it_in_small(name)
        ):
            yield Mark(first.start, words[-1].end, KNOWN, instead=table[name])


@lru_cache(maxsize=5_000)
def _means_it_in_small(name: str) -> bool:
    """Return whether no other words are written so: "careyn", "etz", not "de hoop"."""
    words = WORD.findall(name)
    return len(name) >= _SHORTEST_TRIGGER and any(
        not is_ordinary(word)
        and not is_name(word)
        and (len(words) > 1 or word.lower() not in names_of_places())
        and (len(word) > _SHORTEST_TRIGGER or not word.islower())
        for word in words
    )


def _labelled(document: Document) -> Iterator[Mark]:
    for match in _LABEL.in_text(document):
        word = document.word_at(match.end())
        if word is not None and word.capital and not word.allowed:
            end = end_of_organisation(document, word).end
            yield Mark(
                word.start, end, WORKS, cue=match[1].lower(), instead="een organisatie"
            )


def _after_work(document: Document) -> Iterator[Mark]:
    for match in _WORKS.in_text(document):
        word = document.word_at(match.end())
        if word is not None and not word.allowed and not word.opens:
            last = end_of_organisation(document, word)
            yield Mark(
                word.start,
                last.end,
                WORKS,
                cue=match[1].split()[-1],
                instead="een organisatie",
            )

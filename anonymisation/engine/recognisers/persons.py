# SPDX-License-Identifier: EUPL-1.2
"""Names of persons: by what stands beside them, by lists, and by being no ordinary word.

Lists know names from some places better than from others. Therefore a word with a capital
inside a sentence that is no ordinary Dutch word counts as a name until something says
otherwise: what is found does not depend on where a name comes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from anonymisation.engine.asking import Question
from anonymisation.engine.document import ABBREVIATIONS, Document, Word
from anonymisation.engine.lexicon import (
    cue_words,
    ends_in_word,
    listed_places,
    read_set,
    read_table,
)
from anonymisation.engine.marks import Mark
from anonymisation.engine.recognisers.after_roles import name_after_role
from anonymisation.engine.recognisers.age_words import JOINED, TEENS, TENS
from anonymisation.engine.recognisers.initials import is_met, stands_for_name
from anonymisation.engine.recognisers.names import (
    INFIXES,
    are_joined,
    end_of_name,
    is_initial,
    is_word_name,
)
from anonymisation.engine.recognisers.person_rules import (
    FULL,
    INITIALS,
    LISTED,
    OPENING,
    UNKNOWN,
    WORD_NAME,
    mark_name,
)
from anonymisation.engine.recognisers.roles import role_of
from anonymisation.engine.recognisers.small_names import (
    is_small_name,
    small_name,
)
from anonymisation.engine.recognisers.syllable_names import (
    acts_as_name,
    end_of_syllable_name,
    is_plain_syllable,
    is_syllable_name,
    is_syllable_surname,
)
from anonymisation.engine.recognisers.word_kinds import (
    is_known,
    is_plain,
    is_plain_word,
)
from anonymisation.engine.seeking import Ending

_ANIMAL = Ending(
    r"\b(?:hond|hondje|kat|poes|kater|pony|paard|geit|konijn|parkiet|papegaai|kanarie|cavia|"
    r"hamster|goudvis|schildpad|ezel|teckel|labrador|herder|knuffel|assistentiehond|hulphond)(?:je)?"
    r"(?: (?:heet|heette|genaamd|die|met de naam|van de buren)| \(|,|:)? ?\(?[\"']?"
)
_LOOK_BACK = 40
_LONGEST_ABBREVIATION = 5
_ARTICLES = cue_words("persons_articles")
_PLACEHOLDERS = cue_words("persons_placeholders")
_PREPOSITIONS = cue_words("persons_prepositions")
_ENDS_OF_HEADINGS = tuple(cue_words("heading_endings"))
_NAME_ENDS = frozenset(".,):;")
# Behind a name that a sentence begins with: "Wei, jij", "Wen: ik kom", "Lok (ziek)".
_SET_OFF = frozenset({", ", ": ", " (", " /", "'s"})
_SPEAKING = cue_words("speaking_verbs")

_EXPLAINED = re.compile(
    r" \((?:haar |zijn |mijn |de |een )?([a-zë-]+)[),;]"
    rf"| (?:is|wordt|was|werd) (?:bijna |net |nu |pas |nog maar )?(?:\d{{1,2}}|(?:{JOINED})?(?:{TENS})|{TEENS})(?= (?:jaar|en)\b|[.,;])"
)


def persons(document: Document) -> Iterator[Mark]:
    skip_to = -1
    for word in _may_be_names(document):
        if word.index <= skip_to:
            continue
        mark = _person_at(document, word)
        if mark is not None:
            yield mark
            skip_to = _last_word_before(document, word, mark.end)


def _may_be_names(document: Document) -> Iterator[Word]:
    """Yield words with a capital, small names, and what stands behind a word for people."""
    behind_roles = {word.index + 1 for word in _is_role.words(document)}
    named = {word.index for word in document.capitals}
    small = {word.index for word in is_small_name.words(document)}
    for index in sorted(behind_roles | named | small):
        if index < len(document.words):
            yield document.words[index]


@Question
def _is_role(word: str) -> bool:
    return role_of(word) is not None


def _last_word_before(document: Document, word: Word, end: int) -> int:
    last = word.index
    while last + 1 < len(document.words) and document.words[last + 1].start < end:
        last += 1
    return last


def _person_at(document: Document, word: Word) -> Mark | None:
    if word.capital and (_is_animal(document, word) or _is_place(document, word)):
        return None
    return (
        name_after_role(document, word)
        or _with_initials(document, word)
        or (_with_infix(document, word) if word.capital else None)
        or (
            _with_capital(document, word)
            if word.capital
            else small_name(document, word)
        )
    )


def _is_place(document: Document, word: Word) -> bool:
    """Return whether a city begins here as a surname does: "woont in Den Haag"."""
    if word.lower not in INFIXES or name_after_role(document, word):
        return False
    last = end_of_name(document, word)
    return last is not None and document.text[word.start : last.end] in listed_places()


def _is_animal(document: Document, word: Word) -> bool:
    """Return whether a pet is named: "hond Bouke", "een kat die Saartje heet"."""
    first = max(0, word.start - _LOOK_BACK)
    return _ANIMAL.in_lower(document, first, word.start) is not None


def _with_initials(document: Document, word: Word) -> Mark | None:
    if not is_initial(document, word):
        return None
    if stands_for_name(document, word):
        return mark_name(word, word, INITIALS)
    before = document.before(word)
    if (
        before is not None
        and is_initial(document, before)
        and are_joined(document, word)
    ):
        return None
    last = end_of_name(document, word)
    if last is None or is_initial(document, last):
        return None
    if is_plain_word(last) and not (
        is_known(last)
        or is_word_name(last.text)
        or is_syllable_surname(last)
        or is_met(document, word, last)
    ):
        return None
    return mark_name(word, last, INITIALS)


def _with_capital(document: Document, word: Word) -> Mark | None:
    known = is_known(word)
    if word.allowed or (
        not known and (role_of(word.lower) or _is_abbreviation(word.text))
    ):
        return None
    syllables = end_of_syllable_name(document, word)
    if syllables is not None:
        return mark_name(word, syllables, FULL)
    if _surname_first(document, word):
        after = document.words[word.index + 1]
        return mark_name(word, end_of_name(document, after) or after, INITIALS)
    if word.opens:
        return _opening(document, word, known)
    last = end_of_name(document, word) or word
    if not is_plain_word(word) and not _is_plain_compound(word):
        if known:
            return mark_name(word, last, LISTED if last is word else FULL)
        return None if _is_a_thing(document, word) else mark_name(word, last, UNKNOWN)
    if last is not word and not last.is_ordinary:
        known = known or is_word_name(word.text)
        return mark_name(word, last, FULL if known else UNKNOWN)
    if last is not word and known and is_known(last) and not _is_small_word(word):
        return mark_name(word, last, FULL)
    if (
        len(word.text) > 1
        and (
            is_word_name(word.text)
            or word.lower in cue_words("verb_names")
            or is_syllable_name(document, word)
        )
    ) and not _is_a_thing(document, word):
        return mark_name(word, last, WORD_NAME)
    return None


def _opening(document: Document, word: Word, known: bool) -> Mark | None:
    """Judge a word whose capital says nothing, since a sentence begins with it."""
    if _is_heading(document, word, known) or _is_small_or_kin(word):
        return None
    ordinary = is_plain(word)
    last = end_of_name(document, word) or word
    if last is not word and _is_full_name(document, word, last):
        return mark_name(word, last, FULL)
    if known and not ordinary:
        return mark_name(word, word, LISTED)
    if not ordinary and not ends_in_word(word.text):
        return mark_name(word, word, OPENING)
    if not is_plain_word(word) and _is_whole_line(document, word):
        return mark_name(word, word, OPENING)
    if (not ordinary or is_word_name(word.text) or acts_as_name(word)) and (
        _acts(document, word, ordinary and not is_plain_syllable(word))
        or _is_asked(document, word)
    ):
        return mark_name(word, word, OPENING)
    if is_word_name(word.text) and _is_explained(document, word):
        return mark_name(word, word, OPENING)
    follows = document.text[word.end : word.end + 2]
    if (follows == ", " and not ordinary) or (
        is_plain_syllable(word) and follows in _SET_OFF
    ):
        return mark_name(word, word, OPENING)
    if is_plain_syllable(word) and _is_one_of_two(document, word):
        return mark_name(word, word, OPENING)
    return None


def _is_explained(document: Document, word: Word) -> bool:
    """Return whether it is told who that is, or how old: "Roos (nicht)", "Storm is 13"."""
    told = _EXPLAINED.match(document.lower, word.end)
    if told is None or role_of(word.lower) is not None:
        return False
    return told[1] is None or role_of(told[1]) is not None


def _is_one_of_two(document: Document, word: Word) -> bool:
    """Return whether another name goes with it: "Rong en Ping delen een kamer"."""
    link = document.after(word)
    other = link and document.after(link)
    return (
        link is not None
        and other is not None
        and link.lower == "en"
        and other.capital
        and (is_known(other) or is_syllable_name(document, other))
    )


def _is_asked(document: Document, word: Word) -> bool:
    """Return whether somebody is spoken to: "Aagje kun jij …", "Roos, wil je …"."""
    verb = document.after(word)
    who = verb and document.after(verb)
    return (
        verb is not None
        and who is not None
        and verb.lower in cue_words("asking_verbs")
        and who.lower in cue_words("asked")
    )


def _with_infix(document: Document, word: Word) -> Mark | None:
    """Find a surname that begins with its infix: "(Van de Ven)", "Regie: Van 't Hof."."""
    if word.lower not in INFIXES or word.lower in _PREPOSITIONS:
        return None
    before = document.before(word)
    if before is not None and before.lower in read_table("organisations"):
        return None
    last = end_of_name(document, word)
    if last is None or last is word or last.allowed:
        return None
    # "De Wingerd" is a house sooner than a person, "Van Wingerden" is not.
    if word.lower in _ARTICLES and not is_known(last):
        return None
    if word.opens and document.text[last.end : last.end + 1] not in _NAME_ENDS:
        return None
    return mark_name(word, last, FULL if is_known(last) else UNKNOWN)


def _is_small_or_kin(word: Word) -> bool:
    """Return whether this names nobody: "Zoon wil een bed", "Broer Soeresh"."""
    role = role_of(word.lower)
    return word.lower in read_set("no_names") or (role is not None and role.is_kin)


def _is_small_word(word: Word) -> bool:
    return word.lower in read_set("no_names") or word.lower in read_set("name_verbs")


def _is_whole_line(document: Document, word: Word) -> bool:
    """Return whether nothing else stands in its line; "Transferbrief" is a heading there."""
    start, end = document.line_of(word.start)
    alone = document.text[start:end].strip(" .,-") == word.text
    return alone and not word.lower.endswith(_ENDS_OF_HEADINGS)


def _is_full_name(document: Document, word: Word, last: Word) -> bool:
    known, ordinary = is_known(word), is_plain(word)
    if known and not ordinary:
        return True
    # "Kam Tong": names whose parts are words, but hardly ever side by side.
    if known and is_known(last) and not _is_small_word(word):
        return True
    surname = (
        not last.is_ordinary or is_word_name(last.text) or is_initial(document, last)
    )
    return surname and (known or not ordinary)


def _is_heading(document: Document, word: Word, known: bool) -> bool:
    """Return whether ``word`` is an abbreviation or the label of what follows: "Geb.:"."""
    follows = document.text[word.end : word.end + 2]
    if follows[:1] == ":" or follows == ".:":
        return not known
    return follows[:1] == "." and word.lower in ABBREVIATIONS


def _surname_first(document: Document, word: Word) -> bool:
    """Return whether a surname and its initials are meant: "Vlinder, L."."""
    after = document.after(word)
    return (
        after is not None
        and document.between(word, after) == ", "
        and len(word.text) > 1
        and (
            is_initial(document, after)
            or (word.shouted and after.capital and not after.shouted)
            or (is_syllable_surname(word) and is_syllable_name(document, after))
        )
    )


def _is_a_thing(document: Document, word: Word) -> bool:
    """Return whether what stands before says that this is no person: "de Barthelscore"."""
    before = document.before(word)
    return (
        before is not None
        and document.between(before, word) == " "
        and (before.lower in _ARTICLES or (before.allowed and before.capital))
    )


@lru_cache(maxsize=20_000)
def _is_abbreviation(word: str) -> bool:
    """Return whether ``word`` is written as no name is: "MRSA", "RooO", "reg.nr"."""
    if len(word) > 1 and word.isupper():
        return len(word) <= _LONGEST_ABBREVIATION
    if word.lower().endswith("nr"):
        return True
    inner = re.split(r"[-']", word)
    if all(len(part) == 1 for part in inner) and len(inner) > 1:
        return True
    return any(len(part) > 1 and not part[1:].islower() for part in inner) and not (
        word.startswith(("Mc", "Mac", "De", "Van"))
    )


def _acts(document: Document, word: Word, ordinary: bool) -> bool:
    """Return whether a verb follows that has a person for its subject.

    Behind an ordinary word that must be a verb of persons only: "Groen mocht blijven".
    """
    after = document.after(word)
    return (
        after is not None
        and document.between(word, after) == " "
        and after.lower in (_SPEAKING if ordinary else read_set("name_verbs"))
    )


def _is_plain_compound(word: Word) -> bool:
    return ("-" in word.text or word.shouted) and word.is_ordinary

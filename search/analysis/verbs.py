# SPDX-License-Identifier: EUPL-1.2
"""Forms of verbs led back to the infinitive: "aangepast" belongs to "aanpassen".

A stemmer only cuts endings, so that a case in which a request "is afgewezen" would
not be found by "afwijzen", nor one in which someone "valt" by "vallen".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from search.analysis.known_words import is_known_word
from search.wordlists import read_pairs, read_words

SHORTEST = 4
SHORTEST_INFINITIVE = 5
_PREFIXES = (
    "aan|achter|af|bij|binnen|dicht|door|goed|in|kwijt|los|mee|mis|na|neer|om|onder|op|"
    "over|samen|stil|tegen|terecht|terug|thuis|toe|uit|vast|voor|voort|vrij|weg"
)
# Of the other ones nothing is left: stop words say nothing in a text.
_PARTICLES = (
    "achteruit|binnen|dicht|goed|kwijt|los|mee|mis|neer|samen|schoon|stil|terecht|"
    "terug|thuis|vast|vol|vooruit|vrij|weg"
)
_SEPARABLE = re.compile(f"({_PARTICLES})(.+)")
_PREFIXED = re.compile(f"({_PREFIXES})(.+)")
_PARTICIPLE = re.compile(f"({_PREFIXES}|)ge(.{{2,}}[dt])e?")
_PARTICIPLE_WITHOUT_GE = re.compile(
    f"((?:{_PREFIXES}|)(?:be|her|ont|ver))(.{{2,}}[dt])e?"
)
_ONE_SHORT_VOWEL = re.compile(r"[^aeiouy]*[aeiou][^aeiouwy]")
_SHORT_VOWEL = re.compile(r".*[^aeiouy][aeiou][^aeiouwy]")
_LONG_VOWEL = re.compile(r".*(aa|ee|oo|uu)[^aeiou]")


def infinitive(word: str) -> str | None:
    """Return the verb of which a folded word is another form, if it is one."""
    if len(word) < SHORTEST or word in read_words("never_verbs"):
        return None
    return _irregular(word) or _present(word) or _participle(word) or _past(word)


def is_infinitive(word: str) -> bool:
    """Return whether a folded word is a verb as a dictionary gives it."""
    if word in read_pairs("irregular_verbs").values():
        return True
    return word.endswith("en") and any(
        infinitive(form) == word for form in _third_persons(word.removesuffix("en"))
    )


def split_verb(word: str) -> tuple[str, str]:
    """Return what stands loose of a separable verb, and the rest: "mee" and "werken"."""
    match = _SEPARABLE.fullmatch(word)
    if match and is_known_word(word) and is_infinitive(match[2]):
        return match[1], match[2]
    return "", ""


def _third_persons(stem: str) -> Iterator[str]:
    """Yield what "hij" may do by the rules of Dutch spelling, given a verb less "en"."""
    stem = stem[:-1] + {"z": "s", "v": "f"}.get(stem[-1:], stem[-1:])
    yield stem + "t"
    if len(stem) > 2 and stem[-1] == stem[-2]:
        yield stem[:-1] + "t"
    if len(stem) > 1 and stem[-2] in "aeou":
        yield stem[:-1] + stem[-2:] + "t"


def _irregular(word: str) -> str | None:
    forms = read_pairs("irregular_verbs")
    if word in forms:
        return forms[word]
    match = _PREFIXED.fullmatch(word)
    if match and match[2] in forms:
        return match[1] + forms[match[2]]
    return None


def _participle(word: str) -> str | None:
    word = word.removesuffix("heid")
    if not word.endswith(("d", "t", "de", "te")):
        return None
    match = _PARTICIPLE.fullmatch(word) or _PARTICIPLE_WITHOUT_GE.fullmatch(word)
    if not match:
        return None
    prefix, stem = match.groups()
    # "gewerkt" of "werken" before "gemeld" of "melden".
    verbs = (*_infinitives(stem[:-1]), stem + "en")
    return _first_known(prefix + verb for verb in verbs)


def _present(word: str) -> str | None:
    # "valt", but not "kaart", of which "kaarten" is the plural: it has no "kaarte".
    stem = word[:-1]
    if not word.endswith("t") or word[-2] in "aeiouts" or not is_known_word(stem):
        return None
    if is_known_word(word + "s") or (
        is_known_word(word + "en") and not _has_past(word)
    ):
        return None
    return _first_known(_infinitives(stem))


def _has_past(word: str) -> bool:
    """Return whether "maakten" is what they did, and no plural or "shorter ones"."""
    return is_known_word(word + "e") and not is_known_word(word + "er")


def _past(word: str) -> str | None:
    # "woonde", "werkten", but not "liefde" (it has a plural in s) or "maanden".
    form = word.removesuffix("n")
    stem = form[:-2]
    if not form.endswith(("de", "te")) or not is_known_word(form + "n"):
        return None
    if word.endswith("den") and is_known_word(word[:-2]):
        return None
    if is_known_word(form + "s") or is_known_word(form + "r"):
        return None
    return _first_known(_infinitives(stem)) if is_known_word(stem) else None


def _infinitives(stem: str) -> Iterator[str]:
    """Yield what the infinitive may be by the rules of Dutch spelling."""
    if _SHORT_VOWEL.fullmatch(stem) or _ONE_SHORT_VOWEL.fullmatch(stem):
        yield stem + stem[-1] + "en"
    if _ONE_SHORT_VOWEL.fullmatch(stem):
        return
    voiced = stem[:-1] + {"s": "z", "f": "v"}.get(stem[-1:], stem[-1:])
    for form in dict.fromkeys((stem, voiced)):
        if _LONG_VOWEL.fullmatch(form):
            yield form[:-2] + form[-1] + "en"
        yield form + "en"


def _first_known(verbs: Iterable[str]) -> str | None:
    for verb in verbs:
        if len(verb) >= SHORTEST_INFINITIVE and is_known_word(verb):
            return verb
    return None

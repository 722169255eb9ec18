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
    # "valt", but not "kaart", of which "kaarten" is the plural.
    stem = word[:-1]
    if not word.endswith("t") or word[-2] in "aeiouts" or not is_known_word(stem):
        return None
    if is_known_word(word + "en") or is_known_word(word + "s"):
        return None
    return _first_known(_infinitives(stem))


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

# SPDX-License-Identifier: EUPL-1.2
"""Other ways to write a term by rule: "trap lift" for "traplift", "houdt de deur dicht".

They are recognised as the term is, and never searched for by themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from search.analysis import Word
from search.analysis.known_words import is_known_word
from search.analysis.stemming import stem
from search.analysis.verbs import infinitive, is_infinitive, split_verb
from search.analysis.words import fold, spans

Stems = tuple[str, ...]

# "trap lift" and "pgb-plan"; "zorg voor de boerderij" is no zorgboerderij.
NEXT_TO = 1
MIN_JOINED = 6
# Too short for the rules of verbs.
_SHORT_VERBS = {
    "doet": "doen",
    "gaat": "gaan",
    "slaat": "slaan",
    "staat": "staan",
    "ziet": "zien",
}
# "Zij vroeg hulp" is no vroeghulp.
_VERBS_TOO = frozenset({"vroeg"})
# Words without which a term of two words still says the same when its verb moves.
_SAY_NOTHING = frozenset(
    {"de", "het", "een", "t", "zijn", "haar", "hun", "mijn", "zich", "er"}
    | {"weer", "meer", "nog", "toch", "al"}
)


def apart(words: Sequence[Word]) -> Stems:
    """Return a compound of two as the stems of the two words that it is written as."""
    parts = words[0].parts if len(words) == 1 else ()
    return parts if len(parts) == 2 and parts[0] not in _VERBS_TOO else ()


def joined(words: Sequence[Word]) -> Stems:
    """Return a term of words side by side as the stem of one: "eigenbijdrage"."""
    whole = "".join(word.folded for word in words)
    if len(words) < 2 or len(whole) < MIN_JOINED or not whole.isalpha():
        return ()
    pairs = zip(words, words[1:], strict=False)
    if any(after.start - before.end > NEXT_TO for before, after in pairs):
        return ()
    return (stem(whole),)


def turned(term: str, words: Sequence[Word]) -> Iterator[Stems]:
    """Yield the other places that Dutch has for the verb of a term.

    "doet de deur niet open" becomes "de deur niet open doet" and "niet opendoet", and
    "niemand binnenlaten" becomes "laat niemand binnen".
    """
    stems = tuple(word.stem for word in words)
    first, last = words[0].folded, words[-1].folded
    particle, verb = split_verb(last)
    if particle:
        yield (stem(verb), *stems[:-1], stem(particle))
    if len(words) == 1 or (len(words) == 2 and _leaves_out(term, words)):
        return
    if is_infinitive(last):
        yield (stems[-1], *stems[:-1])
    whole = _SHORT_VERBS.get(first) or infinitive(first)
    if whole:
        yield (*stems[1:], stems[0])
        if is_known_word(last + whole):
            yield (*stems[1:-1], stem(last + whole))
            yield (*stems[1:-1], stem(last + first))


def _leaves_out(term: str, words: Sequence[Word]) -> bool:
    """Return whether a word is lost that the meaning hangs on: "woont bij dochter"."""
    kept = {word.start for word in words}
    return any(
        start not in kept and fold(word) not in _SAY_NOTHING
        for word, start, _ in spans(term)
    )

# SPDX-License-Identifier: EUPL-1.2
"""Single letters that stand for somebody: "S. is 15", "gesprek met R. in de bieb"."""

from __future__ import annotations

from anonymisation.engine.document import Document, Word
from anonymisation.engine.lexicon import cue_words, read_set
from anonymisation.engine.recognisers.names import INFIXES, is_initial
from anonymisation.engine.recognisers.roles import role_of

_PLACEHOLDERS = cue_words("persons_placeholders")
_SPEAKING = cue_words("speaking_verbs")
_BESIDE = cue_words("beside_initials")
_FEWEST = 2


def stands_for_name(document: Document, word: Word) -> bool:
    """Return whether the initial ``word`` is all that the text gives of a name.

    A verb beside it says so, or a word as "met" before one that comes again; a letter of
    a list ("type I. Hij slikt") has neither.
    """
    before, after = document.before(word), document.after(word)
    if word.text in _PLACEHOLDERS or (before and before.lower in cue_words("lettered")):
        return False
    if before is not None and _is_whose(document, before, word):
        return after is None or not (after.capital or after.lower in INFIXES)
    for beside in (before, after):
        if (
            beside is not None
            and beside.lower in _SPEAKING
            and not beside.capital
            and (beside is after or document.between(beside, word) == " ")
        ):
            return True
    if after is not None and _acts(document, word, after):
        return True
    return (
        _is_beside(document, word, before, after) and _times(document, word) >= _FEWEST
    )


def _is_whose(document: Document, before: Word, word: Word) -> bool:
    """Return whether the letter follows who it is: "consulent B."; "cliënt A." hides a name."""
    role = role_of(before.lower)
    return (
        role is not None
        and role.kind in ("kin", "professional")
        and document.between(before, word) == " "
        and not before.capital
    )


def is_met(document: Document, word: Word, last: Word) -> bool:
    """Return whether a plain word is a surname: "tel. met A. Duim", "va, H. Struik, 87"."""
    before = document.before(word)
    if (
        before is None
        or word.opens
        or last.lower in read_set("no_names")
        or last.lower in read_set("name_verbs")
    ):
        return False
    between = document.between(before, word)
    if between == " ":
        return before.lower in cue_words("meets_initials")
    return between == ", " and (
        document.text[last.end : last.end + 1] in (",", "(")
        or document.text[last.end : last.end + 3] in (" sr", " jr")
    )


def _acts(document: Document, word: Word, after: Word) -> bool:
    return (
        not after.capital
        and document.between(word, after) == ". "
        and after.lower in read_set("name_verbs")
    )


def _is_beside(
    document: Document, word: Word, before: Word | None, after: Word | None
) -> bool:
    if after is not None and after.capital and document.between(word, after) == ". ":
        return False
    return (
        before is not None
        and not before.capital
        and before.lower in _BESIDE
        and document.between(before, word) in (" ", ": ")
    ) or (before is not None and document.between(before, word) == ": ")


def _times(document: Document, word: Word) -> int:
    return sum(
        is_initial(document, document.words[index])
        for index in document.places[word.lower]
    )

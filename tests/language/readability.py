# SPDX-License-Identifier: EUPL-1.2
"""How easily a Dutch text reads: the formula of Flesch as W.H. Douma fitted it to Dutch.

De leesbaarheid van landbouwbladen (Landbouwhogeschool Wageningen, 1960):
206.84 - 0.77 × syllables per 100 words - 0.93 × words per sentence. 60 to 70 is standard,
30 to 50 difficult. It counts and does not understand: the words of the field are long.
"""

import re

from tests.language.texts import words

# Two vowels that are one sound; letters with a diaeresis begin a new one.
VOWELS = re.compile(
    r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyàáèéêíóôúäëïöü]"
)
END = re.compile(r"[.!?:;]+(?:\s|$)")


def syllables(word: str) -> int:
    return max(1, len(VOWELS.findall(word.lower())))


def reading_ease(text: str) -> float:
    """Return Douma's number: the higher, the easier."""
    found = words(text)
    sentences = max(1, len([part for part in END.split(text) if words(part)]))
    per_hundred = 100 * sum(map(syllables, found)) / len(found)
    return 206.84 - 0.77 * per_hundred - 0.93 * len(found) / sentences

# SPDX-License-Identifier: EUPL-1.2
"""Codes as they are said aloud: "kenteken tien, de letters k v, dan drie en b"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anonymisation.engine.document import Document
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.seeking import Sought

PLATE = Rule(
    "dictated.plate",
    Kind.PLATE,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Is een kenteken, letter voor letter uitgesproken.",
)
POSTCODE = Rule(
    "dictated.postcode",
    Kind.POSTCODE,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Is een postcode, letter voor letter uitgesproken.",
)
NUMBER = Rule(
    "dictated.number",
    Kind.NUMBER,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Is een nummer, teken voor teken uitgesproken: staat bij '%(cue)s'.",
)
ACCOUNT = Rule(
    "dictated.bank_account",
    Kind.BANK_ACCOUNT,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Is een rekeningnummer, teken voor teken uitgesproken.",
)
BIRTH = Rule(
    "dictated.birth_date",
    Kind.BIRTH_DATE,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Is een geboortedatum, cijfer voor cijfer uitgesproken.",
)
_UNITS = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen"
_TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
_NUMBER = (
    rf"(?:\d{{1,4}}|(?:negentien(?:honderd)?)?(?:(?:{_UNITS})[eë]n)?(?:{_TENS})|nul|{_UNITS}|"
    rf"tien|elf|twaalf|dertien|veertien|(?:vijf|zes|zeven|acht|negen)tien)"
)
# The alphabets by which people spell over the telephone in Dutch and in English, and banks
# as an IBAN has them.
_SPELLING = (
    "anton|bernard|cornelis|dirk|eduard|ferdinand|gerard|hendrik|izaak|isaac|jan|"
    "julius|karel|lodewijk|maria|nico|otto|pieter|quirinius|richard|simon|theodoor|"
    "utrecht|victor|willem|xantippe|ypsilon|zaandam|alfa|alpha|bravo|charlie|delta|"
    "echo|foxtrot|golf|hotel|india|juliett|kilo|lima|mike|november|oscar|papa|quebec|"
    "romeo|sierra|tango|uniform|whiskey|xray|yankee|zulu|rabo|abna|ingb|snsb|asnb|knab|bunq|trio"
)
_LETTER = rf"(?:[a-z](?: van [a-zë]+)?|{_SPELLING})"
_SIGN = rf"(?:dubbel |dubbele )?(?:{_NUMBER}|{_LETTER})(?![\w'])"
_NEXT = (
    r"[ ,:-]{1,3}(?:(?:de|dan|en|een|daarna|nog|letters?|cijfers?|streep(?:je)?|min)[ ,]{1,2})*"
    + _SIGN
)
_SAID = rf"({_SIGN}(?:{_NEXT}){{2,8}})"
_LED_BY = r"\b[ :,]{1,2}(?:(?!van\b)[a-zë]{2,12}[ :,]{1,2}){0,3}?"
_PLATE = Sought(rf"\b(kenteken(?:plaat)?|nummerbord|nummerplaat){_LED_BY}{_SAID}")
_POSTCODE = Sought(rf"\b(postcode){_LED_BY}{_SAID}")
_ACCOUNT = Sought(rf"\b(rekeningnummer|rekeningnr|iban){_LED_BY}{_SAID}")
_CODE = Sought(
    r"\b((?:cli[eë]nt|klant|dossier|zaak|polis|pati[eë]nt|relatie|beschikking|meldings|kaart|"
    rf"registratie|burgerservice|v-)-?(?:nummer|nr)|kenmerk|bsn){_LED_BY}{_SAID}"
)
_BORN = Sought(
    rf"\b(geboortedatum|geboren|geb) (?:is |op |was )?({_NUMBER}(?:[ ,-]{{1,2}}{_NUMBER}){{2,4}})(?!\w)"
)
# What is said, and whether it has letters as well as figures.
_KINDS = (
    (_PLATE, PLATE, True),
    (_POSTCODE, POSTCODE, True),
    (_ACCOUNT, ACCOUNT, True),
    (_CODE, NUMBER, False),
    (_BORN, BIRTH, False),
)
_HAS_LETTER = re.compile(rf"(?<![\w'])(?:{_LETTER})(?![\w'])")
_HAS_NUMBER = re.compile(rf"(?<!\w){_NUMBER}(?!\w)")
# What is written in figures and single letters alone is another rule's.
_HAS_WORD = re.compile(r"[a-zë]{2}")


def dictated(document: Document) -> Iterator[Mark]:
    for sought, rule, has_letters in _KINDS:
        needed = _HAS_LETTER if has_letters else _HAS_WORD
        for match in sought.in_lower(document):
            said = match[2]
            if needed.search(said) and _HAS_NUMBER.search(said):
                yield Mark(match.start(2), match.end(2), rule, cue=match[1])

# SPDX-License-Identifier: EUPL-1.2
"""Ways to reach one person: telephone, e-mail, web address, account name."""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers

from anonymisation.engine.document import Document
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import read_set
from anonymisation.engine.marks import Mark, Rule

EMAIL = Rule(
    "contact.email",
    Kind.EMAIL,
    Tier.BLOCK,
    Confidence.CERTAIN,
    "Is een e-mailadres.",
)
URL = Rule(
    "contact.url",
    Kind.URL,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Is een webadres dat naar iemand kan leiden.",
)
HANDLE = Rule(
    "contact.handle",
    Kind.ACCOUNT,
    Tier.BLOCK,
    Confidence.CERTAIN,
    "Is een accountnaam: begint met een apenstaartje.",
)
ACCOUNT = Rule(
    "contact.account",
    Kind.ACCOUNT,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Lijkt op een accountnaam: staat bij '%(cue)s'.",
)
PHONE = Rule(
    "contact.phone",
    Kind.PHONE,
    Tier.BLOCK,
    Confidence.CERTAIN,
    "Is een telefoonnummer.",
)
PHONE_NAMED = Rule(
    "contact.phone_named",
    Kind.PHONE,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Lijkt op een telefoonnummer: staat bij '%(cue)s'.",
)
PHONE_SPELLED = Rule(
    "contact.phone_spelled",
    Kind.PHONE,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Lijkt op een telefoonnummer dat in woorden is uitgeschreven.",
)

_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]+ ?@ ?[\w-]+(?:\.[\w-]+)+")
_EMAIL_SPELLED = re.compile(
    r"(?<![\w.-])[\w-]+(?:(?: ?\. ?| punt | underscore | streepje )[\w-]+)*"
    r" ?(?:\(?apenstaartje\)?|\[at\]|\(at\)| at ) ?"
    r"[\w-]+(?: ?(?:\.| punt |\(punt\)|\[punt\]|\(dot\)|\[dot\]) ?[a-z]{2,})+"
)
_ENDINGS = (
    "nl|com|org|net|eu|be|de|info|frl|amsterdam|nu|online|site|shop|io|me|tv|app|fr|uk"
)
_URL = re.compile(
    rf"https?://[^\s<>\"']+|www\.[^\s<>\"']+|(?<![@\w.-])[a-z0-9][\w-]*(?:\.[\w-]+)*"
    rf"\.(?:{_ENDINGS})\b(?:/[^\s<>\"']*)?(?!\.?\w)"
)
_ON_THE_WEB = re.compile(rf"://|www\.|\.(?:{_ENDINGS})\b")
_HANDLE = re.compile(r"(?<![\w@.])@ ?[a-z0-9_](?:[\w.]*\w)?")
_SERVICES = (
    "insta(?:gram)?|facebook|fb|tiktok|snap(?:chat)?|twitter|linkedin|discord|telegram|"
    "signal|skype|youtube|x-account|marktplaats|steam|psn|xbox|twitch|fortnite|roblox"
)
_ACCOUNT = re.compile(
    rf"\b({_SERVICES}|gamertag|gebruikersnaam|nickname|username|inlognaam|accountnaam|account|"
    r"schermnaam|profielnaam|online|gamet|profiel)\b[^.!?\n@]{0,50}?[ \"'(]"
    r"(?=[\w.-]*[a-z])(?=[\w.-]*[\d_]|[\w-]+\.[\w-]+\.?[\w-]*[\d_]|[a-z]+\.[a-z]+[.]?[ )\"',\n])"
    r"(\w[\w.-]*\w)(?![\w@])"
)
# Nothing else in prose joins its words so.
_UNDERSCORED = re.compile(
    r"(?<![\w@./])(?=\w*[a-z])[a-z0-9]*[a-z0-9]_+\w*[a-z0-9](?![\w@])"
)
_CANDIDATE = re.compile(
    r"(?<![\w.,:/-])(?:\+ ?|\(\+?)?(?:[0-9]|[oO](?=[0-9]))(?:[ \-./()–]{0,3}[0-9oO]){5,15}(?![\w/])"
)
_PUBLIC = re.compile(
    r"(?:0800|0900|0906|0909|088|112|113|116|1400|140\d\d|14\d{2,3}|144|0031800)"
)
_PHONE_NAMED = re.compile(
    r"(?<![\w-])(tel(?:efoon(?:nummer|nr)?)?|telnr|mob(?:iel(?:e|tje)?)?|nummer|bereikbaar|"
    r"bellen|gebeld|terugbellen|bel|06-?nummer|noodnummer)\b"
    r"(?:[ .:(]|is|op|via|nr|nummer|onder|haar|hem|met|het){0,8}"
    r"(\+?[0-9](?:[ ./-]{0,2}[0-9o]){7,14})(?!\w)"
)
_DIGIT_WORDS = (
    r"(?:nul|een|één|ene|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dubbel|\d|"
    r"[a-zë]*(?:tien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig))"
)
_PHONE_SPELLED = re.compile(
    rf"\b(?:plus )?{_DIGIT_WORDS}(?:[ ,./-]{{1,3}}{_DIGIT_WORDS}){{4,14}}\b"
)
_FEWEST_SIGNS = 8
_LIKE_A_DATE = re.compile(r"[0-3]?\d([-./ ])[01]?\d\1(?:19|20)?\d\d")


def ways_to_reach(document: Document) -> Iterator[Mark]:
    lower = document.lower
    if "@" in lower:
        for match in _EMAIL.finditer(lower):
            yield Mark(match.start(), match.end(), EMAIL)
        for match in _HANDLE.finditer(lower):
            yield Mark(match.start(), match.end(), HANDLE)
    if "apenst" in lower or " at " in lower or "(at" in lower or "[at" in lower:
        for match in _EMAIL_SPELLED.finditer(lower):
            yield Mark(match.start(), match.end(), EMAIL)
    yield from _addresses_on_the_web(lower)
    for match in _ACCOUNT.finditer(lower):
        yield Mark(match.start(2), match.end(2), ACCOUNT, cue=match[1])
    if "_" in lower:
        for match in _UNDERSCORED.finditer(lower):
            yield Mark(match.start(), match.end(), ACCOUNT, cue="een streepje onderaan")
    yield from _telephones(document)


def _addresses_on_the_web(lower: str) -> Iterator[Mark]:
    if _ON_THE_WEB.search(lower) is None:
        return
    for match in _URL.finditer(lower):
        address = match[0].rstrip(".,;:!?)")
        host = re.sub(r"^(?:https?://)?(?:www\.)?", "", address).partition("/")[0]
        if not any(
            host == public or host.endswith("." + public)
            for public in read_set("public_domains")
        ):
            yield Mark(match.start(), match.start() + len(address), URL)


def _telephones(document: Document) -> Iterator[Mark]:
    if document.has_digits:
        for match in _CANDIDATE.finditer(document.text):
            if _is_telephone(match[0]):
                yield Mark(match.start(), match.end(), PHONE)
        for match in _PHONE_NAMED.finditer(document.lower):
            if not _PUBLIC.match(_digits(match[2])):
                yield Mark(match.start(2), match.end(2), PHONE_NAMED, cue=match[1])
    if not any(word.lower in ("nul", "plus") for word in document.words):
        return
    for match in _PHONE_SPELLED.finditer(document.lower):
        if _spells_a_number(match[0]):
            yield Mark(match.start(), match.end(), PHONE_SPELLED)


def _is_telephone(text: str) -> bool:
    digits = _digits(text)
    if (
        _LIKE_A_DATE.fullmatch(text)
        or len(digits) < _FEWEST_SIGNS
        or _PUBLIC.match(digits)
    ):
        return False
    if not text.startswith(("+", "(+", "0", "o", "O")) and not text.startswith("(0"):
        return False
    written = "+" + digits if "+" in text else digits
    try:
        number = phonenumbers.parse(written, "NL")
    except phonenumbers.NumberParseException:
        return False
    # A number of the right length for its country counts: authors mistype digits.
    return phonenumbers.is_possible_number(number)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text.replace("o", "0").replace("O", "0"))


def _spells_a_number(text: str) -> bool:
    words = re.findall(r"\w+", text)
    return words[0] in {"nul", "0", "plus"} and any(w.isalpha() for w in words)

# SPDX-License-Identifier: EUPL-1.2
"""Ways to reach one person on the web: e-mail, web address, account name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anonymisation.engine.document import Document
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import read_set
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.seeking import Sought

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
_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]+ ?@ ?[\w-]+(?:\.[\w-]+)+")
_DASH = r" (?:(?:laag |liggend )?streepje|underscore|koppelteken|min) "
_EMAIL_SPELLED = re.compile(
    rf"(?<![\w.-])[\w-]+(?:(?: ?\. ?| punt |{_DASH})[\w-]+){{0,8}}"
    r" ?(?:\(?apenstaartje\)?|\[at\]|\(at\)| at ) ?"
    rf"[\w-]+(?:{_DASH}[\w-]+)?(?: ?(?:\.| punt |\(punt\)|\[punt\]|\(dot\)|\[dot\]) ?[a-z]{{2,}})+"
)
_ENDINGS = (
    "nl|com|org|net|eu|be|de|info|frl|amsterdam|nu|online|site|shop|io|me|tv|app|fr|uk"
)
_URL = re.compile(
    rf"https?://[^\s<>\"']+|www\.[^\s<>\"']+|(?<![@\w.-])[a-z0-9][\w-]*(?:\.[\w-]+)*"
    rf"\.(?:{_ENDINGS})\b(?:/[^\s<>\"']*)?(?!\.?\w)"
)
_ON_THE_WEB = re.compile(rf"://|www\.|\.(?:{_ENDINGS})\b")
_HANDLE = Sought(r"(?<![\w@.])@ ?[a-z0-9_](?:[\w.]*\w)?")
_SERVICES = (
    "insta(?:gram)?|facebook|fb|tiktok|snap(?:chat)?|twitter|linkedin|discord|telegram|"
    "signal|skype|youtube|x-account|marktplaats|steam|psn|xbox|twitch|fortnite|roblox"
)
_ACCOUNT = Sought(
    rf"\b({_SERVICES}|gamertag|gebruikersnaam|nickname|username|inlognaam|accountnaam|account|"
    r"schermnaam|profielnaam|online|gamet|profiel)\b[^.!?\n@]{0,50}?[ \"'(]"
    r"(?=[\w.-]*[a-z])(?=[\w.-]*[\d_]|[\w-]+\.[\w-]+\.?[\w-]*[\d_]|[a-z]+(?:\.[a-z]+){1,4}[.]?(?:[ )\"',\n]|\Z))"
    r"((?!\d{1,2}[a-z]{2}\b|(?:vv|vg|lg|lvg|zg|ggz|bw)-?\d{1,2}\b)\w[\w.-]*\w)(?![\w@])"
)
# "tinekexx@gmail" and "…@hotmail,com": a house of mail by name needs no ending.
_EMAIL_CUT = re.compile(
    r"(?<![\w.+%-])[\w.+%-]+ ?@ ?(?:gmail|hotmail|outlook|live|ziggo|kpnmail|xs4all|planet|hetnet|home|yahoo|icloud|casema|upcmail|protonmail)\b(?:[,;] ?[a-z]{2,7}\b)?"
)
# "u/verdrietige_vader" is somebody at Reddit.
_REDDIT = re.compile(r"(?<![\w/])u/[a-z0-9_-]{3,20}(?![\w/])")
# "schemer#0912": how Discord told people of one name apart.
_TAGGED = re.compile(r"(?<![\w#])[a-z][\w.]{1,31}#\d{4}(?!\w)")
# Nothing else in prose joins its words so.
_UNDERSCORED = re.compile(
    r"(?<![\w@./])(?=\w*[a-z])[a-z0-9]*[a-z0-9]_+\w*[a-z0-9](?![\w@])"
)
# By the sign without which there is none of these.
_SIGNED = (
    ("u/", _REDDIT, "u/"),
    ("#", _TAGGED, "#"),
    ("_", _UNDERSCORED, "een streepje onderaan"),
)


def ways_to_reach(document: Document) -> Iterator[Mark]:
    yield from _addresses_of_mail(document.lower)
    yield from _addresses_on_the_web(document.lower)
    yield from _accounts(document)


def _addresses_of_mail(lower: str) -> Iterator[Mark]:
    written = (_EMAIL, _EMAIL_CUT) if "@" in lower else ()
    is_spelled = any(sign in lower for sign in ("apenst", " at ", "(at", "[at"))
    for pattern in (*written, *((_EMAIL_SPELLED,) if is_spelled else ())):
        for match in pattern.finditer(lower):
            yield Mark(match.start(), match.end(), EMAIL)


def _accounts(document: Document) -> Iterator[Mark]:
    lower = document.lower
    if "@" in lower:
        for match in _HANDLE.in_lower(document):
            yield Mark(match.start(), match.end(), HANDLE)
    for match in _ACCOUNT.in_lower(document):
        yield Mark(match.start(2), match.end(2), ACCOUNT, cue=match[1])
    for sign, pattern, cue in _SIGNED:
        if sign in lower:
            for match in pattern.finditer(lower):
                yield Mark(match.start(), match.end(), ACCOUNT, cue=cue)


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

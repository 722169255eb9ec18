# SPDX-License-Identifier: EUPL-1.2
"""What may stand in the place of a finding (anonymisation reference, 7.2)."""

from __future__ import annotations

import re
from functools import lru_cache

from anonymisation.engine.findings import Kind, Suggestion, SuggestionKind
from anonymisation.engine.marks import Mark
from anonymisation.engine.recognisers.dates import MONTHS
from anonymisation.engine.surroundings import is_plural

_REMOVED = {
    Kind.NUMBER: "[nummer verwijderd]",
    Kind.PLATE: "[kenteken verwijderd]",
}
_BANDS = ((0, 3), (4, 11), (12, 17), (18, 26), (27, 44), (45, 64), (65, 74), (75, 84))
_OLDEST = 85
_ORDINAL_ENDING = re.compile(r"(?:ste|de)\Z")
_IN_MONTHS = re.compile(r"\s?(?:maanden|maand|mnd)\b")
_IN_WEEKS = re.compile(r"\s?(?:weken|week|wk)\b")
_HOLIDAYS = (
    ("paas", 4), ("pinkster", 5), ("konings", 4), ("bevrijdings", 5), ("kerst", 12),
    ("oudejaars", 12), ("nieuwjaars", 1),
)  # fmt: skip
_SEASONS = ("in de winter", "in het voorjaar", "in de zomer", "in het najaar")
UNKNOWN_PERSON = ("[de bewoner]", "[een betrokkene]")
_REWRITE = "Vertel dit zo dat het voor meer mensen kan gelden, of laat het weg."

_MONTH = re.compile(rf"\b(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b")

_ONES = {
    "één": 1, "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7,
    "acht": 8, "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13,
    "veertien": 14, "vijftien": 15, "zestien": 16, "zeventien": 17, "achttien": 18,
    "negentien": 19,
}  # fmt: skip
_TENS = {
    "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60,
    "zeventig": 70, "tachtig": 80, "negentig": 90, "honderd": 100,
}  # fmt: skip


def suggestions_for(mark: Mark, text: str, role: str = "") -> tuple[Suggestion, ...]:
    """Return what may replace ``mark`` in ``text``; ``role`` is known of a person."""
    value = text[mark.start : mark.end].lower()
    match mark.kind:
        case Kind.PERSON:
            texts = (f"[{_one_person(role)}]",) if role else UNKNOWN_PERSON
            return _all(SuggestionKind.ROLE, *texts)
        case Kind.AGE:
            return _all(SuggestionKind.BAND, age_band(_age(value, text, mark.end)))
        case Kind.BIRTH_DATE:
            return _all(SuggestionKind.REMOVAL, "[geboortedatum verwijderd]")
        case Kind.DATE:
            return _all(SuggestionKind.GENERALISATION, *_dates(value))
        case Kind.ADDRESS | Kind.POSTCODE:
            return _all(
                SuggestionKind.GENERALISATION, "[in een woonwijk]", "[buiten het dorp]"
            )
        case Kind.PLACE | Kind.ORGANISATION | Kind.RARE_CONDITION:
            general = mark.instead or _GENERAL[mark.kind]
            return _all(SuggestionKind.GENERALISATION, f"[{general}]")
        case Kind.UNIQUE_FACT | Kind.MEDIA | Kind.PUBLIC_ROLE:
            return _all(SuggestionKind.REWRITE, _REWRITE)
    if mark.kind in _REMOVED or mark.kind in _DIRECT:
        return _all(SuggestionKind.REMOVAL, _REMOVED.get(mark.kind, "[verwijderd]"))
    return ()


_DIRECT = frozenset(
    {Kind.BSN, Kind.BANK_ACCOUNT, Kind.PHONE, Kind.EMAIL, Kind.URL, Kind.ACCOUNT}
)
_GENERAL = {
    Kind.PLACE: "een gemeente",
    Kind.ORGANISATION: "een organisatie",
    Kind.RARE_CONDITION: "een zeldzame aandoening",
}


@lru_cache(maxsize=1_000)
def _all(kind: SuggestionKind, *texts: str) -> tuple[Suggestion, ...]:
    return tuple(Suggestion(text, kind) for text in texts if text)


def _one_person(role: str) -> str:
    """Return what one of "de dochters" is called; residents are told of together."""
    noun = role.rpartition(" ")[2]
    return f"een van {role}" if is_plural(noun) and noun != "bewoners" else role


def age_band(age: int) -> str:
    """Return the band of the vocabulary in which ``age`` falls: "75–84", "85+"."""
    for first, last in _BANDS:
        if age <= last:
            return f"{first}–{last}"
    return f"{_OLDEST}+"


def _age(value: str, text: str, end: int) -> int:
    number = number_in(value)
    if _IN_MONTHS.match(text, end):
        return number // 12
    return number // 52 if _IN_WEEKS.match(text, end) else number


def number_in(text: str) -> int:
    """Return the number that ``text`` says in digits or in Dutch words."""
    digits = re.search(r"\d+", text)
    if digits:
        return int(digits[0])
    # "elfde" and "twintigste" are as old as eleven and twenty.
    text = _ORDINAL_ENDING.sub("", text)
    for word, value in _TENS.items():
        if text.endswith(word):
            return value + _ones(text.removesuffix(word))
    if text.startswith("honderd"):
        return 100 + _ones(text.removeprefix("honderd"))
    return _ONES.get(text, 0)


def _ones(text: str) -> int:
    for word, value in _ONES.items():
        if text.startswith((word, word.replace("één", "een"))):
            return value
    return 0


def _dates(value: str) -> tuple[str, ...]:
    month = _MONTH.search(value)
    if month:
        return (f"[{_season(MONTHS[month[0]])}]", "[na enkele weken]")
    for name, number in _HOLIDAYS:
        if name in value:
            return (f"[{_season(number)}]", "[na enkele weken]")
    numeric = re.search(r"\d[-./ ](0?[1-9]|1[0-2])(?!\d)", value)
    if numeric:
        return (f"[{_season(int(numeric[1]))}]", "[na enkele weken]")
    return ("[op een dag]", "[na enkele weken]")


def _season(month: int) -> str:
    return _SEASONS[month % 12 // 3]

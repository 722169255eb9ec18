# SPDX-License-Identifier: EUPL-1.2
"""Telephone numbers, in whatever groups, signs and words people write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers

from anonymisation.engine.asking import Question
from anonymisation.engine.document import Document
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.seeking import Sought

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
    "Lijkt op een telefoonnummer dat anders dan gewoon is opgeschreven.",
)
EXTENSION = Rule(
    "contact.extension",
    Kind.PHONE,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Lijkt op een nummer binnen een organisatie: staat bij '%(cue)s'.",
)

_CANDIDATE = Sought(
    r"(?<![\w.,:/-])(?:\+ ?|\(\+?)?(?:[0-9]|[oO](?=[0-9]))(?:[ \-./()–_|*]{0,3}[0-9oO]){5,15}(?![\w/])"
)
_PUBLIC = re.compile(
    r"(?:0800|0900|0906|0909|088|112|113|116|1400|140\d\d|14\d{2,3}|144|0031800)"
)
_PHONE_NAMED = Sought(
    r"(?<![\w-])(tel(?:efoon(?:nummer|nr)?)?|telnr|mob(?:iel(?:e|tje)?)?|nummer|bereikbaar|bereikb|"
    r"bellen|gebeld|terugbellen|bel|06-?nummer|noodnummer)\b"
    r"(?:[ .:(]|is|op|via|nr|nummer|onder|haar|hem|met|het){0,8}"
    r"(\+?[0-9](?:[ ./-]{0,2}[0-9o]){7,14})(?!\w)"
)
# "bel me 06 en dan 8... nee 21 77 40 03": eight figures in pairs beside a word for calling.
_IN_PAIRS = Sought(
    r"(?<![\w-])(tel|telefoon|telnr|mobiel|bel|app|belt|appt|bellen|06)\b[^\n]{0,40}?(?<![\d.,-])(?<!\d )(\d\d(?:[ .-]\d\d){3})(?![ .-]?\d|\w|%)"
)
_EXTENSION = Sought(
    r"\b(sein|toestel|toestelnr|tst|doorkies(?:nummer|nr)?|pieper|zoemer)\b[.:]? ?(?:nr\.? |nummer )?(\d{2,5})\b(?![.,:]\d| (?:jaar|maanden|weken|keer|euro|x)\b)"
)
_EXTENSION_CUES = ("sein", "toestel", "tst", "doorkies", "pieper", "zoemer")
_ONES = {
    word: str(digit)
    for digit, words in enumerate(
        (
            "nul", "een één ene eentje", "twee", "drie", "vier", "vijf", "zes", "zeven",
            "acht", "negen",
        )
    )
    for word in words.split()
}  # fmt: skip
_TEENS = {
    word: str(number)
    for number, word in enumerate(
        (
            "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien",
            "zeventien", "achttien", "negentien",
        ),
        start=10,
    )
}  # fmt: skip
_TENS = {
    word: str(number)
    for number, word in enumerate(
        (
            "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig",
            "negentig",
        ),
        start=2,
    )
}  # fmt: skip
_TIMES = {"dubbel": 2, "dubbele": 2, "tweemaal": 2, "driemaal": 3, "viermaal": 4}
_COMPOUND = re.compile(rf"([a-zëé]+?)(?:en|ën)({'|'.join(_TENS)})")
_WORDS = "|".join(sorted([*_ONES, *_TEENS, *_TENS, *_TIMES], key=len, reverse=True))
# A piece takes all digits that stand together: cut at will, a long row has no end of ways.
_PIECE = rf"(?:\d{{1,10}}(?!\d)|(?:[a-zëé]+(?:en|ën)(?:{'|'.join(_TENS)})|{_WORDS})(?![a-zëé]))"
_BETWEEN = (
    r"(?:[ ,./()_|*x-]{1,4}"
    r"|[ ,]{1,2}(?:en|dan|en dan|daarna|streepje|spatie|punt|nog eens|gevolgd door)[ ,:]{1,2})"
)
# A number that begins as a telephone number does, and goes on in groups of any kind.
_RUN = Sought(
    rf"(?<![\w.,/-])(?:plus |\+ ?)?(?:nul|0|o(?=[ \d(]))(?:{_BETWEEN}?{_PIECE}){{1,14}}(?!\w)(?<!, een)"
)
# Digits in words, one by one: nothing else is written so.
_SPELLED = Sought(
    rf"(?<![\w-])(?:{'|'.join(_ONES)}|\d)(?:[ -](?:{'|'.join(_ONES)}|\d)(?!\w)){{6,9}}"
)
# A mobile number without its nought: "zes twaalf vierendertig zesenvijftig achtenzeventig".
_SPOKEN = Sought(rf"\bzes(?:{_BETWEEN}{_PIECE}){{3,8}}(?!\w)")
_SPOKEN_DIGITS = 9
_PIECES = re.compile(r"\d+|[a-zëé]+")
_FEWEST_DIGITS = 8
_FEWEST_WORDS = 4
_MOBILE_LENGTHS = range(9, 12)
_LIKE_A_DATE = re.compile(r"[0-3]?\d([-./ ])[01]?\d\1(?:19|20)?\d\d")
_COUNTING = "01234567890"


def telephones(document: Document) -> Iterator[Mark]:
    if document.has_digits:
        for match in _CANDIDATE.in_text(document):
            if _is_telephone(match[0]):
                yield Mark(_begin(match), match.end(), PHONE)
        for match in _PHONE_NAMED.in_lower(document):
            if not _PUBLIC.match(_digits(match[2])):
                yield Mark(match.start(2), match.end(2), PHONE_NAMED, cue=match[1])
        for match in _IN_PAIRS.in_lower(document):
            if not _LIKE_A_DATE.match(match[2]):
                yield Mark(match.start(2), match.end(2), PHONE_NAMED, cue=match[1])
        for match in _extensions(document):
            yield Mark(match.start(2), match.end(2), EXTENSION, cue=match[1])
    yield from _in_words(document)


def _begin(match: re.Match[str]) -> int:
    """Return where the number begins: an open bracket alone belongs to the sentence."""
    is_of_the_sentence = match[0].startswith("(") and ")" not in match[0]
    return match.start() + is_of_the_sentence


def _extensions(document: Document) -> Iterator[re.Match[str]]:
    if any(_leads_to_extension.words(document)):
        yield from _EXTENSION.in_lower(document)


@Question
def _leads_to_extension(word: str) -> bool:
    return word.startswith(_EXTENSION_CUES)


def _in_words(document: Document) -> Iterator[Mark]:
    spelled = sum(digits for _, digits in _digit_words.answers(document))
    if spelled >= _FEWEST_WORDS:
        for match in _SPELLED.in_lower(document):
            digits = _read(match[0])
            words = len(re.findall(r"[a-zëé]+", match[0]))
            if words >= _FEWEST_WORDS and digits not in _COUNTING:
                yield Mark(match.start(), match.end(), PHONE_SPELLED)
    if not spelled and not document.has_digits:
        return
    for match in _SPOKEN.in_lower(document):
        if len(_read(match[0])) == _SPOKEN_DIGITS:
            yield Mark(match.start(), match.end(), PHONE_SPELLED)
    for match in _RUN.in_lower(document):
        if not _LIKE_A_DATE.fullmatch(match[0]) and _may_be_called(_read(match[0])):
            yield Mark(match.start(), match.end(), PHONE_SPELLED)


@Question
def _digit_words(word: str) -> int | None:
    """Return how many digits ``word`` says; the article "een" says none by itself."""
    if "-" in word:
        return sum(part in _ONES for part in word.split("-")) or None
    return 1 if word in _ONES and word != "een" else None


def _is_telephone(text: str) -> bool:
    digits = _digits(text)
    if (
        _LIKE_A_DATE.fullmatch(text)
        or len(digits) < _FEWEST_DIGITS
        or _PUBLIC.match(digits)
    ):
        return False
    if not text.startswith(("+", "(+", "0", "o", "O")) and not text.startswith("(0"):
        return False
    return _is_possible("+" + digits if "+" in text else digits)


def _is_possible(written: str) -> bool:
    try:
        number = phonenumbers.parse(written, "NL")
    except phonenumbers.NumberParseException:
        return False
    # A number of the right length for its country counts: authors mistype digits.
    return phonenumbers.is_possible_number(number)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text.replace("o", "0").replace("O", "0"))


def _may_be_called(digits: str) -> bool:
    if len(digits) < _FEWEST_DIGITS or _PUBLIC.match(digits) or digits in _COUNTING:
        return False
    if digits.startswith("06"):
        return len(digits) in _MOBILE_LENGTHS
    return digits.startswith("0") and digits[1:2] != "0" and _is_possible(digits)


def _read(text: str) -> str:
    """Return the digits that ``text`` says: "06 dubbel vier tien" is "064410"."""
    digits, times = "", 1
    for piece in _PIECES.findall(text):
        if piece in _TIMES:
            times = _TIMES[piece]
            continue
        digits += _digits_of(piece) * times
        times = 1
    return digits


def _digits_of(piece: str) -> str:
    if piece.isdigit():
        return piece
    if piece == "o":
        return "0"
    for words in (_ONES, _TEENS):
        if piece in words:
            return words[piece]
    if piece in _TENS:
        return _TENS[piece] + "0"
    compound = _COMPOUND.fullmatch(piece)
    return _TENS[compound[2]] + _ONES.get(compound[1], "") if compound else ""

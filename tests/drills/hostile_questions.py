# SPDX-License-Identifier: EUPL-1.2
"""Drill S4: questions that nobody means, from a fixed seed, and what became of each.

Some are listed, most are made: pieces of search syntax, endless words, characters that
cannot be seen, markup, hundreds of filters, pages that do not exist. A question is right
when it ends at a page in Dutch, by way of addresses that may be kept, with nothing of
itself in the page but text.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import parse_qs, quote_from_bytes, urlsplit

SEED = 20261122
RESULTS = "/zoeken/"
SUGGESTIONS = "/zoeken/suggesties/"
FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data; boundary=grens"
# The longest question that may stand in an address.
LONGEST_IN_ADDRESS = 200

# In everything that tries to become markup, so that it can be told from the page's own.
MARK = "kwaadwoord"

WORDS = (
    "mantelzorg", "traplift", "hulp bij het huishouden", "eenzaam", "dagbesteding",
    "scootmobiel", "niet", "geen", "moeder", "verhuizen", "pgb", "mantelzrog", "de", "é",
)  # fmt: skip
SYNTAX = (
    '"', '""', "'", "*", "^", ":", "(", ")", "{", "}", "[", "]", "+", "-", "--", "\\", "/",
    "AND", "OR", "NOT", "NEAR(", "NEAR/2", ", 5)", "title:", "body:", "{title body}:",
    "-title:", "token", "rowid", "^title", "a*", '"a b"*', "a + b", "NEAR(a b, 0)", "!", "~",
    "%", "_", "\t", "||", "&&", "?", "<->", ":*", "MATCH", "NULL", "bm25(", "<", ">", "&",
)  # fmt: skip
MARKUP = (
    f"<script>{MARK}()</script>", f"<ScRiPt/x>{MARK}()</sCrIpT>", f"<{MARK}>",
    f'"><img src=x onerror={MARK}()>', f"'><svg/onload={MARK}()>", f"</title><b>{MARK}</b>",
    f'" onmouseover="{MARK}()', f"' autofocus onfocus='{MARK}()", f"javascript:{MARK}()",
    f"</textarea><iframe src=//{MARK}.example>", f"<!--{MARK}", f"]]><{MARK}/>",
    f"\uff1cscript\uff1e{MARK}()\uff1c/script\uff1e", f"<mark>{MARK}</mark>", f"&lt;{MARK}&gt;",
    f"<scr\u200bipt>{MARK}()</scr\u200bipt>", f"<script>{MARK}() mantelzorg</script> traplift",
    f"<a href='jav&#x09;ascript:{MARK}()'>mantelzorg</a>", f"<{MARK} mantelzorg",
)  # fmt: skip
TEMPLATES = (
    "{{ 7*7 }}", "{% debug %}", "{% include '../settings.py' %}", "${7*7}", "#{7*7}",
    "{{ request.user.password }}", "{# mantelzorg #}", "<%= 7*7 %>", "%(count)s", "%s%s%n",
    "{0.__class__}", "{count}", "$(id)", "`id`", "|id", "../../etc/passwd", "\\x00", "%00",
)  # fmt: skip
SQL = (
    "'; DROP TABLE cases_casepage; --", "' OR '1'='1", "1 UNION SELECT * FROM accounts_user",
    "\") OR 1=1 --", "'||(SELECT sql FROM sqlite_master)||'", "x' AND token MATCH 'a",
    "1; ATTACH DATABASE 'x' AS y", "PRAGMA table_info(document)",
)  # fmt: skip
NUMBERS = (
    "0", "-1", "007", "1e309", "NaN", "Infinity", "0x10", "9" * 400, "٣٤٥", "½", "3.14", "1,5",
    "06-12345678", "06 1234 1234AB 5 5678", "111222333", "1234 AB 12", "+31 6 12345678",
    "a@b.example", "06-1234 a@b.example 5678", "2015 en 2 kinderen",
)  # fmt: skip
# Bytes that are no text, or that no screen shows.
BYTES = (
    b"\x00", b"traplift\x00", b"\xff\xfe\xfd", b"\xc3\x28", b"\xed\xa0\x80", b"\xed\xb0\x80 a",
    b"\xed\xa0\xbd\xed\xb2\xa9", b"\xf4\x90\x80\x80", b"\xc0\xaf", b"\xe2\x80\xae", b"\xe2\x80\xa8",
    b"\xef\xbb\xbf", b"\x1b[31m", b"\x7f", b"\xc2\x85", b"\r\nSet-Cookie: a=b", b"a\nb\nc",
    b"\xef\xbf\xbe", b"\xe2\x81\xa6a\xe2\x81\xa9", b"\xd8\xa7\xd9\x84\xd8\xb1\xd8\xb9\xd8\xa7",
    b"\xd7\xa2\xd7\x96\xd7\xa8\xd7\x94", b"\xf0\x9f\x92\xa9" * 50, b"\xe1\x84\x80\xe1\x85\xa1",
    b"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7", b"a" + b"\xcc\x81" * 500, b"%zz", b"%", b"%u0041",
    b"\xef\xb7\xba" * 300, b"\xe3\x8c\xa0" * 500, b"\xf3\xa0\x81\x81", b"+" * 300,
)  # fmt: skip
FACETS = (
    "theme", "need_cluster", "target_group", "decision_outcome", "requested_product",
    "solution", "provision", "life_domain", "life_stage", "technique_result",
    "legal_framework", "field_of_work", "access_model", "complexity", "review_level",
    "period", "kind",
)  # fmt: skip
CODES = (
    "carers_respite", "casepage", "practicepage", "2026", "household", "wmo", "level_1",
    "open_questions.worked", ".", "_", "a.b.c", "x" * 100, "x" * 101, "bestaat_niet", "",
    "é", "\x00", "theme:carers_respite", "1) OR (1", "__proto__", "None", "-1",
)  # fmt: skip
PAGES = ("-1", "0", "1", "2", "500", "501", "9999", "99999999999", "1e3", "٣", "a", "", "1 ", "²")  # fmt: skip
SORTS = (
    "nieuw",
    "bijgewerkt",
    "relevance",
    "newest",
    "-id",
    "DROP TABLE",
    "",
    "é",
    "\x00",
)
OTHERS = (
    "q[]", "q[0]", "q.q", "filters", "__proto__", "csrfmiddlewaretoken", "next", "with_question",
    "note", "letterlijk", "weggelaten", "geplaatst", "page", "format", "callback", "",
)  # fmt: skip

Pair = tuple[bytes, bytes]


@dataclass(frozen=True, slots=True)
class Hostile:
    """One request; ``body`` and ``query`` are bytes as they go over the line."""

    method: str
    path: str
    query: str = ""
    body: bytes = b""
    content_type: str = FORM

    def __str__(self) -> str:
        told = self.query or self.body[:300].decode("latin-1")
        return f"{self.method} {self.path} {self.content_type} {told[:300]!r}"


def hostile_questions(count: int, seed: int = SEED) -> Iterator[Hostile]:
    """Yield ``count`` requests; the same for the same seed, each listed text among them."""
    dice = random.Random(seed)
    listed = list(_listed())
    dice.shuffle(listed)
    kinds = (_syntax, _markup, _long, _unseen, _numbers, _filters, _places, _arrays,
             _situation, _mixed, _mixed, _parts)  # fmt: skip
    for at in range(count):
        pairs = [(b"q", listed[at])] if at < len(listed) else dice.choice(kinds)(dice)
        yield _sent(dice, pairs)


def questions_in(address: str) -> list[str]:
    return parse_qs(urlsplit(address).query, keep_blank_values=True).get("q", [])


class ForeignMarkup(HTMLParser):
    """Collects what no template of ours writes: handlers, scripts in the page, the mark."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        address = str(
            names.get("href") or names.get("src") or names.get("action") or ""
        )
        if (
            MARK in tag
            or any(name.startswith("on") or MARK in name for name in names)
            or (tag == "script" and not names.get("src", "").startswith("/static/"))
            or (":" in address.partition("/")[0] and MARK in address)
            or tag in {"iframe", "svg"}
            and MARK in str(attrs)
        ):
            self.found.append(self.get_starttag_text() or tag)

    def handle_comment(self, data: str) -> None:
        if MARK in data:
            self.found.append(data)


def foreign_markup(html: str) -> list[str]:
    parser = ForeignMarkup()
    parser.feed(html)
    parser.close()
    return parser.found


def _listed() -> Iterator[bytes]:
    for texts in (SYNTAX, MARKUP, TEMPLATES, SQL, NUMBERS):
        yield from (text.encode() for text in texts)
    yield from BYTES
    yield from (b"", b" ", b"a" * 10_000, b"ab " * 4_000, b"a@" * 4_000, b"9" * 10_000)
    # One character of these is five letters for whoever compares texts.
    yield "\u3320".encode() * 8_000


def _sent(dice: random.Random, pairs: list[Pair]) -> Hostile:
    """Return the request by one of the three ways in; a form may come in parts."""
    way = dice.random()
    if way < 0.4:
        return Hostile("GET", RESULTS, _encoded(dice, pairs))
    path = RESULTS if way < 0.75 else SUGGESTIONS
    if dice.random() < 0.1:
        return Hostile("POST", path, "", _multipart(pairs), MULTIPART)
    return Hostile("POST", path, "", _encoded(dice, pairs).encode("latin-1"))


def _encoded(dice: random.Random, pairs: list[Pair]) -> str:
    told = [
        f"{quote_from_bytes(name)}={quote_from_bytes(value, safe=b'' if dice.random() < 0.9 else b'%')}"
        for name, value in pairs
    ]
    return "&".join(told)


def _multipart(pairs: list[Pair]) -> bytes:
    parts = [
        b'--grens\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n'
        % (name.replace(b'"', b""), value)
        for name, value in pairs
    ]
    return b"".join(parts) + b"--grens--\r\n"


def _text(dice: random.Random, kinds: tuple[tuple[str, ...], ...], most: int) -> bytes:
    pieces = [dice.choice(dice.choice(kinds)) for _ in range(dice.randint(1, most))]
    return dice.choice((" ", "", " ")).join(pieces).encode()


def _syntax(dice: random.Random) -> list[Pair]:
    return [(b"q", _text(dice, (SYNTAX, WORDS, SYNTAX), 14))]


def _markup(dice: random.Random) -> list[Pair]:
    return [(b"q", _text(dice, (MARKUP, MARKUP, WORDS, TEMPLATES), 5))]


def _long(dice: random.Random) -> list[Pair]:
    letter = dice.choice(
        ("a", "é", "ij", "\u0301", "x-", "a.", "0", "\U0001f4a9", "A\u0308", "🇳")
    )
    length = dice.choice((41, 199, 201, 1_000, 8_000, 10_000))
    word = (letter * length)[:length]
    around = dice.choice(
        ("%s", "mantelzorg %s", "%s mantelzorg", '"%s"', "%s@a.example")
    )
    return [(b"q", (around % word).encode())]


def _unseen(dice: random.Random) -> list[Pair]:
    """Return bytes that are no UTF-8, or characters from anywhere in Unicode."""
    pieces = []
    for _ in range(dice.randint(1, 12)):
        kind = dice.random()
        if kind < 0.4:
            pieces.append(dice.choice(BYTES))
        elif kind < 0.6:
            pieces.append(dice.randbytes(dice.randint(1, 30)))
        elif kind < 0.8:
            point = chr(dice.randint(0, 0x10FFFF))
            pieces.append(point.encode("utf-8", "surrogatepass"))
        else:
            pieces.append(dice.choice(WORDS).encode())
    return [(b"q", dice.choice((b" ", b"")).join(pieces))]


def _numbers(dice: random.Random) -> list[Pair]:
    return [(b"q", _text(dice, (NUMBERS, NUMBERS, WORDS), 6))]


def _filters(dice: random.Random) -> list[Pair]:
    """Return many filters with many values, known and unknown, for a plain question."""
    count = dice.choice((1, 5, 40, 300, 900))
    pairs = [
        (dice.choice(FACETS).encode(), dice.choice(CODES).encode())
        for _ in range(count)
    ]
    return [(b"q", dice.choice(WORDS).encode()), *pairs]


def _places(dice: random.Random) -> list[Pair]:
    return [
        (b"q", dice.choice(WORDS).encode()),
        (b"pagina", dice.choice(PAGES).encode()),
        (b"sorteer", dice.choice(SORTS).encode()),
        (b"letterlijk", dice.choice(("1", "ja", "", "2")).encode()),
    ]


def _arrays(dice: random.Random) -> list[Pair]:
    """Return parameters that come twice, as lists of other frameworks, or by surprise."""
    names = ("q", "pagina", "sorteer", "theme", *OTHERS)
    return [
        (dice.choice(names).encode(), _text(dice, (WORDS, SYNTAX, PAGES, MARKUP), 3))
        for _ in range(dice.randint(2, 60))
    ]


def _situation(dice: random.Random) -> list[Pair]:
    """Return a described situation, over the limit of what an address may hold."""
    kinds = (WORDS, WORDS, WORDS, SYNTAX, MARKUP, NUMBERS)
    text = b" ".join(_text(dice, kinds, 6) for _ in range(dice.randint(20, 120)))
    return [(b"q", text[: dice.choice((201, 900, 7_999, 8_001, 12_000))])]


def _mixed(dice: random.Random) -> list[Pair]:
    kinds = (_syntax, _markup, _unseen, _numbers, _long, _situation)
    pairs = dice.choice(kinds)(dice)
    for more in (_filters, _places, _arrays):
        if dice.random() < 0.5:
            pairs += more(dice)[1:]
    dice.shuffle(pairs)
    return pairs


def _parts(dice: random.Random) -> list[Pair]:
    """Return more fields than a form may have, or a body of nothing but separators."""
    return [(b"a%d" % at, b"") for at in range(dice.choice((1, 3_001)))] + _syntax(dice)

# SPDX-License-Identifier: EUPL-1.2
"""Functions by which people nearby know somebody; in office alone they name nobody."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from anonymisation.engine.asking import Question
from anonymisation.engine.document import Document, Word
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import Endings, cue_words, read_set
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.phrases import Phrases

PUBLIC_ROLE = Rule(
    "story.public_role",
    Kind.PUBLIC_ROLE,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Is een functie waaraan mensen in de buurt iemand herkennen.",
)

_FORMER = cue_words("former")
_FORMER_HEAD = re.compile(r"(?:oud|ex)-?(?=\w{4})")
_NO_ROLES = cue_words("no_roles")
_ONE_A_YEAR = frozenset({"prins carnaval", "schutterskoning"})
_IS = cue_words("is_office")
# What many were, and nobody is found by.
_MANY = cue_words("former_of_many")
_OF_PEOPLE = (
    "lid", "er", "trice", "ante", "esse", "euse", "ares", "kampioen", "president", "ster", "koning", "koningin", "eur", "aris", "chef", "hoofd", "baas", "arts",
)  # fmt: skip
_CLUB_OFFICES = (
    "voorzitter", "voorzitster", "secretaris", "penningmeester", "dirigent", "dirigente", "organist", "organiste",
    "redacteur", "redactrice", "burgemeester", "wethouder", "raadslid", "kamerlid", "dichter", "omroeper", "kampioen",
    "kampioene", "recordhouder", "presentator", "presentatrice", "scheidsrechter", "grensrechter",
)  # fmt: skip
_OF_A_PLACE = re.compile(
    r" (?:(?:van|in|bij|voor|te)|(?:voor|namens) (?:de|het)) (?=[A-Z])[\w'-]+"
)
_CLUBS = (
    "club", "reddingboot", "brigade", "brandweer", "harmonie", "fanfare", "koor", "raad", "orkest", "brassband",
    "drumband", "vereniging", "tuinver", "sportver", "balver", "buurtver", "toneelver", "schutterij", "gilde", "comité", "bestuur", "bestuursfractie", "fractie", "partij",
    "staten", "kerk", "parochie", "moskee", "tempel", "synagoge", "pinkstergemeente", "carnaval", "optocht", "dorpshuis",
    "buurthuis", "dorpsbelang", "belang", "voedselbank", "toneel", "toneelgroep", "elftal", "ehbo", "scouting", "ijsbaan",
    "speeltuin", "volkstuin", "zonnebloem", "bond", "feest", "corso", "kermis", "eerste", "zwembad", "museum",
    "kinderboerderij", "waterschap", "stichting", "selectie", "kring", "korps", "jeugd", "krant", "bad",
)  # fmt: skip
_OF_A_CLUB = Endings(_CLUBS)
_OFFICES = (
    r"voorzit(?:ter|ster)|voorz|vz|secretaris|secr|penningmeester(?:es)?|penningm|bestuurslid|bestuurder|dirigente?|trainer|trainster|"
    r"jeugdtrainer|coach|jeugdleider|aanvoerder|keeper|spits|scheidsrechter|materiaalman|terreinknecht|erelid|erevoorzitter|beschermheer|"
    r"oprichter|oprichtster|commandant|bevelvoerder|hoofdman|keizer|koning|koningin|prins|prinses|vorst|organist|organiste|voorganger|"
    r"voorzanger|koster|ouderling|diaken|predikant|pastor|imam|schipper|kapitein|stuurman|redacteur|kantinebaas|beheerder|beheerster|"
    r"ceremoniemeester|speaker|tamboer|kapelmeester|regisseur|eerste bord|eerste viool|solist|soliste|boegbeeld|presentator|"
    r"grensrechter|kandidaat|raadslid|statenlid|fractievoorzitter|lijsttrekker|wethouder|lid|leider|leidster|hoofd|directeur|omroeper|speler|speelster"
)
_OFFICE_OF_CLUB = re.compile(
    rf"\b(?:{_OFFICES})\b\.?(?: (?:van|bij|voor|in|op|vd|vh|v)\b\.?)?(?: (?:de|het|een|onze|ons|'t|d'n))?(?: [\w'-]+){{0,2}} ['\"]?\Z"
)
# Of these anybody is a member, or the whole case is.
_ANYBODY = re.compile(
    r"\b(?:lid|speler|speelster|stem|leider|directeur|hoofd|beheerder|voorzitter|secretaris) (?:van|bij|in|voor|op) (?:de |het |een |dit |ons |elk |ieder )?"
    r"(?:[\w'-]+ )?(?:sport|voetbal|bridge|biljart|zang|wandel|tennis|hand|kaart|schaak)?(?:club|vereniging|team|feest|koor|kring|bond|zorgteam|wijkteam|kerk|belang|stichting|jeugd)\Z"
)
_SITS_IN = re.compile(
    r"\b(?:zit|zat|zaten|zitten|gezeten|zitting|gekozen|actief|deed|kwam|plaats|vertegenwoordig\w+)\b[^.!?\n]{0,40}? in (?:de |het |een )?(?:\w+e )?\Z"
)
_SEATS = (
    "gemeenteraad",
    "raad",
    "bestuur",
    "fractie",
    "staten",
    "kerkenraad",
    "dorpsraad",
    "schoolbestuur",
    "waterschap",
)
_LOCAL = re.compile(
    r"(?:dorps|stads|eiland)(?!genoot|bewon|kern|ondersteuner|coördinator|manager|verplee)\w*(?:er|ster|aar|arts|gek|agent|smid|man|vrouw|figuur|slager|notaris|herder)\Z"
)
_TRADE_OF_A_VILLAGE = re.compile(
    r"\b(?:de|het|een|was|is) (?:bekende |vroegere |oude |beroemde |voormalige )?(?!(?:bewoner|inwoner|ouder|kinder|andere|eerder|ander|hulpverlener|medewerker|begeleider|deelnemer)\b)"
    r"[\w-]*(?:er|ster|arts|man|baas|boer|smid|juf|meester|agent|gek|kapper|slager|bakker|ente|ist|iste|kundige|leraar|lerares|notaris|dokter|tante|zuster|oma|opa) (?:van|vh|vd|uit|in) (?:het |de |ons |onze )?(?:hele |halve )?\Z"
)
_VILLAGES = frozenset(
    {"dorp", "eiland", "streek", "gehucht", "buurtschap", "dorpje", "stadje"}
)
_CLUB_REACH = 60
_WAS = re.compile(
    r"\b(?:is|was|werd|wordt|jaar|jaren|lang|als|voormalige?|vroegere)\b[^.,;!?\n]{0,20}\Z"
)
_LOOK_BACK = 40
# "haar vader was jarenlang een geliefde huisarts": who it is, and what.
_ONE_WHO_IS = re.compile(
    r"\b(?:hij|zij|ze|ik|meneer|mevrouw|(?:schoon|groot|stief)?(?:vader|moeder|zoon|dochter|broer|zus)|opa|oma|man|vrouw|partner|ex|neef|nicht|oom|tante|"
    r"echtgenoot|echtgenote|buurman|buurvrouw|cli[eë]nte?|betrokkene|bewoner|bewoonster|zwager|schoonzus|vriend|vriendin) "
    r"(?:is|was|werd|wordt|werkt als|werkte als|werkt hier als)(?: (?!er\b|door|bij|van|naar|met|geen|niet|voor|aan|op|in|uit|onder|dat|en|of)[\w-]+){0,4} \Z"
    r"|\b(?:kent|kennen|kende|kenden|bekend|benoemd|gekozen) (?:[\w-]+ ){0,3}?(?:als|tot) (?:de |een |dé )?(?:[\w-]+ ){0,2}?\Z"
    r"|\b(?:was|is|werd) (?:hij|zij|ze|ik|meneer|mevrouw)(?: (?!bij|van|naar|met|geen|niet|voor|aan|op|in|door)[\w-]+){0,2} \Z"
)
# "omdat haar vader gedeputeerde is", "de moeder, die bondscoach para-dressuur is".
_ONE_WHO = re.compile(
    r"\b(?:dat|omdat|aangezien|terwijl|toen|wiens|wier) (?:(?:haar|zijn|mijn|hun|de) )?"
    r"(?:hij|zij|ze|ik|(?:schoon|groot|stief|pleeg)?(?:vader|moeder|zoon|dochter|broer|zus)|opa|oma|man|vrouw|partner|ex|oom|tante)"
    r"(?: (?!van|met|door|bij|over|aan)[\w-]+){0,2} \Z"
    r"|\b(?:(?:schoon|groot|stief|pleeg)?(?:vader|moeder|zoon|dochter|broer|zus)|opa|oma|man|vrouw|partner|ex|oom|tante|meneer|mevrouw),? die"
    r"(?: (?!van|met|door|bij|over|aan|de)[\w-]+){0,2} \Z"
)
# "zij is de moeder van de wethouder".
_KIN_OF = re.compile(
    r"\b(?:moeder|vader|dochter|zoon|zus|broer|man|vrouw|weduwe|echtgenote|echtgenoot|ex|schoonzoon|schoondochter) van (?:de|onze|een)(?: (?:bekende|huidige|vorige|oude))? \Z"
)
_IS_IT = re.compile(r"(?: (?!van|met|de|het|en|of)[\w-]+){0,2} (?:is|was)\b")
_BEEN = re.compile(r" (?:geweest|geworden)\b")
# Whom one place has a few of: told of a person of the story they are found by.
_FEW_OF_A_PLACE = cue_words("few_of_a_place")
# "van de brassband", "in onze gemeente"; a meeting or an office of the case is no place.
_WHERE = re.compile(
    r" (?:van|bij|in) (?:de|het|onze|ons|een) (?!(?:vergadering|overleg|\w*commissie|commissie bezwaar|"
    r"rechtbank|college|raad van|zitting|kamer|team|gesprek|zorg|casus|hulp|gemeente|wmo|"
    r"bijeenkomst|afdeling|organisatie|instelling|praktijk|school)\b)(?:\w+e )?\w+"
    r"| in onze gemeente"
)


def public_roles(document: Document) -> Iterator[Mark]:
    for words, role in _roles().find(document):
        if role in _ONE_A_YEAR or _is_whole(role):
            yield Mark(words[0].start, words[-1].end, PUBLIC_ROLE)
        else:
            yield from _role(document, words[0], words[-1])
    for word, judge in _judge_of.answers(document):
        yield from judge(document, word)


@Question
def _judge_of(word: str) -> Callable[[Document, Word], Iterator[Mark]] | None:
    """Return who says of ``word`` whether it belongs to an office; of most words nobody."""
    if word in _FEW_OF_A_PLACE:
        return _few_of_a_place
    if word.endswith(_CLUB_OFFICES):
        return _office
    if _LOCAL.match(word):
        return _of_this_place
    if word in _VILLAGES:
        return _of_a_village
    if _OF_A_CLUB.end(word):
        return _of_a_club
    if "-" in word or word.startswith(("oud", "ex")):
        return _compound
    return None


def _is_whole(role: str) -> bool:
    """Return whether ``role`` says of what: "lid van de dorpsraad", not "directeur van de"."""
    return " van " in role and not role.endswith((" van", " de", " het"))


def _office(document: Document, word: Word) -> Iterator[Mark]:
    if _is_former(word):
        yield Mark(word.start, _end(document, word), PUBLIC_ROLE)
    else:
        yield from _role(document, word, word)


def _of_this_place(document: Document, word: Word) -> Iterator[Mark]:
    """Yield "was dertig jaar de dorpsagent", and not the one who comes by."""
    first = max(0, word.start - _LOOK_BACK)
    if _WAS.search(document.lower, first, word.start):
        yield Mark(word.start, _end(document, word), PUBLIC_ROLE)
    else:
        yield from _office(document, word)


def _compound(document: Document, word: Word) -> Iterator[Mark]:
    parts = word.lower.split("-")
    if _is_former(word):
        yield Mark(word.start, _end(document, word), PUBLIC_ROLE)
    elif len(parts) > 1 and all(part in read_set("public_roles") for part in parts):
        yield Mark(word.start, word.end, PUBLIC_ROLE)


def _of_a_club(document: Document, club: Word) -> Iterator[Mark]:
    """Yield "schipper van de reddingboot" with its club, and who sits in a council."""
    lower = document.lower
    first = max(0, club.start - _CLUB_REACH)
    office = _OFFICE_OF_CLUB.search(lower, first, club.start)
    if office is None and club.lower.endswith(_SEATS):
        office = _SITS_IN.search(lower, first, club.start)
    if office and not _ANYBODY.search(lower[office.start() : club.end]):
        yield Mark(office.start(), club.end, PUBLIC_ROLE)


def _of_a_village(document: Document, village: Word) -> Iterator[Mark]:
    trade = _TRADE_OF_A_VILLAGE.search(
        document.lower, max(0, village.start - _CLUB_REACH), village.start
    )
    if trade:
        yield Mark(trade.start(), village.end, PUBLIC_ROLE)


def _role(document: Document, first: Word, last: Word) -> Iterator[Mark]:
    before = document.before(first)
    if before is not None and before.lower in _FORMER:
        yield Mark(before.start, _end(document, last), PUBLIC_ROLE)
    elif (
        _WHERE.match(document.lower, last.end)
        or _OF_A_PLACE.match(document.text, last.end)
        or (before is not None and before.lower in _IS)
        or _is_said_of_one(document, first, last)
    ):
        yield Mark(first.start, _end(document, last), PUBLIC_ROLE)


def _is_said_of_one(document: Document, first: Word, last: Word) -> bool:
    """Return whether somebody of the story is called so: "zij is een geliefde dirigent"."""
    start = max(0, first.start - _CLUB_REACH)
    return (
        _ONE_WHO_IS.search(document.lower, start, first.start) is not None
        or _KIN_OF.search(document.lower, start, first.start) is not None
        or (
            _IS_IT.match(document.lower, last.end) is not None
            and _ONE_WHO.search(document.lower, start, first.start) is not None
        )
        or _BEEN.match(document.lower, last.end) is not None
    )


def _few_of_a_place(document: Document, word: Word) -> Iterator[Mark]:
    if _is_said_of_one(document, word, word):
        yield Mark(word.start, _end(document, word), PUBLIC_ROLE)


def _end(document: Document, last: Word) -> int:
    where = _WHERE.match(document.lower, last.end)
    return where.end() if where else last.end


def _is_former(word: Word) -> bool:
    """Return whether ``word`` says what somebody was: "oud-wethouder", "ex-kampioen"."""
    head = _FORMER_HEAD.match(word.lower)
    if head is None:
        return False
    role = word.lower[head.end() :]
    if role in _NO_ROLES:
        return False
    return role in read_set("public_roles") or (
        "-" in head[0] and role.endswith(_OF_PEOPLE) and role not in _MANY
    )


@cache
def _roles() -> Phrases:
    return Phrases(read_set("public_roles"))

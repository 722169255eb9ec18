# SPDX-License-Identifier: EUPL-1.2
"""Facts by which neighbours recognise a person who is not named: questions to the author.

A name can be replaced; a story that only one person can tell has to be rewritten (BMJ
2017;356:j673: family recognised a nameless case report).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from anonymisation.engine.document import Document
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import read_set, read_table
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.phrases import Phrases

UNIQUE = Rule(
    "story.unique",
    Kind.UNIQUE_FACT,
    Tier.REVIEW,
    Confidence.POSSIBLE,
    "Kan iets zijn wat maar voor één persoon geldt. Zou een buur hem of haar hieraan herkennen?",
)
MEDIA = Rule(
    "story.media",
    Kind.MEDIA,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Dit was in het nieuws of staat online: wie zoekt, vindt de persoon.",
)
PUBLIC_ROLE = Rule(
    "story.public_role",
    Kind.PUBLIC_ROLE,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Is een functie waaraan mensen in de buurt iemand herkennen.",
)
RARE = Rule(
    "story.rare_condition",
    Kind.RARE_CONDITION,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Is een zeldzame aandoening: weinig mensen in Nederland hebben die.",
)

_PLACE = (
    r"(?:van|in|uit) (?:het|ons|dit|de|deze|heel|heel de|onze|hele|dat)? ?(?:hele )?"
    r"(?:dorp|wijk|buurt|gemeente|stad|streek|provincie|straat|regio|land|nederland|eiland|"
    r"polder|school|kern|flat|kerk|vereniging|buurtschap|gehucht)"
)
_MOST = (
    "eerste|laatste|enige|oudste|jongste|grootste|bekendste|langste|zwaarste|beroemdste"
)
_COMMON = (
    r"keer|tijd|jaren|maanden|weken|stap|gesprek|dag|dagen|afspraak|vraag|reden|optie|oplossing|brief|"
    r"maal|week|maand|periode|lid|hulp|indruk|paar|fase|helft|contact|huisbezoek|alinea|zin|regel|punt|"
    r"zaak|kans|keuze|manier|mogelijkheid|uitweg|voorwaarde|zorg|wens|ander|die (?:nog )?(?:kan|helpt)|"
    r"jaar|aanleg|lijn|prioriteit|zorg|zorgen|instantie|uur|minuten|wat|dochter|zoon|kind|twee|drie|vier"
)
_REST = r"[^.;:!?\n()]{0,60}?(?=[.;:!?\n,()]|$)"
_UNIQUE = re.compile(
    r"\b(?:"
    + "|".join(
        (
            rf"(?:(?:als|is|was) )?de enige (?!(?:{_COMMON}|die|dat|vorm|plek|echte|goede)\b)[\w-]+ (?:van|in|op|die|dat|met|uit|bij|ter) [^.;:!?\n,()]{{3,60}}",
            rf"(?:het|een) enige (?:gezin|huis|echtpaar|meisje|kind|stel|huishouden|bedrijf|paar)\b{_REST}",
            rf"(?:de|het|onze) (?:{_MOST}) (?!(?:{_COMMON})\b)[^.;:!?\n,()]{{2,40}}? {_PLACE}",
            rf"de (?:{_MOST}) (?!(?:{_COMMON})\b)[\w-]+ (?:die|dat|van (?:de|het|heel)|in heel|ter wereld){_REST}",
            rf"als (?:eerste|laatste|enige)\b(?! (?:stap|keer|hulp|aanspreek)){_REST}",
            r"(?:drieling|vierling|siamese)\w*",
            rf"(?:won (?:de|het|een) \w*(?:prijs|wedstrijd|kampioenschap|titel|medaille|cup|beker|concours|loterij)|winnaar van|kampioen|wereldkampioen|wereldrecord|olympisch\w*|medaille|elfstedentocht|guinness)\b{_REST}",
            rf"(?:standbeeld|koninklijke onderscheiding|lintje|geridderd|ereburger)\b{_REST}",
            r"waar (?:destijds|toen|in \d{4}) (?:de|het|die|een) [^.;:!?\n,()]{3,50}",
            r"naar (?:hem|haar) (?:is|werd) [^.;:!?\n,()]{3,40} vernoemd",
            rf"de [\w-]+ die (?:vorig jaar|destijds|indertijd|ooit|jaren geleden|vorige (?:zomer|winter|week|maand)|in \d{{4}})\b{_REST}",
            r"(?:maar|slechts) (?:één|een|twee|drie|een paar|een handvol|een handjevol)\b[^.;:!?\n]{0,40}?(?:in (?:heel )?(?:nederland|nl|het land|de provincie|het zuiden|het noorden|de regio|europa|de wereld)|ter wereld)",
            r"(?:vuurwerkramp|watersnoodramp|watersnood|cafébrand|bijlmerramp|tsunami|mh17|nieuwjaarsbrand|dijkdoorbraak|discobrand|treinramp|vliegramp|gijzeling)\w*",
            rf"zelf ?gebouwde? [\w-]+{_REST}",
            rf"(?:verzameling|collectie) (?:van )?(?:\d+|tientallen|honderden|duizenden){_REST}",
            r"(?:zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|[789]|[1-9]\d) (?:honden|katten|kinderen|papegaaien|slangen|broers|zussen|broers en zussen|konijnen|paarden|vogels)\b",
            rf"beter bekend als{_REST}",
            rf"(?:bijnaam|koosnaam) (?:is|was|luidt|had|kreeg){_REST}",
            rf"(?:één|een) van de (?:weinige|laatste|enige|twee|drie|vier)\b{_REST}",
        )
    )
    + ")"
)
# Where all know somebody, the whole sentence tells by what.
_ALL_KNOW = re.compile(
    r"\b(?:(?:heel|het hele|het halve|in het|in ons|in dit) (?:het )?(?:dorp|buurt|wijk)\b[^.!?\n]{0,30}?\b(?:kent|kennen|weet|weten|kende|wist|noemt|noemen|praat)(?! (?:wel )?iemand)"
    r"|(?:iedereen|elkeen|ieder een|half de \w+|het halve \w+|de halve \w+)\b[^.!?\n]{0,30}?\b(?:kent|kennen|weet|kende|wist|herkent|heeft bij (?:hem|haar))\b"
    r"|(?:weet|kent|kende|wist)\b[^.!?\n]{0,30}?\biedereen\b"
    r"|bekend (?:als|bij iedereen|in het (?:hele )?dorp|in de (?:hele )?buurt)"
    r"|dat verzin je niet)"
)
_OUTLET = (
    r"(?:\w*krant(?:en)?|nieuws|journaal|televisie|tv|radio|media|pers|facebook|youtube|omroep\w*|"
    r"hart van nederland|\w*dagblad|telegraaf|volkskrant|\w*weekblad|opsporing verzocht|"
    r"tubantia|gelderlander|limburger|courant|parool|rtv|rtl|1limburg|pzc|voorpagina\w*|rijnmond|tiktok)"
)
_TOLD = (
    r"(?:stond(?:en)?|gestaan|kwam(?:en)?|gekomen|geweest|haalden?|gehaald|verscheen|verschenen|te zien|te horen|"
    r"uitgezonden|breed uitgemeten|schreef|geschreven|berichtte|bericht over|besteedde|kopte|meldde|verhaal|stuk|stukje|"
    r"artikel|interview|reportage|uitzending|documentaire|viraal|opgenomen|gefilmd|aandacht|rubriek|foto)"
)
_MEDIA = re.compile(
    rf"\b(?:{_TOLD}\b[^.!?\n]{{0,45}}?\b(?:in|op|bij|door|de|het|van) (?:(?:de|het|een|alle|lokale|plaatselijke|regionale|landelijke|sociale|vaderlandse) ){{0,3}}{_OUTLET}\b[^.,;:!?\n]{{0,40}}"
    rf"|(?:op|in|bij|de|het|alle|met) (?:(?:de|het|lokale|plaatselijke|regionale|landelijke|sociale) ){{0,2}}{_OUTLET}\b[^.!?\n]{{0,45}}?\b{_TOLD}\b"
    r"|(?:krantenartikel|krantenbericht|nieuwsbericht|documentaire|krantenkop)\w* (?:\w+ ){0,2}?(?:over|met|van|waarin|uit|in)\b[^.,;:!?\n]{0,60}"
    r"|(?:ging|gegaan)[^.!?\n]{0,20} viraal|viraal (?:ging|gegaan)[^.,;:!?\n]{0,30}"
    rf"|(?:was|is|waren) (?:\w+ ){{0,4}}?(?:op|in) (?:(?:de|het|lokale|regionale) ){{0,2}}(?:televisie|tv|radio|het nieuws|rijnmond|rtv \w+|journaal)\b[^.,;:!?\n]{{0,40}})"
)
_MEDIA_CUES = re.compile(
    r"krant|nieuws|journaal|televisie|\btv\b|radio|media|pers\b|facebook|youtube|omroep|nederland|dagblad|"
    r"telegraaf|weekblad|opsporing|tubantia|gelderlander|limburger|courant|parool|rt[vl]|pzc|voorpagina|rijnmond|"
    r"tiktok|viraal|documentaire"
)
_LONGEST_ABBREVIATION = 5
_SENTENCE_ENDS = ".!?\n"
# The press as a subject of its own, and not about a person of the case.
_GENERAL_MEDIA = re.compile(r"(?:leest|las|kijkt|keek|luistert) ")


def recognisable_stories(document: Document) -> Iterator[Mark]:
    lower = document.lower
    for match in _UNIQUE.finditer(lower):
        yield Mark(match.start(), match.end(), UNIQUE)
    for match in _ALL_KNOW.finditer(lower):
        yield Mark(*_sentence_around(lower, match), UNIQUE)
    if _MEDIA_CUES.search(lower):
        for match in _MEDIA.finditer(lower):
            if not _GENERAL_MEDIA.match(lower, match.start()):
                yield Mark(match.start(), match.end(), MEDIA)
    for match in _public_roles().finditer(lower):
        yield Mark(match.start(), match.end(), PUBLIC_ROLE)


def _sentence_around(text: str, match: re.Match[str]) -> tuple[int, int]:
    start = max(text.rfind(sign, 0, match.start()) for sign in _SENTENCE_ENDS) + 1
    ends = (text.find(sign, match.end()) for sign in _SENTENCE_ENDS)
    end = min((end for end in ends if end >= 0), default=len(text))
    return start + len(text[start:end]) - len(text[start:end].lstrip()), end


def rare_conditions(document: Document) -> Iterator[Mark]:
    table = read_table("rare_conditions")
    for words, name in _conditions().find(document.words, document.text):
        start, end = words[0].start, words[-1].end
        # A short name is an abbreviation, and no word: "als" is not ALS.
        if len(name) > _LONGEST_ABBREVIATION or document.text[start:end] == name:
            yield Mark(start, end, RARE, instead=table[name])


@cache
def _conditions() -> Phrases:
    return Phrases(read_table("rare_conditions"))


@cache
def _public_roles() -> re.Pattern[str]:
    """Match a role that somebody had, or has somewhere: in office it names nobody."""
    roles = sorted(read_set("public_roles"), key=len, reverse=True)
    role = "|".join(map(re.escape, roles))
    return re.compile(
        rf"(?<!\w)(?:(?:oud-?|ex-|voormalige? |vroegere )(?:\w+-)?(?:{role}|kampioen|\w+kampioen|\w+er|\w+president|president)"
        rf"(?: (?:van|bij) (?:(?:de|het|onze|een) )?(?:\w+ )?\w+)?"
        rf"|(?:{role}|dirigent|\w*voorzitter|\w*secretaris|penningmeester) (?:van|bij|in|op) (?:de|het|onze|ons|een) "
        r"(?!vergadering|overleg|commissie bezwaar|rechtbank|college|raad van|zitting|kamer|team|gesprek|zorg|casus|hulp|gemeente\b|wmo|bijeenkomst)(?:\w+ )?\w+"
        rf"|(?:{role}|lid|commandant|diaken|president) (?:van|bij) (?:de|het|onze) (?:\w+ )?(?:\w*(?:raad|vereniging|club|kerk|brandweer|carnaval|harmonie|fanfare|"
        r"koor|schutterij|partij|stichting|comité|gilde|parochie|moskee|belangen|bond|oranje\w*|ijsclub))"
        r"|prins(?:es)? carnaval|schutters?koning(?:in)?)(?!\w)"
    )

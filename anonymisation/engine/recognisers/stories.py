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
).replace(" ", r"\ ")
_CLAUSE_REST = r"[^.;:!?\n()]{0,60}?(?=[.;:!?\n,()]|$)"
_UNIQUE = re.compile(
    rf"""\b(?:
      (?:(?:als|is|was)\ )?de\ enige[n]?\ (?!reden|manier|vraag|keer|optie|oplossing|mogelijkheid|uitweg|die\ (?:nog\ )?(?:kan|helpt)|ander|voorwaarde|zorg\b|hulp\b|wens)[^.;:!?\n,()]{{3,70}}
     |(?:het|een)\ enige\ (?:gezin|huis|echtpaar|meisje|kind|stel|huishouden|bedrijf|paar)\b{_CLAUSE_REST}
     |de\ (?:eerste|oudste|laatste|grootste|bekendste|jongste|langste|zwaarste)\ [^.;:!?\n,()]{{2,40}}?\ {_PLACE}
     |als\ eerste\ (?:vrouw|man|nederlander|inwoner)\b{_CLAUSE_REST}
     |(?:heel\ het|het\ hele|iedereen\ in\ het|het\ halve)\ dorp\ (?:kent|weet|kende|wist|noemt|praat)\b{_CLAUSE_REST}
     |(?:iedereen|elke?en|ieder)\ (?:in\ (?:de\ \w+|het\ \w+)\ )?kent\ (?:hem|haar|ze|hen)\b{_CLAUSE_REST}
     |bekend\ (?:als|om|van|bij\ iedereen|in\ het\ (?:hele\ )?dorp|in\ de\ (?:hele\ )?buurt)\ [^.;:!?\n,()]{{3,60}}
     |(?:drieling|vierling)\w*
     |(?:won|gewonnen|winnaar\ van|kampioen|wereldkampioen|olympisch\w*|medaille)\b{_CLAUSE_REST}
     |(?:standbeeld|koninklijke\ onderscheiding|lintje|geridderd|ereburger)\b{_CLAUSE_REST}
     |waar\ (?:destijds|toen|in\ \d{{4}})\ (?:de|het|die|een)\ [^.;:!?\n,()]{{3,50}}
     |naar\ (?:hem|haar)\ (?:is|werd)\ [^.;:!?\n,()]{{3,40}}\ vernoemd
    )""",
    re.VERBOSE,
)
_OUTLETS = (
    r"krant|nieuws|journaal|televisie|tv|radio|media|pers|facebook|youtube|omroep\w*|"
    r"hart van nederland|dagblad\w*|telegraaf|volkskrant|trouw|nrc|ad\b|weekblad\w*|"
    r"opsporing verzocht|documentaire|podcast|huis-aan-huisblad|tubantia|gelderlander|"
    r"limburger|leeuwarder courant|noordhollands dagblad|parool|rtv \w+|rtl \w+|nos\b|1limburg|pzc|bn de stem"
).replace(" ", r"\ ")
_MEDIA = re.compile(
    rf"""\b(?:
      (?:stond(?:en)?|gestaan|kwam(?:en)?|gekomen|komt|was|geweest|haalde(?:n)?|gehaald|verscheen|te\ zien|
         te\ horen|uitgezonden|breed\ uitgemeten|zat|uitgebreid)\ (?:\w+\ ){{0,6}}?
         (?:in|op|bij|door|met)\ (?:(?:de|het|een|alle|lokale|plaatselijke|regionale|landelijke|sociale|vaderlandse)\ ){{0,3}}(?:{_OUTLETS})
         (?:\ (?:gestaan|geweest|gekomen|te\ zien|gehaald))?
     |(?:de|het|alle)\ (?:(?:lokale|plaatselijke|regionale|landelijke)\ )?(?:{_OUTLETS})\ (?:\w+\ )?(?:schreef|berichtte|besteedde|kopte|stond\ er\ vol|haalde|bracht|maakte|meldde|pikte)\b{_CLAUSE_REST}
     |(?:krantenartikel|krantenbericht|nieuwsbericht|interview|documentaire|reportage|uitzending|krantenkop|filmpje)\w*\ (?:\w+\ ){{0,2}}?(?:over|met|van|waarin|uit|in)\b{_CLAUSE_REST}
     |(?:haalde|haalden)\ (?:\w+\ ){{0,4}}?(?:het\ nieuws|de\ (?:voorpagina|krant|media|kranten|pers))
     |ging\ viraal
    )""",
    re.VERBOSE,
)
# The press as a subject of its own, and not about a person of the case.
_GENERAL_MEDIA = re.compile(r"(?:leest|las|kijkt|keek|luistert) ")


def recognisable_stories(document: Document) -> Iterator[Mark]:
    lower = document.lower
    for match in _UNIQUE.finditer(lower):
        yield Mark(match.start(), match.end(), UNIQUE)
    for match in _MEDIA.finditer(lower):
        if not _GENERAL_MEDIA.match(lower, match.start()):
            yield Mark(match.start(), match.end(), MEDIA)
    for match in _public_roles().finditer(lower):
        yield Mark(match.start(), match.end(), PUBLIC_ROLE)


def rare_conditions(document: Document) -> Iterator[Mark]:
    table = read_table("rare_conditions")
    pattern, folded = _conditions()
    for match in pattern.finditer(document.lower):
        name = folded[match[0]]
        # A short name is an abbreviation, and no word: "als" is not ALS.
        if len(name) > 4 or document.text[match.start() : match.end()] == name:
            yield Mark(match.start(), match.end(), RARE, instead=table[name])


@cache
def _conditions() -> tuple[re.Pattern[str], dict[str, str]]:
    folded = {name.lower(): name for name in read_table("rare_conditions")}
    return _any_of(folded), folded


@cache
def _public_roles() -> re.Pattern[str]:
    """Match a role that somebody had, or has somewhere: in office it names nobody."""
    roles = sorted(read_set("public_roles"), key=len, reverse=True)
    role = "|".join(map(re.escape, roles))
    return re.compile(
        rf"(?<!\w)(?:(?:oud-?|ex-|voormalige? |vroegere )(?:\w+-)?(?:{role}|kampioen|\w+kampioen|\w+er|\w+president|president)"
        rf"(?: (?:van|bij) (?:(?:de|het|onze|een) )?(?:\w+ )?\w+)?"
        rf"|(?:{role}|lid|commandant|diaken|president) (?:van|bij) (?:de|het|onze) (?:\w+ )?(?:\w*(?:raad|vereniging|club|kerk|brandweer|carnaval|harmonie|fanfare|"
        r"koor|schutterij|partij|stichting|comité|gilde|parochie|moskee|belangen|bond|oranje\w*|ijsclub))"
        r"|prins(?:es)? carnaval|schutters?koning(?:in)?)(?!\w)"
    )


def _any_of(phrases: dict[str, str] | frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")

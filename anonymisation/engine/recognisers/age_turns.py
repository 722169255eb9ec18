# SPDX-License-Identifier: EUPL-1.2
"""Turns of phrase that hold an age: milestones, birthdays, file notes, years of birth.

Read as ``age_contexts`` is: for each number, what stands behind it and then what stands
before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from anonymisation.engine.document import Document
from anonymisation.engine.recognisers.age_contexts import (
    EXACT,
    LIKELY,
    POSSIBLE,
    Context,
)
from anonymisation.engine.recognisers.age_cues import (
    ADULT,
    ANYTHING,
    GROWN,
    IN_WORDS,
    NO_MEASURE,
    NO_SCORE,
    NO_UNIT,
    PEOPLE,
    PRONOUN,
    after,
    before,
)
from anonymisation.engine.recognisers.age_words import TENS
from anonymisation.engine.seeking import Sought

_ADVERBS = (
    r"zelf|ook|al|nu|net|pas|nog|maar|bijna|ruim|inmiddels|intussen|ondertussen|toch|ondanks alles|alweer|weer|straks|gewoon|eindelijk|"
    r"vandaag|morgen|gisteren|er|dr|d'r|d’r|'r|immers|namelijk|dus|toen|destijds|dit jaar|volgend jaar|vorig jaar|laatst|onlangs|"
    r"intussentijd|dan|de|dik|goed|krap|officieel|volgens haar|volgens hem|zowat|haast|een goede|een krasse|een kwieke|een vitale"
)
_BE = r"ben|is|bent|was|waren|word|wordt|worden|werd|werden|zijn"
_ONE = rf"(?:{PEOPLE}|{PRONOUN}|wij|we|mevrouw \w+|meneer \w+|dhr\.? \w+|mw\.? \w+)"
# Bands, scores, times, places in a row and quantities.
_COUNTS_ELSE = before(
    r"(?:\b(?:begin|eind|einde|midden|half|halverwege|boven|onder|rond|tegen|tussen|ouder dan|jonger dan|tot|vanaf|t/m|in|om|over|na|per|voor|bij|naar|ipv|of|door|maal|keer|nr\.?|"
    r"nummer|versie|op|hoogstens|minstens|maximaal|zo'n|jaren|er|samen|totaal|plus|min|van|met|geen|dan|die|hap|dag|route|lijn|bus|kamer|punt|stap|bladzijde|pagina|"
    r"maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?: de| het)?[ :=]*"
    r"|(?:score|test|schaal|groep|klas|cijfer|aantal|prijs|bedrag|huur|kosten|tarief|temperatuur|nummer|\w*maat|norm|limiet|grens|maximum|minimum|gewicht|kilo|meter|lengte|hoogte|breedte|weekgeld|leefgeld|"
    r"bloeddruk|pols|gemiddeld\w*|huisnummer|artikel|alarm|gevaar|nood|spoed|crisis|zelfdoding|code|toestel|hond|kat|poes|paard|pony|papegaai|konijn|fiets|auto|wachttijd|"
    r"meet|weegt|telt|kost|duurt|scoor\w*|daalde|steeg|uitkomst|vonden|stuks|trajecten|punten)\b[^.!?\n]{0,40}"
    r"|(?-i:[A-Z]{2,}[\w-]*)[^.!?\n]{0,25}|\d[^.!?\n]{0,25}|[€\[#] ?|\b[a-zë]{3,}(?:s|en), )"
)
# What is counted a day or a week "was dertig" as well.
_COUNTED_BEFORE = before(
    r"\b(?:per|elke|score\w*|cijfer|kosten|prijs|aantal|norm)\b[^.!?\n]{0,30}"
)
_MONTH = r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sep|okt|nov|dec"
_WHEN = rf"(?:in (?:{_MONTH})|(?:volgende?|komende|deze|vorige|afgelopen|dit|eind|begin|half) (?:week|weken|maand|jaar|{_MONTH}|zomer|winter|voorjaar|najaar|lente|herfst)|over \w+ (?:weken|maanden|dagen)|binnenkort|straks|zondag|zaterdag|morgen)"
_STOP = r"(?=\s*(?:[.;:!?)\n,\"”]|$)|\s(?:en|maar|geworden|hoor|joh|nou|ja|want|dus|als|toen|intussen|alweer)\b|\s(?:jaar|jr)(?=[.,!?)]))"
_END = after(_STOP)
# "de zeventig gepasseerd" is a band, "de 83 gepasseerd" is not.
_PASSED = r"(?: jaar)? (?:nader(?:t|de)|passeer(?:t|de)|gepasseerd|genaderd|aantik(?:t|te)|aangetikt|voorbij|ruim voorbij|al voorbij)\b"
_CHILD = r"(?:zoon(?:tje)?|dochter(?:tje)?|kind(?:je)?|kleinkind|kleinzoon|kleindochter|broertje|zusje|neefje|nichtje|baby|peuter|dreumes|kleuter|meisje|jongetje|jongste|oudste|middelste|kleinste|tweeling|jongen|ventje|knulletje|pleegkind|hummel|uk)"

TURNS = (
    # "tikt in december de 75 aan", "is de negentig gepasseerd", "hoopt honderd te worden".
    Context(
        before(rf"\b(?:{_ONE}|tikt|tikte|haalt|haalde|bereikt|bereikte|heeft|is|passeert|passeerde|nadert|aantikken)\b[^.!?\n]{{0,30}} de "),
        after(r"(?: jaar)? (?:\w+ )?(?:aan\b|aantik\w*|aangetikt|gehaald|halen|haalt|bereikt|bereiken|geworden|mee te maken|vol te maken|vol\b)"),
        LIKELY,
        unless_after=NO_UNIT,
        shape=ADULT,
    ),
    Context(
        before(rf"\b(?:{_ONE}|hoopt?|gaat|wil|wilde|mag|zal|zou|kan|mogen|hopen|verwacht|denkt)\b[^.!?\n]{{0,35}} "),
        after(r"(?: jaar)? (?:te |gaan |mogen )*worden\b"),
        LIKELY,
        unless_before=before(r"\b(?:moet|moeten|kunnen|dient|dienen|uur|keer|huur|bedrag|tarief|aantal|indicatie|pgb|zorg)\b[^.!?\n]{0,35}"),
        unless_after=NO_UNIT,
        shape=ADULT,
    ),
    Context(
        before(r"\b(?:tik(?:t|te)|passeer(?:t|de)|bereik(?:t|te)|haal(?:t|de)|nader(?:t|de)|vier(?:t|de)|vieren|naar|tegen) (?:\w+ ){0,3}(?:de |haar |zijn |(?:de )?(?:kaap|leeftijd|grens|respectabele leeftijd|gezegende leeftijd) van )"),
        after(r"(?:e|ste|de)?(?:\s*(?:[.;:!?)\n,]|$)| (?:aan|in|en|maar|jaar|verjaardag|levensjaar|jaren)\b)"),
        LIKELY,
        needs=("tik", "passe", "berei", "haal", "nader", "vier", "kaap", "leeftijd", "grens"),
        unless_before=before(r"\b(?:tegen|naar|de|rond) de "),
        unless_after=NO_UNIT,
        shape=re.compile(r"(?:1[01]\d|[4-9]\d|[a-zë]{4})"),
    ),
    Context(
        before(r"\b(?:gezegende|respectabele|hoge|mooie|prachtige|leeftijd|ouderdom|op)(?: leeftijd)? van "),
        after(r"(?=\s*(?:[.;:!?)\n,]|$)|\s(?:jaar|en|maar|jr|is|werd|kwam|ging|heeft|nog|bereikt|gehaald|gepasseerd|overleden|gestorven|verhuisd|begonnen)\b)"),
        LIKELY,
        needs=("leeftijd", "ouderdom"),
        unless_before=before(r"\b(?:gemiddelde|minimale|minimum|wettelijke|vanaf de|tot de|onder de|boven de|pensioen\w*) ?leeftijd van "),
    ),
    # "als je de 83 nadert", "met vijfenzeventig jaar op de teller".
    Context(before(r"\bde "), after(_PASSED), LIKELY, shape=re.compile(rf"(?!\d0|(?:{TENS})\b){ADULT.pattern}", re.IGNORECASE)),
    Context(before(r"\b(?:net|pas|juist|zojuist|onlangs|gisteren) de "), after(_PASSED), LIKELY, shape=ADULT),
    Context(ANYTHING, after(r" (?:jaar|jaren) op de (?:teller|kop af)\b"), LIKELY, shape=ADULT),
    Context(before(r"\b(?:met|bij) "), after(r" jaar(?= en (?:een|nog|geen|drie|twee|haar|zijn)\b| (?:is|ben|word|was|begint) )"), LIKELY, unless_after=NO_UNIT, shape=ADULT),
    # "haar zestigste verjaardag", "in zijn 84e levensjaar", "blaast veertig kaarsjes uit".
    Context(
        before(r"\b(?:haar|zijn|mijn|hun|d'r|z'n|m'n|de|een|oma's|opa's|je|uw|moeders|vaders|[a-z]+s) "),
        after(r"(?:e|ste|de)? (?:verjaardag|verjaring|levensjaar|verjaarsfeest|verjaardagsfeest)\b"),
        EXACT,
        shape=re.compile(r"[1-9]\d|1[01]\d|[4-9]|[a-zë]{4}"),
    ),
    Context(ANYTHING, after(r" (?:kaarsjes|kaarsen|lentes|zomers jong|winters|levensjaren|jaar jong|verjaardagen)\b"), LIKELY, shape=ADULT),
    # "Ik ben zelf ook al 72 hoor", "hij is dr 34", "mevrouw wordt er bijna 90".
    Context(
        before(rf"\b{_ONE} (?:{_BE})(?: (?:{_ADVERBS})){{0,5}} "),
        _END,
        LIKELY,
        unless_before=NO_SCORE,
        unless_after=NO_UNIT,
        shape=ADULT,
    ),
    # "als ze in mei 67 wordt", "nu hij volgende maand achttien wordt".
    Context(
        before(rf"\b{_ONE}(?: (?:{_WHEN}|{_ADVERBS})){{1,3}} "),
        after(r"(?: jaar)? (?:wordt|word|werd|worden|is|was|geworden|ben|zou worden|gaat worden)\b"),
        LIKELY,
        unless_after=NO_UNIT,
    ),
    Context(
        before(rf"\b(?:wordt|word|werd|worden|werden|is|was) (?:\w+ )?(?:{_WHEN}|op \w+ (?:{_MONTH})|(?:{_MONTH}))(?: (?:al|er|alweer|pas|eindelijk))? "),
        _END,
        LIKELY,
        unless_before=NO_SCORE,
        unless_after=NO_UNIT,
    ),
    # "hun dochter zit in groep 5, is acht en slaapt slecht".
    Context(
        before(rf"\b(?:{PEOPLE}|hij|zij|ze)\b[^.!?\n]{{0,40}}(?:,| en) (?:is|was|wordt|werd)(?: (?:{_ADVERBS})){{0,2}} "),
        after(r"(?=\s*(?:[.;!?)\n,]|$)|\s(?:en|maar|geworden)\b)"),
        LIKELY,
        reach=90,
        unless_before=_COUNTED_BEFORE,
        unless_after=NO_UNIT,
    ),
    # "de jongste van de twee is zes", "haar zoon uit het eerste huwelijk is twaalf".
    Context(
        before(rf"\b(?:{_CHILD})\b(?: [a-z']+){{1,5}} (?:is|was|wordt|werd)(?: (?:{_ADVERBS})){{0,2}} "),
        _END,
        LIKELY,
        reach=70,
        unless_before=NO_MEASURE,
        unless_after=NO_UNIT,
    ),
    # "wij zijn 76 en 79": both numbers.
    Context(
        before(r"\b(?:wij|we|ze|zij|ouders|beiden|allebei|opa en oma|buren|echtpaar|man en vrouw|zussen|broers) (?:zijn|waren|worden|werden)(?: (?:nu|al|inmiddels|bijna|ook|allebei|beiden|net))* (?:(?:\d{2}|[a-zë]+(?:tig|tien)) en )?"),
        after(r"(?= en (?:bijna )?(?:\d\d|[a-zë]+tig|[a-zë]+tien)\b)|(?=\s*(?:[.;!?)\n,]|$))"),
        LIKELY,
        unless_before=NO_SCORE,
        unless_after=NO_UNIT,
        shape=ADULT,
    ),
    # "M, 23, LVB", "v/47/MS", "mw, 69 j, alleenst.", "man 90 vrouw 88".
    Context(
        before(r"(?:^|[\n;(•>:.-] ?|\A)(?:m|v|x|man|vrouw|mw|dhr|mevr|jongen|meisje|hr|mnr|cl|cliënt|pt|betr)\.?(?: ?[,/;:-] ?| )"),
        after(r"(?= ?(?:[,/;)\n]|- |jr?\b|$)| (?!dagen|dgn|dg\b|uur|keer|x\b|wkn|weken|km\b|min\b|mnd|mg|kg|euro|van de|punten|stuks|personen|pers\b|kinderen|kind\b)[a-z]{2,})"),
        LIKELY,
        unless_before=before(r"\d[^\n]{0,4}"),
        unless_after=after(r" ?(?:,\d|/\d|%|mg|ml|uur|x\b)"),
    ),
    Context(
        before(r"[,(/;:] ?|\b(?:mw|dhr|man|vrouw|mevr|cliënte?|zoon|dochter|hij|zij|ze|van|lft\.?|leeftijd)[., ]{1,2}"),
        after(r" ?j\b\.?(?=[,;)/\n. ]|$)(?! (?:geleden|lang|oud\w|later|terug|bij|getrouwd|gehuwd|ervaring))"),
        LIKELY,
        unless_before=before(r"\b(?:na|al|sinds|over|ruim|duur|termijn|looptijd|geldig|per)\W{1,3}"),
    ),
    Context(
        before(rf"\b(?:{PEOPLE}) "),
        after(r"(?= (?:,? ?en )?(?:man|vrouw|zoon|dochter|moeder|vader|zij|hij|echtgenote?|partner|broer|zus|beiden?|allebei)\b)"),
        LIKELY,
        unless_before=NO_SCORE,
        shape=ADULT,
    ),
    # "tachtig plus drie", "negentig min één", "vijf jaar ouder: 81".
    Context(before(r"\b(?:ouder|jonger)(?: dan \w+)?[:,]? (?:dus |is (?:hij|zij|ze) )?"), after(r"(?=[.,;)!?\n]|$)"), LIKELY, unless_after=NO_UNIT, shape=ADULT),
    # "Met 19 kreeg ze haar eerste kind", "op vijftien kwam hij hier".
    Context(
        before(r"(?:\A|[.!?\n,;:\"(] ?|\b(?:en|dat|want) )(?:al |pas )?(?:met|op|rond) "),
        after(r"(?:e|de|ste)? (?:[a-z]{2,}(?:de|te|g|d|t|m|am|ep|ond)|was|werd|is|ben) (?:hij|zij|ze|ik|we|mevrouw|meneer|haar|zijn)\b"),
        LIKELY,
        unless_after=NO_UNIT,
        shape=ADULT,
    ),
    # "83, vertelde hij trots", "54 dus", "95 en nog zelf de ramen lappen".
    Context(
        before(r"[;:\"“(–!?…] ?|[a-zë]{3}[.,] | - "),
        after(r"(?=, (?:zei|zegt|vertelde?|vertelt|riep|roept|lacht|lachte|antwoordde|aldus|dacht|schreef|meldde|meent|bijna|al|en nog|maar nog|nog) )"),
        LIKELY,
        unless_before=NO_MEASURE,
        shape=ADULT,
    ),
    Context(
        before(r"[;:\"“(–!?…,.] ?|\A| - |\bdus |\bal "),
        after(r" (?:dus(?=[.,!?])|om (?:precies|exact) te zijn|en nog (?:zelf|altijd|steeds|geen|nooit|elke|heel|zo)|en (?:zo|nooit|niet) (?:kwiek|fit|gezond|vitaal|ziek|klein|gek)|maar nog (?:zo|kwiek|fit|heel))\b"),
        LIKELY,
        unless_before=NO_MEASURE,
        unless_after=NO_UNIT,
        shape=ADULT,
    ),
    # Spelled out and nothing counted: "Zesenzeventig en nog geen rimpel."
    Context(
        before(r"(?:\A|[.!?\n\"“:(] ?)"),
        after(r" (?:en (?:nog|toch|al|geen|altijd|nooit|niet)|jaren? (?:en|al|oud|geworden))\b"),
        LIKELY,
        unless_before=NO_MEASURE,
        shape=IN_WORDS,
    ),
    # Whatever else is as high as an age and counts nothing: "De buurvrouw, ook al 77, doet de was".
    Context(
        before(
            r"(?:(?:\A|[.!?\n;,(\"“–] ?|: ?)(?:(?:al|ook|nu|net|pas|inmiddels|thans|intussen|zelf|dus|bijna|ruim|nog maar|nog geen|weliswaar|toch|ja|nee|ach|och|en|maar) ){0,3}"
            r"|\b(?:voelt|voelde|voel) (?:zich|me|mij|je) |\b(?:wordt|werd|word|worden|is|was|ben|bent)(?: (?:in het|in de|van het|dit|deze|volgend|volgende|vorig|komend|komende|aanstaande|eind|begin|over|na|met|tegen)? ?[a-zë]+){0,4} )"
        ),
        after(r"(?=\s*(?:[.;!?)\n,\"”]|$)| (?:en|maar|dus|hoor|is|was|wordt|werd|want) )"),
        POSSIBLE,
        unless_before=_COUNTS_ELSE,
        unless_after=after(r"[.,]\d|,-|\)? ?(?:,|en|of|/) ?\d|[.,;]? ?(?:uur|euro|min\b|procent|%|stuks|x\b)|[:.]\d\d"),
        shape=GROWN,
    ),
)  # fmt: skip

# Halves, which no list of numbers has: "de tweeling is drieënhalf".
_HALF = re.compile(
    rf"\b(?:{_CHILD}|ze|hij|zij|die|kinderen|meisjes|jongens)(?: (?:is|was|van|wordt|nu|net|pas|al|bijna|ruim|inmiddels|zijn|waren|,))+ "
    r"((?:anderhalf|(?:één|een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:ënhalf|ëneenhalf|enhalf|eneenhalf| en een half))(?:e)?)\b"
    r"(?! ?(?:uur|week|weken|maand|dag|keer|jaar (?:geleden|later|lang|bij|ouder|jonger|in|thuis)|kilo|meter|km))"
)
# "een-en-negentig", "een en negentig", where a person is said to be so old.
_APART = re.compile(
    rf"\b(?:{_ONE} (?:{_BE})(?: (?:{_ADVERBS})){{0,4}}|van|leeftijd:?) "
    r"((?:één|een|twee|drie|vier|vijf|zes|zeven|acht|negen)[- ]en[- ](?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig))\b"
)
# What the pattern above cannot do without, and few texts have.
_AND_TENS = re.compile(rf"[- ]en[- ](?:{TENS})")
# "sinds mijn zesde": a child's year, where no noun follows that is counted.
_CHILD_YEAR = re.compile(
    r"\b(?:sinds|vanaf|op|tot|rond|voor|na|van|bij) (?:mijn|haar|zijn|hun) (derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde)"
    r"(?=[.,;!?)]|$| (?:woon|woont|woonde|was|werd|al|is|ging|kwam|heeft|had|in|en|uit|niet|thuis|zit|zat|zorgt|leeft|werkt|speelt|slikt|onder|bij|blind|doof|af|aan|rookt|ben|heb)\b)"
)
# "V/47/MS": in a note of a file.
_SLASHED = Sought(r"\b(?:m|v|x|man|vrouw|mw|dhr) ?/ ?(1[01]\d|[1-9]?\d)(?= ?/ ?[a-z])")
# "echtpaar (83/80)".
_PAIR = Sought(
    r"\b(?:echtpaar|ouders|stel|beiden|grootouders|zussen|broers|buren|man en vrouw) ?\(?([1-9]\d|1[01]\d) ?/ ?([1-9]\d|1[01]\d)(?!\d|[/-]\d)"
)
_YEAR = r"(?:19[0-9]\d|20[0-2]\d|['’]\d\d)"
_THING = (
    r"(?:huis|woning|flat|pand|auto|busje|bus|fiets|rolstoel|rollator|scootmobiel|lift|traplift|complex|appartement|gebouw|boerderij|caravan|boot|"
    r"bed|keuken|badkamer|verdieping|etage|m2|ketel|wagen|wet|besluit|rapport|verordening|foto|brief|regeling|onderzoek|versie|uitspraak|film|boek|wijk|bungalow)"
)
_OF_A_THING = re.compile(rf"\b\w*{_THING}\b[^.!?\n]{{0,30}}\Z")
# "kinderen uit 2009 en 2013".
_YEARS_OF_CHILDREN = Sought(
    rf"\b(?:kinderen|kids|kdn|zoons|zonen|dochters|jongens|meisjes|meiden|kleinkinderen|broers|zussen|tweeling)\b,?"
    rf" ?\(?(?:uit|van|geb\.?|geboren in|bouwjaar|bj\.?|resp\.?|,|:) ?{_YEAR}(?:(?:, | en | & |/){_YEAR})*"
)
# "jaargang '52", "geb. jaar 1956", "een kind van 1937", "in 1941 geboren": before and after.
_A_YEAR = Sought(rf"(?<![\w.-]){_YEAR}(?![\w-])")
_BORN_BEFORE = re.compile(
    r"(?:\b(?:jaargang|lichting|geb\.? ?j(?:aar|r)\.?|geboortejr\.?|gb\.? ?jr\.?|geb\.? ?(?:in )?(?:begin|eind|medio)|bouwjr\.?)(?: van| is| uit|:)* ?:? ?"
    r"|\bgeboren (?:in|tijdens|rond) (?:de|het|een) (?:[a-zë-]+ ){1,3}(?:van )?|(?<!\d) ?° ?"
    r"|\b(?:kind|iemand|eentje|meisje|jongen|man|vrouw|een|mens|oudje|baby) (?:van|uit) "
    r"|\b(?:hij|zij|ze|ik|mevrouw|meneer|moeder|vader|cliënte?|oma|opa|zelf|mw\.?|dhr\.?)(?: (?:is|ben|was|komt|stamt))?(?: (?:nog|er (?:één|een|eentje)|ook|zelf))? "
    rf"(?:van|uit|anno|fan|út) (?:het jaar )?(?:(?:{_MONTH}) )?)\Z"
)
_IN_BRACKETS = re.compile(
    r"(?:[(,] ?(?:geb\.? ?|° ?|\* ?|bj\.? ?|bouwjaar )"
    r"|\b(?:mw|dhr|mevrouw|meneer|vrouw|man|moeder|vader|zoon|dochter|oma|opa|cliënte?|partner|echtgenote?|broer|zus)\.?(?: [\w'-]+){0,2} \()\Z"
)
_WHEN_BORN = re.compile(
    r"\b(?:begin|eind|medio|half|zomer|winter|voorjaar|najaar|in(?: (?:de|het) [a-zë]+)?)(?: van)? \Z"
)
_BORN_AFTER = re.compile(
    r" (?:(?:is|werd|kwam|zag) )?(?:[a-z]+ ){0,3}(?:geboren|ter wereld|het levenslicht)\b"
)
_LOOK_BACK = 60
_ORDINALS = frozenset(
    ("derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende",
     "elfde", "twaalfde")
)  # fmt: skip
_HALVES = ("nhalf", "nderhalf", "en een half")


def turns_of_phrase(document: Document) -> Iterator[tuple[int, int]]:
    """Yield ages that are no plain number: halves, words apart, years of birth."""
    lower = document.lower
    if any(half in lower for half in _HALVES):
        yield from (match.span(1) for match in _HALF.finditer(lower))
    if not _ORDINALS.isdisjoint(document.vocabulary):
        yield from (match.span(1) for match in _CHILD_YEAR.finditer(lower))
    if _AND_TENS.search(lower):
        yield from (match.span(1) for match in _APART.finditer(lower))
    if document.has_digits:
        yield from (match.span(1) for match in _SLASHED.in_lower(document))
        for pair in _PAIR.in_lower(document):
            yield from (pair.span(1), pair.span(2))
        for row in _YEARS_OF_CHILDREN.in_lower(document):
            yield from (m.span() for m in _A_YEAR.in_lower(document, *row.span()))
        for match in _A_YEAR.in_lower(document):
            if _is_birth(lower, *match.span()):
                yield match.span()


def _is_birth(lower: str, start: int, end: int) -> bool:
    first = max(0, start - _LOOK_BACK)
    return (
        _BORN_BEFORE.search(lower, first, start) is not None
        or (
            _IN_BRACKETS.search(lower, first, start) is not None
            and lower[end : end + 1] in {")", ",", ";"}
        )
        or (
            _WHEN_BORN.search(lower, first, start) is not None
            and _BORN_AFTER.match(lower, end) is not None
        )
    ) and _OF_A_THING.search(lower, first, start) is None

# SPDX-License-Identifier: EUPL-1.2
"""Words and patterns that tell an age from a duration, a score or a count."""

from __future__ import annotations

import re

from anonymisation.engine.recognisers.age_words import JOINED, ONES, TEENS, TENS
from anonymisation.engine.seeking import Ending

PEOPLE = (
    r"vrouw|man|mnr|hr|mvr|cl|clt|pt|bew|dtr|zn|echtg|eiser|eiseres|appellante?|verzoeker|verzoekster|betrokkene|"
    r"verzekerde|belanghebbende|ma|pa|mam|mama|papa|mem|heit|kids|jongste twee|oudste twee|vrouwtje|ventje|knul|"
    "vrouw|man|meisje|jongen|jongetje|zoon|zoontje|dochter|dochtertje|broer|broertje|zus|zusje|kind|"
    r"kleinkind|kleinzoon|kleindochter|moeder|vader|oma|opa|mevrouw|meneer|mevr\.?|dhr\.?|mw\.?|cli[eë]nte?|aanvra(?:ger|agster)|weduwe|"
    "weduwnaar|buurman|buurvrouw|nicht|nichtje|neef|neefje|tante|oom|puber|tiener|peuter|kleuter|baby|bewoner|bewoonster|"
    "jongste|oudste|middelste|dame|heer|inwoner|inwoonster|partner|echtgenoot|echtgenote|vriend|vriendin|"
    "statushouder|student|leerling|jongere|jongeman|kinderen|zoons|zonen|dochters|zussen|broers|kleinkinderen|meiden|jongens|"
    r"meisjes|mantelzorger|pati[eë]nte?|tweeling|deelnemer|deelneemster|ex|stiefzoon|stiefdochter|onderwijzer|\w*kind|oud-\w+|ander|andere|nakomertje|studente|gast|jarige|ouders|grootouders|echtpaar|stel|broers|"
    r"jochie|knaap|meid|gozer|kerel|vent|eentje|exemplaar|tienermoeder|jeugdige|pupil|huisgenoot|huurder|huurster|vriendje|"
    r"(?:schoon|groot|overgroot|stief|pleeg)(?:moeder|vader|zoon|dochter|zus|broer|ouders)|peutertje|scholier|scholiere|"
    r"iemand|persoon|mens|dametje|heertje|oudje|omaatje|opaatje|ega|wederhelft|levenspartner|huisgenote|bejaarde|senior|moedertje|vadertje|"
    r"buurjongen|buurmeisje|babytje|baby'tje|kleintje|kleinste|honderdjarige|eeuweling|eeuwelinge|stagiaire?|ouderling|kostganger|"
    r"(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig(?:er|ster)|statushoudster|asielzoeker|asielzoekster|nieuwkomer|hulpvrager|hulpvraagster|zwager|schoonzus|tweelingbroer|tweelingzus"
)
PRONOUN = "hij|zij|ze|ie|ik|jij|je|u|wie|zelf|die"
BE = "is|was|ben|bent|wordt|word|werd|waren|zijn|bleek|lijkt"
ADVERBS = (
    "nu|toen|pas|net|inmiddels|al|ook|bijna|ruim|nog maar|nog|dik|zelf|morgen|zondag|zaterdag|vandaag|"
    "destijds|thans|toentertijd|indertijd|straks|volgende week|volgende maand|dit jaar|alweer|ineens|ongeveer|rond de|gisteren|toch|binnenkort"
)
# Any word; what is caught here has to be a word for a person.
NOUN = r"(?P<noun>[a-zë-]+)"
NAME = r"(?P<name>(?-i:[A-Z][\w'-]+|[A-Z]\.))"
GIVEN = r"(?P<given>(?-i:[A-Z][a-zà-ÿ]+))"
SCORES = (
    r"(?-i:[A-Z]{2,}[a-z]*\.?)|\w*score|\w+-index|mmse|moca|katz|barthel|groep|klas|doel|stap|sheet|dia|punt|pols|artikel|"
    r"bijlage|pagina|blz\.?|kamer|fase|niveau|zzp|vpt|lid|temp|tensie|gewicht|windows|categorie|type|niet|gfr"
)
END = r"(?=\s*(?:[.;:!?)\n,\"”’]|$)|\s(?:en|maar|geworden|als|toen|want|dus|met|woont|heeft|is|ben|bent|was|werd|wordt|word|die)\b)"


def before(pattern: str) -> Ending:
    return Ending(pattern, re.IGNORECASE)


def after(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


ANYTHING = Ending("")
DURATION_BEFORE = before(
    r"(?:\bbestaat\b[^.!?\n]{0,25}|\b(?:al|sinds|na|over|voor|per|gedurende|ruim|bijna al|zo'n|circa|ongeveer|om de|binnen|afgelopen|laatste|"
    r"komende|vorige|eerste|elke|iedere?|alle|meer dan|minder dan|hooguit|maximaal|minimaal|minstens|tot|t/m|vanaf|"
    r"onder(?: de)?|boven(?: de)?|tussen(?: de)?|jonger dan|ouder dan|dit|dat|nog|duurt|duurde|in|paar|of|"
    r"(?:ouderdom|looptijd|periode|termijn|duur|straf|verschil|garantie|cel|celstraf|gevangenisstraf) van|straf|cel)|[-+/])\s*"
    r"|\b(?:na|over|om|per|elke|binnen|sinds|contracten van|termijnen van) (?:\w+, )*\w+ en "
)
BAND_BEFORE = before(
    r"\b(?:tot|t/m|vanaf|onder|boven|tussen|jonger dan|ouder dan|rond)(?: de)? "
)
DURATION_AFTER = after(
    r"\s?(?:jaar|jr|jaren)\.?\s?(?:\+|en ouder|of ouder|of jonger|en jonger|geleden|lang\b|later|eerder|daarvoor|daarna|erna|"
    r"samen|getrouwd|gehuwd|gescheiden|ervaring|werk|in dienst|bij|terug|achtereen|bestaan|gewerkt|gewoond|"
    r"gemantelzorgd|weduwe|weduwnaar|verder|ziek|clean|nuchter|abstinent|dakloos|vast\b|garantie|cel|gevangenis|"
    r"voorwaardelijk|jeugd|aaneen|onafgebroken|ouder\b|jonger\b|in (?:hetzelfde|dit|dat|het|een|dezelfde)\b|[a-z]{4,}(?:er|ster|eur|ent|ant|aar)\b|voor (?:ze|hij|zij)|verschil|overleden|dood|"
    r"begeleiding|toezicht|proeftijd|behandeling|nazorg|wachttijd|opleiding)"
)
AGE_BEFORE = before(
    rf"(?:\b(?:{BE}|{ADVERBS}|leeftijd|leeftijd van|van|{PEOPLE}|en|lft\.?|{PRONOUN})|[(,:\n]|{NAME})\s*"
)
NO_JARIGE = after(
    r"[- ]?jarige?n? (?:bestaan|jubileum|huwelijk|relatie|ervaring|dienst|indicatie|periode|looptijd|termijn|contract|traject)"
)
NO_SCORE = before(rf"(?:{SCORES})\W{{0,2}}(?:{BE})?(?: (?:{ADVERBS}))?\W{{0,2}}")
NO_UNIT = re.compile(
    r"\s?(?:uur|x|maal|euro|minuten|dagen|km|procent|%|keer|meter|cm|kg|punten|weken|maanden|etmalen|personen|mensen|kinderen|broers|zussen|besluit|vraag|vragen)\b"
)

LIST = r"(?:(?:\w+(?: jaar)?, )*\w+(?: jaar)? en |(?:\w+(?: jaar)?, )+)?"
# What is counted, weighed or measured "is 81" as well.
MEASURES = (
    r"aantal|totaal|prijs|kosten|temperatuur|nummer|hoogte|lengte|saldo|budget|uitkomst|som|week|"
    r"bloeddruk|iq|tiq|wachttijd|maximum|minimum|percentage|norm|antwoord|resultaat|drempel|tarief|"
    r"gewicht|pols|saturatie|bedrag|indicatie|huur|afstand|omvang|looptijd|termijn|groep|klas|cijfer|"
    r"gemiddelde|bmi|hb|gfr|breedte|diepte|snelheid|volgnummer|dosis|leefgeld|aflossing"
)
ADULT = re.compile(
    rf"(?:1[01]\d|[1-9]\d|(?:{JOINED})?(?:{TENS})|{TEENS}|honderd\w*)\Z",
    re.IGNORECASE,
)
GROWN = re.compile(
    rf"(?:1[01]\d|1[89]|[2-9]\d|(?:{JOINED})?(?:{TENS})|{TEENS})\Z", re.IGNORECASE
)
IN_WORDS = re.compile(rf"(?:(?:{JOINED})?(?:{TENS})|{TEENS})\Z", re.IGNORECASE)
NO_FEW = re.compile(rf"(?!(?:{ONES}|tien|elf|twaalf)\Z)", re.IGNORECASE)
COMPOUND = re.compile(rf"(?:{JOINED})(?:{TENS})\Z", re.IGNORECASE)
NO_MEASURE = before(
    rf"(?:\b(?:{MEASURES}|{SCORES}|naar)\b[^.!?\n]{{0,30}}|\d[^.!?\n]{{0,20}})"
)
WHEN = (
    r"maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo|januari|februari|maart|april|"
    r"mei|juni|juli|augustus|september|oktober|november|december|de|in|op|dit|volgende?|komende?|deze|vorige?|afgelopen|"
    r"aanstaande|jl|week|maand|jaar|zomer|winter|najaar|voorjaar|herfst|lente|dan|morgen|overmorgen|binnenkort|straks|"
    r"bijna|gisteren|eergisteren|vandaag|eind|begin|half|over|een|twee|drie|weken|maanden|alweer|al|nu|ook|inmiddels"
)
AND_ON = (
    r"(?= (?:in|op|met|woont|woonachtig|is|was|heeft|wil|bij|uit|zit|werkt|gaat|kan|komt|en|die|nu|al|alleen\w*|gehuwd|"
    r"weduwe|weduwnaar|zonder|vanuit|thuis|belt|belde|slaapt|isk|vmbo|havo|vwo|mbo|groep)\b)"
)
SET_OFF = r"(?=, (?!\d|en \d)[a-zA-Z])"

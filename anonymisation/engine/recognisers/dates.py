# SPDX-License-Identifier: EUPL-1.2
"""Dates to the day, and dates of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anonymisation.engine.document import Document
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import cue_words
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.seeking import Sought

BIRTH = Rule(
    "date.birth",
    Kind.BIRTH_DATE,
    Tier.BLOCK,
    Confidence.CERTAIN,
    "Is een geboortedatum: staat bij '%(cue)s'.",
)
DAY = Rule(
    "date.day",
    Kind.DATE,
    Tier.REVIEW,
    Confidence.CERTAIN,
    "Is een datum tot op de dag.",
)
NAMED_DAY = Rule(
    "date.named_day",
    Kind.DATE,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Lijkt op een datum: een dag met een nummer.",
)

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan", "februari febr feb", "maart mrt", "april apr", "mei", "juni jun",
            "juli jul", "augustus aug", "september sept sep", "oktober okt",
            "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = r"(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|di|wo|do|vr|za|zo"
_DAY_WORDS = (
    "eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|"
    "twaalfde|dertiende|veertiende|vijftiende|zestiende|zeventiende|achttiende|"
    "negentiende|twintigste|(?:een|eenen|tweeën|drieën|vieren|vijfen|zesen|zevenen|"
    "achten|negenen)twintigste|dertigste|eenendertigste"
)
_CARDINALS = (
    "één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|"
    "zestien|zeventien|achttien|negentien|(?:een|eenen|tweeën|drieën|vieren|vijfen|zesen|"
    "zevenen|achten|negenen)?twintig|dertig|eenendertig"
)
_YEAR = r"(?:19|20)\d\d"
_WRITTEN = (
    rf"(?<![\w.,/-])(?:(?:{_WEEKDAY})\.? )?(?:de )?(?:[0-3]?\d(?:e|de|ste)?|{_DAY_WORDS}|{_CARDINALS})"
    rf"[ -](?:{_MONTH})\b\.?(?:[ -]'?(?:{_YEAR}|\d\d|negentien\w+|tweeduizend\w*)(?!\d|[.:]\d))?"
)
_NUMERIC = (
    rf"(?<![\w.,/:-])(?:[0-2]?\d|3[01])([-./ ])(?:0?\d|1[0-2])\1'?(?:{_YEAR}|\d\d)(?![\w/]|[-.,]\d)"
    rf"|(?<![\w.,/:-]){_YEAR}[-./](?:0\d|1[0-2])[-./](?:[0-2]\d|3[01])(?![\w/-])"
    rf"|(?<![\w.,/:-])(?:[0-2]?\d|3[01])[-./ ](?:i{{1,3}}|iv|vi{{0,3}}|ix|xi{{0,2}})[-./ ]{_YEAR}(?![\w/-])"
)
_DATE = Sought(rf"{_WRITTEN}|{_NUMERIC}")
_SHORT = Sought(
    r"(?<![\w.,/:€-])(?<!\d )(?:[1-9]|0[1-9]|[12]\d|3[01])[/-](?:0?[1-9]|1[0-2])(?![\w/%-]|[.,]\d| (?:jaar|uur|keer|x|dagen|weken|maanden|personen|van (?:het|elk|elke|ieder|iedere)\b))"
)
_NAMED_DAY = Sought(
    rf"\b(?:(?:{_WEEKDAY}) (?:de )?(?:[12]\d|3[01]|0?[1-9])(?:e|de|ste)?(?![\w:]|[.,]\d)(?! ?/ | totaal)(?! (?:uur|keer|x|jaar|minuten|personen|mensen|kinderen))"
    rf"|(?:{_WEEKDAY}) de (?:{_DAY_WORDS})|de (?:[0-3]?\d)(?:e|ste|de) van (?:deze maand|vorige maand|{_MONTH})"
    r"|(?<=\bop )de [0-3]?\d(?:e|ste|de)(?=[.,;]| (?:was|is|heeft|had|kwam|komt|belt|belde|viel|hij|zij|ze|ik|we)\b)"
    rf"|(?:oudejaars|nieuwjaars|konings|bevrijdings)dag {_YEAR})"
)
# A day that everybody knows the date of, when something happened on it.
_HOLIDAY = Sought(
    r"\b(?:op|sinds|tijdens|tot|na|voor|met|van|vanaf|die|vlak voor|vlak na|afgelopen|vorige) (?:de |het |die )?"
    r"((?:oudejaars(?:dag|avond|nacht)|nieuwjaars(?:dag|nacht|ochtend)|driekoningen|valentijnsdag|aswoensdag|goede vrijdag|witte donderdag|stille zaterdag|palmzondag|"
    r"(?:(?:eerste|tweede|1e|2e) )?(?:paasdag|pinksterdag|kerstdag)|kerst(?:avond|nacht)|koningsdag|koninginnedag|koningsnacht|dodenherdenking|bevrijdingsdag|hemelvaart(?:sdag)?|"
    r"moederdag|vaderdag|prinsjesdag|dierendag|sinterklaas(?:avond)?|pakjesavond|sint[- ]maarten|sint[- ]jan|sint[- ]nicolaas|allerzielen|allerheiligen|maria-hemelvaart|"
    r"schrikkeldag|keti koti|rosenmontag|carnavals(?:maandag|zondag|zaterdag|dinsdag)|dag van de arbeid|sacramentsdag|wereldalzheimerdag|(?:pinkster|paas|kerst)maandag)(?: (?:van )?(?:19|20)\d\d)?)\b"
    r"(?! (?:is|zijn|komt|kun|gesloten|vieren|elk|ieder|vrij\b))"
    r"|\b((?:oudejaars|nieuwjaars|kerst|konings|sinterklaas)(?:dag|avond|nacht) (?:19|20)\d\d)"
    r"|\b((?:eerste|tweede|1e|2e) (?:paas|pinkster|kerst)dag(?: (?:19|20)\d\d)?)(?=,| (?:viel|ging|was|belde|kwam|overleed|werd|heeft|is (?:hij|zij|ze)|had|stond|liep|jl)\b)"
)
_EVERY_YEAR = re.compile(
    r"\b(?:elke?|ieder|iedere|jaarlijks|altijd|alle|ook|zoals)\b[^.!?\n]{0,25}\Z"
)
# "op de 24e": a day of this month, unless it counts something.
_THE_DAY = Sought(
    r"\b(?:op|sinds|voor|na|tot|vanaf|per|was) (de (?:[12]?\d|3[01])(?:e|ste|de))(?! ?(?:[a-z]+ )?(?:verdieping|etage|plaats|plek|week|maand|keer|pagina|bladzijde|straat|"
    r"minuut|rij|laan|verjaardag|editie|vraag|stap|bijeenkomst|sessie|huisbezoek|gesprek|eeuw|jaar|dag|poging|kamer|ronde|kind|klas|groep|lid|alinea|"
    r"regel|euro|cliënt|deelnemer|zitting|les|module|van (?:de|elke|iedere) maand|uur|huis|woning|deur|hole|paal|bocht|brief|melding|aanvraag)\b)(?!\w|-)"
)
# "de vijfde van de vijfde, 2003".
_ORDINAL = rf"(?:[0-3]?\d(?:e|de|ste)|{_DAY_WORDS})"
_OF_A_MONTH = Sought(
    rf"\bde {_ORDINAL} van de {_ORDINAL}(?:,? (?:van )?{_YEAR})?"
    rf"|\b(?:de )?(?:eerste|laatste|voorlaatste) dag van (?:{_MONTH})\b(?: {_YEAR})?"
    r"|\b(?:de )?(?:dag|dinsdag|maandag|di|ma) (?:na|voor) (?:pasen|pinksteren|kerst|hemelvaart|nieuwjaar|koningsdag|sinterklaas)\b"
)
# "23.5": a date where a day is spoken of, a number elsewhere.
_DOTTED = Sought(
    rf"(?:\b(?:op|dd|d\.d\.|sinds|vanaf|aangebeld|gebeld|bezocht|bezoek|huisbezoek|hb|gesprek|afspraak|getekend|overleden|datum|ontvangen|verzonden|"
    rf"intake|start|gestart|gesproken|geweest|ingediend|opgenomen|ontslagen|aangemeld|{_WEEKDAY})[ :(]{{1,2}}|\()"
    r"((?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2]))(?=\.?(?:[ ,;:)\n]|\Z))(?! ?(?:uur|u\b|euro|%|cm|kg|km|graden|punten|m\b|x|jaar|gb|mg|ml|miljoen|keer|ha|van de|[A-Z]))"
)
_BIRTH_CUE = (
    r"geb(?:oren|oortedatum|oortedag|oorte|\.?datum|\.?dat|dat|\.?d)?\b\.?|"
    r"g\.d\.|gebdat\.?|dob|verjaardag|jarig|verjaart"
)
_BIRTH = re.compile(
    rf"\b({_BIRTH_CUE})(?:[ :=(.,]|op|is|datum|in|de|dag|te [a-z ]{{3,25}} op|:){{0,6}}\Z"
)
_BIRTH_YEAR = Sought(
    rf"\b(geboren in|geboren|geb\.?(?: in)?|geboortejaar|bouwjaar|van het jaar|uit)\W{{0,3}}(?:is |in |op )?"
    rf"((?:{_MONTH}) {_YEAR}|{_YEAR}|'\d\d)(?![\w-])"
)
_BIRTH_RUN = Sought(
    rf"\b({_BIRTH_CUE})\W[^\d\n]{{0,20}}((?:19|20)\d{{6}}|[0-3]\d[01]\d(?:(?:19|20)\d\d|\d\d))(?!\d)"
)
# "geb. 1906-52 of 1907-52": day and month as one, then the year.
_DAY_MONTH = r"(?:[0-2]\d|3[01])(?:0[1-9]|1[0-2])[ -]'?(?:(?:19|20)\d\d|\d\d)(?![\d-])"
_BIRTH_GLUED = Sought(
    rf"\b({_BIRTH_CUE}|gd)(?!\w)[ .:=]{{1,3}}({_DAY_MONTH})(?: of ({_DAY_MONTH}))?"
)
# As it is written nowhere but beside a word of birth: "30dec1966", "december 1970", "mei 4, 1950".
_LOOSE = (
    rf"(?:[0-3]?\d(?:e|de|ste)? ?(?:van )?(?:{_MONTH})\.? ?'?(?:{_YEAR}|\d\d)|(?:{_MONTH})\.? (?:[0-3]?\d,? ?)?{_YEAR}"
    rf"|[0-3]?\d ?[-./] ?[01]?\d ?[-./] ?'?(?:{_YEAR}|\d\d)|[0-3]\d[01]\d(?:{_YEAR}|\d\d))(?![\w/])"
)
_BIRTH_LOOSE = Sought(
    rf"(?:\b({_BIRTH_CUE})(?!\w)[^\d\n]{{0,20}}?|[*°] ?|\bgd[.:]{{0,2}} ?)(?<!\d)\b({_LOOSE})"
    rf"|\bop ({_LOOSE})(?= (?:(?:in|te) \w+ )?geboren\b)"
)
_BORN_AFTER = re.compile(r",? (?:is |was |werd )?geboren\b")
_HOLIDAY_CUES = cue_words("holidays")
_NO_PERSON_BEFORE = re.compile(
    r"(?:wet|besluit|uitspraak|arrest|versie|regeling|verordening|beleidsregels?|boek|"
    r"rapport|folder|onderzoek|woning|huis|flat|pand|auto|busje|scootmobiel|film|stamt|rolstoel|rollator|lift|complex|appartement|perceel|gebouw|caravan|boot|ketel|wagen|fiets|bed|bungalow|boerderij|portiek|keuken|badkamer|corporatie|verhuurder|wijk|straat|buurt|blok)"
    r"[ ,(]{1,2}(?:[\w-]+ ){0,2}\Z"
)
_SOMEBODY_BEFORE = re.compile(
    r"\b(?:hij|zij|ze|ik|mw|dhr|mevrouw|meneer|vrouw|man|cliënte?|moeder|vader|oma|opa|zelf|van|ben|is|was)\b[^!?\n]*\Z|\A\W*\Z"
)
# Beside a court or a law, a date belongs to that and to no resident.
_OF_A_RULING = re.compile(
    r"\b(?:crvb|rechtbank|rb\.?|hof|raad van state|raad van beroep|afdeling bestuursrechtspraak|"
    r"hoge raad|ecli:\S+|staatsblad|stb\.?|staatscourant|wet|verordening|jurisprudentie|"
    r"arrest|uitspraak|uitspraken|voorzieningenrechter)\b"
    r"(?:[ (,:]|van|de|het|\d+|[\w-]{1,20} ?){0,5}\Z"
)
_RIGHT_AT_A_RULING = re.compile(
    r"\b(?:crvb|rb\.?|hof|raad van state|raad van beroep|hoge raad|stb\.?|wet|verordening)"
    r"(?: (?:van|de|d\.d\.)|[ ,(])*\Z"
)
# What a law says since when, and when it was made, is the law's.
_OF_A_LAW = re.compile(
    r"(?:\b(?:wmo|wlz|wsnp|msnp|wgs|wvggz|wzd|wajong|wia|wkkgz|woo|wpg|wwb|wsw|wtcg|wgbo)|\b\w*wet|\bverordening|\bregeling|\bbesluit|\brichtlijn|\bbeleidsregels?|\bcao|\b(?:awb|zvw|pw|bw|avg|zorgverzekeringswet|participatiewet|verdrag))\b(?: [\w ]{0,50})?"
    r"(?:,? (?:is|zijn|wordt|werd|geldt|gold|zoals|die|dat|laatstelijk|in werking|ingevoerd|gewijzigd|getreden|vastgesteld|vervallen|bekendgemaakt|versie|geldend)\b){1,5}"
    r"[ ,]*(?:sinds|per|op|met ingang van|vanaf|van|tot|d\.d\.)? \Z"
)
_PERSONAL = re.compile(r"beschikking|besluit|zitting|mevrouw|meneer|dhr|mw")
_LOOK_BACK = 60
_LAW_LOOK_BACK = 100
_IN_BRACKETS_AFTER_NAME = re.compile(r"[A-Z][\w'-]+ ?\(\*? ?\Z")


def dates(document: Document) -> Iterator[Mark]:
    for match in _DATE.in_lower(document):
        yield from _date(document, match)
    if document.has_digits:
        for match in _BIRTH_RUN.in_lower(document):
            yield Mark(match.start(2), match.end(2), BIRTH, cue=match[1])
        for match in _BIRTH_LOOSE.in_lower(document):
            yield Mark(
                *match.span(match.lastindex or 0), BIRTH, cue=match[1] or "geboren"
            )
        for match in _BIRTH_GLUED.in_lower(document):
            yield Mark(*match.span(2), BIRTH, cue=match[1])
            if match[3]:
                yield Mark(*match.span(3), BIRTH, cue=match[1])
        for match in _SHORT.in_lower(document):
            yield Mark(match.start(), match.end(), DAY)
        yield from _birth_years(document)
    for match in _NAMED_DAY.in_lower(document):
        yield Mark(match.start(), match.end(), NAMED_DAY)
    yield from _spoken_days(document)


def _spoken_days(document: Document) -> Iterator[Mark]:
    """Yield days that are no day and month in figures: "op Allerzielen", "de 24e", "23.5"."""
    lower = document.lower
    if not _HOLIDAY_CUES.isdisjoint(document.vocabulary):
        for match in _HOLIDAY.in_lower(document):
            first = max(0, match.start() - _LOOK_BACK)
            if not _EVERY_YEAR.search(lower, first, match.start()):
                yield Mark(*match.span(match.lastindex or 0), NAMED_DAY)
    for match in _OF_A_MONTH.in_lower(document):
        yield _birth_or_day(lower, *match.span())
    if document.has_digits:
        for match in _THE_DAY.in_lower(document):
            yield Mark(*match.span(1), NAMED_DAY)
        for match in _DOTTED.in_lower(document):
            yield _birth_or_day(lower, *match.span(1))


def _birth_or_day(lower: str, start: int, end: int) -> Mark:
    born = _BIRTH.search(lower[max(0, start - _LOOK_BACK) : start])
    if born or _BORN_AFTER.match(lower, end):
        return Mark(start, end, BIRTH, cue=born[1] if born else "geboren")
    return Mark(start, end, NAMED_DAY)


def _date(document: Document, match: re.Match[str]) -> Iterator[Mark]:
    before = document.lower[max(0, match.start() - _LOOK_BACK) : match.start()]
    birth = _BIRTH.search(before)
    if birth:
        yield Mark(match.start(), match.end(), BIRTH, cue=birth[1])
    elif _IN_BRACKETS_AFTER_NAME.search(
        document.text, max(0, match.start() - _LOOK_BACK), match.start()
    ) and re.search(_YEAR, match[0]):
        yield Mark(match.start(), match.end(), BIRTH, cue="de haakjes achter een naam")
    elif _OF_A_LAW.search(
        document.lower[max(0, match.start() - _LAW_LOOK_BACK) : match.start()]
    ):
        return
    elif not _OF_A_RULING.search(before) or (
        _PERSONAL.search(before) and not _RIGHT_AT_A_RULING.search(before)
    ):
        yield Mark(match.start(), match.end(), DAY)


def _birth_years(document: Document) -> Iterator[Mark]:
    for match in _BIRTH_YEAR.in_lower(document):
        before = document.lower[max(0, match.start() - _LOOK_BACK) : match.start()]
        if match[1] == "uit":
            continue
        # Of a person it is a joke; of much else it is what it says.
        if match[1] == "bouwjaar" and (
            _NO_PERSON_BEFORE.search(before) or not _SOMEBODY_BEFORE.search(before)
        ):
            continue
        yield Mark(match.start(2), match.end(2), BIRTH, cue=match[1])

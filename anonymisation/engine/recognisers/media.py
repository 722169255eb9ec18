# SPDX-License-Identifier: EUPL-1.2
"""What was in the news, on television or goes round on the web: who looks, finds the person.

Two things make it: somewhere to be told (a newspaper, a programme), and the telling.
Reading and watching tell nothing of anybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from anonymisation.engine.asking import Question
from anonymisation.engine.document import Document
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import Endings, cue_words, is_listed, read_set
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.phrases import Phrases
from anonymisation.engine.recognisers.sentences import (
    sentence_around,
    sentences_with,
)
from anonymisation.engine.seeking import Sought

MEDIA = Rule(
    "story.media",
    Kind.MEDIA,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Dit was in het nieuws of staat online: wie zoekt, vindt de persoon.",
)

_OUTLETS = cue_words("media_outlets")
_OUTLET_ENDINGS = Endings(cue_words("media_endings"))
_CUES = cue_words("media_cues")
_ROUND_CUES = cue_words("went_round_cues")
_CUE_ENDINGS = Endings(("bericht", "artikel", "film", "filmpje", "knipsel"))
_TOLD = re.compile(
    r"\b(?:stond(?:en)?|staat|staan|gestaan|kwam(?:en)?|komt|gekomen|geweest|haal(?:t|de|den)|gehaald|verscheen|verschenen|"
    r"te zien|te horen|zichtbaar|uitgezonden|uitgemeten|schre(?:ef|ven)|geschreven|bericht(?:te|ten)?|besteedden?|kopten?|"
    r"melddden?|gemeld|verhaal|stuk|stukje|artikel(?:tje)?|interview\w*|geïnterviewd|vraaggesprek|reportage|uitzending|aflevering|"
    r"documentaire|docu|portret|geportretteerd|item|viraal|opgenomen|opnamen?|gefilmd|film(?:en|de|den|pje|pjes|ploeg)|"
    r"camera\w*|aandacht|rubriek|foto\w*|column|wijdden?|gewijd|volgden?|gevolgd|te gast|gast|meegedaan|optrad|optreden|"
    r"opgetreden|bekeken|gedeeld|views|volgers|rond(?:ging|gegaan)?|geplaatst|gezet|online|herkenbaar|onherkenbaar|in beeld|aan het woord|"
    r"bekend|breed|pagina|speelden?|gespeeld|figur\w+|gezien|getoond|vertelden?|de(?:ed|den) (?:\w+ ){0,3}mee|aan tafel|aanschoof|aangeschoven|schoof (?:\w+ ){0,3}aan|meedeed|meegewerkt|kandidaat|vol|gelezen over|noemden?|genoemd|besproken|aan bod|uitgevochten|uitgespeeld|gepost|beschuldigd|zwartgemaakt|zwart gemaakt|schandpaal|opgepikt|opwaaien|ophef|sprak|spraken|zijn verhaal|haar verhaal|verzorgde|presenteerde)\b"
)
_WAS_THERE = re.compile(
    r"\b(?:was|waren|zat|zaten|gezeten|deed|deden|gedaan|won|ging|mocht|mee|langs)\b"
)
_TO_IT = re.compile(
    r"(?:\b(?:in|op|bij|voor|van|vd|v|door|aan|via|met|tot)(?: (?:de|het|een|'t|alle|meerdere|diverse|verschillende|ook|\w+e|[\w-]+ische|zelfs|\d+)){0,4}"
    r"|\b(?:alle|vele|haal(?:t|de|den) (?:\w+ ){0,3}(?:de|het)|weer|ook))[ \"'(]{1,2}\Z"
)
_BY_IT = re.compile(
    r"[^.,;:!?\n]{0,45}?\b(?:geschreven|gepubliceerd|gewijd|besteed|gefilmd|schre(?:ef|ven)|kopten?|meldden?|wijdden?|besteedden?|volgden?|filmden?|publiceerden?|interviewden?|"
    r"berichtten?|openden?|belden?|stonden? (?:er )?(?:\w+ )?vol|stonden? (?:\w+ ){0,2}(?:voor|op|aan) (?:de|het)|stond (?:\w+ ){0,2}(?:voor|op|aan) (?:de|het)|stond (?:er )?(?:\w+ )?vol|sprong(?:en)? er|kwam(?:en)? (?:\w+ )?(?:langs|aan de deur|filmen)|vroeg(?:en)? om|pakten? (?:\w+ )?uit|smulden?|doken|dook)\b"
)
_BY_NAME = re.compile(
    r"[^.;:!?\n]{0,20}?\b(?:kwam|kwamen|is|was|heeft|hebben|had|maakten?|brachten?|bracht|noemden?|zonden?|toonden?|draaiden?|nam|"
    r"namen|plaatsten?|stond|stonden|ging|vroeg|zette|belde|bezocht|ontdekte)\b"
)
_WAS_ON = re.compile(r"\b(?:was|waren)(?: [\w-]+){0,3} ?\Z")
# Who reads, watches or pays for it is not in it.
_USED = re.compile(
    r"\b(?:lees|leest|las|lezen|gelezen|lezend|voorlez\w+|kijk|kijkt|keek|keken|kijken|gekeken|luister\w*|geluisterd|abonnement\w*|"
    r"abonnee|bezorg\w*|opzeggen|opgezegd|(?:de|zijn|haar) (?:tv|televisie|radio) (?:staat|stond|aan|uit|op|weg|stuk)|"
    r"voor de (?:tv|televisie|buis|radio)|advertenties?|vacatures?|kruiswoordpuzzel|sudoku)\b"
)
# What needs no outlet to be named.
_BY_ITSELF = Sought(
    r"\b(?:(?:krantenartikel|krantenbericht|nieuwsbericht|krantenkop|krantenknipsel|documentaire|televisiedocumentaire|reportage|tv-reportage|docu|uitzending|"
    r"televisie-?uitzending|tv-uitzending|podcast|realityserie)\w* (?:[\w-]+ ){0,2}?(?:over|met|van|waarin|uit|in|op)\b[^.,;:!?\n]{0,60}"
    r"|haalden? (?:\w+ ){0,4}?(?:het (?:landelijke |lokale )?nieuws|de (?:voorpagina|krant|media|kranten|pers|landelijke pers))"
    r"|(?:ging|gegaan|gaat)[^.!?\n]{0,20} viraal|viraal (?:ging|gegaan|gaat)[^.,;:!?\n]{0,30}|(?:filmpje|video|foto)[^.!?\n]{0,40} (?:viraal|rond(?:ging)?\b|(?:op|over het) internet)"
    r"|(?:duizend|miljoen|\d+k|\d{3,}) (?:keer|maal|x) bekeken|(?:bekend|kennen|kent|kende|herken\w+) (?:\w+ ){0,3}?(?:van|vd) (?:de |het )?(?:tv|televisie|radio|krant|journaal|youtube|tiktok|instagram)\b"
    r"|(?:in|op|voor) (?:een|de) (?:bioscoop|speel|tv-|televisie|bioscoop-)?film (?:met|van|over|gespeeld|gezeten)\b[^.,;:!?\n]{0,40}"
    r"|(?:tv-ploeg|televisieploeg|cameraploeg|filmploeg|satellietwagen|cameramensen|journalisten)\b[^.!?\n]{0,40}"
    r"|(?:een |de )?(?:journalist|verslaggever|verslaggeefster|fotograaf|correspondent|programmamaker|documentairemaker|filmmaker)e?\w{0,2} (?:van|voor|uit|kwam|schreef|maakte|volgde|filmde)\b[^.,;:!?\n]{0,40})"
)
# What went round, and what was told at length, with no outlet that is listed.
_ABOUT = r"(?:hem|haar|hen|ons|mij|hun \w+|zijn \w+|haar \w+|mijn \w+|ons \w+|onze \w+|(?:het|dit|dat) (?:gezin|ongeluk|geval|drama|verhaal|echtpaar|huis|meisje)|(?:de|deze|die) (?:zaak|familie|brand|moord|ruzie|rechtszaak|verdwijning|vermissing|ontruiming|jongen|vrouw|man))"
_WENT_ROUND = Sought(
    r"\b(?:"
    + "|".join(
        (
            rf"over {_ABOUT} (?:(?:is|zijn|werd|werden|wordt|verscheen|verschenen|heeft|hebben|destijds|toen|veel|vaak|uitgebreid|landelijk|al|ooit|zelfs|nog|een|eens|twee|drie) ){{1,5}}(?:geschreven|gepubliceerd|bericht|gefilmd|verschenen|verfilmd|gemaakt|boek\w*|film\w*|lied\w*|documentaire\w*|toneelstuk|podcast\w*|musical)",
            rf"(?:er|is|zijn|werd|werden) (?:\w+ ){{0,3}}?(?:veel|genoeg|van alles|al|uitgebreid|destijds|vaak) (?:\w+ )?over (?:{_ABOUT} )?(?:\w+ )?(?:geschreven|gepubliceerd|bericht)",
            r"(?:een |het )?(?:boek|boekje|toneelstuk|film|musical|lied|stripboek|kinderboek) over (?:haar|zijn|hun|mijn|ons|hem|het) (?:eigen )?\w+\b[^.,;!?\n]{0,40}(?:verschenen|verscheen|geschreven|gemaakt|uitgegeven|uitgebracht|verkrijgbaar|verkocht|opgevoerd|uit)",
            r"(?:schreef|schreven|geschreven|publiceerde|gepubliceerd|uitgegeven)\b[^.,;!?\n]{0,20} (?:een boek|boeken|haar memoires|zijn memoires|een autobiografie|haar levensverhaal|zijn levensverhaal|een roman|een dichtbundel|romans|kinderboeken)\b[^.,;!?\n]{0,40}",
            r"(?:memoires|autobiografie|levensverhaal|biografie)\b[^.,;!?\n]{0,30}(?:verschenen|verscheen|uitgegeven|uitgebracht|uitkwam|te koop|in de winkel|in de boekhandel)",
            r"(?:beelden|foto's|foto|filmpje|filmpjes|video|video's|opname|opnames|bericht|post|tweet|verhaal|oproep)\b[^.;!?\n]{0,25}? (?:ging|gingen|gaat|gegaan|vloog|vlogen)\b[^.;!?\n]{0,20}?(?:het (?:hele )?land|de (?:hele )?wereld|internet|heel nederland|de hele school|het hele dorp|alle apps|rond)\b[^.;!?\n]{0,20}",
            r"(?:duizend|duizenden|tienduizenden|honderden|honderdduizenden|miljoenen|een miljoen|\d+(?:\.\d{3})+|\d{3,}) (?:keer|keren|maal|x|likes|views|reacties|weergaven|volgers|kijkers|deelacties)\b[^.,;!?\n]{0,20}",
            r"(?:(?:veel|vaak|massaal|eindeloos|overal|volop) (?:gedeeld|bekeken|geliket|doorgestuurd)|rondgestuurd|rondgegaan|rondging|rondgingen)\b[^.,;!?\n]{0,25}",
            r"(?:landelijk|regionaal|lokaal|plaatselijk|internationaal|groot|wekenlang|dagenlang|voorpagina|provinciaal|wereldwijd) nieuws\b|(?:wereldnieuws|voorpaginanieuws|streeknieuws|breaking news)\b",
            r"(?:wie|als je|als men|als iemand|iedereen die|even|gewoon|door|te) (?:[\w']+ ){0,4}?(?:googelt|googlet|googelen|googlen|opzoekt op|intikt|intypt|in te tikken|in te typen|te googelen)\b[^.;!?\n]{0,40}",
            r"(?:online|op internet|op google|op het web|op sociale media|op social media)\b[^.;!?\n]{0,30}? (?:terug te vinden|terug te lezen|terug te zien|na te lezen|blijven staan|nooit verdwenen)|(?:nog|alles|alle details|het verhaal|zijn naam|haar naam|hun naam|hij|zij) (?:\w+ ){0,2}(?:online|op internet|op google) (?:te vinden|staat|staan|terug)\b|(?:is|zijn|staat) (?:\w+ ){0,2}(?:terug te vinden|terug te zien) (?:op|via|bij) (?:internet|google|youtube|uitzending gemist)",
            r"(?:publiciteit|media-?aandacht|persaandacht|mediastorm|mediahype|mediacircus|perslui|ramptoeristen|krantenkoppen|persconferentie|paparazzi)\b[^.;!?\n]{0,30}",
            r"(?:crowdfunding\w*|inzamelactie|inzamelingsactie|doneeractie|gofundme|benefietconcert|benefietavond|benefietwedstrijd|handtekeningenactie|petitie) (?:\w+ ){0,3}?(?:voor|om|is|was|werd|gestart|opgezet|gehouden|waar|die|van)\b[^.,;!?\n]{0,40}",
            r"(?:een |de |twee |geen )?(?:journaliste?|journalisten|verslaggever|verslaggeefster|verslaggevers|reporter|fotografen|camera's|camerateam|tv-ploeg|televisiemakers|programmamakers|redactie van)\b (?:\w+ ){0,2}?(?:belde|belden|stond|stonden|mailde|zocht|zochten|wilde|wilden|interviewde|sprak|klopte|kwam|kwamen|filmde|volgde|volgden|hing|heeft|hebben|aan de deur|in de straat|in de tuin|in huis)\b[^.,;!?\n]{0,30}",
            r"(?:maakt|maakte|plaatst|plaatste|post|deelt|deelde|heeft|houdt|hield|begon|schrijft|schreef)\b[^.,;!?\n]{0,15}? (?:vlogs?|een vlog|blogs?|een blog|een weblog|een column|columns|een youtubekanaal|een youtube-kanaal|een eigen kanaal|een eigen podcast|tiktoks|filmpjes) (?:over|waarin|met|voor|van|op|bij)\b[^.,;!?\n]{0,30}",
            r"(?:is|was|werd|werden|wordt|waren|zijn) (?:[\w-]+ ){0,4}?uitgezonden\b|uitgezonden (?:door|bij|op)\b[^.,;!?\n]{0,25}",
            r"(?:in|op|uit) (?:het|een|ons|alle|de|meerdere|diverse) (?:[\w-]+e )?(?:jubileumboek|gedenkboek|herdenkingsboek|jaarboek|dorpsboek|fotoboek over|geschiedenisboek\w*|boek over (?:het dorp|de wijk|de stad)|canon|bladen|roddelbladen|damesbladen|weekbladen|dagbladen|buurtapp|dorpsapp|wijkapp|groepsapp van de (?:buurt|straat|wijk)|schoolkrant|kerkblad|parochieblad)\b(?: (?:gestaan|staat|stond|terecht|beland))?",
            r"(?:buurtapp|dorpsapp|wijkapp|buurtpreventieapp|facebookgroep|facebookpagina) (?:van \w+ \w+ )?(?:\w+ ){0,2}(?:vol|ontplofte|ging los|stond|gonsde)\b[^.,;!?\n]{0,20}",
            r"(?:won|wonnen|winnaar|winnares|kandidaat|deelnemer|deelneemster|finalist|finaliste|deed mee|meedeed|meegedaan|zat|gezeten|bekend|ster) (?:van |bij |in |aan |uit |mee )*(?:een |de |het )?(?:bekende )?(?:televisiequiz|tv-quiz|quiz op (?:tv|televisie)|tv-programma|televisieprogramma|tv-show|televisieshow|spelshow|talentenjacht|talentenshow|realityserie|realityshow|realityprogramma|kookprogramma|datingprogramma|dansprogramma|zangwedstrijd op (?:tv|televisie)|bakwedstrijd op (?:tv|televisie)|soap|televisieserie|tv-serie|talkshow)\b[^.,;!?\n]{0,30}",
            r"(?:bekend|beken\w*|ken(?:t|nen|de)?|herken\w*|gezicht)\b (?:\w+ ){0,3}?(?:van|uit|door|vd) (?:de |het )?(?:nieuws|media|tv|televisie|krant|radio|kranten|buis|pers|reclame)\b[^.,;!?\n]{0,20}",
            r"(?:las|lazen|gelezen|gezien|zag|zagen|gehoord|hoorde)\b[^.;!?\n]{0,25}?\b(?:krant|nieuws|internet|facebook|radio|blad|tijdschrift)\b[^.;!?\n]{0,15} over (?:hem|haar|mij|ons|hen)\b|met naam en (?:toenaam|foto)\b|met foto en al\b",
            r"(?:kamervragen|raadsvragen|spoeddebat|persbericht|opsporingsbericht|amber alert|amberalert|burgernetmelding|burgernet)\b[^.,;!?\n]{0,40}(?:gesteld|over|kwam|uit|verspreid|gestuurd|voor|geweest)",
            r"(?:de |het |alle |zelfs de )?(?:(?:lokale|plaatselijke|regionale|landelijke|nationale|internationale|halve|hele|schrijvende) (?:krant|pers|omroep|media|televisie|radio|kranten|dagbladpers)|pers|media|kranten|televisie) (?:had|hadden|bracht|brachten|maakten?|noemden?|zat|zaten|kreeg|kregen|sprak|spraken|stond|stonden|kwam|kwamen|dook|doken|smulden?|vond|vonden|vroeg|vroegen|zochten?|schreef|schreven|pikten?|volgden?|sprongen|besteedden?|zette|zetten|was|waren|lag|lagen|wist|wisten) (?!te laat|klaar|lezen)[^.,;!?\n]{2,40}",
            r"(?:de|een|zelfs de) (?:krant|omroep|redactie) (?:heeft|had|wil|wilde|belde|bracht|kreeg)\b[^.,;!?\n]{0,20}? (?:gebeld|gemaild|geschreven|bericht|verhaal|langs|interview|artikel|stuk|erover|over|reactie)\b|(?:kwam|kwamen|komt|stond|stonden) (?:\w+ ){0,2}?(?:de |het |een )?(?:televisie|tv|krant|pers|media|omroep|radio|journaal)(?: \w+)? (?:langs|filmen|binnen|aan de deur|voor de deur|op bezoek|af)\b",
            r"(?:blogt|blogde|vlogt|vlogde|twittert|twitterde) (?:\w+ )?(?:over|van|met)\b[^.,;!?\n]{0,30}|(?:vragen|telefoontjes|belletjes|verzoek|verzoeken|reacties|mails) van (?:de |een )?(?:pers|media|krant|kranten|journaliste?|journalisten|omroep|tv|televisie|redactie)\b",
            r"live (?:te volgen|gevolgd|gestreamd|op tv|op televisie|op de radio|te zien)\b|uitzending\b[^.;!?\n]{0,25}(?:reacties|losgemaakt|kijkers|terugkijken|terug te (?:kijken|zien)|opgenomen|over (?:hem|haar|hen|ons))|bekende (?:nederlander|vlaming|amsterdammer|rotterdammer|fries|limburger|brabander)\b",
            r"(?:cameraman|cameravrouw|cameramannen|geluidsman|presentatrice van|presentator van)\b[^.,;!?\n]{0,40}|wikipedia[\w-]*(?: \w+){0,3}|rijdende rechter\b",
            r"(?:reclamespot\w*|tv-reclame|reclamefilm\w*|reclamecampagne|postercampagne|commercial|tv-spot\w*|radiospot\w*)\b|(?:mee|figur\w+|speelde|model|gezicht) (?:\w+ ){0,2}?(?:aan|in|voor|van) (?:een|de) (?:\w+ )?(?:reclame|campagne|clip|videoclip|film|speelfilm|soap|serie|musical|televisieserie)\b[^.,;!?\n]{0,30}",
            r"hele (?:land|wereld|internet) (?:sprak|wist|keek|leefde|volgde|las|kent|kende|zag|stond|viel)\b[^.,;!?\n]{0,20}|heel nederland (?:sprak|wist|keek|leefde|volgde|las|kent|kende|zag|viel)\b[^.,;!?\n]{0,20}",
            r"(?:op|via|met) (?:het )?(?:internet|google|web) (?:[\w']+ ){0,2}?(?:terugvinden|terugvind\w*|vindbaar|opduik\w*|opgedoken|traceerbaar|te achterhalen)|(?:terugvinden|vindbaar|traceerbaar|te zien|te lezen|nagelezen|opgezocht) (?:\w+ )?(?:op|via) (?:het )?(?:internet|google|web|youtube)\b|(?:zijn|haar|hun) (?:naam|verhaal|zaak|veroordeling|gezicht|foto)\b[^.,;!?\n]{0,20} (?:op|via) (?:internet|google|youtube|facebook)\b",
            r"eigen (?:youtube-?kanaal|kanaal|vlog|blog|podcast|tiktok\w*|instagram\w*|facebookpagina|radioshow)\b[^.,;!?\n]{0,30}|(?:met|heeft|hebben) (?:haar|zijn|hun|een) (?:youtube-?kanaal|tiktok-?account|instagram-?account|tiktokkanaal|instapagina)\b[^.,;!?\n]{0,30}|(?:lokale|plaatselijke) (?:app|facebookgroep|facebookpagina)\b[^.,;!?\n]{0,30}",
        )
    )
    + ")"
)
_IN_A_PAPER = Sought(
    r"\b(?:[Ii]nterview|[Vv]raaggesprek|[Aa]rtikel|[Rr]eportage|[Cc]olumn|[Pp]ortret|[Rr]ubriek|[Ss]tuk|[Ss]tukje|[Ff]oto|[Vv]erscheen|verschenen|"
    r"geïnterviewd|geportretteerd|afgedrukt|gepubliceerd)\b[^.!?\n\d]{0,40}? (?:in|op|bij|voor) (?:de |het )?(?=[A-Z])"
)


_NUMBERED = Sought(
    r"(?<![\w.])(?:l1|op1|at5|npo ?[1-3]|rtl ?[4-8z]|sbs ?6|radio ?[1-5]|1limburg|112 vandaag)(?!\w)"
)
_REACH = 70


def media(document: Document) -> Iterator[Mark]:
    for start, end, is_name in _outlets(document):
        yield from _told_there(document.lower, start, end, is_name)
    cues = {word.lower for word in _is_cue.words(document)}
    outlets = {word.lower for word in _is_outlet.words(document)}
    for start, end in sentences_with(document, cues | outlets):
        for match in _BY_ITSELF.in_lower(document, start, end):
            yield Mark(match.start(), match.end(), MEDIA)
        yield from _in_a_paper(document, start, end)
    for start, end in sentences_with(document, _ROUND_CUES & document.places.keys()):
        for match in _WENT_ROUND.in_lower(document, start, end):
            yield Mark(match.start(), match.end(), MEDIA)


def _outlets(document: Document) -> Iterator[tuple[int, int, bool]]:
    """Yield where an outlet stands, and whether it is one by name."""
    for words, name in _names().find(document):
        first, last = words[0], words[-1]
        if (
            not is_listed(name)
            if len(words) == 1
            else any(word.capital for word in words)
        ) or (first.capital and not first.opens):
            yield first.start, last.end, True
    if document.has_digits:
        for match in _NUMBERED.in_lower(document):
            yield match.start(), match.end(), True
    for word in _is_outlet.words(document):
        yield word.start, word.end, False


@Question
def _is_outlet(word: str) -> bool:
    return word in _OUTLETS or _OUTLET_ENDINGS.end(word)


@Question
def _is_cue(word: str) -> bool:
    return word in _CUES or _CUE_ENDINGS.end(word)


def _told_there(lower: str, first: int, last: int, is_name: bool) -> Iterator[Mark]:
    start, end = sentence_around(lower, first, last)
    start = max(start, first - _REACH, lower.rfind(";", start, first) + 1)
    end = min(end, last + _REACH)
    if _USED.search(lower, start, end):
        if is_name and (by := _BY_NAME.match(lower, last)):
            yield Mark(first, by.end(), MEDIA)
        return
    led = _TO_IT.search(lower, start, first)
    by = _BY_IT.match(lower, last) or (_BY_NAME.match(lower, last) if is_name else None)
    told = _nearest(_TOLD, lower, (start, end), (first, last))
    if is_name and led and told is None:
        told = _nearest(_WAS_THERE, lower, (start, end), (first, last))
    if told is None and led is not None:
        told = _WAS_ON.search(lower, start, led.start())
    if told and (led or is_name):
        yield Mark(min(first, told.start()), max(last, told.end()), MEDIA)
    elif by:
        yield Mark(first, by.end(), MEDIA)


def _nearest(
    pattern: re.Pattern[str],
    text: str,
    window: tuple[int, int],
    outlet: tuple[int, int],
) -> re.Match[str] | None:
    """Return the match that stands nearest to the outlet, and is no part of it."""
    matches = (
        m
        for m in pattern.finditer(text, *window)
        if m.end() <= outlet[0] or m.start() >= outlet[1]
    )
    return min(matches, key=lambda m: abs(m.start() - outlet[0]), default=None)


def _in_a_paper(document: Document, start: int, end: int) -> Iterator[Mark]:
    for match in _IN_A_PAPER.in_text(document, start, end):
        word = document.words_between(match.end(), match.end() + 1)
        if word and not (word[0].allowed or "-" in word[0].text):
            yield Mark(match.start(), word[0].end, MEDIA)


@cache
def _names() -> Phrases:
    return Phrases(read_set("media"))

# SPDX-License-Identifier: EUPL-1.2
"""Facts by which neighbours recognise a person who is not named: questions to the author.

A name can be replaced; a story that only one person can tell has to be rewritten (BMJ
2017;356:j673: family recognised a nameless case report).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from anonymisation.engine.document import Document
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import cue_words
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.recognisers.sentences import sentences_with
from anonymisation.engine.seeking import Sought

UNIQUE = Rule(
    "story.unique",
    Kind.UNIQUE_FACT,
    Tier.REVIEW,
    Confidence.POSSIBLE,
    "Kan iets zijn wat maar voor één persoon geldt. Zou een buur hem of haar hieraan herkennen?",
)
_SCOPE = (
    r"(?:(?:van|in|uit|op|voor) (?:(?:het|ons|dit|de|deze|onze|heel|hele|dat|een|plaatselijke|wijde|eigen) ){1,3}"
    r"(?:\w*(?:dorp|dorpen|wijk|buurt|gemeente|stad|streek|provincie|straat|regio|land|nederland|eiland|polder|school|kern|flat|kerk|"
    r"vereniging|buurtschap|gehucht|club|haven|markt|wereld|europa|omgeving|camping|geschiedenis|kust|fabriek|mijn|bedrijf|toren|familie))\b"
    r"|(?:van|in|uit) (?:heel )?(?:nederland|europa|friesland|zeeland|limburg|brabant|drenthe|groningen|overijssel|gelderland|twente)\b)"
)
_MOST = (
    r"eerste|laatste|enige|oudste|jongste|grootste|bekendste|langste|zwaarste|beroemdste|kleinste|snelste|sterkste|"
    r"hoogste|rijkste|langstlevende|langstzittende|allereerste|allerlaatste|enigste"
)
_COMMON = (
    r"keer|tijd|jaren|maanden|weken|stap|gesprek|dag|dagen|afspraak|vraag|vragen|reden|optie|oplossing|brief|"
    r"maal|week|maand|periode|lid|hulp|indruk|paar|fase|helft|contact|huisbezoek|alinea|zin|regel|punt|winst|"
    r"zaak|kans|keuze|manier|mogelijkheid|uitweg|voorwaarde|zorg|wens|ander|die (?:nog )?(?:kan|helpt)|kritiek|"
    r"jaar|aanleg|lijn|prioriteit|zorgen|instantie|uur|minuten|wat|dochter|zoon|kind|twee|drie|vier|deel|"
    r"medewerker|collega|hulpverlener|zorgverlener|consulent|begeleider|voorziening|aanbieder|partij|plek|plaats|persoon|mens|iemand|"
    r"maatregel|vorm|route|weg|bron|houvast|zekerheid|verschil|ding|dingen|taak|doel|les|conclusie|bewijs|antwoord|"
    r"gevolg|onderdeel|contactpersoon|mantelzorger|bezoek|moment|hoop|vrees|probleem|nadeel|voordeel|eis|toegang|term|woord|"
    r"bladzijde|zitting|ronde|weken|nacht|ochtend|avond|middag|bijeenkomst|rij|verdieping|etage|zorgvraag|is|was|waren|zijn|werd|wordt|heeft|had|kan|mag|moet|wil|leert|echte|goede|dat|die"
)
_PERSON_NOUN = (
    r"(?:vrouw|man|meisje|jongen|nederlander|nederlandse|inwoner|inwoonster|familie|gezin|burger|bewoner|bewoonster|"
    r"[\w-]+(?:ster|eur|euse|iër|aar|ling|ees|ist|iste|ier|der|ker|ger|ter|ner)|chinees|turk|marokkaan|surinamer|syriër)"
)
_REST = r"[^.;:!?\n()]{0,60}?(?=[.;:!?\n,()]|$)"
_YEARS = r"(?:\d\d|tien|vijftien|twintig|dertig|veertig|vijftig|zestig|zeventig|\w+en(?:twintig|dertig|veertig|vijftig)|een halve eeuw|zijn hele leven|haar hele leven)"
_GREAT = (
    r"(?:koning|koningin|kroonprins|kroonprinses|paus|minister-president|premier|dalai lama|prins \w+|prinses \w+|keizer|president|"
    r"koningshuis|koninklijk huis|koninklijke familie)"
)
_ODD_HOME = (
    r"(?:vuurtoren|molen|windmolen|watermolen|kasteel|kerktoren|kerk|kapel|watertoren|bunker|fort|stadspoort|brandweerkazerne|treinwagon|"
    r"treinstel|wagon|spoorwachter\w*|sluiswachter\w*|brugwachter\w*|boomhut|yurt|tipi|pipowagen|gevangenis|schuilkelder|raadhuis|stadhuis|"
    r"stationsgebouw|havenkraan|lichtschip|tjalk|klooster|abdij|synagoge|pakhuis|gemaal|ark|steenfabriek|uitkijktoren|circuswagen)"
)
_HOLDER = r"(?:dorp|stad|eiland|provincie|gemeente|club|kerk|elftal|stadhuis|gemeentehuis|raadhuis|volkslied|koor|harmonie|fanfare|haven|wijk|streek|land)"
_UNIQUE = Sought(
    r"\b(?:"
    + "|".join(
        (
            rf"(?:(?:als|is|was) )?de (?:enige|enigste) (?!(?:{_COMMON}|die|dat)\b)(?:[\w-]+ ){{0,2}}?(?!(?:{_COMMON})\b)[\w-]+ (?:van|in|op|die|dat|met|uit|bij|ter|ooit) [^.;:!?\n,()]{{3,60}}",
            rf"(?:de|een) enige (?!(?:{_COMMON})\b)[\w-]+ (?:van|in|uit) [A-Z]\w+",
            rf"(?:het|een) enige (?:gezin|huis|echtpaar|meisje|kind|stel|huishouden|bedrijf|paar)\b{_REST}",
            rf"(?:de|het|onze|ons) (?:{_MOST}) (?!(?:{_COMMON})\b)[^.;:!?\n,()]{{2,50}}? {_SCOPE}",
            rf"(?:al|\d+ jaar) (?:\w+ ){{0,3}}de (?:enige|eerste|laatste) [^.;:!?\n,()]{{2,50}}? {_SCOPE}",
            rf"de (?:{_MOST}) (?!(?:{_COMMON})\b)(?:[\w-]+ )?[\w-]+ (?:die|ooit|van (?:de|het|heel)|in heel|ter wereld){_REST}",
            rf"als (?:eerste|laatste|enige|jongste|oudste) (?!(?:{_COMMON})\b)(?:\w+e )?{_PERSON_NOUN}\b{_REST}",
            r"(?:verliet|verlieten|vertrok|sprong|stapte)\b[^.!?\n]{0,20} als (?:eerste|laatste)\b[^.,!?\n]{0,40}",
            rf"(?:eerste|laatste|enige|tweede|derde) (?:en (?:enige|laatste) )?(?:vrouw|man|meisje|generatie)\b[^.;:!?\n]{{0,40}}? {_SCOPE}",
            r"(?:drieling|vierling|vijfling|siamese|[345]ling)\w*",
            r"(?:(?:won|wonnen|gewonnen|behaalde|haalde|pakte|veroverde)\b[^.;:!?\n]{0,50}?\b(?:\w*prijs|\w*wedstrijd|\w*kampioenschap\w*|titel|\w*medaille|\w*cup|beker|\w*concours|\w*loterij|jackpot|nk|ek|wk|goud|zilver|brons|olympiade)\b"
            r"|(?:nk|ek|wk|elfstedentocht|olympiade|jackpot|\w*loterij|\w*concours)\b[^.;:!?\n]{0,50}?\b(?:won|wonnen|gewonnen)\b)",
            rf"(?:winnaar van|winnares van|\w*kampioene?|\w*recordhouder|wereldrecord|olympisch\w*|olympiade|medaille|elfstedentocht|guinness|nationale? (?:team|elftal|selectie)|tour de france)\b{_REST}",
            rf"(?:standbeeld|koninklijke onderscheiding|lintje|geridderd|ereburger)\b{_REST}",
            r"(?:miss|mister) (?:[a-z]+)(?! (?:is|was|heeft))",
            r"waar (?:destijds|toen|in \d{4}) (?:de|het|die|een) [^.;:!?\n,()]{3,50}",
            r"van wie (?:de|het|zijn|haar) [^.;:!?\n,()]{3,30} (?:toen|destijds|ooit) [^.;:!?\n,()]{3,30}",
            r"naar (?:hem|haar|zijn \w+|haar \w+) (?:is|werd|zijn|heet|heten) [^.;:!?\n,()]{3,40}(?:vernoemd|genoemd)?",
            r"(?:heet|heten|vernoemd|genoemd) naar (?:hem|haar|zijn|haar|hun)\b(?: \w+)?|(?:is|zijn) naar (?:hem|haar|zijn \w+|haar \w+) (?:ver|ge)noemd",
            r"naamgever van[^.,;!?\n]{3,40}",
            rf"de [\w-]+ (?:\w+ )?die (?:vorig jaar|destijds|indertijd|ooit|jaren geleden|toen|vorige (?:zomer|winter|week|maand)|in \d{{4}})\b{_REST}",
            r"(?:maar|slechts|wereldwijd|met zo'n) (?:maar |slechts )?(?:\d{1,3}|één|een|twee|drie|vier|vijf|zes|tien|twaalf|een paar|een handvol|een handjevol)\b[^.;:!?\n]{0,40}?(?:in (?:heel )?(?:nederland|nl|het land|de provincie|het zuiden|het noorden|de regio|europa|de wereld)|ter wereld|wereldwijd|(?:mensen|patiënten|kinderen|gezinnen) met (?:dit|deze|die|dat))",
            r"(?:vuurwerkramp|watersnoodramp|watersnood|cafébrand|bijlmerramp|tsunami|mh17|nieuwjaarsbrand|dijkdoorbraak|discobrand|treinramp|vliegramp|gijzeling|busramp|mijnramp|scheepsramp|hotelbrand|legionella-uitbraak|schietpartij)\w*",
            r"(?:(?:ramp|brand|storm|ontploffing|explosie|instorting|treinkaping|aanslag|crash)(?: (?:van|in|op|bij) (?:de )?(?:\w+ )?\d{4})|overleefde (?:de|het|een) [^.,;!?\n]{3,40})",
            r"(?:overlevende|nabestaande|slachtoffer|ooggetuige) van (?:de|het) [^.,;!?\n]{3,40}",
            rf"zelf ?gebouwde? [\w-]+{_REST}",
            rf"(?:verzameling|collectie) (?:van )?(?:ruim |meer dan |zo'n )?(?:\d+|tientallen|honderden|duizenden|oude|antieke){_REST}",
            r"(?:verzamelt|verzamelde|spaart|spaarde) (?!(?:geld|voor|een|de|het|elke|iets|niets|genoeg|alle|informatie|gegevens|moed|ze|hij|zij|we|ik|met|nog|maandelijks|post|bewijs|handtekeningen|feiten|zegels|punten|kracht|energie|spullen|papieren)\b)(?:al jaren |sinds \w+ )?[a-z]{4,}s?\b[^.;!?\n]{0,50}",
            r"(?:zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|[789]|[1-9]\d) (?:honden|katten|kinderen|papegaaien|slangen|broers|zussen|broers en zussen|konijnen|paarden|vogels|kippen|geiten|orgels|klokken|piano's|kanaries|duiven)\b",
            r"(?:oudste|jongste|middelste|een|één) van (?:de |een gezin met )?(?:acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|[89]|1[0-9])(?: kinderen)?\b(?! (?:procent|euro|jaar|vragen))",
            rf"beter bekend als{_REST}",
            rf"(?:bijnaam|koosnaam) (?:is|was|luidt|had|kreeg){_REST}",
            rf"(?:één|een) van de (?:weinige|laatste|enige|eerste)\b(?! (?:keren|dagen|weken|gesprekken|vragen|dingen|momenten)){_REST}",
            rf"(?:{_YEARS}|\d\d) jaar (?:lang )?(?:\w+ ){{0,2}}?(?:de |het )?[\w-]+(?: \w+)? {_SCOPE}",
            rf"{_YEARS} (?:jaar )?(?:lang )?de (?:\w+ )?\w+ van [A-Z]?\w+",
            rf"(?<!naam )(?:voor|met|van|door|bij|aan|de hand van|huwelijk van) (?:het |de |onze )?(?:\w+ van )?(?:de )?{_GREAT}\b(?! (?:wil|alexanderstraat|van de))[^.,;!?\n]{{0,30}}",
            rf"(?:woont|woonde|wonen|leeft|leefde|huist|sliep|slaapt|bivakkeert)\b[^.,;!?\n]{{0,30}}? (?:in|op) (?:een|de|het|zijn|haar|hun) (?:[\w-]+e? ){{0,2}}{_ODD_HOME}\b[^.,;!?\n]{{0,30}}",
            rf"(?:bouwde|bouwden|ontwierp|schreef|componeerde|schilderde|maakte|stichtte|leverde|knipte|hakte|smeedde|goot|weefde|borduurde|schonk|bedacht|dichtte|redde)\b[^.;!?\n]{{3,50}}? (?:van|voor|op|in|uit) (?:het|de|heel|ons|onze|alle) (?:\w+ ){{0,2}}\w*{_HOLDER}\b",
            r"(?:maakt|schrijft|bouwt|ontwerpt|bespeelt|luidt)\b[^.;!?\n]{3,50}? (?:van|voor|op|in) (?:het|de|ons|onze) (?:\w+e )?\w*(?:dorp|club|kerk|koor|harmonie|fanfare|volkslied|stadhuis|eiland|openluchtspel)\b",
            rf"behoort tot de (?:twee|drie|vier|vijf|tien|laatste|eerste|enige|weinige) {_REST}",
            r"(?:schrijver|schrijfster|maker|maakster|ontwerper|ontwerpster|bouwer|componist|dichter|uitvinder|bedenker|stichter|stichtster|initiatiefnemer) van (?:het|de) [^.,;!?\n]{3,50}",
            r"(?:promoveerde|gepromoveerd) in (?:de )?\w+",
            r"(?:op|geboren op) (?:de )?(?:schrikkeldag|29 februari)",
            r"(?:nazaat|afstammeling|kleinzoon|kleindochter|achterkleinzoon|achterkleindochter) van (?:de|het) (?:\w+e )?(?!familie|buurman|buurvrouw|cliënt|bewoner|vrouw|man)[^.,;!?\n]{3,40}",
            r"(?:straat|laan|plein|brug|school|park|zaal|prijs|roos|tulp|ster)\b[^.,;!?\n]{0,20} (?:draagt|droeg|kreeg) (?:zijn|haar) naam",
        )
    )
    + ")"
)
# Where all know somebody, the whole sentence tells by what.
_ALL_KNOW = re.compile(
    r"\b(?:(?:heel|het hele|het halve|in het|in ons|in dit) (?:het )?(?:dorp|buurt|wijk|eiland)\b[^.!?\n]{0,30}?\b(?:kent|kennen|weet|weten|kende|wist|noemt|noemen|praat|herken\w+)(?! (?:wel )?iemand)"
    r"|(?:iedereen|elkeen|ieder een|half de \w+|het halve \w+|de halve \w+|heel [\w-]+)\b[^.!?\n]{0,30}?\b(?:kent|kennen|kende|herkent|herkende|noemt (?:hem|haar)|noemde (?:hem|haar)|weet(?:en)? (?:meteen |direct )?(?:wie|iedereen|waar)|heeft bij (?:hem|haar))\b"
    r"|(?:weet|weten|kent|kende|wist)\b[^.!?\n]{0,30}?\biedereen\b"
    r"|(?:geniet|genoot) \w*(?:bekendheid|faam)|bekende (?:persoonlijkheid|verschijning|dorpsgenoot|figuur|kop)|plaatselijke (?:beroemdheid|bekendheid|held)"
    r"|(?:staat|stond) (?:\w+ ){0,4}?bekend als|een begrip (?:in|op)|levende legende|een legende\b"
    r"|bekend (?:als|bij iedereen|in het (?:hele )?dorp|in de (?:hele )?buurt)"
    r"|dat verzin je niet)"
)
_UNIQUE_CUES = cue_words("unique_cues")
_ALL_KNOW_CUES = cue_words("all_know_cues")


def recognisable_stories(document: Document) -> Iterator[Mark]:
    lower = document.lower
    words = document.places.keys()
    for start, end in sentences_with(document, _UNIQUE_CUES & words):
        for match in _UNIQUE.in_lower(document, start, end):
            yield Mark(match.start(), match.end(), UNIQUE)
    for start, end in sentences_with(document, _ALL_KNOW_CUES & words):
        if _ALL_KNOW.search(lower, start, end):
            yield Mark(start, end, UNIQUE)

# SPDX-License-Identifier: EUPL-1.2
"""What stands before and after a number that is somebody's age."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import is_listed
from anonymisation.engine.marks import Rule
from anonymisation.engine.recognisers.age_words import JOINED, TEENS, TENS
from anonymisation.engine.recognisers.names import is_given_name, is_word_name
from anonymisation.engine.recognisers.roles import role_of

EXACT = Rule(
    "age.exact",
    Kind.AGE,
    Tier.REVIEW,
    Confidence.CERTAIN,
    "Is een precieze leeftijd.",
)
LIKELY = Rule(
    "age.likely",
    Kind.AGE,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Lijkt op een leeftijd: een getal bij een persoon.",
)

_PEOPLE = (
    r"vrouw|man|mnr|hr|mvr|cl|clt|pt|bew|dtr|zn|echtg|eiser|eiseres|appellante?|verzoeker|verzoekster|betrokkene|"
    r"verzekerde|belanghebbende|ma|pa|mam|mama|papa|mem|heit|kids|jongste twee|oudste twee|vrouwtje|ventje|knul|"
    "vrouw|man|meisje|jongen|jongetje|zoon|zoontje|dochter|dochtertje|broer|broertje|zus|zusje|kind|"
    r"kleinkind|kleinzoon|kleindochter|moeder|vader|oma|opa|mevrouw|meneer|mevr\.?|dhr\.?|mw\.?|cli[eë]nte?|weduwe|"
    "weduwnaar|buurman|buurvrouw|nicht|nichtje|neef|neefje|tante|oom|puber|tiener|peuter|kleuter|baby|bewoner|bewoonster|"
    "jongste|oudste|middelste|dame|heer|inwoner|inwoonster|partner|echtgenoot|echtgenote|vriend|vriendin|"
    "statushouder|student|leerling|jongere|jongeman|kinderen|zoons|zonen|dochters|zussen|broers|kleinkinderen|meiden|jongens|"
    r"meisjes|mantelzorger|pati[eë]nte?|tweeling|deelnemer|deelneemster|ex|stiefzoon|stiefdochter|onderwijzer|\w*kind|oud-\w+|ander|andere|nakomertje|studente|gast|jarige|ouders|grootouders|echtpaar|stel|broers"
)
_PRONOUN = "hij|zij|ze|ie|ik|jij|je|u|wie|zelf|die"
_BE = "is|was|ben|bent|wordt|word|werd|waren|zijn|bleek|lijkt"
_ADVERBS = (
    "nu|toen|pas|net|inmiddels|al|ook|bijna|ruim|nog maar|nog|dik|zelf|morgen|zondag|zaterdag|vandaag|"
    "destijds|thans|toentertijd|indertijd|straks|volgende week|volgende maand|dit jaar|alweer|ineens|ongeveer|rond de|gisteren|toch|binnenkort"
)
# Any word; what is caught here has to be a word for a person.
_NOUN = r"(?P<noun>[a-zë-]+)"
_NAME = r"(?P<name>(?-i:[A-Z][\w'-]+|[A-Z]\.))"
_GIVEN = r"(?P<given>(?-i:[A-Z][a-zà-ÿ]+))"
_SCORES = (
    r"(?-i:[A-Z]{2,}[a-z]*\.?)|\w*score|katz|barthel|groep|klas|doel|stap|sheet|dia|punt|pols|artikel|"
    r"bijlage|pagina|blz\.?|kamer|fase|niveau|zzp|vpt|lid|temp|tensie|gewicht|windows|categorie|type|niet|gfr"
)
_END = r"(?=\s*(?:[.;:!?)\n,]|$)|\s(?:en|maar|geworden|als|toen|want|dus|met|woont|heeft|is|ben|bent|was|werd|wordt|word|die)\b)"


_LOOK_BACK = 40


@dataclass(frozen=True, slots=True)
class Context:
    """What must stand before and after a number that is an age, and what must not."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    rule: Rule
    unless_before: re.Pattern[str] | None = None
    unless_after: re.Pattern[str] | None = None
    # What the number itself must look like: children "is 3" of much else.
    shape: re.Pattern[str] | None = None
    reach: int = _LOOK_BACK
    # One of these must stand before it: looked for first, since that costs little.
    needs: tuple[str, ...] = ()

    def fits(self, text: str, start: int, end: int) -> bool:
        """Judge what stands before; ``contexts_after`` has judged what stands behind."""
        first = max(0, start - self.reach)
        return (
            not (self.needs and all(text.find(n, first, start) < 0 for n in self.needs))
            and not (self.shape and self.shape.match(text, start, end) is None)
            and _is_met(self.before.search(text, first, start))
            and not (
                self.unless_before and self.unless_before.search(text, first, start)
            )
            and not (self.unless_after and self.unless_after.match(text, end))
        )


def _is_met(before: re.Match[str] | None) -> bool:
    """Return whether ``before`` matched, and by no ordinary word taken for a name."""
    if before is None:
        return False
    caught = before.groupdict()
    name, noun = caught.get("name"), caught.get("noun")
    is_word = (
        name and is_listed(name) and not (is_word_name(name) or role_of(name.lower()))
    )
    given = caught.get("given")
    return (
        not is_word
        and (not noun or role_of(noun.lower()) is not None)
        and (not given or (is_given_name(given) and not is_listed(given)))
    )


def _before(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})\Z", re.IGNORECASE)


def _after(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_ANYTHING = re.compile("")
_DURATION_BEFORE = _before(
    r"(?:\b(?:al|sinds|na|over|voor|per|gedurende|ruim|bijna al|zo'n|circa|ongeveer|om de|binnen|afgelopen|laatste|"
    r"komende|vorige|eerste|elke|iedere?|alle|meer dan|minder dan|hooguit|maximaal|minimaal|minstens|tot|t/m|vanaf|"
    r"onder(?: de)?|boven(?: de)?|tussen(?: de)?|jonger dan|ouder dan|dit|dat|nog|duurt|duurde|in|paar|of|"
    r"(?:ouderdom|looptijd|periode|termijn|duur|straf|verschil|garantie|cel|celstraf|gevangenisstraf) van|straf|cel)|[-+/])\s*"
    r"|\b(?:na|over|om|per|elke|binnen|sinds|contracten van|termijnen van) (?:\w+, )*\w+ en "
)
_BAND_BEFORE = _before(
    r"\b(?:tot|t/m|vanaf|onder|boven|tussen|jonger dan|ouder dan|rond)(?: de)? "
)
_DURATION_AFTER = _after(
    r"\s?(?:jaar|jr|jaren)\.?\s?(?:\+|en ouder|of ouder|of jonger|en jonger|geleden|lang\b|later|eerder|daarvoor|daarna|erna|"
    r"samen|getrouwd|gehuwd|gescheiden|ervaring|werk|in dienst|bij|terug|achtereen|bestaan|gewerkt|gewoond|"
    r"gemantelzorgd|weduwe|weduwnaar|verder|ziek|clean|nuchter|abstinent|dakloos|vast\b|garantie|cel|gevangenis|"
    r"voorwaardelijk|jeugd|aaneen|onafgebroken|ouder\b|jonger\b|in (?:hetzelfde|dit|dat|het|een|dezelfde)\b|[a-z]{4,}(?:er|ster|eur|ent|ant|aar)\b|voor (?:ze|hij|zij)|verschil|overleden|dood)"
)
_AGE_BEFORE = _before(
    rf"(?:\b(?:{_BE}|{_ADVERBS}|leeftijd|leeftijd van|van|{_PEOPLE}|en|lft\.?|{_PRONOUN})|[(,:\n]|{_NAME})\s*"
)
_NO_JARIGE = _after(
    r"[- ]?jarige?n? (?:bestaan|jubileum|huwelijk|relatie|ervaring|dienst|indicatie|periode|looptijd|termijn|contract|traject)"
)
_NO_SCORE = _before(rf"(?:{_SCORES})\W{{0,2}}(?:{_BE})?(?: (?:{_ADVERBS}))?\W{{0,2}}")
_NO_UNIT = re.compile(
    r"\s?(?:uur|euro|minuten|dagen|km|procent|%|keer|meter|cm|kg|punten|weken|maanden|etmalen|personen|mensen|kinderen|broers|zussen|besluit|vraag|vragen)\b"
)

_LIST = r"(?:(?:\w+(?: jaar)?, )*\w+(?: jaar)? en |(?:\w+(?: jaar)?, )+)?"
# What is counted, weighed or measured "is 81" as well.
_MEASURES = (
    r"aantal|totaal|prijs|kosten|temperatuur|nummer|hoogte|lengte|saldo|budget|uitkomst|som|week|"
    r"bloeddruk|iq|tiq|wachttijd|maximum|minimum|percentage|norm|antwoord|resultaat|drempel|tarief|"
    r"gewicht|pols|saturatie|bedrag|indicatie|huur|afstand|omvang|looptijd|termijn|groep|klas|cijfer|"
    r"gemiddelde|bmi|hb|gfr|breedte|diepte|snelheid|volgnummer|dosis|leefgeld|aflossing"
)
_ADULT = re.compile(
    rf"(?:1[01]\d|[1-9]\d|(?:{JOINED})?(?:{TENS})|{TEENS})\Z", re.IGNORECASE
)
_GROWN = re.compile(
    rf"(?:1[01]\d|1[89]|[2-9]\d|(?:{JOINED})?(?:{TENS})|{TEENS})\Z", re.IGNORECASE
)
_IN_WORDS = re.compile(rf"(?:(?:{JOINED})?(?:{TENS})|{TEENS})\Z", re.IGNORECASE)
_COMPOUND = re.compile(rf"(?:{JOINED})(?:{TENS})\Z", re.IGNORECASE)
# Numbers shortly before make a row of them, or a score that changed.
_NUMBER_BEFORE = r"[\d][^.!?\n]{0,20}"
_NO_MEASURE = _before(
    rf"(?:\b(?:{_MEASURES}|{_SCORES}|naar)\b[^.!?\n]{{0,30}}|\d[^.!?\n]{{0,20}})"
)
_WHEN = (
    r"maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo|januari|februari|maart|april|"
    r"mei|juni|juli|augustus|september|oktober|november|december|de|in|op|dit|volgende?|komende?|deze|vorige?|afgelopen|"
    r"aanstaande|jl|week|maand|jaar|zomer|winter|najaar|voorjaar|herfst|lente|dan|morgen|overmorgen|binnenkort|straks|"
    r"bijna|gisteren|eergisteren|vandaag|eind|begin|half|over|een|twee|drie|weken|maanden|alweer|al|nu|ook|inmiddels"
)
_AND_ON = (
    r"(?= (?:in|op|met|woont|woonachtig|is|was|heeft|wil|bij|uit|zit|werkt|gaat|kan|komt|en|die|nu|al|alleen\w*|gehuwd|"
    r"weduwe|weduwnaar|zonder|vanuit|thuis|belt|belde|slaapt|isk|vmbo|havo|vwo|mbo|groep)\b)"
)
_SET_OFF = r"(?=, (?!\d|en \d)[a-zA-Z])"

CONTEXTS = (
    Context(_ANYTHING, _after(r"[- ]?jarige?n?\b"), EXACT, unless_after=_NO_JARIGE),
    Context(
        _ANYTHING,
        _after(r"\s?(?:jaar|jr|maanden|weken|mnd|maand)\.?\s(?:oud|jong)\b"),
        EXACT,
        unless_before=_BAND_BEFORE,
    ),
    Context(
        _AGE_BEFORE,
        _after(r"\s?(?:jaar|jr|jaren)\b"),
        LIKELY,
        unless_before=_DURATION_BEFORE,
        unless_after=_DURATION_AFTER,
    ),
    Context(_before(r"\b(?:baby(?:'tje)?|nakomertje|kind(?:je)?|zoontje|dochtertje|meisje|jongetje|peuter|dreumes|neefje|nichtje|broertje|zusje|kleinkind|tweeling|zoon|dochter|kleinzoon|kleindochter) van |met "), _after(r" (?:maanden|weken|mnd|dagen)"), EXACT),
    # "Ze is 74", "Sander is 19", "de oudste is 49", "toen was hij dik 93".
    Context(
        _before(
            rf"\b(?:(?<=\()(?:{_BE})|(?:{_PRONOUN}|{_PEOPLE}|{_NAME},?) (?:{_BE})|(?:{_BE}) (?:{_PRONOUN})|"
            rf"(?:dat|omdat|en|terwijl|maar|,) (?:hij|zij|ze|ik)|[a-z'-]+, (?:is|was)|"
            rf"leeftijd:?|lft\.?:?|leeftijd (?:is|van)|oud:|hoe oud\?|dus)(?: (?:{_ADVERBS})){{0,2}}\s"
        ),
        _after(_END),
        LIKELY,
        unless_before=_NO_SCORE,
        unless_after=_NO_UNIT,
    ),
    # "De man uit deze casus is 81", "toen hij 45 was".
    Context(
        _before(rf"(?:[a-zë'-]+|,) (?:{_BE})(?: (?:{_ADVERBS})){{0,2}}\s"),
        _after(_END),
        LIKELY,
        unless_before=_before(rf"(?:(?:{_SCORES})\W{{0,2}}|\b(?:{_MEASURES})\b[^.!?\n]{{0,25}})(?:{_BE})?(?: (?:{_ADVERBS}))?\W{{0,2}}"),
        unless_after=_NO_UNIT,
        shape=_ADULT,
    ),
    Context(
        _before(rf"\b(?:toen|als|nu|omdat|dat|sinds|terwijl|voordat|nadat) (?:{_PRONOUN}|(?:zijn|haar|mijn|hun|de|het|een)? ?(?:{_PEOPLE})|{_NAME})(?: (?:{_ADVERBS})){{0,2}} "),
        _after(rf"(?: jaar)?(?: (?:oud|geworden))? (?:{_BE})\b"),
        LIKELY,
        unless_after=_NO_UNIT,
    ),
    Context(
        _before(rf"\b(?:{_PRONOUN}|{_PEOPLE}) (?:{_BE})(?: (?:{_ADVERBS})){{0,2}} "),
        _after(r" (?!van de|van het|x\b|maal|jaar|jr|jaren)[a-zë]"),
        LIKELY,
        unless_before=_NO_SCORE,
        unless_after=_NO_UNIT,
        shape=_ADULT,
    ),
    # "hij 88 zij 85", "een man die nu achtenzeventig is", "wordt in december 76".
    Context(
        _before(r"\b(?:hij|zij|hem) "),
        _after(r"(?=\s|[,.;)]|$)"),
        LIKELY,
        unless_after=_NO_UNIT,
        shape=_ADULT,
    ),
    Context(
        _before(rf"\b(?:die|wie)(?: (?:{_ADVERBS})){{0,2}} "),
        _after(r" (?:is|was|wordt|werd)\b"),
        LIKELY,
        shape=_ADULT,
    ),
    Context(
        _before(r"\b(?:wordt|werd|word) (?:in [a-z]+|dit jaar|volgend jaar|(?:komende|vorige|afgelopen|deze) [a-z]+|op \d+ [a-z]+) "),
        _after(_END),
        LIKELY,
        unless_after=_NO_UNIT,
    ),
    # "een studente van 21", "de chauffeur, 72,".
    Context(
        _before(rf"\b(?:een|de|deze|haar|zijn|mijn|hun|onze) {_NOUN}(?: van(?: (?:net|bijna|ruim))? |, )"),
        _after(r"(?=\s*(?:[.,;:!?)\n]|$)|\s[a-zë(])"),
        LIKELY,
        unless_after=_NO_UNIT,
    ),
    Context(_ANYTHING, _after(r"(?: jaar)?(?: is)? geworden\b"), LIKELY),
    # "de 19- en 21-jarige", "Zestien was hij", "83 jaar is ze".
    Context(_ANYTHING, _after(r"-(?:,| en| of) \d+[- ]?jarige"), EXACT),
    Context(
        _ANYTHING,
        _after(r"(?: jaar)?(?: oud)? (?:is|was|ben|wordt|werd) (?:hij|zij|ze|ik|mevrouw|meneer|mijn|haar|zijn)\b"),
        LIKELY,
        shape=_ADULT,
    ),
    Context(_before(r"\been (?:kwieke|vitale|krasse|jonge|gezonde|fitte|broze) "), _after(_END), LIKELY),
    Context(_before(r"\b(?:met|ondanks) (?:haar|zijn|mijn|hun|d'r|z'n) "), _after(r" jaren?\b"), LIKELY),
    # "kinderen: 4, 6 en 9", "de kinderen (12 en 8)".
    Context(
        _before(rf"\b(?:kinderen|zoons|zonen|dochters|jongens|meisjes|meiden|kleinkinderen|broertjes|zusjes|broers|zussen)(?:: | \(|, )(?:nu |van )?{_LIST}"),
        _after(r"(?=[,.;)\n]|$| en | jaar)"),
        LIKELY,
        unless_after=_NO_UNIT,
    ),
    # "een vrouw van 83", "kinderen van 4, 7 en 12", "Joudi van vijftien".
    Context(
        _before(
            rf"\b(?:(?:{_PEOPLE})\)?,? (?:\w+ )?|{_NAME}\)?,? )van (?:(?:net|bijna|ruim|nog geen|inmiddels|amper|pas) )?(?:(?:\w+, )*\w+ en |(?:\w+, )+)?"
        ),
        _after(r"(?=\s*(?:[.,;:!?)\n]|$)|\s[a-zë(])"),
        LIKELY,
        needs=("an ", "AN "),
        unless_before=_before(r"\b(?:groep|team|lijst|kamer|afdeling|wmo|totaal|besluit) van "),
        unless_after=_NO_UNIT,
    ),
    Context(
        _before(rf"\b(?:kinderen (?:waren|zijn)(?: (?:{_ADVERBS}))?|leeftijden:?) {_LIST}"),
        _after(r"(?=\s*(?:[.,;)]|$)|\s(?:en|jaar)\b)"),
        LIKELY,
    ),
    # "(83)", "(m, 14)", "(17, Down)", "Ricardo Bakker, 37,", "Hij, 82, zei".
    Context(
        _before(r"[\wë.\"'] ?\((?:m|v|vrouw|man|meisje|jongen|roepnaam \w+)?[ ,/;-]*(?:(?:net|ook|nu|inmiddels|bijna|toen|ruim|pas) )?(?:\w+(?: jaar)?, )*(?:\w+ en )?"),
        _after(r"(?: ?(?:jr|jaar|j)\.?)?(?: ?(?:\+|en|,) ?\d+ ?(?:mnd|maanden)\.?)?(?=[ ,/;-]*(?:\)|(?:m|v|vrouw|man|x)\)|, [a-zA-Z]|, \d| en \w+\)))"),
        LIKELY,
        needs=("(",),
        unless_before=_before(rf"(?:{_SCORES}) ?\(|\b(?:verlaging|jaar|lid|ad|sub|onder|punt|de|het|\d) ?\("),
    ),
    Context(
        _before(rf"(?:\b(?:{_PEOPLE}|hij|zij|ze|alleenstaand|getrouwd|gescheiden|kliniek|gekoppeld)|{_NAME}\)?)[\"']?, (?:net |inmiddels |zelf )?{_LIST}"),
        _after(r"(?=[,;)\n]|\.(?!\d)| en |$)"),
        LIKELY,
        needs=(",",),
        unless_before=_before(rf"\b(?:{_SCORES}),? "),
    ),
    Context(
        _before(rf"\b(?:{_PEOPLE}|zelf) \(?"),
        _after(r"(?=\)|[,.;]|\s(?:en|/)|$)"),
        LIKELY,
        unless_before=_before(r"\b(?:cijfer|score|rapportcijfer|punten|kamer|nummer)\b[^.\n]{0,15}"),
        unless_after=_NO_UNIT,
    ),
    Context(_before(r"(?m:^)\s*"), _after(r"(?=, (?:weduwe|weduwnaar|gehuwd|getrouwd|alleenstaand|gescheiden|man|vrouw|woont))"), LIKELY),
    # "op zijn 77e", "vanaf haar elfde", "word ik dertig".
    Context(
        _before(r"\b(?:op|tot|vanaf|na|rond|voor|sinds) (?:zijn|haar|mijn|je|hun|uw|d'r|z'n|m'n) "),
        _after(r"(?:e|ste|de)?\b(?! (?:keer|verjaardag van|dag|week|maand|gesprek|huwelijk|kind|baan|huis|poging))"),
        LIKELY,
        unless_after=_NO_UNIT,
    ),
    Context(_before(r"\b(?:meisje|jongen|kind|leeftijd)\W{1,3}"), _after(r"(?<=;\d)|(?<=;\d\d)"), LIKELY),
    # "Lin = 39", "mw (= 71)".
    Context(
        _before(rf"(?:{_NAME}\)? ?=|\b(?:{_PEOPLE}|{_PRONOUN}|leeftijd|lft)\)? ?[=:]) ?"),
        _after(r"(?=[\s,.;)]|$)"),
        LIKELY,
        needs=("=", ":"),
        unless_before=_NO_SCORE,
        unless_after=_NO_UNIT,
        shape=_ADULT,
    ),
    # "thans 73,", "sinds kort zestig", "oud 91 jaar", "inmiddels 88 geworden".
    Context(
        _before(r"(?<!\ber )\b(?:thans|sinds kort|inmiddels|intussen|ondertussen|oud)(?: al| ook| pas)? "),
        _after(rf"{_END}| jaar\b"),
        LIKELY,
        unless_before=_NO_MEASURE,
        unless_after=_NO_UNIT,
        shape=_ADULT,
    ),
    # "Nu 90, vond taart niks", "de oudste is er net 14".
    Context(
        _before(r"(?:(?:^|[.!?\n(,] ?)(?:nu|net|pas|alweer|zelf|bijna|ruim)|\b(?:is|was|wordt|werd) er(?: net| nu| pas| al| bijna| inmiddels)?) "),
        _after(_END),
        LIKELY,
        unless_before=_NO_MEASURE,
        unless_after=_NO_UNIT,
        shape=_ADULT,
    ),
    # "Eiseres, negenenvijftig, is gevlucht", "mw J.B., 81, vroeg een lift".
    Context(
        _before(r"(?:[a-zë.)\"']{2}(?<!en)(?<!s)|[A-Z]\.),(?: (?:nu|thans|inmiddels|net|bijna|pas))? "),
        _after(_SET_OFF),
        LIKELY,
        unless_before=_NO_MEASURE,
        unless_after=_NO_UNIT,
        shape=_ADULT,
    ),
    # "Man 58 in ochtendjas", "broer Filmon zestien isk", "Jip 9 zit op school".
    Context(
        _before(rf"\b(?:{_PEOPLE}) "),
        _after(_AND_ON),
        LIKELY,
        unless_before=_NO_SCORE,
        unless_after=_NO_UNIT,
        shape=_ADULT,
    ),
    Context(
        _before(rf"(?:\b{_NOUN} (?-i:[A-Z])[\w'-]+|{_GIVEN}) "),
        _after(rf"{_AND_ON}|(?=[,.;)\n]|$)"),
        LIKELY,
        unless_before=_before(rf"\b(?:{_SCORES}|aan de|op|aan het|van) (?:[\w'-]+ )?(?-i:[A-Z])[\w'-]+ "),
        unless_after=_NO_UNIT,
    ),
    # "wordt vrijdag de 21e 18", "werd in mei 80", "wordt volgende maand 84".
    Context(
        _before(rf"\b(?:wordt|werd|word|worden|werden)(?: (?:{_WHEN}|\d{{1,2}}(?:e|ste|de)?)){{1,5}} "),
        _after(_END),
        LIKELY,
        unless_after=_NO_UNIT,
    ),
    # "Noah, Yara en Bram zijn er nu vier."
    Context(
        _before(rf"(?-i:[A-Z][\w'-]+) en (?-i:[A-Z][\w'-]+) (?:zijn|waren|worden|werden)(?: er)?(?: (?:{_ADVERBS}))? "),
        _after(_END),
        LIKELY,
        unless_after=_NO_UNIT,
    ),
    # "en mitsdien eenentwintig is", "nu zevenenzestig is".
    Context(
        _before(r"(?:\b(?:mitsdien|derhalve|dus|pas|net|al|nu|thans|inmiddels|bijna)|[a-z]{3},) "),
        _after(r" (?:is|was|wordt|werd)\b"),
        LIKELY,
        unless_before=_NO_MEASURE,
        shape=_ADULT,
    ),
    # "Drieënnegentig jaar en longen als een accordeon."
    Context(
        _before(r"(?:^|[.!?\n\"(] ?)"),
        _after(r" jaar(?= en |[.,!)])"),
        LIKELY,
        unless_after=_DURATION_AFTER,
        shape=_COMPOUND,
    ),
    # "Gisteren verjaardag, drieënveertig, feest."
    Context(
        _before(r"\b(?:verjaardag|jarig|verjaarde|verjaart)\b[^.!?\n\d]{0,20}[ ,:] ?"),
        _after(_END),
        LIKELY,
        unless_after=_NO_UNIT,
        shape=_ADULT,
    ),
    # "Hoe oud?" and, on the next line of the chat, "Ruud 13:50: 71."
    Context(
        _before(r"\b(?:hoe oud|leeftijd)\b[^?\n]{0,25}\?\W{0,3}(?:\n?[^\n:?]{0,25}(?: \d\d?[:.]\d\d)? ?: ?)?"),
        _after(_END),
        LIKELY,
        reach=70,
    ),
    # A line or a sentence that begins with an age: "76, alleenwonend", "Zestien, capuchon".
    Context(
        _before(r"(?:(?:\A|\n)(?:[-*•] ?)?|[a-z]{5}[.!?)] )"),
        _after(r"(?=(?:,| en) (?!\d)[a-zë-]{2,}(?:[ ,.\n]|\Z))|(?= en \d+ jaar\b)"),
        LIKELY,
        unless_after=re.compile(r"(?:,| en) (?:dan|maar|of|toen|uur|minuten|dagen|weken)\b"),
        shape=_GROWN,
    ),
    Context(
        _before(r"(?:\A|[.!?\n\"] ?)"),
        _after(r"(?=, [a-zë-]{3,}[,.])"),
        LIKELY,
        shape=_IN_WORDS,
    ),
    # "volgens zijn papieren 8, tanden zeggen 10", "officieel 17".
    Context(
        _before(r"\b(?:(?:volgens|vlgs|vlg)\.? (?:(?:zijn|haar|hun|de|het|eigen) )?(?:papieren|paspoort|brp|id|opgave)|op papier|tanden zeggen|botten zeggen|officieel|"
                r"geschat op|schatting|(?:kalender|ontwikkelings)leeftijd(?: van)?),? "),
        _after(_END),
        LIKELY,
        unless_after=_NO_UNIT,
    ),
    # "Meisjes alle drie 5 nu", "allebei 80".
    Context(
        _before(r"\b(?:allebei|alle (?:twee|drie|vier|2|3|4)|beiden)(?: nu| al| net| bijna)? "),
        _after(rf"{_END}| nu\b"),
        LIKELY,
        unless_after=_NO_UNIT,
    ),
)  # fmt: skip

# Contexts that ask the same of what follows, asked once for all of them.
_BY_AFTER = {
    after: [c for c in CONTEXTS if c.after is after]
    for after in dict.fromkeys(context.after for context in CONTEXTS)
}


def contexts_after(text: str, end: int) -> Iterator[Context]:
    """Yield the contexts that what follows a number allows."""
    for after, contexts in _BY_AFTER.items():
        if after.match(text, end):
            yield from contexts

# SPDX-License-Identifier: EUPL-1.2
"""Exact ages, in digits and in words; not durations, not bands, not scores.

Each number is judged by what stands directly before and after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from anonymisation.engine.document import Document
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import is_listed
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.recognisers.names import is_word_name
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

_ONES = "één|twee|drie|vier|vijf|zes|zeven|acht|negen"
_JOINED = (
    "eenen|éénen|tweeën|tweeen|drieën|drieen|vieren|vijfen|zesen|zevenen|achten|negenen"
)
_TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
_TEENS = "tien|elf|twaalf|(?:der|veer|vijf|zes|zeven|acht|negen)tien"
_DIGITS = re.compile(
    r"(?<![\w.,€/:+])(?<!\d-)(?:1[01]\d|[1-9]?\d)(?:;\d\d?|[½¼]|,\d(?= jaar\b| jr\b))?"
    r"(?=jarige|e\b|de\b|ste\b|jr?\b|[^\w]|$|_)(?![.,]\d)"
)
_WORD = re.compile(
    rf"(?:(?:{_JOINED})(?:{_TENS})|{_TENS}|{_TEENS}|honderd(?:en?(?:{_ONES}))?|{_ONES})(?=\Z|-?jarige)|"
    rf"(?:{_JOINED})?(?:{_TENS})ste|(?:{_TEENS})de|elfde|twaalfde|tiende"
)

_PEOPLE = (
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
_SCORES = (
    r"(?-i:[A-Z]{2,}[a-z]*\.?)|\w*score|katz|barthel|groep|klas|doel|stap|sheet|dia|punt|pols|artikel|"
    r"bijlage|pagina|blz\.?|kamer|fase|niveau|zzp|vpt|lid|temp|tensie|gewicht|windows|categorie|type|niet|gfr"
)
_END = r"(?=\s*(?:[.;:!?)\n,]|$)|\s(?:en|maar|geworden|als|toen|want|dus|met|woont|heeft|is|ben|bent|was|werd|wordt|word|die)\b)"


@dataclass(frozen=True, slots=True)
class Context:
    """What must stand before and after a number that is an age, and what must not."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    rule: Rule
    unless_before: re.Pattern[str] | None = None
    unless_after: re.Pattern[str] | None = None
    # Only ten and more: children "is 3" of much else.
    adult: bool = False

    def fits(self, text: str, start: int, end: int) -> bool:
        first = max(0, start - _LOOK_BACK)
        return (
            self.after.match(text, end) is not None
            and not (self.adult and _ADULT.match(text, start, end) is None)
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
    is_word = name and is_listed(name) and not is_word_name(name)
    return not is_word and (not noun or role_of(noun.lower()) is not None)


def _before(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})\Z", re.IGNORECASE)


def _after(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_LOOK_BACK = 40
_ANYTHING = re.compile("")
_DURATION_BEFORE = _before(
    r"(?:\b(?:al|sinds|na|over|voor|per|gedurende|ruim|bijna al|zo'n|circa|ongeveer|om de|binnen|afgelopen|laatste|"
    r"komende|vorige|eerste|elke|iedere?|alle|meer dan|minder dan|hooguit|maximaal|minimaal|minstens|tot|t/m|vanaf|"
    r"onder(?: de)?|boven(?: de)?|tussen(?: de)?|jonger dan|ouder dan|dit|dat|nog|duurt|duurde|in|paar|of|"
    r"(?:ouderdom|looptijd|periode|termijn|duur|straf|verschil|garantie|cel|celstraf|gevangenisstraf) van|straf|cel)|[-+/])\s*"
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

# A number of these, or a day of a month, is no age in any context.
_COUNTED = re.compile(
    r"\s?(?:uur|uren|euro|minuten|km|procent|%|keer|meter|cm|kg|punten|etmalen|personen|mensen|"
    r"januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december)\b",
    re.IGNORECASE,
)
_ANIMAL = re.compile(
    r"\b(?:hond|hondje|kat|poes|kater|cavia|konijn|paard|pony|papegaai|parkiet|schildpad|geit|"
    r"auto|huis|woning|scootmobiel|fiets|rolstoel|lift|wasmachine|toets|pony)\b[^.!?\n]{0,24}\Z",
    re.IGNORECASE,
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
    rf"(?:1[01]\d|[1-9]\d|(?:{_JOINED})?(?:{_TENS})|{_TEENS})\Z", re.IGNORECASE
)

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
    Context(_before(r"\b(?:baby(?:'tje)?|nakomertje|kind(?:je)?|zoontje|dochtertje|meisje|jongetje|peuter|dreumes|tweeling|zoon|dochter|kleinzoon|kleindochter) van |met "), _after(r" (?:maanden|weken|mnd|dagen)"), EXACT),
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
        adult=True,
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
        adult=True,
    ),
    # "hij 88 zij 85", "een man die nu achtenzeventig is", "wordt in december 76".
    Context(
        _before(r"\b(?:hij|zij|hem) "),
        _after(r"(?=\s|[,.;)]|$)"),
        LIKELY,
        unless_after=_NO_UNIT,
        adult=True,
    ),
    Context(
        _before(rf"\b(?:die|wie)(?: (?:{_ADVERBS})){{0,2}} "),
        _after(r" (?:is|was|wordt|werd)\b"),
        LIKELY,
        adult=True,
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
        adult=True,
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
        _after(r"(?: ?(?:jr|jaar|j)\.?)?(?=[ ,/;-]*(?:\)|(?:m|v|vrouw|man|x)\)|, [a-zA-Z]|, \d| en \w+\)))"),
        LIKELY,
        unless_before=_before(rf"(?:{_SCORES}) ?\(|\b(?:verlaging|jaar|lid|ad|sub|onder|punt|de|het|\d) ?\("),
    ),
    Context(
        _before(rf"(?:\b(?:{_PEOPLE}|hij|zij|ze|alleenstaand|getrouwd|gescheiden|kliniek|gekoppeld)|{_NAME}\)?)[\"']?, (?:net |inmiddels |zelf )?{_LIST}"),
        _after(r"(?=[,;)\n]|\.(?!\d)| en |$)"),
        LIKELY,
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
)  # fmt: skip


def ages(document: Document) -> Iterator[Mark]:
    text = document.text
    for start, end in _numbers(document):
        if _COUNTED.match(text, end) or _ANIMAL.search(
            text, max(0, start - _LOOK_BACK), start
        ):
            continue
        for context in CONTEXTS:
            if context.fits(text, start, end):
                yield Mark(start, end, context.rule)
                break


def _numbers(document: Document) -> Iterator[tuple[int, int]]:
    if document.has_digits:
        for match in _DIGITS.finditer(document.text):
            yield match.span()
    for word in document.words:
        length = _length_of_number(word.lower)
        if length:
            yield word.start, word.start + length


@lru_cache(maxsize=20_000)
def _length_of_number(word: str) -> int:
    """Return how much of ``word`` says a number: all of "zeven", part of "zevenjarige"."""
    match = _WORD.match(word)
    return match.end() if match else 0

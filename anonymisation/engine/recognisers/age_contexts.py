# SPDX-License-Identifier: EUPL-1.2
"""What stands before and after a number that is somebody's age."""

from __future__ import annotations

import re
from dataclasses import dataclass

from anonymisation.engine.document import Document
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import is_listed
from anonymisation.engine.marks import Rule
from anonymisation.engine.recognisers.age_cues import (
    ADULT,
    ADVERBS,
    AGE_BEFORE,
    AND_ON,
    ANYTHING,
    BAND_BEFORE,
    BE,
    COMPOUND,
    DURATION_AFTER,
    DURATION_BEFORE,
    END,
    GIVEN,
    GROWN,
    IN_WORDS,
    LIST,
    MEASURES,
    NAME,
    NO_FEW,
    NO_JARIGE,
    NO_MEASURE,
    NO_SCORE,
    NO_UNIT,
    NOUN,
    PEOPLE,
    PRONOUN,
    SCORES,
    SET_OFF,
    WHEN,
    after,
    before,
)
from anonymisation.engine.recognisers.names import is_given_name, is_word_name
from anonymisation.engine.recognisers.roles import role_of
from anonymisation.engine.seeking import Ending

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
POSSIBLE = Rule(
    "age.possible",
    Kind.AGE,
    Tier.REVIEW,
    Confidence.POSSIBLE,
    "Kan een leeftijd zijn: een getal waarbij niets wordt geteld.",
)

_LOOK_BACK = 40


@dataclass(frozen=True, slots=True)
class Context:
    """What must stand before and after a number that is an age, and what must not."""

    before: Ending
    after: re.Pattern[str]
    rule: Rule
    unless_before: Ending | None = None
    unless_after: re.Pattern[str] | None = None
    # What the number itself must look like: children "is 3" of much else.
    shape: re.Pattern[str] | None = None
    reach: int = _LOOK_BACK
    # One of these must stand before it: looked for first, since that costs little.
    needs: tuple[str, ...] = ()

    def fits(self, document: Document, start: int, end: int) -> bool:
        """Judge what stands before; who asks has judged what stands behind."""
        text = document.text
        first = max(0, start - self.reach)
        return (
            not (self.needs and all(text.find(n, first, start) < 0 for n in self.needs))
            and not (self.shape and self.shape.match(text, start, end) is None)
            and _is_met(self.before.in_text(document, first, start))
            and not (
                self.unless_before
                and self.unless_before.in_text(document, first, start)
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


CONTEXTS = (
    Context(ANYTHING, after(r"(?:[- ]?jarige?n?|-jr)\b"), EXACT, unless_after=NO_JARIGE),
    Context(
        ANYTHING,
        after(r"\s?(?:jaar|jr|maanden|maandjes|weken|weekjes|wkn|wk|mnd|mndn|maand|dagen|dgn)\.?\s(?:oud|jong)\b"),
        EXACT,
        unless_before=BAND_BEFORE,
    ),
    Context(
        AGE_BEFORE,
        after(r"\s?(?:jaar|jr|jaren)\b"),
        LIKELY,
        unless_before=DURATION_BEFORE,
        unless_after=DURATION_AFTER,
    ),
    Context(before(r"\b(?:baby(?:'tje)?|nakomertje|kind(?:je)?|zoontje|dochtertje|meisje|jongetje|peuter|dreumes|neefje|nichtje|broertje|zusje|kleinkind|tweeling|zoon|dochter|kleinzoon|kleindochter) van |met "), after(r" (?:maanden|weken|mnd|dagen)"), EXACT),
    # "Ze is 74", "Sander is 19", "de oudste is 49", "toen was hij dik 93".
    Context(
        before(
            rf"\b(?:(?<=\()(?:{BE})|(?:{PRONOUN}|{PEOPLE}|{NAME},?) (?:{BE})|(?:{BE}) (?:{PRONOUN})|"
            rf"(?:dat|omdat|en|terwijl|maar|,) (?:hij|zij|ze|ik)|[a-z'-]+, (?:is|was)|"
            rf"leeftijd:?|lft\.?:?|leeftijd (?:is|van)|oud:|hoe oud\?|dus)(?: (?:{ADVERBS})){{0,2}}\s"
        ),
        after(END),
        LIKELY,
        unless_before=NO_SCORE,
        unless_after=NO_UNIT,
    ),
    # "De man uit deze casus is 81", "toen hij 45 was".
    Context(
        before(rf"(?:[a-zë'-]+|,) (?:{BE})(?: (?:{ADVERBS})){{0,2}}\s"),
        after(END),
        LIKELY,
        unless_before=before(rf"(?:(?:{SCORES})\W{{0,2}}|\b(?:{MEASURES})\b[^.!?\n]{{0,25}})(?:{BE})?(?: (?:{ADVERBS}))?\W{{0,2}}"),
        unless_after=NO_UNIT,
        shape=ADULT,
    ),
    Context(
        before(rf"\b(?:toen|als|nu|omdat|dat|sinds|terwijl|voordat|nadat) (?:{PRONOUN}|(?:zijn|haar|mijn|hun|de|het|een)? ?(?:{PEOPLE})|{NAME})(?: (?:{ADVERBS})){{0,2}} "),
        after(rf"(?: jaar)?(?: (?:oud|geworden))? (?:{BE})\b"),
        LIKELY,
        unless_after=NO_UNIT,
    ),
    Context(
        before(rf"\b(?:{PRONOUN}|{PEOPLE}) (?:{BE})(?: (?:{ADVERBS})){{0,2}} "),
        after(r" (?!van de|van het|x\b|maal|jaar|jr|jaren)[a-zë]"),
        LIKELY,
        unless_before=NO_SCORE,
        unless_after=NO_UNIT,
        shape=ADULT,
    ),
    # "hij 88 zij 85", "een man die nu achtenzeventig is", "wordt in december 76".
    Context(
        before(r"\b(?:hij|zij|hem) "),
        after(r"(?=\s|[,.;)]|$)"),
        LIKELY,
        unless_after=NO_UNIT,
        shape=ADULT,
    ),
    Context(
        before(rf"\b(?:die|wie)(?: (?:{ADVERBS})){{0,2}} "),
        after(r" (?:is|was|wordt|werd)\b"),
        LIKELY,
        shape=ADULT,
    ),
    Context(
        before(r"\b(?:wordt|werd|word) (?:in [a-z]+|dit jaar|volgend jaar|(?:komende|vorige|afgelopen|deze) [a-z]+|op \d+ [a-z]+) "),
        after(END),
        LIKELY,
        unless_after=NO_UNIT,
    ),
    # "een studente van 21", "de chauffeur, 72,".
    Context(
        before(rf"\b(?:een|de|deze|haar|zijn|mijn|hun|onze) {NOUN}(?: van(?: (?:net|bijna|ruim))? |, )"),
        after(r"(?=\s*(?:[.,;:!?)\n\"”]|$)|\s[a-zë(])"),
        LIKELY,
        unless_after=NO_UNIT,
    ),
    Context(before(r"\bthans "), after(r"(?= ?[),.;])"), LIKELY),
    Context(ANYTHING, after(r"(?: jaar)?(?: is)? geworden\b"), LIKELY),
    # "de 19- en 21-jarige", "Zestien was hij", "83 jaar is ze".
    Context(ANYTHING, after(r"-(?:,| en| of) \d+[- ]?jarige"), EXACT),
    Context(
        ANYTHING,
        after(r"(?: jaar)?(?: oud)? (?:is|was|ben|wordt|werd) (?:hij|zij|ze|ik|mevrouw|meneer|mijn|haar|zijn)\b"),
        LIKELY,
        shape=ADULT,
    ),
    Context(before(r"\been (?:kwieke|vitale|krasse|jonge|gezonde|fitte|broze) "), after(END), LIKELY),
    Context(before(r"\b(?:met|ondanks) (?:haar|zijn|mijn|hun|d'r|z'n) "), after(r" jaren?\b"), LIKELY),
    # "kinderen: 4, 6 en 9", "de kinderen (12 en 8)".
    Context(
        before(rf"\b(?:kinderen|zoons|zonen|dochters|jongens|meisjes|meiden|kleinkinderen|broertjes|zusjes|broers|zussen)(?:: | \(|, )(?:nu |van )?{LIST}"),
        after(r"(?=[,.;)\n]|$| en | jaar)"),
        LIKELY,
        unless_after=NO_UNIT,
    ),
    # "een vrouw van 83", "kinderen van 4, 7 en 12", "Joudi van vijftien".
    Context(
        before(
            rf"\b(?:(?:{PEOPLE})\)?,? (?:\w+ )?|{NAME}\)?,? )van (?:(?:net|bijna|ruim|nog geen|inmiddels|amper|pas) )?(?:(?:\w+, )*\w+ en |(?:\w+, )+)?"
        ),
        after(r"(?=\s*(?:[.,;:!?)\n]|$)|\s[a-zë(])"),
        LIKELY,
        needs=("an ", "AN "),
        unless_before=before(
            r"\b(?:groep|team|lijst|kamer|afdeling|wmo|totaal|besluit|"
            r"(?:is|was|ben|als|en) (?:(?:de )?(?:oudste|jongste|middelste)|moeder|vader|oma|opa)|(?-i:[A-Z]{2,})[a-z]*) van "
        ),
        unless_after=NO_UNIT,
    ),
    Context(
        before(rf"\b(?:kinderen (?:waren|zijn)(?: (?:{ADVERBS}))?|leeftijden:?) {LIST}"),
        after(r"(?=\s*(?:[.,;)]|$)|\s(?:en|jaar)\b)"),
        LIKELY,
    ),
    # "(83)", "(m, 14)", "(17, Down)", "Ricardo Bakker, 37,", "Hij, 82, zei".
    Context(
        before(r"[\wë.\"'] ?\((?:m|v|vrouw|man|meisje|jongen|roepnaam \w+)?[ ,/;-]*(?:(?:net|ook|nu|inmiddels|bijna|toen|ruim|pas) )?(?:\w+(?: jaar)?, )*(?:\w+ en )?"),
        after(r"(?: ?(?:jr|jaar|j)\.?)?(?: ?(?:\+|en|,) ?\d+ ?(?:mnd|maanden)\.?)?(?=[ ,/;-]*(?:\)|(?:m|v|vrouw|man|x)\)|, [a-zA-Z]|, \d| en \w+\)))"),
        LIKELY,
        needs=("(",),
        unless_before=before(rf"(?:{SCORES}) ?\(|\b(?:verlaging|jaar|lid|ad|sub|onder|punt|de|het|\d) ?\("),
    ),
    Context(
        before(rf"(?:\b(?:{PEOPLE}|hij|zij|ze|alleenstaand|getrouwd|gescheiden|kliniek|gekoppeld)|{NAME}\)?)[\"']?, (?:net |inmiddels |zelf )?{LIST}"),
        after(r"(?=[,;)\n]|\.(?!\d)| en |$)"),
        LIKELY,
        needs=(",",),
        unless_before=before(rf"\b(?:{SCORES}),? "),
    ),
    Context(
        before(rf"\b(?:{PEOPLE}|zelf) \(?"),
        after(r"(?=\)|[,.;]|\s(?:en|/)|$)"),
        LIKELY,
        unless_before=before(r"\b(?:cijfer|score|rapportcijfer|punten|kamer|nummer)\b[^.\n]{0,15}"),
        unless_after=NO_UNIT,
    ),
    Context(before(r"(?m:^)\s*"), after(r"(?=, (?:weduwe|weduwnaar|gehuwd|getrouwd|alleenstaand|gescheiden|man|vrouw|woont))"), LIKELY),
    # "slaapt in een busje, 59, oud-schipper".
    Context(before(r"[a-zë]{2,}, "), after(r"(?=, (?:oud|ex|voormalig|gewezen|gepensioneerd)[- ][a-zë]{3,})"), LIKELY, shape=GROWN),
    # "op zijn 77e", "vanaf haar elfde", "word ik dertig".
    Context(
        before(r"\b(?:op|tot|vanaf|na|rond|voor|sinds|bij|tegen|met) (?:zijn|haar|mijn|je|hun|uw|d'r|z'n|m'n|zn|dr|mn) "),
        after(r"(?:e|ste|de|(?<!\b\d))\b(?! (?:keer|verjaardag van|dag|week|maand|gesprek|huwelijk|kind|baan|huis|poging))"),
        LIKELY,
        unless_after=NO_UNIT,
        # "met haar drie dochters" counts them.
        shape=NO_FEW,
    ),
    Context(before(r"\b(?:meisje|jongen|kind|leeftijd)\W{1,3}"), after(r"(?<=;\d)|(?<=;\d\d)"), LIKELY),
    # "Lin = 39", "mw (= 71)".
    Context(
        before(rf"(?:{NAME}\)? ?=|\b(?:{PEOPLE}|{PRONOUN}|leeftijd|lft)\)? ?[=:]) ?"),
        after(r"(?=[\s,.;)]|$)"),
        LIKELY,
        needs=("=", ":"),
        unless_before=NO_SCORE,
        unless_after=NO_UNIT,
        shape=ADULT,
    ),
    # "thans 73,", "sinds kort zestig", "oud 91 jaar", "inmiddels 88 geworden".
    Context(
        before(r"(?<!\ber )\b(?:thans|sinds kort|inmiddels|intussen|ondertussen|oud)(?: al| ook| pas)? "),
        after(rf"{END}| jaar\b"),
        LIKELY,
        unless_before=NO_MEASURE,
        unless_after=NO_UNIT,
        shape=ADULT,
    ),
    # "Nu 90, vond taart niks", "de oudste is er net 14".
    Context(
        before(r"(?:(?:^|[.!?\n(,] ?)(?:nu|net|pas|alweer|zelf|bijna|ruim)|\b(?:is|was|wordt|werd) er(?: net| nu| pas| al| bijna| inmiddels)?) "),
        after(rf"{END}| (?:dit|volgend|vorig|komend) jaar\b"),
        LIKELY,
        unless_before=NO_MEASURE,
        unless_after=NO_UNIT,
        shape=ADULT,
    ),
    # "Eiseres, negenenvijftig, is gevlucht", "mw J.B., 81, vroeg een lift".
    Context(
        before(r"(?:[a-zë.)\"']{2}(?<!en)(?<!s)|[A-Z]\.),(?: (?:nu|thans|inmiddels|net|bijna|pas))? "),
        after(SET_OFF),
        LIKELY,
        unless_before=NO_MEASURE,
        unless_after=NO_UNIT,
        shape=ADULT,
    ),
    # "Man 58 in ochtendjas", "broer Filmon zestien isk", "Jip 9 zit op school".
    Context(
        before(rf"\b(?:{PEOPLE}) "),
        after(AND_ON),
        LIKELY,
        unless_before=NO_SCORE,
        unless_after=NO_UNIT,
        shape=ADULT,
    ),
    Context(
        before(rf"(?:\b{NOUN} (?-i:[A-Z])[\w'-]+|{GIVEN}) "),
        after(rf"{AND_ON}|(?=[,.;)\n]|$)"),
        LIKELY,
        unless_before=before(rf"\b(?:{SCORES}|aan de|op|aan het|van) (?:[\w'-]+ )?(?-i:[A-Z])[\w'-]+ "),
        unless_after=NO_UNIT,
    ),
    # "wordt vrijdag de 21e 18", "werd in mei 80", "wordt volgende maand 84".
    Context(
        before(rf"\b(?:wordt|werd|word|worden|werden)(?: (?:{WHEN}|\d{{1,2}}(?:e|ste|de)?)){{1,5}} "),
        after(END),
        LIKELY,
        unless_after=NO_UNIT,
    ),
    # "Noah, Yara en Bram zijn er nu vier."
    Context(
        before(rf"(?-i:[A-Z][\w'-]+) en (?-i:[A-Z][\w'-]+) (?:zijn|waren|worden|werden)(?: er)?(?: (?:{ADVERBS}))? "),
        after(END),
        LIKELY,
        unless_after=NO_UNIT,
    ),
    # "en mitsdien eenentwintig is", "nu zevenenzestig is".
    Context(
        before(r"(?:\b(?:mitsdien|derhalve|dus|pas|net|al|nu|thans|inmiddels|bijna)|[a-z]{3},) "),
        after(r" (?:is|was|wordt|werd)\b"),
        LIKELY,
        unless_before=NO_MEASURE,
        shape=ADULT,
    ),
    # "Drieënnegentig jaar en longen als een accordeon."
    Context(
        before(r"(?:^|[.!?\n\"(] ?)"),
        after(r" jaar(?= en |[.,!)])"),
        LIKELY,
        unless_after=DURATION_AFTER,
        shape=COMPOUND,
    ),
    # "Gisteren verjaardag, drieënveertig, feest."
    Context(
        before(r"\b(?:verjaardag|jarig|verjaarde|verjaart)\b[^.!?\n\d]{0,20}[ ,:] ?"),
        after(END),
        LIKELY,
        unless_after=NO_UNIT,
        shape=ADULT,
    ),
    # "Hoe oud?" and, on the next line of the chat, "Ruud 13:50: 71."
    Context(
        before(r"\b(?:hoe oud|leeftijd)\b[^?\n]{0,25}\?\W{0,3}(?:\n?[^\n:?]{0,25}(?: \d\d?[:.]\d\d)? ?: ?)?"),
        after(END),
        LIKELY,
        reach=70,
    ),
    # A line or a sentence that begins with an age: "76, alleenwonend", "Zestien, capuchon".
    Context(
        before(r"(?:(?:\A|\n)(?:[-*•] ?)?|[a-z]{5}[.!?)] )"),
        after(r"(?=(?:,| en) (?!\d)[a-zë-]{2,}(?:[ ,.\n]|\Z))|(?= en \d+ jaar\b)"),
        LIKELY,
        unless_after=re.compile(r"(?:,| en) (?:dan|maar|of|toen|uur|minuten|dagen|weken)\b"),
        shape=GROWN,
    ),
    Context(
        before(r"(?:\A|[.!?\n\"] ?)"),
        after(r"(?=, [a-zë-]{3,}[,.])"),
        LIKELY,
        shape=IN_WORDS,
    ),
    # "volgens zijn papieren 8, tanden zeggen 10", "officieel 17".
    Context(
        before(r"\b(?:(?:volgens|vlgs|vlg)\.? (?:(?:zijn|haar|hun|de|het|eigen) )?(?:papieren|paspoort|brp|id|opgave)|op papier|tanden zeggen|botten zeggen|officieel|"
                r"geschat op|schatting|(?:kalender|ontwikkelings)leeftijd(?: van)?),? "),
        after(END),
        LIKELY,
        unless_after=NO_UNIT,
    ),
    # "Meisjes alle drie 5 nu", "allebei 80".
    Context(
        before(r"\b(?:allebei|alle (?:twee|drie|vier|2|3|4)|beiden)(?: nu| al| net| bijna)? "),
        after(rf"{END}| nu\b"),
        LIKELY,
        unless_after=NO_UNIT,
    ),
)  # fmt: skip

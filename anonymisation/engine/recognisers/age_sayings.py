# SPDX-License-Identifier: EUPL-1.2
"""Ages told in a way of their own: half years, babies' months, doubts, corrections, sums.

Here the words around it are sought first and the number is part of what they must be.
"""

from __future__ import annotations

from collections.abc import Iterator

from anonymisation.engine.document import Document
from anonymisation.engine.recognisers.age_words import JOINED, ONES, TEENS, TENS
from anonymisation.engine.seeking import Sought

_WORD = rf"(?:(?:{JOINED})?(?:{TENS})|{TEENS}|honderd(?:(?: en |en)(?:{ONES}))?|{ONES})"
_NUMBER = rf"(?:(?:1[01]\d|[1-9]?\d)(?![\d:/])|{_WORD}(?![a-zë]))"
_GROWN = rf"(?:(?:1[01]\d|[1-9]\d)(?![\d:/])|(?:(?:{JOINED})?(?:{TENS})|{TEENS}|honderd)(?![a-zë]))"
_MONTH = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    r"jan|feb|febr|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?"
)
_NO_UNIT = (
    r"(?! ?(?:uur|uren|u\b|keer|x\b|maal|euro|%|km|kg|kilo|liter|meter|cm|minuten|min\b|dagen|dgn|weken|maanden|mnd|procent|punten|personen|"
    rf"mensen|stuks|mg|ml|dagdelen|kamers|tabletten|pillen|jaar (?:geleden|lang|later|daarvoor|daarna)|{_MONTH})|[.,]\d)"
)
_STOP = r"(?=[.,;:?!\"”)\n|]|\Z| (?:en|maar|dus|die|dat|zit|heet|is|was|toen|in|op|inmiddels|geloof|denk|oud)\b)"
_YOUNG = (
    r"(?:baby|baby'tje|kind(?:je)?|zoon(?:tje)?|dochter(?:tje)?|(?:half|stief|pleeg)?(?:broer|zus)(?:tje|je)?|tweeling|drieling|jongste|"
    r"kleinste|meisje|jongetje|kleinkind|kleinzoon|kleindochter|peuter|dreumes|ventje|kleintje|hummel|nichtje|neefje)"
)
_SPAN = rf"({_NUMBER}) ?(?:mnd|maanden|maandjes|weken|wkn|weekjes|dagen|dgn)\b\.?(?: en {_NUMBER} (?:dagen|weken|dgn))?"
_WHOSE = (
    r"(?:me|m['’]n|mn|mien|mijn|mijne|zn|z['’]n|zijn|haar|d['’]r|dr|der|hun|['’]r|je)"
)
_ORDINAL = (
    rf"(?:(1[01]\d|[1-9]\d|[4-9])(?:e|ste|de)|((?:{JOINED})?(?:{TENS})ste|(?:{TEENS})de|twaalfde|elfde|tiende|negende|"
    r"achtste|zevende|zesde|vijfde|vierde|honderdste))(?!\w)"
)
# What goes on with the sentence, where a noun would have been counted.
_GOES_ON = (
    r"(?=[.,;:!?)\"\n]|\Z| (?:haar|zijn|mijn|m'n|de|het|'t|een|al|is|was|ging|gaan|kwam|kreeg|had|heeft|werd|wordt|woont|woonde|zorgt|zorgde|voor|in|uit|"
    r"naar|bij|op|van|met|tot|en|niet|alleen|thuis|ik|hij|zij|ze|we|moest|mocht|begon|stopte|verloor|raakte|trouwde|drink|drinkt|dronk|rookt|blind|doof|"
    r"weg|aan|verhuisde|vluchtte|kon|stond|lag|viel|nog|zelf|toen|nooit|weer|overleden|gestorven|getrouwd|afgekeurd|wees|weduwe|moeder|vader)\b)"
)

# One place each, in the order of the words it stands in; groups that are ages.
_SAYINGS = (
    # "2j3m", "15½", "achtenhalf", "honderd en twee".
    Sought(r"(?<![\w.,/-])(\d\d? ?j(?:r|aar)?\.?,? ?(?:en )?\d\d? ?(?:m|mnd|mndn|maanden)\b)(?! (?:geleden|lang|later|na\b))"),
    Sought(rf"(?<![\w.,/-])(\d\d?(?:1⁄[24]|3⁄4))(?=[.,;:?!\")\n]|\Z| (?:zit|is|was|en|woont|gaat|blok\w+|met|in|die|op)\b|\s\(|\s[\"“]){_NO_UNIT}"),
    Sought(
        r"(?:[=:,(] ?|\bvan )((?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)(?:ën|en)half)(?=[.,;:?!\")\n]|\Z)"
    ),
    Sought(rf"\b(honderd en (?:{ONES}))(?=[.,;:?!\")\n]|\Z| (?:jaar|en|geworden|is|was)\b)"),
    # "de baby (dertien maanden)", "de jongste acht maanden", "een drieling van nu 14 weken".
    Sought(
        rf"\b{_YOUNG}\b(?: [a-z]+(?: [a-z]+){{0,3}})?,? ?(?:\(|(?:van )?(?:nu |net |pas |bijna )?){_SPAN}(?=[.,;:?!\")\n]|\Z| (?:en|oud|die|zit|heet|woont)\b)"
    ),
    Sought(rf"\b(?:is (?:hij|zij|ze) dus|(?:hij|zij|ze|die|baby) (?:is|zijn) (?:dus|pas|net|bijna)) {_SPAN}(?=[.;!?)\n]|\Z| oud\b)"),
    Sought(
        rf"\b(?:sondevoeding|borstvoeding|flesvoeding|fles|kroop|liep|praatte|los)\b(?: [a-z]+)? (?:tot|met|vanaf|bij) ({_NUMBER} ?(?:mnd|maanden))\b"
    ),
    # "Lft: 72 (73?) nee 72", "ik ben 45 of 46", "een jochie v 7 à 8", "zes is ze, nee zeven".
    Sought(rf"\b(?:lft|leeft|leeftijd)\.?:? {_NUMBER} ?\(({_NUMBER})\??\)(?:,? nee,? ({_NUMBER}))?"),
    Sought(
        rf"\b(?:(?:ik|hij|zij|ze|kind|dus)(?: zelf)?(?: ben| is| was| werd|,)|jochie|jongetje|meisje|jongen|ventje|knul|knulletje|kereltje)(?: (?:nu|toen|dus|van|v|pas))? "
        rf"({_NUMBER}) (?:of|à|a) ({_NUMBER})(?= dus\b| zonder\b| jaar\b|[.,;:?!\")\n]|\Z){_NO_UNIT}"
    ),
    Sought(rf"\b({_NUMBER}) (?:is|was|wordt) (?:ze|hij|zij|ik|die),? nee,? ({_NUMBER}){_STOP}"),
    # "(76, 77 in mei)", "in oktober 94", "84 (bijna 85)".
    Sought(rf"\(({_GROWN}), ({_GROWN}) (?:in|op|per) "),
    Sought(rf"\bin(?<=, in) {_MONTH} ({_GROWN})(?=[.,;)\n]|\Z)"),
    Sought(rf"\(bijna ({_GROWN})\)"),
    # "vanaf me veertigste", "op haar negende verloor ze", "op d'r 6, 8 en 10".
    Sought(rf"\b(?:op|vanaf|sinds|tot|na|rond|voor|tegen|van) {_WHOSE} {_ORDINAL}{_GOES_ON}"),
    Sought(
        rf"\bop (?:d['’]r|z['’]n|m['’]n|haar|zijn|mijn) ({_NUMBER}), (?:({_NUMBER}), )?({_NUMBER}) en ({_NUMBER})\b{_NO_UNIT}"
    ),
    Sought(rf"\bop (?:d['’]r|z['’]n|m['’]n|haar|zijn|mijn) ({_NUMBER}), ({_NUMBER}) en ({_NUMBER})\b{_NO_UNIT}"),
    Sought(r"\bsinds (?:(?:zijn|haar|mijn) )?(\d\d?e (?:jr|levensjaar))\b"),
    # In a table or a form: "m/v + leeft. | m 29", "Leeftijd bij start | 85", "leeft: over drie weken 18".
    Sought(
        r"\b(?:lft|leeft|leeftijd|hoe oud)\b\.?(?: [a-zë.]+){0,3} ?[|:▸=►»] ?(?:[mvx][ /|,]{1,3})?(?:over [a-zë]+ (?:weken|maanden|dagen) |bijna |ca\.? )?"
        rf"({_NUMBER}(?:1⁄[24]|3⁄4)?)(?=\s*(?:[|,.;(\n\"]|\Z)| ?jr\b| ?jaar\b)"
    ),
    # "mw Zuidersma belt. 96 (!!)", ", m 87,", "pat. v78", "in beeld? 16 jr,".
    Sought(r"(?<![\w.,/-])([1-9]\d|1[01]\d)(?= ?\(!+\))"),
    Sought(r"\b(?:m|v) ([1-9]\d|1[01]\d)(?=, [a-z])"),
    Sought(r"\b(?:pat|cl|pt|cliënte?|bew|patiënte?)\.? [mv](\d\d)\b"),
    Sought(r"(?<![\w.,/-])([1-9]\d)(?<=[?!.] \d\d) jr\b\.?(?=, [a-z]|\s*(?:\n|\Z)| [A-Z])"),
    # "die op 16 augustus 2023 achttien werd", "wordt zelf honderd op 6 april", "jarig, wordt 5".
    Sought(rf"\b(?:die|zij|hij|ze|ik|kind) (?:op|in) (?:\d\d? )?{_MONTH}(?: \d{{4}})? ({_NUMBER})(?: jaar)? (?:werd|wordt|was|is)\b"),
    Sought(rf"\b(?:wordt|werd|word)(?: zelf| dan| alweer| al| straks| er)* ({_NUMBER}) (?:op|in) (?:\d|{_MONTH})"),
    Sought(rf"\bjarig,? (?:en )?(?:hij |ze |zij )?(?:wordt|werd|word)(?: dan| alweer)? ({_NUMBER}){_STOP}"),
    # "Was achtenzestig toen het begon", "overleed op 69", "er met achttien uitgestapt".
    Sought(rf"\b(?:was|waren|ben|werd) ({_GROWN}) (?:toen|als)\b"),
    Sought(rf"\b(?:overleed|overleden|overlijdt|stierf|gestorven|sneuvelde|verdronk) (?:op|met) ({_GROWN}){_STOP}{_NO_UNIT}"),
    Sought(
        rf"\b(?:met|op) ({_GROWN}) (?:eruit|uitgestapt|uitgetreden|vertrokken|gestopt|getrouwd|bevallen|weggelopen|afgekeurd|gevlucht|gepensioneerd|wees|overleden|gestorven|uitgehuwelijkt|opgenomen)\b"
    ),
    Sought(rf"\b(?:destijds|toentertijd|indertijd|inmiddels|thans) ({_GROWN}) (?:was|is|werd)\b"),
    Sought(rf"\bten tijde van (?:[a-zë]+ ){{1,3}}({_GROWN}) ?(?:jaar|jr)\b"),
    Sought(rf"\b(?:oudste|jongste)[^.!?\n\d]{{0,25}}\b(?:ongeveer|met|van) ({_GROWN})(?= \(|[.,;]| (?:kreeg|heeft|had|is|was|doet|jaar)\b){_NO_UNIT}"),
    # "haar twaalf kinderen van 58 tot 38": elsewhere that is a band.
    Sought(
        rf"\b(?:{_NUMBER}|hun|haar|onze|mijn) (?:kinderen|zoons|zonen|dochters|kleinkinderen|broers|zussen|meiden|jongens) van ({_NUMBER}) (?:tot|t/m|tot en met) ({_NUMBER}){_STOP}"
    ),
    # "een kind dat elf is", "toen hij nog geen twaalf was", "van een jaar of elf".
    Sought(rf"\b(?:kind|jongen|meisje|zoon|dochter|iemand) (?:dat|die) (?:nog |pas |net |al )?({_NUMBER}) (?:is|was|wordt)\b"),
    Sought(rf"\btoen (?:(?:was|waren) )?(?:hij|zij|ze|ik|we)(?: nog| pas)? (?:geen|gin|gien|amper|krap|nog) ({_NUMBER}){_STOP}"),
    Sought(rf"\b(?:van|was|als) een jaar of ({_NUMBER})\b(?! (?:geleden|lang|terug)\b)"),
    Sought(r"[,(] ?(nog geen (?:1|2|één|een|twee|jaar))(?=[),])"),
    # "zestig min één", "een man van 6 x 10 + 3".
    Sought(rf"\b(?:maar|ben|is|van|leeftijd\??:?) [\"“]?({_GROWN} (?:min|plus) {_NUMBER})\b"),
    Sought(r"\b(?:man|vrouw|ik|ben|is) (?:van )?(\d\d? ?[x×*] ?\d\d? ?[+-] ?\d\d?)(?=\D|\Z)"),
    # "háár moeder ook 15", "in de zestig, 63 geloof ik", "ik mocht 51 opschrijven".
    Sought(rf"\b(?:moeder|vader|oma|zus|broer|man|vrouw|zij|hij) ook (?:al |pas )?({_NUMBER})(?=[.,;!?\n]|\Z)"),
    Sought(rf"\bin de (?:{TENS}), ({_GROWN})(?= (?:geloof|denk|dacht|meen|schat) ik\b)"),
    Sought(rf"\b(?:mocht|moest|schrijf maar|noteer maar) ({_GROWN})(?= (?:opschrijven|noteren|invullen|zeggen)\b|[.,;\"”])"),
    # "ze is geen 81 maar 84", "leeftijd klopt niet: geen 56, maar 65".
    Sought(
        rf"\b(?:hij|zij|ze|ik|mevrouw|meneer|mw|dhr|moeder|vader|oma|opa|leeftijd|cliënte?)\b[^.!?\n\d]{{0,40}}\b(?:geen|niet) ({_GROWN}),? maar ({_GROWN})(?=[.,;!?)\n]|\Z)"
    ),
    Sought(rf"\bdus (?:geen|niet) ({_GROWN}),? maar ({_GROWN})(?=[.,;!?)\n]|\Z)"),
    Sought(rf"\buit ((?:{JOINED})(?:{TENS})) (?:was|ben|is|kom|kwam|kwamen)\b"),
    # "is van '39", "'38 van bouwjaar", "van dertig, 1930 dus".
    Sought(r"\b(?:moeder|vader|hij|zij|ze|ik|oma|opa|mw|dhr|tante|oom)\b[^.!?\n\d]{0,30}\b(?:is|ben|zij|was) (?:er (?:een|één|eentje) )?van (['’]\d\d)\b"),
    Sought(r"(?<![\w.,/-])(\d\d(?:\d\d)?) van bouwjaar\b"),
    Sought(r"\bgeboren (?:in|te) [a-zë-]+(?: [a-zë-]+)?,? (?:ja )?in ((?:19|20)\d\d)\b"),
    Sought(rf"\b(?:ik|hij|ze|zij) (?:zij|ben|is|bin) van ({_GROWN}), ((?:18|19|20)\d\d)\b"),
    # As the south and the north count: "ich bin zuvveënzeuventsig", "ik bin tachtich".
    Sought(r"\b(?:ich|iech|ik|hee|hij|zie|se|hy) (?:bin|zeen|is|bun|wird) ((?!nodig|rustig|eenzaam)[a-zëöü]{4,}(?:tsig|bzig|bsig|tich|tzig))\b"),
)  # fmt: skip
# Whose name stands between the person and the age: "dochter Elif 30 rijdt".
_NAMED = Sought(
    r"\b(?:[Zz]oon|[Dd]ochter|[Bb]roer|[Zz]us|[Pp]artner|[Nn]icht|[Nn]eef|[Kk]leinzoon|[Kk]leindochter|[Vv]riend|[Vv]riendin|[Mm]an|[Vv]rouw) "
    r"[A-Z][a-zà-ÿ]+ ([1-9]\d)(?= [a-z]{2,}t\b)"
)


def age_sayings(document: Document) -> Iterator[tuple[int, int]]:
    """Yield each age that is told in one of these ways."""
    for sought in _SAYINGS:
        for match in sought.in_lower(document):
            for group in range(1, len(match.groups()) + 1):
                if match[group]:
                    yield match.span(group)
    for match in _NAMED.in_text(document):
        yield match.span(1)

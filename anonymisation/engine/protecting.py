# SPDX-License-Identifier: EUPL-1.2
"""What belongs to the law, to money or to everybody, and must stay readable."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from anonymisation.engine.document import Document
from anonymisation.engine.findings import Kind
from anonymisation.engine.marks import Mark
from anonymisation.engine.seeking import Sought

_AMOUNT = (
    r"(?<![\d.,])(?<!\d )(?:\d{1,3}(?:[. ]\d{3}){1,4}|\d{1,9})(?:,(?:\d{1,2}|-+))?"
)
_LAW = (
    r"(?:wmo|awb|jw|jeugdwet|wlz|zvw|pw|participatiewet|bw|fw|sr|sv|rv|gw|gemw|gemeentewet|grondwet|evrm|ivrk|ivbpr|vwe?u|avg|uavg|wvggz|wzd|bopz|wkkgz|wgbo|wpg|wgs|wsnp|"
    r"awir|aow|anw|akw|wia|wao|wajong|zw|ww|wwb|wvg|awbz|wtcg|bbz|ioaw|ioaz|wko|wpo|wvo|wec|leerplichtwet|lpw|wob|woo|wabo|ow|vb|vw|vv|vc|wi|huisvestingswet|opiumwet|"
    r"faillissementswet|vreemdelingenwet|burgerlijk wetboek|wetboek van strafrecht|algemene wet bestuursrecht|wet maatschappelijke ondersteuning|wet langdurige zorg|"
    r"wet kinderopvang|wet tijdelijk huisverbod|wth|uitvoeringsbesluit\w*(?: (?:wmo|jeugdwet))?|besluit (?:wmo|jeugdwet)|verordening\w*|beleidsregels?|nadere regels|regeling|besluit)"
)
_MEMBER = (
    r"(?:(?:lid|leden)\ (?:\d+\w?(?:(?:,\ |\ en\ |\ t/m\ |-)\d+)*|een|één|twee|drie|vier|vijf|[ivx]+)|(?:\d{1,2}e|eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende)\ (?:lid|volzin|alinea|zin|gedachtestreepje)|"
    r"aanhef|(?:onder|sub|onderdeel|letter|aanhef\ en\ onder)\ (?:[a-z]{1,2}|\d+)\b[°º]?|tweede\ volzin)"
)
# All of it begins where a word or an amount does, which most places do not.
_PROTECTED = Sought(
    rf"""
    (?:(?<![a-z])(?=[a-zé\d])|(?=[€§]))(?:
      ecli(?::\w+)+
    | \bwet\ tijdelijk\ huisverbod
    | \b(?:ljn|stb\.?|stcrt\.?|staatsblad|staatscourant)\W{{1,3}}[\w.,-]+(?:\ nr\.?\ \d+)?
    | \bkamerstukken(?:\ (?:ii?|tk|ek))?(?:[ ,]\ ?(?:\d[\d/–-]*|nr\.?|[a-z]\b))+
    | \b(?:ab|usz|rsv|jwwb|jb|jin|gst\.?|nj|njb|rvdw|sdu|tar|jg|gj)\ (?:19|20)\d\d\s?[/,]\s?(?:nr\.?\ )?\d+
    | \b(?:crvb|centrale\ raad(?:\ van\ beroep)?)\b[^.;\n]{{0,30}}?(?<![\w/-])\d\d[/-]\d{{2,5}}\ (?:wmo(?:15)?|awb|wlz|pw|wwb|aw|jw|awbz|zw|zvw|wia|wajong)\b
    | (?<![\w/-])24/7(?![\w/-])
    | (?:§|\b(?:artikel(?:en)?|artt?\.?|art|par(?:agraaf|\.)?|hoofdstuk|hfdst\.?|bijlage|onderdeel))\ ?(?:\d[\w.:]*|[ivx]+\b)(?:(?:,\ (?:en\ )?|\ en\ |\ tot\ en\ met\ |\ t/m\ |\ of\ |\ jo\.?\ |\ juncto\ |-|\ )?(?:{_MEMBER}|\d[\w.:]*|artikel\ \d[\w.:]*|lid\ \w+|onder\ \w\b|sub\ \w\b))*(?:,?\ (?:van\ (?:de|het)\ )?{_LAW}(?:\ (?:19|20)\d\d)?\b)?
    | (?<![\w/.:-])\d{{1,2}}(?::\d{{1,3}}[a-z]?|(?:\.\d{{1,2}}){{1,3}}[a-z]?)(?:,?\ (?:en\ )?{_MEMBER}){{0,4}},?\ (?:van\ (?:de|het)\ )?{_LAW}\b(?:\ (?:19|20)\d\d)?
    | (?<![\w/.:-])\d{{1,2}}(?::\d{{1,3}}[a-z]?|(?:\.\d{{1,2}}){{2}}[a-z]?)(?:,?\ (?:en\ )?{_MEMBER}){{1,4}}
    | \b(?:lid|leden)\ \d+(?:\ (?:en|of|tot\ en\ met)\ \d+)*
    | (?:€|eur\b|euro's\b)\ ?-?(?:{_AMOUNT})
    | \b(?:{_AMOUNT})\ ?(?:€|euro(?:'s)?\b|eur\b|cent\b)
    | \b(?:{_AMOUNT}|anderhalf|een\ half|half|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)(?:\ (?:tot|à|of|en)\ \d+(?:,\d+)?)?\ ?(?:uur|uren|u\b|minuten|min\b|kwartier|dagdelen|dagdeel|etmalen|km\b|kilometer|meter|cm\b|m2|kg\b|procent|%)
    | (?<![\w+-])(?<!\d[ .])(?:112|113|144|0800[ -]?\d{{3,7}}(?:\ \d+)*|0900[ -]?\d{{3,7}}|14\ ?0\d{{1,3}}|116\ ?\d{{3}})(?!\w|[ -]\d\d)
    | \btussen\ (?:de\ )?\d+\ en\ (?:de\ )?\d+(?:\ jaar)?
    | \b(?:vanaf|tot|onder|boven|ouder\ dan|jonger\ dan|van)\ (?:de\ )?\d+\ (?:tot|t/m|tot\ en\ met|-)\ \d+\ ?(?:jaar|jarigen?)?
    | \b(?:vanaf|tot|tot\ en\ met|t/m|onder|boven|ouder\ dan|jonger\ dan)\ (?:de\ )?\d+(?:\ jaar|\ jarigen?)?(?![\w/-]|\.\d|\ (?:jan|feb|maa|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec))
    | \b\d+\ ?(?:-|t/m|tot|à|tot\ en\ met)\ ?\d+[ -]?(?:jaar|jarigen?)
    | \b\d+-\ (?:en|tot|of|t/m|tot\ en\ met)\ \d+-?\ ?(?:jaar|jarigen?)
    | \b\d+\ ?(?:\+|plus(?:ser)?\b|-plus(?:ser)?s?\b)
    )
    """,
    re.VERBOSE,
)
# A number that is one person's, whatever stands around it.
_STRONGEST = frozenset({Kind.BSN, Kind.BANK_ACCOUNT, Kind.EMAIL})
# More than the helpline or the age band that its first or last part looks like.
_LONGER = frozenset({Kind.PHONE, Kind.ADDRESS})
# A story may tell of the hours it took or of the helpline that was called.
_CLAUSES = frozenset({Kind.UNIQUE_FACT, Kind.MEDIA, Kind.PUBLIC_ROLE})
_SHORTEST_STORY = 15


def without_protected(document: Document, marks: Iterable[Mark]) -> Iterator[Mark]:
    """Yield the marks that touch no law, ruling, article, amount, duration or helpline."""
    spans = [match.span() for match in _PROTECTED.in_lower(document)]
    starts = [start for start, _ in spans]
    for mark in marks:
        at = bisect_right(starts, mark.end - 1) - 1
        if at < 0 or spans[at][1] <= mark.start or _outweighs(mark, *spans[at]):
            yield mark
        elif mark.kind in _CLAUSES:
            yield from _around(mark, document.text, spans[: at + 1])


def _around(mark: Mark, text: str, spans: list[tuple[int, int]]) -> Iterator[Mark]:
    """Yield the longest piece of a story that holds nothing protected, if it still tells."""
    pieces, end = [], mark.end
    while spans and spans[-1][1] > mark.start:
        start, stop = spans.pop()
        pieces.append((stop, end))
        end = start
    pieces.append((mark.start, end))
    first, last = max(pieces, key=lambda piece: piece[1] - piece[0])
    piece = text[first:last]
    if len(piece.strip()) >= _SHORTEST_STORY:
        first += len(piece) - len(piece.lstrip())
        yield replace(mark, start=first, end=first + len(piece.strip()))


def _outweighs(mark: Mark, start: int, end: int) -> bool:
    return mark.kind in _STRONGEST or (
        mark.kind in _LONGER and not (start <= mark.start and mark.end <= end)
    )

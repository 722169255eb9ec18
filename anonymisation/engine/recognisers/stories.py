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
from anonymisation.engine.recognisers.sentences import sentence_around

UNIQUE = Rule(
    "story.unique",
    Kind.UNIQUE_FACT,
    Tier.REVIEW,
    Confidence.POSSIBLE,
    "Kan iets zijn wat maar voor één persoon geldt. Zou een buur hem of haar hieraan herkennen?",
)
_PLACE = (
    r"(?:van|in|uit) (?:het|ons|dit|de|deze|heel|heel de|onze|hele|dat)? ?(?:hele )?"
    r"(?:dorp|wijk|buurt|gemeente|stad|streek|provincie|straat|regio|land|nederland|eiland|"
    r"polder|school|kern|flat|kerk|vereniging|buurtschap|gehucht)"
)
_MOST = (
    "eerste|laatste|enige|oudste|jongste|grootste|bekendste|langste|zwaarste|beroemdste"
)
_COMMON = (
    r"keer|tijd|jaren|maanden|weken|stap|gesprek|dag|dagen|afspraak|vraag|reden|optie|oplossing|brief|"
    r"maal|week|maand|periode|lid|hulp|indruk|paar|fase|helft|contact|huisbezoek|alinea|zin|regel|punt|"
    r"zaak|kans|keuze|manier|mogelijkheid|uitweg|voorwaarde|zorg|wens|ander|die (?:nog )?(?:kan|helpt)|"
    r"jaar|aanleg|lijn|prioriteit|zorg|zorgen|instantie|uur|minuten|wat|dochter|zoon|kind|twee|drie|vier"
)
_REST = r"[^.;:!?\n()]{0,60}?(?=[.;:!?\n,()]|$)"
_UNIQUE = re.compile(
    r"\b(?:"
    + "|".join(
        (
            rf"(?:(?:als|is|was) )?de enige (?!(?:{_COMMON}|die|dat|vorm|plek|echte|goede)\b)[\w-]+ (?:van|in|op|die|dat|met|uit|bij|ter) [^.;:!?\n,()]{{3,60}}",
            rf"(?:het|een) enige (?:gezin|huis|echtpaar|meisje|kind|stel|huishouden|bedrijf|paar)\b{_REST}",
            rf"(?:de|het|onze) (?:{_MOST}) (?!(?:{_COMMON})\b)[^.;:!?\n,()]{{2,40}}? {_PLACE}",
            rf"de (?:{_MOST}) (?!(?:{_COMMON})\b)[\w-]+ (?:die|van (?:de|het|heel)|in heel|ter wereld){_REST}",
            rf"als (?:eerste|laatste|enige) (?:vrouw|man|meisje|jongen|nederlander|inwoner|familie|gezin|\w+ster\b){_REST}",
            r"(?:drieling|vierling|siamese)\w*",
            rf"(?:won (?:de|het|een) \w*(?:prijs|wedstrijd|kampioenschap|titel|medaille|cup|beker|concours|loterij)|winnaar van|kampioen|wereldkampioen|wereldrecord|olympisch\w*|medaille|elfstedentocht|guinness)\b{_REST}",
            rf"(?:standbeeld|koninklijke onderscheiding|lintje|geridderd|ereburger)\b{_REST}",
            r"waar (?:destijds|toen|in \d{4}) (?:de|het|die|een) [^.;:!?\n,()]{3,50}",
            r"naar (?:hem|haar) (?:is|werd) [^.;:!?\n,()]{3,40} vernoemd",
            rf"de [\w-]+ die (?:vorig jaar|destijds|indertijd|ooit|jaren geleden|vorige (?:zomer|winter|week|maand)|in \d{{4}})\b{_REST}",
            r"(?:maar|slechts) (?:één|een|twee|drie|een paar|een handvol|een handjevol)\b[^.;:!?\n]{0,40}?(?:in (?:heel )?(?:nederland|nl|het land|de provincie|het zuiden|het noorden|de regio|europa|de wereld)|ter wereld)",
            r"(?:vuurwerkramp|watersnoodramp|watersnood|cafébrand|bijlmerramp|tsunami|mh17|nieuwjaarsbrand|dijkdoorbraak|discobrand|treinramp|vliegramp|gijzeling)\w*",
            rf"zelf ?gebouwde? [\w-]+{_REST}",
            rf"(?:verzameling|collectie) (?:van )?(?:\d+|tientallen|honderden|duizenden){_REST}",
            r"(?:zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|[789]|[1-9]\d) (?:honden|katten|kinderen|papegaaien|slangen|broers|zussen|broers en zussen|konijnen|paarden|vogels)\b",
            rf"beter bekend als{_REST}",
            rf"(?:bijnaam|koosnaam) (?:is|was|luidt|had|kreeg){_REST}",
            rf"(?:één|een) van de (?:weinige|laatste|enige)\b{_REST}",
        )
    )
    + ")"
)
# Where all know somebody, the whole sentence tells by what.
_ALL_KNOW = re.compile(
    r"\b(?:(?:heel|het hele|het halve|in het|in ons|in dit) (?:het )?(?:dorp|buurt|wijk)\b[^.!?\n]{0,30}?\b(?:kent|kennen|weet|weten|kende|wist|noemt|noemen|praat)(?! (?:wel )?iemand)"
    r"|(?:iedereen|elkeen|ieder een|half de \w+|het halve \w+|de halve \w+)\b[^.!?\n]{0,30}?\b(?:kent|kennen|weet|kende|wist|herkent|heeft bij (?:hem|haar))\b"
    r"|(?:weet|kent|kende|wist)\b[^.!?\n]{0,30}?\biedereen\b"
    r"|bekend (?:als|bij iedereen|in het (?:hele )?dorp|in de (?:hele )?buurt)"
    r"|dat verzin je niet)"
)
_UNIQUE_CUES = cue_words("unique_cues")
_ALL_KNOW_CUES = cue_words("all_know_cues")


def recognisable_stories(document: Document) -> Iterator[Mark]:
    words = {word.lower for word in document.words}
    lower = document.lower
    if not words.isdisjoint(_UNIQUE_CUES):
        for start, end in _sentences_with(document, _UNIQUE_CUES):
            for match in _UNIQUE.finditer(lower, start, end):
                yield Mark(match.start(), match.end(), UNIQUE)
    if not words.isdisjoint(_ALL_KNOW_CUES):
        for match in _ALL_KNOW.finditer(lower):
            yield Mark(*sentence_around(lower, match.start(), match.end()), UNIQUE)


def _sentences_with(
    document: Document, cues: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """Yield the sentences that hold one of ``cues``, each once."""
    done = 0
    for word in document.words:
        if word.start >= done and word.lower in cues:
            start, end = sentence_around(document.text, word.start, word.end)
            yield max(start, done), end
            done = end

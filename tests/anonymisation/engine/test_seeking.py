# SPDX-License-Identifier: EUPL-1.2
"""Looking only where a match can begin finds exactly what ``re`` finds."""

import importlib
import json
import pkgutil
import re

import pytest
from hypothesis import example, given, settings

import anonymisation.engine
from anonymisation.engine.allowing import AllowList
from anonymisation.engine.closings import closings_of
from anonymisation.engine.document import Document
from anonymisation.engine.normalisation import normalise
from anonymisation.engine.openings import Opening, openings_of
from anonymisation.engine.recognisers.age_contexts import CONTEXTS
from anonymisation.engine.seeking import Ending, Sought
from anonymisation.engine.seeking_phrases import SoughtPhrases
from benchmarks.recognition.corpus import DEVELOPMENT, read_corpus
from tests.anonymisation.engine.test_properties import texts
from tests.site import ROOT

# A budget: every pattern is tried on every text.
few = settings(max_examples=40, deadline=None)

_REACH = 40
_REGRESSIONS = ROOT / "tests" / "anonymisation" / "regressions.jsonl"


_MODULES = [
    importlib.import_module(module.name)
    for module in pkgutil.walk_packages(
        anonymisation.engine.__path__, "anonymisation.engine."
    )
]
SOUGHT = {
    f"{module.__name__}.{name}": value
    for module in _MODULES
    for name, value in vars(module).items()
    if isinstance(value, Sought)
}
PHRASES = {
    f"{module.__name__}.{name}": (value, "|".join(p.pattern for p in value.patterns))
    for module in _MODULES
    for name, value in vars(module).items()
    if isinstance(value, SoughtPhrases)
}
ENDINGS = {
    value
    for holder in [*map(vars, _MODULES), *({"": c.before} for c in CONTEXTS)]
    for value in holder.values()
    if isinstance(value, Ending)
} | {context.unless_before for context in CONTEXTS if context.unless_before}


def _differing(text: str) -> list[str]:
    document = Document(normalise(text).text, AllowList([]))
    return [name for name, sought in SOUGHT.items() if _differs(sought, document)]


def _differs(sought: Sought, document: Document) -> bool:
    return any(
        [match.span() for match in found] != [m.span() for m in sought.pattern.finditer(text)]
        for found, text in (
            (sought.in_text(document), document.text),
            (sought.in_lower(document), document.lower),
        )
    )  # fmt: skip


def _differing_phrases(text: str) -> list[str]:
    document = Document(normalise(text).text, AllowList([]))
    return [
        name
        for name, (sought, pattern) in PHRASES.items()
        if [match.span() for match in sought.in_lower(document)]
        != [match.span() for match in re.finditer(pattern, document.lower)]
    ]


def _differing_endings(text: str) -> set[str]:
    document = Document(normalise(text).text, AllowList([]))
    return {
        ending.pattern.pattern
        for ending in ENDINGS
        for end in _ends_of_words(document.text)
        if _span(ending.in_text(document, max(0, end - _REACH), end))
        != _span(ending.pattern.search(document.text, max(0, end - _REACH), end))
    }


def _ends_of_words(text: str) -> list[int]:
    """Return all places but those amid a word, where nobody asks what stands before."""
    amid = re.compile(r"(?<=\w)(?=\w)")
    return [at for at in range(len(text) + 1) if not amid.match(text, at)]


def _span(match: re.Match[str] | None) -> tuple[int, int] | None:
    return match.span() if match else None


def _variant(text: str, number: int) -> str:
    """Return the text in one of several hands, since all of each would take too long."""
    return (text, text.upper(), text.replace(" ", "-"), text.title())[number % 4]


@pytest.mark.parametrize("name", SOUGHT)
def test_it_is_known_how_each_pattern_begins(name):
    assert openings_of(SOUGHT[name].pattern)


def test_every_pattern_finds_in_the_corpus_what_re_finds():
    for number, each in enumerate(read_corpus(DEVELOPMENT)):
        assert not _differing(_variant(each.text[:100], number))


def test_every_pattern_finds_in_the_regressions_what_re_finds():
    for line in _REGRESSIONS.read_text(encoding="utf-8").splitlines():
        assert not _differing(json.loads(line).get("text", ""))


def test_phrases_find_in_the_corpus_what_re_finds():
    assert PHRASES
    for number, each in enumerate(read_corpus(DEVELOPMENT)):
        assert not _differing_phrases(_variant(each.text, number))


@few
@given(texts)
@example("İemand was de enige in het dorp, en ıedereen kent haar")
@example("dé-enige-2 tweelingen, 2 tweelingen_x en zes tweelingen")
def test_phrases_find_in_any_text_what_re_finds(text):
    assert not _differing_phrases(text)


def test_of_phrases_that_match_at_one_place_the_first_is_found():
    document = Document("de enige vrouw, de enige", AllowList([]))
    for phrases in (["de enige", "de enige vrouw"], ["de enige vrouw", "de enige"]):
        ours = [match[0] for match in SoughtPhrases(phrases).in_lower(document)]
        assert ours == re.findall("|".join(phrases), document.text)


def test_phrases_are_sought_in_a_part_of_the_text_as_re_does():
    document = Document("de enige, de enige, de enige", AllowList([]))
    found = SoughtPhrases(["de enige"]).in_lower(document, 1, 20)
    assert [match.span() for match in found] == [(10, 18)]


@few
@given(texts)
@example("İnterview: naam: i")
@example("MAİL: ıs Naam: Ali")
def test_every_pattern_finds_in_any_text_what_re_finds(text):
    assert not _differing(text)


def test_every_ending_finds_in_the_corpus_what_re_finds():
    for number, each in enumerate(read_corpus(DEVELOPMENT)[::20]):
        assert not _differing_endings(_variant(each.text[:100], number))


@few
@given(texts)
@example("İs 83 is oud: KİND van 4")
def test_every_ending_finds_in_any_text_what_re_finds(text):
    assert not _differing_endings(text[:40])


@pytest.mark.parametrize(
    ("pattern", "closings"),
    [
        (r"\b(?:zijn|haar) ", {"jn ", "ar "}),
        (r"\bis\s", {"is ", "is\n"}),
        (r"\d,? ", {" ", ", "}),
        (r"[.!?]{1,2}", {a + b for a in "!.?" for b in ("", *"!.?")}),
        (r"(?>een|de)\b(?= )", {"een", "de"}),
        (r"(?:ja|\w+),", {"ja,", ","}),
    ],
)
def test_closings_are_read_from_the_pattern(pattern, closings):
    assert closings_of(Ending(pattern).pattern) == closings


@pytest.mark.parametrize("pattern", [r"", r"\d", r"van \w*", r"(a)\1", r"[^ ]", r"x?"])
def test_what_may_end_in_anything_is_always_tried(pattern):
    assert closings_of(Ending(pattern).pattern) is None


@pytest.mark.parametrize(
    ("pattern", "openings"),
    [
        (r"\b(?:postbus|nr) \d", {("head", "postbu", 0), ("word", "nr", 0)}),
        (r"\bhet?\b", {("word", "he", 0), ("word", "het", 0)}),
        (r"\bv\w+", {("head", "v", 0)}),
        (r"(?<!\w)[1-9]\d{3}", {("digits", "", 0)}),
        (r"(?<![\d.])\d\d", {("digits", "", 0)}),
        (r"\b[a-z]{2} ?\d", {("digits", "", 2), ("digits", "", 3)}),
        (r"ecli:", {("piece", "ecl", 0)}),
        (r"[a-z]{1,2}@", {("piece", "@", 1), ("piece", "@", 2)}),
        (r"(?<![\w-])[A-Z][a-z]+", {("capital", "", 0)}),
        (r"\b[A-Z]{1,6}[-/]?\d{2}", {("code", "", 0)}),
        (r"(?m)^ {0,3}van:", {("line", "", 0), ("word", "van", 0)}),
        (r"(?m)^van:", {("word", "van", 0)}),
        (r"\b\w*kampioen", {("head", "kampio", 0), ("inside", "kamp", 0)}),
        (r"\b[a-zë]+-?nr\b", {("inside", "nr", 0)}),
        (r"\bo(?=\d)[\do]+", {("word", "o", 0)}),
        (r"\b(?>jan|feb)\b", {("word", "jan", 0), ("word", "feb", 0)}),
    ],
)  # fmt: skip
def test_openings_are_read_from_the_pattern(pattern, openings):
    assert openings_of(re.compile(pattern)) == {Opening(*each) for each in openings}


@pytest.mark.parametrize(
    "pattern",
    [
        r"",
        r"\b(?:\b){0,20}nr",
        r"\d\d",
        r".\d",
        r"[^a]b",
        r"\w\w",
        r"\b[a-z]+",
        r"ab",
        r"\b\w*",
        r"(a)\1",
    ],
)
def test_a_pattern_that_may_begin_anywhere_is_tried_everywhere(pattern):
    assert openings_of(re.compile(pattern)) is None


def test_a_part_of_the_text_is_read_as_re_reads_it():
    document = Document("in 1234 AB, in 5678 CD", AllowList([]))
    sought = Sought(r"(?<!\w)\d{4} [A-Z]{2}\b")
    for start, end in [(0, 22), (3, 10), (4, 22), (11, 21), (11, 20)]:
        ours = [m.span() for m in sought.in_text(document, start, end)]
        assert ours == [m.span() for m in sought.pattern.finditer(document.text, start, end)]  # fmt: skip

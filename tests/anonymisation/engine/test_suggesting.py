# SPDX-License-Identifier: EUPL-1.2
"""What the author is offered in the place of a finding (reference 7.2)."""

import pytest

from anonymisation.engine import Kind, detect
from anonymisation.engine.findings import SuggestionKind
from anonymisation.engine.suggesting import age_band, number_in
from tests.anonymisation.marked import findings

# A sentence in which each kind is found.
EXAMPLES = {
    Kind.PERSON: "Haar dochter Fatma belde.",
    Kind.BSN: "Zij gaf 111222333 op.",
    Kind.BANK_ACCOUNT: "Het staat op NL91ABNA0417164300 sinds mei.",
    Kind.PHONE: "Bel 06-12345678 na vieren.",
    Kind.EMAIL: "Mail f.t@voorbeeld.example nu.",
    Kind.URL: "Lees www.fatma-bakt.example maar.",
    Kind.ACCOUNT: "Hij heet @sky_walker99 daar.",
    Kind.POSTCODE: "De post gaat naar 1234 AB toe.",
    Kind.ADDRESS: "Zij woont op Lindestraat 12.",
    Kind.BIRTH_DATE: "Zij is geboren op 3 mei 1948.",
    Kind.PLATE: "Hij rijdt met 12-ABC-3 rond.",
    Kind.NUMBER: "Het zaaknummer is Z-2023-00417.",
    Kind.AGE: "De 84-jarige weduwe belde.",
    Kind.DATE: "Het was op 12 maart 2024.",
    Kind.PLACE: "Zij woont in Rotterdam.",
    Kind.ORGANISATION: "Hij zit op basisschool De Regenwulp.",
    Kind.RARE_CONDITION: "Hij heeft de ziekte van Huntington.",
    Kind.UNIQUE_FACT: "Het hele dorp kent haar verhaal.",
    Kind.MEDIA: "De brand stond in de krant.",
    Kind.PUBLIC_ROLE: "Hij is voorzitter van de voetbalvereniging.",
    Kind.NATIONALITY: "Haar Afghaanse vader zwijgt.",
    Kind.RELIGION: "Zij is moslim en bidt.",
    Kind.ORIENTATION: "Hij is homoseksueel.",
    Kind.CRIMINAL: "Hij zat vast voor diefstal.",
    Kind.FAMILY: "Het is een pleeggezin.",
}
HINTS = {
    Kind.NATIONALITY,
    Kind.RELIGION,
    Kind.ORIENTATION,
    Kind.CRIMINAL,
    Kind.FAMILY,
}
REWRITES = {Kind.UNIQUE_FACT, Kind.MEDIA, Kind.PUBLIC_ROLE}


def suggested(text: str, kind: Kind) -> list[str]:
    found = findings(text, kind)
    assert found, text
    return [s.text for s in found[0].suggestions]


def test_there_is_an_example_of_every_kind():
    assert set(EXAMPLES) == set(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_but_a_hint_comes_with_a_suggestion(kind):
    assert bool(suggested(EXAMPLES[kind], kind)) == (kind not in HINTS)


@pytest.mark.parametrize("kind", sorted(set(Kind) - HINTS - REWRITES - {Kind.AGE}))
def test_what_stands_in_the_text_instead_is_in_brackets(kind):
    for text in suggested(EXAMPLES[kind], kind):
        assert text.startswith("[") and text.endswith("]")


@pytest.mark.parametrize("kind", sorted(REWRITES))
def test_a_story_has_to_be_told_anew(kind):
    (finding,) = findings(EXAMPLES[kind], kind)
    assert [s.kind for s in finding.suggestions] == [SuggestionKind.REWRITE]


@pytest.mark.parametrize("kind", Kind)
def test_a_suggestion_is_itself_no_finding_that_must_go(kind):
    for text in suggested(EXAMPLES[kind], kind):
        assert not [
            f for f in detect(f"Toen was het {text} weer.") if f.tier == "block"
        ]


@pytest.mark.parametrize(
    ("age", "band"),
    [
        (0, "0–3"), (3, "0–3"), (4, "4–11"), (11, "4–11"), (12, "12–17"), (17, "12–17"),
        (18, "18–26"), (26, "18–26"), (27, "27–44"), (44, "27–44"), (45, "45–64"),
        (64, "45–64"), (65, "65–74"), (74, "65–74"), (75, "75–84"), (84, "75–84"),
        (85, "85+"), (104, "85+"),
    ],
)  # fmt: skip
def test_an_age_falls_in_one_band_of_the_vocabulary(age, band):
    assert age_band(age) == band


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("84", 84), ("vijf", 5), ("één", 1), ("elf", 11), ("zeventien", 17),
        ("dertig", 30), ("eenendertig", 31), ("éénentwintig", 21),
        ("tweeëndertig", 32), ("drieënnegentig", 93), ("vijfentachtig", 85),
        ("honderd", 100), ("honderdéén", 101), ("honderdtwee", 102), ("hallo", 0),
    ],
)  # fmt: skip
def test_numbers_are_read_in_digits_and_in_words(text, number):
    assert number_in(text) == number


@pytest.mark.parametrize(
    ("date", "season"),
    [
        ("3 januari 2024", "[in de winter]"),
        ("12 maart 2024", "[in het voorjaar]"),
        ("12-07-2024", "[in de zomer]"),
        ("1 december 2023", "[in de winter]"),
        ("30/9", "[in het najaar]"),
        ("vrijdag de 13e,", "[op een dag]"),
        ("eerste kerstdag", "[in de winter]"),
    ],
)
def test_a_date_becomes_a_season_or_a_while(date, season):
    text = f"Het gesprek was op {date}."
    assert suggested(text, Kind.DATE) == [season, "[na enkele weken]"]

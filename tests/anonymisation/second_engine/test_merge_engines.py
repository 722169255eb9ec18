# SPDX-License-Identifier: EUPL-1.2
"""Who is believed where rules and model differ; the model's part is written out here."""

import pytest

from anonymisation.engine import Finding, Kind, Tier, detect
from anonymisation.engine.allowing import AllowList
from anonymisation.merge_engines import SecondDetector, detect_with_second
from anonymisation.second_engine import (
    SecondEngineUnavailable,
    SecondMark,
    Unavailability,
)


def telling(kind: Kind, *words: str, score: float = 0.95) -> SecondDetector:
    """Return a second engine that tells the first place of each of ``words``."""

    def told(text: str) -> list[SecondMark]:
        return [
            SecondMark(text.index(w), text.index(w) + len(w), kind, score)
            for w in words
            if w in text
        ]

    return told


def found(text: str, second: SecondDetector, **options: object) -> dict[str, Finding]:
    findings = detect_with_second(text, second=second, **options)
    return {text[f.start : f.end]: f for f in findings if not f.field}


DOUBTED = "De trap is steil. Zij belde met Rooseveltina over de lift."
PERSON = telling(Kind.PERSON, "Rooseveltina")


def test_a_person_whom_both_see_may_not_stay():
    (alone,) = detect(DOUBTED)
    assert (alone.kind, alone.tier) == (Kind.PERSON, Tier.REVIEW)
    both = found(DOUBTED, PERSON)["Rooseveltina"]
    assert both.tier is Tier.BLOCK
    assert both.reason.endswith("; de tweede controle leest hier ook een naam.")
    assert (both.rule, both.entity) == (alone.rule, alone.entity)


def test_what_both_see_once_may_stay_nowhere():
    text = f"{DOUBTED} Daarna belde Rooseveltina weer."
    findings = detect_with_second(text, second=PERSON)
    assert [f.tier for f in findings] == [Tier.BLOCK, Tier.BLOCK]
    assert findings[1].reason.endswith("; de tweede controle leest deze naam ook.")


def test_a_person_in_whom_the_model_sees_a_place_is_still_doubted():
    place = telling(Kind.PLACE, "Rooseveltina")
    assert found(DOUBTED, place)["Rooseveltina"].tier is Tier.REVIEW


def test_findings_of_the_rules_stand_when_the_model_sees_nothing():
    assert detect_with_second(DOUBTED, second=lambda text: []) == detect(DOUBTED)


def test_what_only_the_model_sees_is_looked_at():
    text = "zij vroeg quirwalda om hulp met de trap"
    assert detect(text) == []
    (finding,) = detect_with_second(text, second=telling(Kind.PERSON, "quirwalda"))
    assert (finding.tier, finding.rule) == (Tier.REVIEW, "second.person")
    assert finding.reason == "De tweede controle leest hier een naam."
    assert finding.suggestions


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Kind.PERSON, "trap"),
        (Kind.PERSON, "ivm"),
        (Kind.PERSON, "Korsakov"),
        (Kind.PLACE, "CIZ"),
        (Kind.ADDRESS, "135/80"),
        (Kind.NUMBER, "4471"),
    ],
)
def test_plain_words_and_short_numbers_are_not_taken_from_the_model(kind, words):
    text = f"zij noemde {words} en vroeg hulp"
    assert detect_with_second(text, second=telling(kind, words)) == detect(text)


def test_a_law_is_not_taken_from_the_model():
    text = "op grond van artikel 2.3.5 kan dat"
    assert detect_with_second(text, second=telling(Kind.NUMBER, "artikel 2.3.5")) == []


def test_what_the_list_allows_is_not_taken_from_the_model():
    text = "zij gebruikt quirwalda om te koken"
    second = telling(Kind.PERSON, "quirwalda")
    allowed = AllowList(["quirwalda"])
    assert detect_with_second(text, second=second, allow_list=allowed) == []


def test_a_name_of_the_model_ends_where_plain_words_begin():
    text = "zij zegt dat quirwalda niks doet"
    second = telling(Kind.PERSON, "quirwalda niks doet")
    assert list(found(text, second)) == ["quirwalda"]


def test_findings_carry_the_field_in_which_they_stand():
    second = telling(Kind.PERSON, "quirwalda")
    fields = {"titel": "hulp bij de trap", "samenvatting": "zij vroeg quirwalda"}
    (finding,) = detect_with_second("", fields=fields, second=second)
    assert (finding.field, finding.start, finding.end) == ("samenvatting", 10, 19)


def test_signs_without_width_hide_nothing_from_the_model():
    text = "zij vroeg quir\u200bwalda om hulp"
    assert list(found(text, telling(Kind.PERSON, "quirwalda"))) == ["quir\u200bwalda"]


def test_no_answer_is_passed_on():
    def silent(text: str) -> list[SecondMark]:
        raise SecondEngineUnavailable(Unavailability.NO_ANSWER)

    with pytest.raises(SecondEngineUnavailable):
        detect_with_second(DOUBTED, second=silent)

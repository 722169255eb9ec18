# SPDX-License-Identifier: EUPL-1.2
"""What is near in meaning joins what the words found, and never shows what is hidden."""

import random

import pytest

from search.results import EmptyReason
from search.viewer import JOINED, PUBLIC, VISITOR, Viewer
from tests.search.conftest import Index, told
from tests.search.few_topics import Broken, Meaning

TEAM = Viewer(frozenset({PUBLIC, JOINED, "team:1"}), JOINED)


@pytest.fixture(autouse=True)
def only_by_meaning(meaning):
    if meaning is None:
        pytest.skip("deze engine zoekt alleen op woorden")


@pytest.fixture
def cars(index: Index) -> Index:
    facets = {"theme": ("cars",)}
    index.put("wheel", "Een stuurwiel", facets=facets)
    index.put("driver", "Zijn chauffeur", facets=facets)
    index.put("garden", "Mijn snoeischaar", facets={"theme": ("gardens",)})
    return index


def test_a_text_without_a_shared_word_is_found_by_its_meaning(cars):
    response = cars.answer("stuurwiel")
    assert [(h.id, h.by_meaning) for h in response.hits] == [
        ("wheel", False),
        ("driver", True),
    ]


def test_what_is_found_by_meaning_is_counted_like_any_hit(cars):
    response = cars.answer("stuurwiel")
    assert response.total == 2
    assert told(response, "theme") == {"cars": 2}
    filtered = cars.answer("stuurwiel", filters={"theme": ("gardens",)})
    assert (filtered.total, told(filtered, "theme")["cars"]) == (0, 2)


def test_a_page_and_another_order_hold_what_was_found_by_meaning(cars):
    second = cars.answer("stuurwiel", page=2, page_size=1)
    assert [(h.id, h.rank, h.by_meaning) for h in second.hits] == [("driver", 2, True)]
    assert cars.find("stuurwiel", sort="newest") == ["driver", "wheel"]


@pytest.mark.parametrize("sort", ["relevance", "newest"])
def test_pages_of_what_is_near_fit_together(index, sort):
    """Beyond the hundred that may be near too; these stand anywhere among the others."""
    beside = ["tuin", "chauffeur", "huis", "lamp lamp", "snoeischaar"]
    index.put_all(
        "Een stuurwiel" if number % 40 == 7 else f"De lamp, {beside[number % 5]}"
        for number in range(240)
    )
    every = index.find("lamp automobiel", sort=sort, page_size=300)
    assert len(every) > 200
    pages = [
        index.find("lamp automobiel", sort=sort, page=page, page_size=30)
        for page in range(1, 10)
    ]
    assert sum(pages, []) == every


def test_meaning_alone_makes_no_answer(cars):
    """Something is near to any question; only words say that there is an answer."""
    cars.delete("wheel")
    assert cars.answer("automobiel").total == 0


def test_nearness_lifts_what_the_words_found(index):
    index.put("far", "De lamp en een boek")
    index.put("near", "De lamp en een chauffeur")
    index.put("also", "Een stuurwiel")
    assert index.find("lamp stuurwiel")[0] == "also"
    assert index.find("lamp automobiel")[0] == "near"


def test_a_long_question_finds_by_meaning_as_well(cars):
    words = [f"een{letter}woord" for letter in "abcdefghijklmnop"]
    cars.put("long", " ".join(words))
    response = cars.answer(f"{' '.join(words)} stuurwiel")
    assert {h.id: h.by_meaning for h in response.hits}["driver"]


def test_comparable_cases_are_fused_with_what_is_near(index):
    told_same = {"theme": ("cars",)}
    index.put("example", "Een stuurwiel", facets=told_same)
    index.put("tagged", "Iets heel anders", facets=told_same)
    index.put("near", "Zijn chauffeur")
    hits = index.answer(kind="similar", like="example").hits
    assert {hit.id: hit.by_meaning for hit in hits} == {"tagged": False, "near": True}


def test_a_pasted_situation_finds_by_meaning_as_well(cars):
    response = cars.answer("stuurwiel", kind="similar")
    assert {h.id: h.by_meaning for h in response.hits} == {
        "wheel": False,
        "driver": True,
    }


@pytest.mark.parametrize("kind_of_question", ["query", "similar"])
def test_what_is_hidden_is_not_near(index, kind_of_question):
    index.put("wheel", "Een stuurwiel")
    secret = {"access": frozenset({"team:1"}), "facets": {"theme": ("secret",)}}
    index.put("driver", "Zijn chauffeur", **secret)
    ours = index.answer("stuurwiel", TEAM, kind=kind_of_question)
    assert {h.id for h in ours.hits} == {"wheel", "driver"}
    theirs = index.answer("stuurwiel", VISITOR, kind=kind_of_question)
    assert {h.id for h in theirs.hits} == {"wheel"}
    assert (theirs.total, theirs.facets) == (1, ())


def test_what_changed_unheard_is_not_near(cars):
    unheard = Viewer(VISITOR.tokens, unheard=frozenset({"driver"}))
    assert cars.find("stuurwiel", unheard) == ["wheel"]


def test_no_pair_of_person_and_question_leaks(index):
    """A hundred documents, ten kinds of person, ten questions: all that is found is seen."""
    drawn = random.Random(5)
    tokens = [PUBLIC, JOINED, *(f"team:{n}" for n in range(8))]
    words = ["stuurwiel", "automobiel", "chauffeur", "tulpenbol", "snoeischaar"]
    access = {}
    for number in range(100):
        access[f"d{number}"] = frozenset(drawn.sample(tokens, 2))
        text = f"{drawn.choice(words)} verhaal"
        facets = {"own": (f"d{number}",)}
        index.put(f"d{number}", text, access=access[f"d{number}"], facets=facets)
    for token in tokens:
        for word in words:
            for request in ({}, {"kind": "similar"}):
                answer = index.answer(
                    word, Viewer(frozenset({token})), page_size=200, **request
                )
                allowed = {id for id, needed in access.items() if token in needed}
                shown = {c.code for f in answer.facets for c in f.counts}
                assert {h.id for h in answer.hits} | shown <= allowed


def test_a_withdrawn_text_is_near_to_nothing(cars):
    cars.delete("driver")
    assert cars.find("stuurwiel") == ["wheel"]


def test_asked_for_words_alone_only_words_answer(cars):
    assert cars.find("stuurwiel", by_meaning=False) == ["wheel"]


def test_without_a_working_model_the_words_answer(cars, monkeypatch, caplog):
    monkeypatch.setattr(cars.engine, "_meaning", Meaning(Broken()))
    assert cars.find("stuurwiel") == ["wheel"]
    assert "stuurwiel" not in caplog.text


def test_an_unknown_example_stays_unknown(cars):
    response = cars.answer(kind="similar", like="gone")
    assert response.reason == EmptyReason.UNKNOWN_DOCUMENT

# SPDX-License-Identifier: EUPL-1.2
import pytest

from search.comparable import with_another_outcome
from search.query import Narrowed, SearchRequest
from search.readings import Readings
from search.reasons import Asked, Explainer
from search.results import EmptyReason, Mode, ReasonKind
from search.viewer import VISITOR

CARER = "De mantelzorger is overbelast, slaapt slecht en huilt aan tafel."
RECIPE = "Schil vier appels, meng boter en kaneel en bak de taart een uur in de oven."


@pytest.fixture
def cases(index):
    index.put("carer", CARER, facets={"theme": ("carers",)})
    index.put(
        "other_carer",
        "Een overbelaste dochter geeft familiezorg en slaapt nauwelijks.",
        facets={"theme": ("carers",), "outcome": ("granted",)},
    )
    index.put("lift", "Een traplift na een heupoperatie.", facets={"theme": ("home",)})
    return index


def test_a_case_is_not_similar_to_itself(cases):
    response = cases.answer(kind="similar", like="carer")
    assert response.mode == Mode.SIMILAR
    assert response.hits[0].id == "other_carer"
    assert "carer" not in {hit.id for hit in response.hits}


def test_a_described_situation_finds_comparable_cases(cases):
    text = "Zij geeft mantelzorg, is overbelast en slaapt niet meer."
    assert set(cases.find(text, kind="similar")[:2]) == {"carer", "other_carer"}


def test_what_has_nothing_in_common_is_not_called_comparable(cases):
    response = cases.answer(RECIPE, kind="similar")
    assert response.hits == ()
    assert response.reason == EmptyReason.NOTHING_COMPARABLE


def test_an_unknown_example_is_said_to_be_unknown(cases):
    response = cases.answer(kind="similar", like="gone")
    assert response.reason == EmptyReason.UNKNOWN_DOCUMENT


def test_hits_say_which_facets_are_shared_and_which_differ(cases, analyser, thesaurus):
    hits = cases.answer(kind="similar", like="carer").hits
    example, found = cases.documents["carer"], cases.documents[hits[0].id]
    asked = Asked(example.text, example.facets)
    reason = Explainer(asked, Readings(analyser, thesaurus)).explain(found)[0]
    assert (reason.kind, reason.subject) == (ReasonKind.SHARED_FACET, "theme")
    assert reason.asked == reason.found == ("carers",)


def test_the_same_question_with_another_outcome_is_a_list_of_its_own(index):
    for id, outcome in (("a", "yes"), ("b", "no"), ("c", "yes")):
        facets = {"need_cluster": ("sleep",), "decision_outcome": (outcome,)}
        index.put(id, CARER, facets=facets)
    facets = index.documents["a"].facets
    request = SearchRequest(kind="similar", like="a")
    first, other = index.engine.compare(request, VISITOR, with_another_outcome(facets))
    assert first == index.engine.search(request, VISITOR)
    assert [hit.id for hit in other.hits] == ["b"]
    _first, none = index.engine.compare(request, VISITOR, with_another_outcome({}))
    assert none.hits == ()


def test_one_comparison_answers_as_two_searches_do(cases):
    request = SearchRequest(kind="similar", like="carer", page_size=1)
    narrowed = Narrowed({"outcome": ("granted",)}, page_size=2)
    both = cases.engine.compare(request, VISITOR, lambda _answer: narrowed)
    asked = (request, narrowed.of(request))
    assert both == tuple(cases.engine.search(one, VISITOR) for one in asked)
    assert [hit.id for hit in both[1].hits] == ["other_carer"]


def test_what_an_unknown_example_is_asked_for_again_is_unknown_too(cases):
    request = SearchRequest(kind="similar", like="gone")
    narrowed = Narrowed({"theme": ("home",)}, page_size=2)
    both = cases.engine.compare(request, VISITOR, lambda _answer: narrowed)
    assert [one.reason for one in both] == [EmptyReason.UNKNOWN_DOCUMENT] * 2

# SPDX-License-Identifier: EUPL-1.2
"""What an engine suggests while somebody types, and to whom."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.analysis import dutch
from search.document import SearchDocument
from search.engines.base import IndexChange
from search.suggestions import MAX_TYPED, MOST, SuggestionKind
from search.thesaurus import TermGroup, Thesaurus
from search.viewer import JOINED, PUBLIC, VISITOR, Viewer

NOOR = Viewer(frozenset({PUBLIC, JOINED, "team:1"}), JOINED)
YARA = Viewer(frozenset({PUBLIC, JOINED, "team:2"}), JOINED)
CAST = {"noor": NOOR, "yara": YARA, "sam": VISITOR}

GROUPS = (
    TermGroup("theme:dementia", "Dementie", ("alzheimer", "vergeetachtig zijn")),
    TermGroup("need_cluster:out", "Buitenshuis op pad kunnen", ("de deur uit",)),
    TermGroup("target_group:dementia", "Mensen met dementie", ()),
    TermGroup("provision:cleaning", "Schoonmaak", ("poetshulp",)),
    TermGroup("term:cleaning", "Schoonmaken", ("poetshulp", "hulp in huis")),
)


def titles(index, text: str, viewer: Viewer = VISITOR, most: int = MOST) -> list[str]:
    found = index.engine.suggest(text, viewer, most)
    return [s.id for s in found if s.kind == SuggestionKind.DOCUMENT]


@pytest.fixture
def concepts(new_engine):
    engine = new_engine(lambda: Thesaurus(GROUPS, dutch()))

    def suggested(text: str) -> list[tuple[str, str]]:
        suggestions = engine.suggest(text, VISITOR)
        return [(suggestion.id, suggestion.wording) for suggestion in suggestions]

    return suggested


@pytest.mark.parametrize(
    "text", ["ma", "MANTEL", "mantelzorger", "de nacht", "nacht mant", "café", "cafe n"]
)
def test_a_document_is_suggested_by_the_beginnings_of_words_of_its_title(index, text):
    index.put("d1", "Een verhaal.", title="De nacht van de mantelzorger in het café")
    assert titles(index, text) == ["d1"]


@pytest.mark.parametrize("text", ["zorger", "nacht dag", "verhaal", "m", "", " ", "’"])
def test_nothing_is_suggested_by_less_than_that(index, text):
    index.put("d1", "Een verhaal.", title="De nacht van de mantelzorger")
    assert titles(index, text) == []


def test_whole_words_come_first_and_then_the_newest(index):
    for id, title in (("d1", "De trap op"), ("d2", "Traplift"), ("d3", "Trapleuning")):
        index.put(id, title=title)
    assert titles(index, "trap") == ["d1", "d3", "d2"]


def test_there_are_at_most_so_many_of_each_kind(index):
    for number in range(9):
        index.put(f"d{number}", title="Een traplift")
    assert len(titles(index, "trap")) == MOST
    assert titles(index, "trap", most=2) == ["d8", "d7"]


def test_one_kind_of_document_leaves_room_for_the_others(index):
    for number in range(1, 10):
        index.put(f"d{number}", title="De trap", kind="case" if number < 5 else "note")
    assert titles(index, "trap") == ["d9", "d8", "d7", "d4", "d3", "d2"]
    assert titles(index, "trap", most=1) == ["d9", "d4"]


def test_concepts_are_suggested_by_kind_with_the_word_that_led_to_them(concepts):
    assert concepts("alz") == [("theme:dementia", "alzheimer")]
    assert concepts("de deur") == [("need_cluster:out", "de deur uit")]
    assert concepts("dem") == [("theme:dementia", ""), ("target_group:dementia", "")]


def test_a_label_in_two_lists_is_suggested_once(concepts):
    assert concepts("schoon") == [("provision:cleaning", "")]
    assert concepts("hulp huis") == [("term:cleaning", "hulp in huis")]


def test_further_on_in_a_sentence_the_last_words_suggest(concepts):
    assert concepts("moeder is vergeetachtig") == [
        ("theme:dementia", "vergeetachtig zijn")
    ]
    assert concepts("moeder wil de dem") == []


def test_kinds_come_in_the_order_in_which_they_are_shown(index):
    index.put("d1", title="Eenzaamheid in een klein huis")
    kinds = [s.kind for s in index.engine.suggest("een", VISITOR)]
    assert kinds == [SuggestionKind.THEME, SuggestionKind.DOCUMENT]


def test_a_changed_term_is_suggested_at_once(new_engine):
    groups = [GROUPS[0]]
    engine = new_engine(lambda: Thesaurus(groups, dutch()))
    assert engine.suggest("schoon", VISITOR) == ()
    groups.append(GROUPS[3])
    assert [s.label for s in engine.suggest("schoon", VISITOR)] == ["Schoonmaak"]


@pytest.mark.parametrize(
    ("name", "seen"), [("noor", ["d3", "d2", "d1"]), ("yara", ["d2", "d1"]), ("sam", ["d1"])]
)  # fmt: skip
def test_one_is_suggested_what_one_may_see(index, name, seen):
    for number, access in enumerate((PUBLIC, JOINED, "team:1"), start=1):
        index.put(f"d{number}", title="De traplift", access=frozenset({access}))
    index.put("d4", title="De traplift", access=frozenset())
    assert titles(index, "trap", CAST[name]) == seen


def test_withdrawing_access_works_at_once(index):
    index.put("d1", title="De traplift")
    assert titles(index, "trap", YARA) == ["d1"]
    index.put("d1", title="De traplift", access=frozenset({"team:1"}))
    assert (titles(index, "trap", YARA), titles(index, "trap", NOOR)) == ([], ["d1"])


def test_a_deleted_or_renamed_document_is_not_suggested_any_more(index):
    for number in (1, 2):
        index.put(f"d{number}", title="De traplift")
    assert titles(index, "trap") == ["d2", "d1"]
    index.delete("d1")
    index.put("d2", title="De drempel")
    assert (titles(index, "trap"), titles(index, "drem")) == ([], ["d2"])
    index.engine.clear()
    assert titles(index, "drem") == []


def document(id: str, title: str, access: frozenset[str] = VISITOR.tokens):
    return SearchDocument(id, "case", title, "", "Een verhaal.", access=access)


@pytest.mark.parametrize(
    "text",
    [
        '"traplift" OR *', "title:trap", "NEAR(trap lift)", "trap*", "^trap", "(((((", "-",
        "trap\x00lift", "\x00\x01\x1b", "\ud800", "\u202e", "\U0010ffff", "٣٤", "ﷺ" * 90,
        "a" * 10_000, "trap " * 4_000, "a b c d e f g h i j k l m n o p q r s t u v w x y z",
        "%", "_", "__", "'; DROP TABLE document; --", "p.g.b.", "’s", "1.500", "💩" * 50,
    ],
    ids=lambda text: ascii(text)[:20],
)  # fmt: skip
def test_hostile_text_is_answered_and_breaks_nothing(index, text):
    index.put("d1", title="De traplift")
    assert set(titles(index, text)) <= {"d1"}
    assert titles(index, "trap") == ["d1"]


def test_what_is_too_long_to_be_a_beginning_gets_nothing(index):
    index.put("d1", title="trap " * 30)
    assert titles(index, "trap ".ljust(MAX_TYPED)) == ["d1"]
    assert titles(index, "trap ".ljust(MAX_TYPED + 1)) == []


WORDS = st.sampled_from(["traplift", "trap", "rolstoel", "rol", "bed", "badlift"])
TOKENS = st.sampled_from([PUBLIC, JOINED, "team:1", "team:2"])


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 5), st.frozensets(TOKENS), st.lists(WORDS, max_size=3)
        ),
        max_size=15,
    ),
    st.frozensets(TOKENS),
    st.lists(WORDS.map(lambda word: word[:3]), min_size=1, max_size=2),
)
def test_after_whatever_changes_exactly_the_visible_titles_are_suggested(
    new_engine, changes, tokens, typed
):
    engine = new_engine(lambda: Thesaurus([], dutch()))
    now: dict[str, tuple[frozenset[str], list[str]]] = {}
    for version, (number, access, words) in enumerate(changes, start=1):
        id = f"d{number}"
        now[id] = (access, words)
        new = document(id, " ".join(words), access)
        engine.apply([IndexChange.put(new, version)])
        found = engine.suggest(" ".join(typed), Viewer(tokens), most=9)
        assert {s.id for s in found} == {
            id
            for id, (access, words) in now.items()
            if access & tokens
            and all(any(w.startswith(t) for w in words) for t in typed)
        }

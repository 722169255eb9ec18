# SPDX-License-Identifier: EUPL-1.2
import re
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import Analyser, dutch
from search.analysis.diminutives import base_of_diminutive
from search.analysis.stemming import stem
from search.analysis.verbs import infinitive
from search.analysis.words import fold
from search.wordlists import read_words

TOKEN = re.compile(r"[^\W_][\w]*|[^\W]+", re.UNICODE)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("pgb's", ["pgb"]),
        ("De PGB’s", ["pgb"]),
        ("p.g.b.", ["pgb"]),
        ("Wmo'er", ["wmo"]),
        ("'s avonds zo'n", ["avond"]),
        ("cliënten", ["client"]),
        ("clie\u0308nt", ["client"]),
        ("artikel 2.3.2", ["artikel", "2_3_2"]),
        ("niet-aangeboren", ["niet", "aangebor"]),
        ("geen trap zonder", ["gen", "trap", "zonder"]),
        ("de het een", []),
    ],
)
def test_words_get_the_tokens_by_which_they_are_found(analyser, text, tokens):
    assert analyser.index_tokens(text) == tokens


def test_a_compound_gives_its_whole_stem_first_and_then_its_parts(analyser):
    assert analyser.index_tokens("Deurverbreding") == ["deurverbred", "deur", "verbred"]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("rollatorberging", ["rollator", "berging"]),
        ("personenalarmering", ["personen", "alarmering"]),
        ("mantelzorgondersteuning", ["mantelzorg", "ondersteuning"]),
        ("badkameraanpassingen", ["badkamer", "aanpassing"]),
        ("dagbesteding", ["dag", "besteding"]),
        # The other ways to cut these have a longer last part: "thuis", "tehuis".
        ("buurthuis", ["buurt", "huis"]),
        ("gemeentehuizen", ["gemeente", "huis"]),
        ("verzorgingstehuis", ["verzorging", "tehuis"]),
    ],
)
def test_compounds_are_split_into_few_and_long_parts(analyser, word, parts):
    assert analyser.index_tokens(word)[1:] == [stem(part) for part in parts]


@pytest.mark.parametrize(
    "word",
    [
        "gesprekken",
        "verantwoordelijkheid",
        "overbelasting",
        "behandeling",
        "eenzaamheid",
        # No "verst" or "meest" with "uren".
        "versturen",
        "meesturen",
    ],
)
def test_words_that_are_no_compound_stay_whole(analyser, word):
    assert len(analyser.index_tokens(word)) == 1


@pytest.mark.parametrize(
    ("form", "verb"),
    [
        ("aangepast", "aanpassen"),
        ("afgewezen", "afwijzen"),
        ("geweigerd", "weigeren"),
        ("gemeld", "melden"),
        ("valt", "vallen"),
        ("maakt", "maken"),
        ("woonde", "wonen"),
        ("verhuisd", "verhuizen"),
    ],
)
def test_forms_of_a_verb_share_its_stem(form, verb):
    assert infinitive(form) == verb
    assert stem(form) == stem(verb)


@pytest.mark.parametrize(
    "word", ["gezond", "kaart", "buurt", "kort", "liefde", "maanden"]
)
def test_words_that_look_like_a_verb_are_left_alone(word):
    assert infinitive(word) is None


@pytest.mark.parametrize(
    ("one", "other"), [("huizen", "huis"), ("brieven", "brief"), ("reizen", "reis")]
)
def test_a_consonant_that_spelling_changes_does_not_change_the_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("liftje", "lift"),
        ("kamertjes", "kamer"),
        ("hellinkje", "helling"),
        ("raampje", "raam"),
        ("bruggetje", "brug"),
        ("autootje", "auto"),
        ("sleutelkluisje", "sleutelkluis"),
        ("plantje", "plant"),
    ],
)
def test_a_diminutive_shares_the_stem_of_its_base(word: str, base: str) -> None:
    assert base_of_diminutive(word) == base
    assert stem(word) == stem(base)


@pytest.mark.parametrize(
    "word",
    ["meisje", "taalmaatje", "busje", "oranje", "project", "zitje", "je", "beetje"],
)
def test_what_means_something_else_than_its_base_is_left_alone(word: str) -> None:
    assert base_of_diminutive(word) is None


def test_abbreviations_are_neither_stemmed_nor_split(analyser):
    assert analyser.index_tokens("wlz ggz zin") == ["wlz", "ggz", "zin"]


@given(st.text(max_size=300))
def test_offsets_give_back_each_word_in_order(text):
    words = dutch().words(text)
    assert all(text[word.start : word.end] == word.text for word in words)
    assert all(a.end <= b.start for a, b in zip(words, words[1:], strict=False))


@given(st.text(max_size=300))
def test_tokens_are_safe_to_quote_and_the_same_as_those_of_the_words(text):
    tokens = dutch().index_tokens(text)
    assert tokens == [stem for word in dutch().words(text) for stem in word.stems]
    assert all(c == "_" or c.isalnum() for token in tokens for c in token)
    assert all(token and token == token.lower() for token in tokens)


@given(st.text(max_size=60))
def test_folding_a_folded_word_changes_nothing(word):
    assert fold(fold(word)) == fold(word)


@given(st.text(alphabet="abdegiklmnoprstuvz", min_size=8, max_size=40))
def test_parts_of_a_compound_stand_in_it_in_order(word):
    parts = dutch()._splitter.split(word)
    assert len(parts) in (0, 2, 3, 4)
    assert all(len(part) >= 3 for part in parts)


def test_the_fingerprint_changes_with_each_list_of_words():
    fingerprints = {
        Analyser().fingerprint,
        Analyser(stop_words=frozenset({"de"})).fingerprint,
        Analyser(protected=frozenset({"wmo"})).fingerprint,
        Analyser(parts=frozenset({"trap", "lift"})).fingerprint,
        Analyser(unlikely_heads=frozenset({"lift"})).fingerprint,
    }
    assert len(fingerprints) == 5
    assert Analyser().fingerprint == Analyser().fingerprint


def test_negations_are_no_stop_words():
    stop_words = read_words("stop_words")
    assert len(stop_words) == 97
    assert stop_words.isdisjoint({"niet", "geen", "zonder"})


def test_a_hundred_thousand_words_take_less_than_a_second(analyser):
    text = (
        "De mantelzorger vroeg om een trapliftaanvraag en woningaanpassing. " * 12_500
    )
    analyser.index_tokens(text[:200])
    start = time.process_time()
    analyser.index_tokens(text)
    assert time.process_time() - start < 1


def test_importing_search_loads_nothing_heavy():
    code = (
        "import sys, search.analysis, search.query, search.guard, search.highlight;"
        "sys.exit(bool({'numpy', 'Stemmer', 'apsw', 'django'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

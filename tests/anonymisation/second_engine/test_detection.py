# SPDX-License-Identifier: EUPL-1.2
"""The real model on Dutch sentences; what it finds is what its files make of them."""

import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymisation.engine import Kind
from anonymisation.second_engine import detect_second, engine_name, engine_version

pytestmark = pytest.mark.usefixtures("_model")

CASE = (
    "Mevrouw Wiersema-Brug woont met haar dochter in Bedum, Borgweg 14, 9781 TK. "
    "Zij krijgt hulp bij het huishouden en kan de trap nog op."
)
CLIENT = (
    "import sys; from anonymisation.second_engine import detect_second as d; d('Alex')"
)


def found(text: str) -> dict[str, Kind]:
    return {text[m.start : m.end]: m.kind for m in detect_second(text)}


def test_names_places_and_addresses_are_found_whole():
    assert found(CASE) == {
        "Wiersema-Brug": Kind.PERSON,
        "Bedum": Kind.PLACE,
        "Borgweg 14": Kind.ADDRESS,
        "9781 TK": Kind.POSTCODE,
    }


def test_a_name_in_small_letters_is_found():
    assert found("ja met fatma, ik bel over de scootmobiel") == {"fatma": Kind.PERSON}


@pytest.mark.parametrize("before", ["👩‍👩‍👧 ", "e\u0301e\u0301n ", "ﬁ ½ ", "中文 "])
def test_offsets_are_code_points_of_the_given_text(before):
    text = f"{before}Mijn naam is Alex Rivera."
    assert "Alex Rivera" in found(text)


def test_a_name_is_found_wherever_it_stands_in_a_long_text():
    filling = "De trap is steil en het bad is oud. "
    for repeats in range(1, 12):
        text = filling * repeats + "Mijn naam is Alex Rivera. " + filling * 3
        assert "Alex Rivera" in found(text), repeats


def test_nothing_is_found_in_nothing():
    assert detect_second("") == detect_second(" \n\t ") == []


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_any_text_has_an_answer_with_places_inside_it(text):
    marks = detect_second(text)
    assert all(0 <= m.start < m.end <= len(text) for m in marks)
    assert [m.start for m in marks] == sorted(m.start for m in marks)


@pytest.mark.slow
def test_a_text_four_times_as_long_takes_about_four_times_as_long():
    def seconds(text: str) -> float:
        started = time.process_time()
        detect_second(text)
        return time.process_time() - started

    assert seconds(CASE * 60) < 7 * max(seconds(CASE * 15), 0.05)


@pytest.mark.slow
def test_a_page_of_one_word_is_read_too():
    assert detect_second("a" * 20_000) is not None
    assert detect_second("1" * 20_000) is not None


def test_the_client_that_ships_the_model_is_never_imported():
    check = f"{CLIENT}; sys.exit(any('arcjet' in name for name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", check], check=False)
    assert done.returncode == 0


def test_nothing_is_loaded_before_the_first_text():
    check = (
        "import os, sys, django; "
        "os.environ['DJANGO_SETTINGS_MODULE'] = 'config.settings.test'; django.setup(); "
        "from anonymisation.engines import second_engine; "
        "sys.exit('onnxruntime' in sys.modules or 'tokenizers' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", check], check=False)
    assert done.returncode == 0


def test_the_engine_says_which_model_it_is():
    assert (engine_name(), engine_version()) == ("rampart", "1.4.0-9f27d249")

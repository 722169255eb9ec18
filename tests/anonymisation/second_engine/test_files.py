# SPDX-License-Identifier: EUPL-1.2
"""The model's files are the ones we know, or there is no answer."""

import pytest

from anonymisation.second_engine import SecondEngineUnavailable, Unavailability
from anonymisation.second_engine.files import (
    DIGESTS,
    installed_folder,
    verified_files,
)
from anonymisation.second_engine.model import TokenClassifier


@pytest.fixture
def copied(tmp_path, _model):
    """The real files, copied to where a test may spoil them."""
    for name in DIGESTS:
        copy = tmp_path / name
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes((installed_folder() / name).read_bytes())
    return tmp_path


def test_missing_files_are_told_as_not_installed(tmp_path):
    with pytest.raises(SecondEngineUnavailable) as outcome:
        verified_files(tmp_path)
    assert outcome.value.reason is Unavailability.NOT_INSTALLED


@pytest.mark.parametrize("name", DIGESTS)
def test_a_file_of_which_one_bit_differs_is_refused(copied, name):
    content = bytearray((copied / name).read_bytes())
    content[-1] ^= 1
    (copied / name).write_bytes(content)
    with pytest.raises(SecondEngineUnavailable) as outcome:
        verified_files(copied)
    assert outcome.value.reason is Unavailability.ALTERED
    assert str(outcome.value) == f"altered: {name}"


def test_a_model_that_cannot_be_loaded_gives_no_answer(copied):
    files = verified_files(copied)
    broken = type(files)(b"no model", files.tokenizer, files.labels)
    with pytest.raises(SecondEngineUnavailable) as outcome:
        TokenClassifier(broken)
    assert outcome.value.reason is Unavailability.NO_ANSWER


def test_a_model_that_answers_nonsense_fails_its_own_test(copied):
    files = verified_files(copied)
    swapped = files.labels.replace(b"GIVEN_NAME", b"CITY").replace(b"SURNAME", b"CITY")
    with pytest.raises(SecondEngineUnavailable, match="no_answer: self-test"):
        TokenClassifier(type(files)(files.model, files.tokenizer, swapped))

# SPDX-License-Identifier: EUPL-1.2
"""Letters that the worker can read, and a second engine to be asked."""

from collections.abc import Callable, Iterator

import pytest

from anonymisation import subjects
from anonymisation.engines import (
    SecondEngine,
    register_second_engine,
    unregister_second_engine,
)
from tests.anonymisation.subjects import TYPE, Letter


@pytest.fixture
def readable_letters() -> Iterator[Callable[[Letter], Letter]]:
    written: dict = {}
    subjects.register_reader(TYPE, lambda uuid: written[uuid].texts)

    def readable(letter: Letter) -> Letter:
        written[letter.uuid] = letter
        return letter

    yield readable
    subjects._readers.pop(TYPE)


@pytest.fixture
def second_engine(settings) -> Iterator[Callable]:
    """Configure a second engine by the function that answers."""
    settings.ANONYMISATION_SECOND_ENGINE = "proef"

    def configure(detect: Callable, **options: Callable) -> None:
        register_second_engine(SecondEngine("proef", "1", detect, **options))

    yield configure
    unregister_second_engine("proef")

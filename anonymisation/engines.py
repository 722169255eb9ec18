# SPDX-License-Identifier: EUPL-1.2
"""Which engines must answer for a text: the rules, and a second one where configured.

A second engine is slow, so it runs in the worker. Until it has answered, a check is "niet
volledig", and nothing with such a check is published.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.conf import settings

from anonymisation.engine import Finding

logger = logging.getLogger(__name__)

RULES = "rules"

Detector = Callable[[str], Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class SecondEngine:
    """An engine beside the rules: its name and version, and how it is asked."""

    name: str
    version: str
    detect: Detector

    @property
    def label(self) -> str:
        return f"{self.name} {self.version}"


_second: dict[str, SecondEngine] = {}


def register_second_engine(engine: SecondEngine) -> None:
    """Make an engine available under its name; the setting says whether it is used."""
    if engine.name in _second:
        raise ValueError(f"A second engine named {engine.name} is registered already.")
    _second[engine.name] = engine


def unregister_second_engine(name: str) -> None:
    """Take an engine out again; for tests that register one."""
    _second.pop(name, None)


def second_engine() -> SecondEngine | None:
    """Return the configured engine, if it is there to be asked."""
    return _second.get(settings.ANONYMISATION_SECOND_ENGINE)


def expected_engines() -> str:
    """Return the names that a complete check has, one after the other.

    A configured engine that is not there is expected all the same, and never answers.
    """
    name = settings.ANONYMISATION_SECOND_ENGINE
    if not name:
        return RULES
    engine = second_engine()
    return answered_by(engine.label if engine else name)


def answered_by(second: str = "") -> str:
    return f"{RULES}, {second}" if second else RULES


def ask_second(engine: SecondEngine, text: str) -> Sequence[Finding] | None:
    """Return what the engine finds, or nothing when it does not answer."""
    try:
        return engine.detect(text)
    except Exception as error:  # noqa: BLE001  Whatever goes wrong: it did not answer.
        # Only the exception's type: a message can quote the text.
        logger.error("%s did not answer: %s", engine.name, type(error).__name__)
        return None

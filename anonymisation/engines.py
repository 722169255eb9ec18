# SPDX-License-Identifier: EUPL-1.2
"""Which engines must answer for a text: the rules, and a second one where configured.

A second engine is slow, so it runs in the worker. Until it has answered, a check is "niet
volledig", and nothing with such a check is published.
"""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.conf import settings

from anonymisation.engine import Finding
from anonymisation.engine.allowing import AllowList
from anonymisation.merge_engines import SecondDetector, detect_with_second
from anonymisation.second_engine import Credit, SecondEngineUnavailable
from anonymisation.subjects import Texts

logger = logging.getLogger(__name__)

RULES = "rules"
# How long an engine that did not answer is left alone.
PAUSE_SECONDS = 60.0


def _nothing_to_prove() -> None:
    """Say nothing against an engine that needs no files."""


@dataclass(frozen=True, slots=True)
class SecondEngine:
    """An engine beside the rules: its name and version, and how it is asked.

    ``prove`` raises when the engine is not what it should be, without asking it anything.
    """

    name: str
    version: str
    detect: SecondDetector
    prove: Callable[[], object] = _nothing_to_prove
    credit: Credit | None = None

    @property
    def label(self) -> str:
        return f"{self.name} {self.version}"


_second: dict[str, SecondEngine] = {}
_silent_until: dict[str, float] = {}


def register_second_engine(engine: SecondEngine) -> None:
    """Make an engine available under its name; the setting says whether it is used."""
    if engine.name in _second:
        raise ValueError(f"A second engine named {engine.name} is registered already.")
    _second[engine.name] = engine


def unregister_second_engine(name: str) -> None:
    """Take an engine out again; for tests that register one."""
    _second.pop(name, None)
    _silent_until.pop(name, None)


def second_engine() -> SecondEngine | None:
    """Return the configured engine, if it is there to be asked."""
    return _second.get(settings.ANONYMISATION_SECOND_ENGINE)


def second_credit() -> Credit | None:
    """Return whose work reads along on this site, for where readers are told."""
    engine = second_engine()
    return engine.credit if engine else None


def can_be_completed() -> bool:
    """Return whether a check would have every answer it needs if it were done now."""
    name = settings.ANONYMISATION_SECOND_ENGINE
    if not name:
        return True
    return name in _second and time.monotonic() >= _silent_until.get(name, 0.0)


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


def ask_second(
    engine: SecondEngine, texts: Texts, allow_list: AllowList
) -> Sequence[Finding] | None:
    """Return what rules and engine find together, or nothing when it does not answer."""
    try:
        return detect_with_second(
            "", fields=texts, allow_list=allow_list, second=engine.detect
        )
    except Exception as error:  # noqa: BLE001  Whatever goes wrong: it did not answer.
        _silent_until[engine.name] = time.monotonic() + PAUSE_SECONDS
        logger.error("%s did not answer: %s", engine.name, outcome_of(error))
        return None


def outcome_of(error: Exception) -> str:
    """Name what went wrong; only our own outcome is sure to quote no text."""
    if isinstance(error, SecondEngineUnavailable):
        return str(error)
    return type(error).__name__

# SPDX-License-Identifier: EUPL-1.2
"""Whether the second engine that is configured is what it should be, before it is asked."""

import logging

from django.conf import settings

from anonymisation.engines import outcome_of, second_engine

logger = logging.getLogger(__name__)


def prove_second_engine() -> str:
    """Return and log what became of proving the configured engine; empty without one.

    "ready", "unknown" for a name that nobody registered, or why it is refused. Checks
    stay incomplete in the last two cases, so somebody has to be told.
    """
    name = settings.ANONYMISATION_SECOND_ENGINE
    outcome = _proved() if name else ""
    if outcome not in {"", "ready"}:
        logger.error("Second engine %s: %s", name, outcome)
    return outcome


def _proved() -> str:
    engine = second_engine()
    if engine is None:
        return "unknown"
    try:
        engine.prove()
    except Exception as error:  # noqa: BLE001  Whatever goes wrong: it is not ready.
        return outcome_of(error)
    return "ready"

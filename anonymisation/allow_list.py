# SPDX-License-Identifier: EUPL-1.2
"""The engine's own allow-list together with the phrases of the CMS."""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from anonymisation.engine.allowing import AllowList, standard_phrases
from anonymisation.models import AllowedPhrase

_LENGTH = 12


@dataclass(frozen=True, slots=True)
class CurrentAllowList:
    """What is allowed today, and a word that is another one when that changes."""

    allow_list: AllowList
    version: str


def current_allow_list() -> CurrentAllowList:
    """Return the list in force; one query, and built anew only when a phrase changed.

    The version follows from the phrases themselves: an edit in another process counts at
    once, and so does a phrase whose last day has passed.
    """
    phrases = AllowedPhrase.objects.in_force().values_list("phrase", flat=True)
    return _built(tuple(sorted(phrases)))


@lru_cache(maxsize=1)
def _built(phrases: tuple[str, ...]) -> CurrentAllowList:
    version = sha256("\n".join(phrases).encode()).hexdigest()[:_LENGTH]
    return CurrentAllowList(AllowList([*standard_phrases(), *phrases]), version)

# SPDX-License-Identifier: EUPL-1.2
"""Case pages that were just made, kept while nothing has changed.

Who may read the same is shown the same page, but for the places where something of their
own stands; those are left open. Everything that a kept page leads to is checked again in
the database for the reader who asks; see docs/decisions/0036.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from accounts.access import Viewer
from cases.access import hashes_by_public_id
from cases.identifiers import SLUG_START
from cases.models import ITEM_MODELS, CasePage, SharedItem
from core.fleeting import Condition
from core.kept import KeptByState, State
from dossiers.access import dossiers_visible_to

# The last part of every address that something on a page leads to.
LAST_PART = re.compile(r'href="[^"]*/([^/"]+)/"')


@dataclass(frozen=True, slots=True)
class Asked:
    """A case at one address, for everybody who may read the same."""

    public_id: str
    origin: str
    audience: Viewer


@dataclass(frozen=True, slots=True)
class Led:
    """The cases, practices and dossiers that a page leads to, as they were."""

    hashes: dict[str, str]
    models: tuple[type[SharedItem], ...]
    dossiers: dict[str, datetime | None]

    def is_true_for(self, viewer: Viewer) -> bool:
        found = hashes_by_public_id(viewer, self.hashes, self.models)
        return found == self.hashes and (
            not self.dossiers or _dossiers(viewer, self.dossiers) == self.dossiers
        )


@dataclass(frozen=True, slots=True)
class KeptCase:
    """A page in pieces, between which stands what is one reader's own.

    It is true while all of its ``conditions`` are so.
    """

    page: CasePage
    pieces: tuple[bytes, ...]
    led: Led
    conditions: tuple[Condition, ...] = ()

    def is_true_for(self, viewer: Viewer) -> bool:
        return all(is_so() for is_so in self.conditions) and self.led.is_true_for(
            viewer
        )


kept_cases: KeptByState[Asked, KeptCase] = KeptByState(most=300, seconds=60.0)


def find_case(asked: Asked, state: State, viewer: Viewer) -> KeptCase | None:
    """Return a page that was kept, if all that it leads to is still so for ``viewer``."""
    kept = kept_cases.find(asked, state)
    return kept if kept and kept.is_true_for(viewer) else None


def kept_case(
    case: CasePage,
    pieces: Sequence[str],
    audience: Viewer,
    conditions: Sequence[Condition] = (),
) -> KeptCase:
    """Return a page that was made for ``audience``, with what it leads to."""
    led = _led(case, pieces, audience)
    return KeptCase(case, tuple(map(str.encode, pieces)), led, tuple(conditions))


def _led(case: CasePage, pieces: Sequence[str], audience: Viewer) -> Led:
    """Find what a page leads to by its links, whichever section wrote them.

    The case itself counts as it was read, not as it may have become since.
    """
    parts = {part for piece in pieces for part in LAST_PART.findall(piece)}
    codes = {part.upper() for part in parts if part.startswith(SLUG_START)}
    hashes = {case.public_id: case.content_hash}
    models: list[type[SharedItem]] = [CasePage]
    for model in ITEM_MODELS:
        unknown = codes - hashes.keys()
        found = hashes_by_public_id(audience, unknown, [model]) if unknown else {}
        hashes |= found
        if found and model not in models:
            models.append(model)
    return Led(hashes, tuple(models), _dossiers(audience, parts))


def _dossiers(viewer: Viewer, slugs: Iterable[str]) -> dict[str, datetime | None]:
    dossiers = dossiers_visible_to(viewer).filter(slug__in=list(slugs))
    return dict(dossiers.values_list("slug", "last_published_at"))

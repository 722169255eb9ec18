# SPDX-License-Identifier: EUPL-1.2
"""How far somebody is on a learning path: private, by step, in the order of the path."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from django.template.loader import render_to_string

from accounts.models import User
from dossiers.contents import DossierItem
from dossiers.models import DossierPage
from dossiers.notes import ReaderNotes
from learning.models import PathProgress


@dataclass(frozen=True, slots=True)
class Progress:
    """The steps of a path, which of them are done, and the first that is not."""

    total: int
    done: frozenset[str]
    next: DossierItem | None

    @property
    def count(self) -> int:
        return len(self.done)


def progress_of(
    user: User, dossier: DossierPage, items: Sequence[DossierItem]
) -> Progress:
    """Return how far ``user`` is; a step that is no longer there counts for nothing."""
    rows = PathProgress.objects.filter(user=user, dossier=dossier)
    noted = set(rows.values_list("step", flat=True))
    done = frozenset(item.key for item in items if item.key in noted)
    following = next((item for item in items if item.key not in done), None)
    return Progress(len(items), done, following)


def path_notes(
    dossier: DossierPage, items: Sequence[DossierItem], request: HttpRequest
) -> ReaderNotes:
    """Return the progress above the path and a tick at each of its steps."""
    assert isinstance(request.user, User)
    progress = progress_of(request.user, dossier, items)

    def draw(name: str, **context: object) -> str:
        return render_to_string(f"components/{name}.html", context, request=request)

    return ReaderNotes(
        heads=(draw("path_progress", progress=progress),),
        begin_at=progress.next.number if progress.next else 0,
        actions={
            item.key: draw(
                "path_step",
                slug=dossier.slug,
                item=item,
                is_done=item.key in progress.done,
            )
            for item in items
        },
    )

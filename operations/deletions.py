# SPDX-License-Identifier: EUPL-1.2
"""A list beside the database of what was deleted, so that no backup brings it back.

A backup knows nothing of what came after it. Whatever was destroyed, replaced, withdrawn or
deleted since is destroyed again when it is restored. The list holds codes, moments and
fingerprints, and never a text or a name.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from django.conf import settings

from cases.models import DeletionRecord, PublicationDecision, Tombstone

logger = logging.getLogger(__name__)


class What(StrEnum):
    ITEM = "item"
    # Every older copy of its text was destroyed; ``content`` is what went live.
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    ACCOUNT = "account"
    IMAGE = "image"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, order=True)
class Deletion:
    """Something that a backup from before ``at`` may not bring back."""

    at: str
    what: str
    key: str
    content: str = ""

    @property
    def moment(self) -> datetime:
        return datetime.fromisoformat(self.at)


def list_path() -> Path:
    return Path(settings.DELETIONS_FILE)


def remember(deletion: Deletion) -> None:
    """Add a line; a full disk costs the line and never the deletion itself."""
    try:
        add(list_path(), [deletion])
    except OSError as error:
        kind, key, failure = deletion.what, deletion.key, type(error).__name__
        logger.error("Deletion of %s %s not listed: %s.", kind, key, failure)


def read(path: Path) -> list[Deletion]:
    """Return the list, the oldest first; half a last line is no line yet."""
    found = set()
    for line in path.read_text(encoding="utf-8").splitlines():
        try:
            found.add(Deletion(**json.loads(line)))
        except (ValueError, TypeError):
            logger.warning("A line of the list of deletions cannot be read.")
    return sorted(found)


def complete(path: Path) -> int:
    """Write what the database remembers and the list does not; return how many lines.

    Makes good for a disk that was full, and for a list that was lost.
    """
    listed = {(d.what, d.key, d.at) for d in read(path)} if path.exists() else set()
    missing = [
        deletion
        for deletion in _remembered_by_database()
        if (deletion.what, deletion.key, deletion.at) not in listed
    ]
    add(path, missing)
    return len(missing)


def add(path: Path, deletions: Iterable[Deletion]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.writelines(json.dumps(asdict(one)) + "\n" for one in deletions)


def of_record(record: DeletionRecord) -> Deletion:
    """Return the line for a record; that of a publication names what went live."""
    at = record.deleted_at
    if record.reason == DeletionRecord.Reason.DELETED:
        return Deletion(at.isoformat(), What.ITEM, record.public_id)
    decided = PublicationDecision.objects.filter(
        public_id=record.public_id, decided_at__lte=at
    )
    newest = decided.order_by("decided_at", "pk").last()
    content = newest.content_hash if newest else ""
    return Deletion(at.isoformat(), What.PUBLISHED, record.public_id, content)


def _remembered_by_database() -> Iterator[Deletion]:
    for record in DeletionRecord.objects.order_by("pk").iterator():
        yield of_record(record)
    for stone in Tombstone.objects.order_by("pk").iterator():
        yield Deletion(stone.withdrawn_at.isoformat(), What.WITHDRAWN, stone.public_id)

# SPDX-License-Identifier: EUPL-1.2
"""Demo cases and practices: through the importer, and live by the door."""

import hashlib
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.db.models import Model
from django.utils import timezone

from accounts.models import Organisation, User
from cases.choices import Origin
from cases.imports import (
    CheckedRow,
    ImportRefused,
    check_rows,
    code_for,
    import_items,
    read_files,
)
from cases.models import ITEM_MODELS, SharedItem, Tombstone
from demo.settled import read_answers, settle

# Days over which the demo items seem to have come in.
SPREAD = 270
# What the Herkenningscheck asked of them, and what was answered.
ANSWERS = "herkenning.toml"

Report = Callable[[str], Any]


def load_items(
    kind: str,
    folder: Path,
    *,
    organisations: Sequence[Organisation],
    by: User,
    report: Report,
) -> int:
    """Publish the files of ``folder`` that are not there yet; return how many."""
    paths = _missing(kind, sorted(folder.glob("*.md")))
    if not paths:
        return 0
    rows, unread = read_files(paths)
    checked, wrong = check_rows(rows)
    if unread or wrong:
        raise ImportRefused([*unread, *wrong])
    report(f"→ {len(checked)} × {kind} publiceren …")
    for row in checked:
        row.draft.fields["first_published_at"] = _moment(row)
    answers = read_answers(folder.parent / ANSWERS)

    def settle_answered(item: SharedItem, row: CheckedRow) -> None:
        settle(item, f"{folder.name}/{row.row.name}", answers, by=by)

    for place, organisation in enumerate(organisations):
        own = [row for row in checked if _number(row) % len(organisations) == place]
        import_items(
            rows=own,
            organisation=organisation,
            by=by,
            origin=Origin.DEMO,
            publish=True,
            prepare=settle_answered,
        )
    return len(checked)


def _missing(kind: str, paths: list[Path]) -> list[Path]:
    """Return the files without an item; what an editor withdrew stays withdrawn."""
    codes = {code_for(kind, path.stem): path for path in paths}
    models: tuple[type[Model], ...] = (*ITEM_MODELS, Tombstone)
    for model in models:
        rows = model._default_manager.filter(public_id__in=codes)
        for code in list(rows.values_list("public_id", flat=True)):
            codes.pop(code, None)
    return list(codes.values())


def _moment(row: CheckedRow) -> datetime:
    """When the item first went live, so that "newest" shows a life and not a load.

    Set on the draft: the door keeps a first publication that is known already.
    """
    days = 1 + _number(row) // 7 % SPREAD
    return timezone.now() - timedelta(days=days, minutes=_number(row) % 600)


def _number(row: CheckedRow) -> int:
    """Return a number that is the item's own on every machine."""
    return int.from_bytes(hashlib.sha256(row.code.encode()).digest()[:4])

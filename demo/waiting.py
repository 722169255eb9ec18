# SPDX-License-Identifier: EUPL-1.2
"""What waits in the demo for who moderates: drafts with findings, and a report.

Made up like the rest: nobody is called so at that address.
"""

from pathlib import Path

from accounts.models import Organisation, User
from cases.access import live_item
from cases.choices import Origin
from cases.imports import (
    ImportRefused,
    check_rows,
    code_for,
    import_items,
    read_files,
)
from moderation.choices import Ground
from moderation.models import Report

WRITER = "consulent@waterhoek.example"
# Of the same municipality as the drafts, so that its moderators find both.
REPORTED = "de-fiets-onder-het-zeil"


def load_waiting(folder: Path, *, organisation: Organisation) -> int:
    """Store the drafts of ``folder`` and report one case; return how many drafts."""
    rows, unread = read_files(sorted(folder.glob("*.md")))
    checked, wrong = check_rows(rows)
    if unread or wrong:
        raise ImportRefused([*unread, *wrong])
    import_items(
        rows=checked,
        organisation=organisation,
        by=User.objects.get(email=WRITER),
        origin=Origin.DEMO,
    )
    _report(code_for("casus", REPORTED))
    return len(checked)


def _report(code: str) -> None:
    """Let a report wait without taking the case offline.

    Not by the service, which writes to every moderator.
    """
    case = live_item(code)
    if case is not None:
        Report.objects.create(
            subject=case.translation_key,
            code=case.public_id,
            organisation=case.organisation,
            ground=Ground.PLACE,
        )

# SPDX-License-Identifier: EUPL-1.2
"""A subject with texts of its own, checked as an app above would have it checked."""

from dataclasses import dataclass, field
from uuid import UUID, uuid4

from anonymisation.models import Finding, Scan
from anonymisation.services import scan_subject
from anonymisation.subjects import Subject

TYPE = "tests.letter"


@dataclass
class Letter:
    """Something somebody wrote, and what is found in it."""

    texts: dict[str, str]
    uuid: UUID = field(default_factory=uuid4)

    @property
    def subject(self) -> Subject:
        return Subject(TYPE, self.uuid)

    def check(self, text: str | None = None, *, in_worker: bool = False) -> Scan:
        if text is not None:
            self.texts["text"] = text
        return scan_subject(subject=self.subject, texts=self.texts, in_worker=in_worker)

    def found(self, kind: str = "") -> list[Finding]:
        rows = Finding.objects.filter(scan__subject_uuid=self.uuid)
        return list(rows.filter(kind=kind) if kind else rows)

    def only(self, kind: str) -> Finding:
        (finding,) = [row for row in self.found(kind) if row.is_present]
        return finding


def letter(text: str, **others: str) -> Letter:
    """Return a checked letter."""
    written = Letter({"text": text, **others})
    written.check()
    return written

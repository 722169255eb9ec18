# SPDX-License-Identifier: EUPL-1.2
"""What the Herkenningscheck asked of the demo, and what was answered, in one file.

Fiction identifies nobody, and its text passes the same checks. What blocks is rewritten;
what is for review was looked at by whoever made the demo, and its answers stand in
``content/herkenning.toml`` word for word: an answer holds for those words in that field
of that file and for nothing else.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from accounts.models import User
from anonymisation.choices import Capacity, Reason
from anonymisation.services import Resolver, dismiss_finding, findings_of
from cases.models import SharedItem
from cases.recognition import scan_item
from cases.texts import texts_of


@dataclass(frozen=True, slots=True)
class Answer:
    """Why these words of this file may stay."""

    file: str
    field: str
    words: str
    reason: Reason


def read_answers(path: Path) -> list[Answer]:
    """Return the answers of a file, none where it is not there."""
    if not path.exists():
        return []
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    return [
        Answer(
            entry["bestand"], entry["veld"], entry["woorden"], Reason(entry["reden"])
        )
        for entry in told.get("gezien", [])
    ]


def settle(
    item: SharedItem, file: str, answers: Iterable[Answer], *, by: User
) -> list[Answer]:
    """Dismiss what was answered for ``item``; return the answers that were of use."""
    known = {(a.field, a.words): a for a in answers if a.file == file}
    if not known:
        return []
    resolver = Resolver(by, Capacity.MODERATOR)
    used = []
    texts = texts_of(item)
    for finding in findings_of(scan_item(item)):
        words = one_line(texts[finding.field][finding.start : finding.end])
        answer = known.get((finding.field, words))
        if answer and not finding.is_block:
            dismiss_finding(finding=finding, by=resolver, reason=answer.reason)
            used.append(answer)
    return used


def one_line(words: str) -> str:
    """Return words as an answer gives them, wherever their lines end in the text."""
    return " ".join(words.split())

# SPDX-License-Identifier: EUPL-1.2
"""Settling what the Herkenningscheck found in a draft: replace it, or say why it may stay.

What may be said by whom is the rule of ``anonymisation.services``; here a decision that
changes the text becomes a new draft, which is checked as every draft is.
"""

import re
from collections.abc import Iterator

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page

from accounts.models import User
from anonymisation.engine import Kind
from anonymisation.models import Finding, Scan
from anonymisation.outcomes import NotSettled
from anonymisation.services import (
    Explained,
    Resolver,
    explain_findings,
    mark_missed,
    replacements_for,
    scan_of,
)
from cases.models import SharedItem
from cases.recognition import scan_item, subject_of
from cases.rewriting import NotRewritten, rewrite
from cases.texts import texts_of

# A stand-in is a word or a few; more is a sentence, to be written in the editor.
LONGEST_STAND_IN = 80


class TextChanged(NotSettled):
    """Somebody saved another text since this one was read."""

    def __init__(self) -> None:
        super().__init__(_("De tekst is intussen veranderd. Kijk opnieuw en kies dan."))


class WordsNotFound(NotSettled):
    def __init__(self) -> None:
        super().__init__(
            _("Deze woorden staan zo niet in de tekst. Neem ze letterlijk over.")
        )


def newest_draft(item: SharedItem, *, for_change: bool = False) -> SharedItem:
    """Return the newest draft; ``for_change`` holds others off until it is stored."""
    if for_change:
        Page.objects.select_for_update().only("pk").get(pk=item.pk)
        item.refresh_from_db(fields=["latest_revision"])
    draft = item.get_latest_revision_as_object()
    assert isinstance(draft, SharedItem)
    return draft


@transaction.atomic
def replace_mentions(
    *, item: SharedItem, finding: Finding, stand_in: str, by: User
) -> int:
    """Put ``stand_in`` in the place of all that ``finding`` means; return of how many.

    The result is a new draft. Raises ``TextChanged`` where the finding is of another
    text, and ``NotRewritten`` where the text cannot be changed so.
    """
    draft = newest_draft(item, for_change=True)
    texts = texts_of(draft)
    scan = scan_of(subject=subject_of(draft), texts=texts)
    if scan is None or finding.scan_id != scan.pk or not finding.is_present:
        raise TextChanged
    meant = mentions_of(explain_findings(scan=scan, texts=texts), finding)
    changes = replacements_for(meant, texts=texts, stand_in=stand_in)
    if not changes:
        raise NotRewritten(_("Er is niets om te vervangen."))
    rewrite(draft, changes)
    draft.save_revision(user=by, log_action=True, clean=False)
    return sum(len(changed) for changed in changes.values())


@transaction.atomic
def point_out(*, item: SharedItem, words: str, kind: Kind, by: Resolver) -> Finding:
    """Record ``words`` of the newest draft as something that no rule found.

    Raises ``WordsNotFound`` when they do not stand there.
    """
    draft = newest_draft(item, for_change=True)
    texts = texts_of(draft)
    scan: Scan = scan_item(draft)
    for field, start, end in _places(words, texts):
        return mark_missed(
            scan=scan, field=field, text=texts[field], start=start, end=end,
            kind=kind, by=by,
        )  # fmt: skip
    raise WordsNotFound


def mentions_of(explained: list[Explained], finding: Finding) -> list[Explained]:
    """Return what means the same as ``finding``, whatever its tier."""
    group = next((e.group for e in explained if e.row.pk == finding.pk), "")
    return [e for e in explained if e.group == group]


def _places(words: str, texts: dict[str, str]) -> Iterator[tuple[str, int, int]]:
    """Yield where whole words stand, however many spaces are between them."""
    told = r"\s+".join(re.escape(word) for word in words.split())
    if not told:
        return
    for field, text in texts.items():
        for match in re.finditer(rf"(?<!\w){told}(?!\w)", text, re.IGNORECASE):
            yield field, match.start(), match.end()

# SPDX-License-Identifier: EUPL-1.2
"""What is said of each finding of a check, and what may stand there instead.

A row holds no words and no reason, so the text is read again by the rules. What only a
second engine or a person saw has a reason of its own and no ready replacement.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from anonymisation import engine
from anonymisation.allow_list import current_allow_list
from anonymisation.engine.replacing import stretches
from anonymisation.engine.surroundings import Stretch
from anonymisation.models import Finding, Scan
from anonymisation.subjects import Texts
from anonymisation.values import places_of


@dataclass(frozen=True, slots=True)
class Explained:
    """A row beside what the engine says of the same place."""

    row: Finding
    found: engine.Finding

    @property
    def group(self) -> str:
        """Return what all mentions of one person, place or number have in common."""
        return self.row.entity or f"{self.row.rule}-{self.row.text_hmac}"


def explain_findings(*, scan: Scan, texts: Texts) -> list[Explained]:
    """Return every finding in ``texts`` with its reason, hints included, in their order.

    ``texts`` must be those of the scan.
    """
    told = {name: text for name, text in texts.items() if text}
    detected = engine.detect(
        "", fields=told, allow_list=current_allow_list().allow_list
    )
    known = {_place(found): found for found in detected}
    order = {name: at for at, name in enumerate(told)}
    rows = scan.findings.present().select_related("resolved_by", "scan__key")
    return [
        Explained(row, known.get(_place(row)) or _unknown_to_rules(row))
        for row in sorted(rows, key=lambda row: (order[row.field], row.start))
    ]


def replacements_for(
    findings: Iterable[Explained], *, texts: Texts, stand_in: str
) -> dict[str, list[Stretch]]:
    """Return, by field, what changes when ``stand_in`` comes in the place of findings.

    They must mean one and the same; the sentence around each is bent to fit.
    """
    entity = "this"
    meant = [
        replace(found, entity=entity)
        for explained in findings
        for found in _everywhere(explained, texts)
    ]
    changes = {
        field: stretches(texts[field], meant, {entity: stand_in}, field=field)
        for field in dict.fromkeys(found.field for found in meant)
    }
    return {field: changed for field, changed in changes.items() if changed}


def _everywhere(explained: Explained, texts: Texts) -> list[engine.Finding]:
    """Return the finding itself; of what a person pointed at, every place it stands in."""
    row = explained.row
    if not row.is_missed:
        return [explained.found]
    secret = row.scan.key.value
    return [
        replace(explained.found, field=field, start=start, end=end)
        for field, text in texts.items()
        for start, end in places_of(secret, row.text_hmac, text)
    ]


def _place(finding: Finding | engine.Finding) -> tuple[str, int, int, str]:
    return finding.field, finding.start, finding.end, finding.rule


def _unknown_to_rules(row: Finding) -> engine.Finding:
    reason = (
        _("Een moderator wees dit aan; de controle zag het niet.")
        if row.is_missed
        else _("De tweede controle wijst dit aan.")
    )
    return replace(row.as_found(), reason=reason)

# SPDX-License-Identifier: EUPL-1.2
"""What a new check found, held beside what is known of the subject."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from django.utils import timezone

from anonymisation import engine
from anonymisation.choices import HEAVY_KINDS, FindingStatus
from anonymisation.engine.suggesting import number_in
from anonymisation.models import Finding, Scan, SubjectKey
from anonymisation.subjects import Texts
from anonymisation.values import places_of, value_hmac

# Numbers that passed their test, and places so small that people know each other.
_HEAVY_RULES = frozenset({"number.bsn", "number.iban", "place.village"})
_GROWN_UP = 18

_WRITTEN = (
    "start", "end", "is_present", "came_back", "kind", "tier", "confidence", "entity",
    "needs_second", "status", "reason_code", "resolved_at", "resolved_by",
    "seconded_at", "seconded_by",
)  # fmt: skip

_NOT_DECIDED = frozenset({FindingStatus.OPEN, FindingStatus.ESCALATED})

Place = tuple[str, str, str]


def record_findings(
    scan: Scan, detected: Sequence[engine.Finding], texts: Texts
) -> None:
    """Bring the rows of a scan up to its text; what was decided stays with its value."""
    known = list(scan.findings.comparable())
    if not detected and not known:
        return
    secret = SubjectKey.objects.get_or_create(scan=scan)[0].value
    comparison = _Comparison(scan, known, secret)
    for finding in detected:
        comparison.add(finding, texts[finding.field])
    comparison.look_for_missed(texts)
    Finding.objects.bulk_create(comparison.new)
    Finding.objects.bulk_update([*comparison.seen, *comparison.vanished()], _WRITTEN)


class _Comparison:
    """Rows that are known, and what became of each."""

    def __init__(self, scan: Scan, known: Iterable[Finding], secret: bytes) -> None:
        self._scan = scan
        self._secret = secret
        self._rows: dict[Place, list[Finding]] = defaultdict(list)
        self._replaced: set[str] = set()
        self.new: list[Finding] = []
        self.seen: list[Finding] = []
        for row in known:
            self._rows[row.field, row.rule, row.text_hmac].append(row)
            if row.status == FindingStatus.REPLACED:
                self._replaced.add(row.text_hmac)

    def add(self, found: engine.Finding, text: str) -> None:
        value = text[found.start : found.end]
        digest = value_hmac(self._secret, value)
        same = self._rows[found.field, found.rule, digest]
        if same:
            row = same.pop(0)
            self.seen.append(row)
            _reopen(row)
        else:
            row = Finding(scan=self._scan, text_hmac=digest)
            row.came_back = digest in self._replaced
            self.new.append(row)
        row.field, row.rule, row.entity = found.field, found.rule, found.entity
        row.start, row.end, row.is_present = found.start, found.end, True
        row.kind, row.tier = found.kind.value, found.tier.value
        row.confidence = found.confidence.value
        row.needs_second = _needs_second(found, value)

    def look_for_missed(self, texts: Texts) -> None:
        """Find again what a person pointed at, in whichever field it stands now."""
        for row in self._left():
            if row.is_missed:
                for field, start, end in self._places(row, texts):
                    row.field, row.start, row.end = field, start, end
                    row.is_present = True
                    _reopen(row)
                    self.seen.append(row)
                    break

    def vanished(self) -> list[Finding]:
        """Return the rows that are no longer found, marked so.

        What only a second engine sees is not gone before that engine has looked again.
        """
        is_sure = self._scan.is_complete
        gone = [row for row in self._left() if row not in self.seen]
        for row in gone:
            row.is_present = False
            if is_sure and row.status in _NOT_DECIDED:
                row.status = FindingStatus.REPLACED
                row.resolved_at = timezone.now()
        return gone

    def _left(self) -> list[Finding]:
        return [row for rows in self._rows.values() for row in rows]

    def _places(self, row: Finding, texts: Texts) -> Iterator[tuple[str, int, int]]:
        for field, text in texts.items():
            for start, end in places_of(self._secret, row.text_hmac, text):
                yield field, start, end


def _reopen(row: Finding) -> None:
    """What was taken out and stands there again is open again, and marked."""
    if row.status == FindingStatus.REPLACED:
        row.status, row.came_back = FindingStatus.OPEN, True
        row.resolved_at = row.resolved_by = None


def _needs_second(found: engine.Finding, value: str) -> bool:
    if found.kind in HEAVY_KINDS or found.rule in _HEAVY_RULES:
        return True
    is_age = found.kind is engine.Kind.AGE
    return is_age and 0 < number_in(value.lower()) < _GROWN_UP

# SPDX-License-Identifier: EUPL-1.2
"""The findings of a draft as the screen shows them: the text with marks, and a card each."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy

from anonymisation.engine import Tier
from anonymisation.marked_text import Piece, Spot, paint, pieces
from anonymisation.models import Scan
from anonymisation.services import Explained, Resolver, unsettled
from anonymisation.subjects import Texts
from anonymisation.wording import KINDS, TIERS
from cases.finding_cards import GRAVEST_FIRST, Card, anchor_of, card_of
from cases.models import SharedItem
from cases.texts import field_label

# How a mark looks when nothing is to be done about it any more.
_SETTLED = "settled"
_SETTLED_LABEL = gettext_lazy("opgelost")


@dataclass(frozen=True, slots=True)
class MarkedField:
    """One text of the draft under the name that an editor knows."""

    label: str
    pieces: list[Piece]


@dataclass(frozen=True, slots=True)
class FindingsPage:
    """What the screen shows; places are counted, because each of them is a decision."""

    fields: list[MarkedField]
    open: list[Card]
    settled: list[Card]
    hints: list[Card]
    done: int
    total: int
    is_complete: bool


def present_findings(
    *,
    item: SharedItem,
    scan: Scan,
    explained: list[Explained],
    texts: Texts,
    by: Resolver | None,
) -> FindingsPage:
    """Return the screen for ``by``, who may only replace when nothing else is theirs."""
    asked = [e.row for e in explained if not e.row.is_hint]
    waiting = {row.pk for row in unsettled(asked, by_one_person=item.is_fictional)}
    groups = _groups(explained, waiting)
    numbers = {group: number for number, (group, _members) in enumerate(groups, 1)}
    cards = [
        card_of(numbers[group], members, waiting, texts, by)
        for group, members in groups
    ]
    replaced = scan.findings.replaced().count()
    return FindingsPage(
        fields=_fields(item, explained, numbers, waiting, texts),
        open=[card for card in cards if card.is_open],
        settled=[c for c in cards if not c.is_open and c.tier is not Tier.HINT],
        hints=[c for c in cards if not c.is_open and c.tier is Tier.HINT],
        done=len(asked) - len(waiting) + replaced,
        total=len(asked) + replaced,
        is_complete=scan.is_complete,
    )


def _groups(
    explained: list[Explained], waiting: set[int]
) -> list[tuple[str, list[Explained]]]:
    """Return findings by what they mean: open ones first, then the gravest."""

    def order(entry: tuple[str, list[Explained]]) -> tuple[bool, int]:
        members = entry[1]
        tiers = [GRAVEST_FIRST.index(e.found.tier) for e in members]
        return not any(e.row.pk in waiting for e in members), min(tiers)

    grouped: dict[str, list[Explained]] = {}
    for member in explained:
        grouped.setdefault(member.group, []).append(member)
    return sorted(grouped.items(), key=order)


def _fields(
    item: SharedItem,
    explained: Iterable[Explained],
    numbers: dict[str, int],
    waiting: set[int],
    texts: Texts,
) -> list[MarkedField]:
    by_field: dict[str, list[Explained]] = {}
    for member in explained:
        by_field.setdefault(member.row.field, []).append(member)
    shown = []
    for name, text in texts.items():
        spots = [
            _spot(member, numbers[member.group], member.row.pk in waiting)
            for member in by_field.get(name, [])
        ]
        label = field_label(item, name)
        marked = pieces(text, spots, paint(text, spots))
        shown.append(MarkedField(label[:1].upper() + label[1:], marked))
    return shown


def _spot(member: Explained, number: int, is_open: bool) -> Spot:
    row, tier = member.row, Tier(member.row.tier)
    is_shown_as_is = is_open or tier is Tier.HINT
    how = TIERS[tier] if is_shown_as_is else _SETTLED_LABEL
    return Spot(
        start=row.start,
        end=row.end,
        tier=tier.value if is_shown_as_is else _SETTLED,
        number=number,
        anchor=anchor_of(row),
        label=f"{number}: {KINDS[member.found.kind]}, {how}",
    )

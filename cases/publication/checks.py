# SPDX-License-Identifier: EUPL-1.2
"""The ordered checks of the door; other apps register theirs."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from wagtail.models import Revision

from accounts.models import User
from cases.authors import brought_in_by
from cases.content import content_hash
from cases.models import SharedItem
from cases.outcomes import Refusal
from cases.publication.required import missing_fields


@dataclass(frozen=True, slots=True)
class Candidate:
    """What stands before the door: the item as it would be stored, and who asks."""

    item: SharedItem
    revision: Revision
    by: User | None
    seen_hash: str | None = None


Check = Callable[[Candidate], Iterable[Refusal]]


@dataclass(frozen=True, slots=True)
class RegisteredCheck:
    """A check with its place in the order; ties are asked in order of registration."""

    order: int
    name: str
    check: Check


_registered: list[RegisteredCheck] = []


def register_check(name: str, *, order: int) -> Callable[[Check], Check]:
    """Add a check to the door, from an app's ``ready``; names are unique.

    Raises ``ValueError`` for a name that is taken: a check must never replace another
    silently.
    """

    def register(check: Check) -> Check:
        if any(entry.name == name for entry in _registered):
            raise ValueError(f"A check named {name} is registered already.")
        _registered.append(RegisteredCheck(order, name, check))
        _registered.sort(key=lambda entry: entry.order)
        return check

    return register


def unregister_check(name: str) -> None:
    """Take a check out again; for tests that register one."""
    _registered[:] = [entry for entry in _registered if entry.name != name]


def check_names() -> list[str]:
    return [entry.name for entry in _registered]


def refusals_for(candidate: Candidate) -> list[Refusal]:
    """Ask every check in order and return all their reasons; empty means open."""
    return [refusal for entry in _registered for refusal in entry.check(candidate)]


@register_check("required_fields", order=10)
def required_fields(candidate: Candidate) -> Iterator[Refusal]:
    for field, label in missing_fields(candidate.item):
        yield Refusal(
            check="required_fields",
            field=field,
            message=_("Vul nog in: %(label)s.") % {"label": label},
        )


@register_check("four_eyes", order=20)
def four_eyes(candidate: Candidate) -> Iterator[Refusal]:
    """Who publishes is not who brought it in, or, before that exists, who made it."""
    item = candidate.item
    if item.is_fictional:
        return
    if candidate.by is None:
        yield Refusal(
            check="four_eyes",
            message=_("Alleen een mens kan publiceren; er is geen account bekend."),
        )
    elif candidate.by.pk == brought_in_by(item):
        yield Refusal(
            check="four_eyes",
            message=_(
                "Je hebt dit zelf ingebracht. Vraag een collega om te publiceren: "
                "vier ogen zien meer dan twee."
            ),
        )


@register_check("exact_text", order=30)
def exact_text(candidate: Candidate) -> Iterator[Refusal]:
    """What goes live is the newest draft, and the very text that was looked at."""
    item, revision = candidate.item, candidate.revision
    if str(item.pk) != str(revision.object_id) or not revision.is_latest_revision():
        yield Refusal(
            check="exact_text",
            message=_("Er is intussen een nieuwere versie. Bekijk die eerst."),
        )
    elif candidate.seen_hash and candidate.seen_hash != content_hash(item):
        yield Refusal(
            check="exact_text",
            message=_("De tekst is veranderd nadat je hem bekeek. Bekijk hem opnieuw."),
        )

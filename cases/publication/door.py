# SPDX-License-Identifier: EUPL-1.2
"""``publish_case``: how an item goes live, and how its live content changes."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.base import BaseAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Page, Revision

from accounts.models import User
from cases.content import child_relations, content_hash
from cases.models import DeletionRecord, PublicationDecision, SharedItem, Tombstone
from cases.outcomes import Refusal, UnsafeToPublish, no_schedule
from cases.publication.checks import Candidate, check_names, refusals_for
from cases.publication.purge import Counts, purge_copies
from cases.publication.tickets import Ticket, holding
from cases.signals import item_changed


@transaction.atomic
def publish_case(
    *,
    case: SharedItem,
    by: User | None,
    revision: Revision | None = None,
    seen_hash: str | None = None,
    changed: bool = True,
) -> Counts:
    """Publish the newest draft of a case or practice, or raise ``UnsafeToPublish``.

    In one transaction: the checks in order, the item live, every other copy of its text
    destroyed, the decision and the deletion recorded, listeners told. Returns how many
    copies were destroyed. ``seen_hash`` is the content somebody approved, if it was
    approved elsewhere than on the editing page.
    """
    # One publication of a page at a time; the row lock also orders concurrent editors.
    Page.objects.select_for_update().only("pk").get(pk=case.pk)
    revision = revision or case.get_latest_revision() or case.save_revision(user=by)
    item = revision.as_object()
    assert isinstance(item, SharedItem)
    _refuse_schedule(item)
    _refuse_borrowed_rows(item)
    refusals = refusals_for(Candidate(item, revision, by, seen_hash))
    if refusals:
        raise UnsafeToPublish(refusals, item)
    ticket = Ticket(item.pk, revision.pk, content_hash(item))
    with holding(ticket):
        _store(item, ticket, _PublishChecked(item, revision, user=by, changed=changed))
        counts = purge_copies(item, by=by)
        _prove_stored(item, ticket)
    _record(item, ticket, by, counts)
    item_changed.send(sender=type(item), item=item)
    return counts


def _refuse_schedule(item: SharedItem) -> None:
    if (item.go_live_at and item.go_live_at > timezone.now()) or item.expire_at:
        raise no_schedule(item)


def _refuse_borrowed_rows(item: SharedItem) -> None:
    """A draft that names a row of another item would take it away from there."""
    for relation in child_relations(item):
        rows = getattr(item, relation.get_accessor_name()).all()
        named = [row.pk for row in rows if row.pk]
        theirs = relation.related_model.objects.filter(pk__in=named).exclude(
            **{relation.field.name: item.pk}
        )
        if named and theirs.exists():
            raise UnsafeToPublish(
                [
                    Refusal(
                        check="exact_text",
                        message=_("Er staat een rij in die bij iets anders hoort."),
                    )
                ],
                item,
            )


class _PublishChecked(PublishPageRevisionAction):
    """Wagtail's own action on the very object that was checked.

    Its constructor would build the object from the revision a second time.
    """

    def __init__(
        self, item: SharedItem, revision: Revision, *, user: User | None, changed: bool
    ) -> None:
        BaseAction.__init__(self, item, user=user)
        self.object = item
        self.revision = revision
        self.changed = changed
        self.log_action = True
        self.previous_revision = None


def _store(item: SharedItem, ticket: Ticket, action: PublishPageRevisionAction) -> None:
    item.content_hash = ticket.content_hash
    try:
        action.execute(skip_permission_checks=True)
    except ValidationError as error:
        raise UnsafeToPublish(list(_invalid(error)), item) from error


def _invalid(error: ValidationError) -> Iterator[Refusal]:
    """A draft may be stored while a field of it is invalid; it stops here."""
    for field, messages in error.message_dict.items():
        for message in messages:
            yield Refusal(check="valid", field=field, message=f"{field}: {message}")


def _prove_stored(item: SharedItem, ticket: Ticket) -> None:
    """Compare what the database now holds with what was checked."""
    stored = type(item).objects.get(pk=item.pk)
    if content_hash(stored) != ticket.content_hash:
        raise UnsafeToPublish(
            [
                Refusal(
                    check="exact_text",
                    message=_("Wat werd opgeslagen is niet wat gecontroleerd is."),
                )
            ],
            item,
        )


def _record(item: SharedItem, ticket: Ticket, by: User | None, counts: Counts) -> None:
    PublicationDecision.objects.create(
        public_id=item.public_id,
        content_hash=ticket.content_hash,
        decided_by=by,
        checks=check_names(),
    )
    DeletionRecord.objects.create(
        public_id=item.public_id,
        reason=DeletionRecord.Reason.PUBLISHED,
        counts=counts,
        deleted_by=by,
    )
    Tombstone.objects.filter(public_id=item.public_id).delete()

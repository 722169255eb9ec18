# SPDX-License-Identifier: EUPL-1.2
"""``publish_case``: how an item goes live, and how its live content changes."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Page, Revision

from accounts.models import User
from cases.content import content_hash
from cases.models import DeletionRecord, PublicationDecision, SharedItem, Tombstone
from cases.outcomes import NotOffered, Refusal, UnsafeToPublish
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
    refusals = refusals_for(Candidate(item, revision, by, seen_hash))
    if refusals:
        raise UnsafeToPublish(refusals, item)
    ticket = Ticket(item.pk, revision.pk, content_hash(item))
    with holding(ticket):
        _store(item, revision, by, changed)
        counts = purge_copies(item, by=by)
        _prove_stored(item, ticket)
    _record(item, ticket, by, counts)
    item_changed.send(sender=type(item), item=item)
    return counts


def _refuse_schedule(item: SharedItem) -> None:
    if (item.go_live_at and item.go_live_at > timezone.now()) or item.expire_at:
        raise NotOffered(
            _("Een casus of praktijk gaat niet op een tijdstip online of offline."),
            item,
        )


def _store(
    item: SharedItem, revision: Revision, by: User | None, changed: bool
) -> None:
    item.content_hash = content_hash(item)
    action = PublishPageRevisionAction(revision, user=by, changed=changed)
    # The action would parse the revision a second time.
    action.object = item
    action.execute(skip_permission_checks=True)


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

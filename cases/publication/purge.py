# SPDX-License-Identifier: EUPL-1.2
"""Destroy every copy of an item's text beside the page itself."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q, QuerySet
from django.utils.text import capfirst
from wagtail.admin.models import FormState
from wagtail.models import (
    Comment,
    CommentReply,
    PageLogEntry,
    Revision,
    TaskState,
    WorkflowState,
)

from accounts.models import User
from anonymisation.services import destroy_key
from cases.models import SharedItem
from cases.recognition import subject_of

Counts = dict[str, int]


def purge_copies(item: SharedItem, *, by: User | None) -> Counts:
    """Destroy revisions, workflow states, comments, form states and texts in the log,
    and the key by which values that were found in it could be recognised.

    Must run inside the transaction that publishes or deletes; returns how many rows of
    each kind went. Afterwards the page has no latest and no live revision, and an editor
    starts from the page itself.
    """
    own = {
        "base_content_type": item.get_base_content_type(),
        "object_id": str(item.pk),
    }
    comments = Comment.objects.filter(page_id=item.pk)
    states = WorkflowState.objects.filter(**own)
    counts = {
        **_delete_below(
            CommentReply, "comment", comments, "comment_replies", "comments"
        ),
        **_delete_below(
            TaskState, "workflow_state", states, "task_states", "workflow_states"
        ),
        # Without their content: it would be read only to be thrown away.
        "revisions": _delete(Revision.objects.filter(**own).only("pk")),
        "form_states": _delete_form_states(item, by),
        "log_texts": _neutralise_log(item),
        "found_values": destroy_key(subject=subject_of(item)),
    }
    return counts


def neutral_label(item: SharedItem) -> str:
    """Return what the log calls an item: its kind and code, never its title."""
    return f"{capfirst(item._meta.verbose_name)} {item.public_id}"


def _delete_below(
    child: type[Model], link: str, parents: QuerySet[Any], below: str, above: str
) -> Counts:
    """Delete rows and what hangs below them; mostly there are none, asked only once."""
    ids = list(parents.values_list("pk", flat=True))
    if not ids:
        return {below: 0, above: 0}
    return {
        below: _delete(child._default_manager.filter(**{f"{link}__in": ids})),
        above: _delete(parents.filter(pk__in=ids)),
    }


def _delete(rows: object) -> int:
    return rows.delete()[0]  # type: ignore[attr-defined]  # Any queryset.


def _delete_form_states(item: SharedItem, by: User | None) -> int:
    """Form states of this page, and of forms for new pages of its kind.

    A state of a form for a new page carries no page id, so those of the people involved
    go as well; at worst somebody's preview of another new item is built anew.
    """
    states = FormState.objects.filter(
        content_type=ContentType.objects.get_for_model(item, for_concrete_model=False)
    )
    people = {pk for pk in (item.owner_id, by.pk if by else None) if pk}
    return _delete(
        states.filter(Q(object_id=str(item.pk)) | Q(object_id="", user__in=people))
    )


def _neutralise_log(item: SharedItem) -> int:
    entries = PageLogEntry.objects.filter(page_id=item.pk)
    return entries.exclude(label=neutral_label(item), data={}).update(
        label=neutral_label(item), data={}
    )

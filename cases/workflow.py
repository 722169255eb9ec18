# SPDX-License-Identifier: EUPL-1.2
"""What Wagtail calls when a workflow ends well.

Wagtail resolves this function while its own models are still being imported, so nothing
here may import models before the function runs.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wagtail.models import WorkflowState

    from accounts.models import User


def finish_workflow(
    workflow_state: "WorkflowState", user: "User | None" = None
) -> None:
    """Publish what a workflow approved: items by the door, other pages as usual."""
    from cases.models import SharedItem
    from cases.publication import publish_case

    # A workflow state leads to the row of ``Page``; snippets have no such second form.
    item = getattr(workflow_state.content_object, "specific", None)
    latest = workflow_state.content_object.get_latest_revision()
    if not isinstance(item, SharedItem):
        latest.publish(user=user)
        return
    # Who edits while approving has seen the new text; what somebody else wrote since the
    # task began is still to be read.
    approved = workflow_state.current_task_state.revision
    if latest and user and latest.user_id == user.pk:
        approved = latest
    publish_case(case=item, by=user, revision=approved)

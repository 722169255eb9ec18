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

    revision = workflow_state.current_task_state.revision
    item = workflow_state.content_object
    if isinstance(item, SharedItem):
        publish_case(case=item, by=user, revision=revision)
    else:
        revision.publish(user=user)

# SPDX-License-Identifier: EUPL-1.2
"""The panels of the admin's first page, without what is no longer or never was one's own."""

from collections.abc import Callable, Mapping
from typing import Any

from wagtail.admin.views.home import (
    LockedPagesPanel,
    RecentEditsPanel,
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)


def _editable(request: Any, rows: Any, page_of: Callable[[Any], Any]) -> list[Any]:
    return [
        row
        for row in rows
        if page_of(row).permissions_for_user(request.user).can_edit()
    ]


class OwnRecentEdits(RecentEditsPanel):
    """What somebody edited stays listed only while they may edit it."""

    def get_context_data(self, parent_context: Mapping[str, Any]) -> Any:
        context = super().get_context_data(parent_context)
        context["last_edits"] = _editable(
            context["request"], context["last_edits"], lambda edit: edit[1]
        )
        return context


class OwnLockedPages(LockedPagesPanel):
    """A lock outlives the role with which it was set."""

    def get_context_data(self, parent_context: Mapping[str, Any]) -> Any:
        context = super().get_context_data(parent_context)
        context["locked_pages"] = _editable(
            context["request"], context["locked_pages"], lambda page: page
        )
        return context


class OwnPagesInWorkflow(UserObjectsInWorkflowModerationPanel):
    """What somebody handed in, while they may still open it."""

    def get_context_data(self, parent_context: Mapping[str, Any]) -> Any:
        context = super().get_context_data(parent_context)
        context["workflow_states"] = _editable(
            context["request"],
            context["workflow_states"],
            lambda state: state.content_object,
        )
        return context


class OwnTasks(WorkflowObjectsToModeratePanel):
    """Wagtail shows a group's task to the whole group, of whatever organisation."""

    def get_context_data(self, parent_context: Mapping[str, Any]) -> Any:
        context = super().get_context_data(parent_context)
        context["states"] = _editable(
            context["request"], context["states"], lambda state: state["obj"]
        )
        return context


OWN_PANELS: dict[type, type] = {
    RecentEditsPanel: OwnRecentEdits,
    LockedPagesPanel: OwnLockedPages,
    UserObjectsInWorkflowModerationPanel: OwnPagesInWorkflow,
    WorkflowObjectsToModeratePanel: OwnTasks,
}


def own_panel(panel: Any) -> Any:
    """Return what stands in the place of one of Wagtail's panels, or the panel itself."""
    replacement = OWN_PANELS.get(type(panel))
    return panel if replacement is None else replacement()

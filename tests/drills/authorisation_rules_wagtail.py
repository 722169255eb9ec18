# SPDX-License-Identifier: EUPL-1.2
"""Who may ask Wagtail for what, by named group."""

from tests.drills.authorisation_rule import (
    ADMINISTRATOR,
    ALL,
    MISSING,
    NOBODY,
    NOWHERE,
    PUBLISHERS,
    SIGNED_IN,
    STAFF,
    VOCABULARY,
    Rule,
    both,
)

# Wagtail's addresses that name a page. Whose page it is decides as much as the role.
PAGES = {
    **dict.fromkeys(
        (
            "wagtailadmin_explore",
            "wagtailadmin_explore_results",
            "wagtailadmin_choose_page_child",
            "wagtailadmin_api:pages:detail",
            "wagtailadmin_pages:edit",
            "wagtailadmin_pages:preview_on_edit",
            "wagtailadmin_pages:view_draft",
            "wagtailadmin_pages:usage",
            "wagtailadmin_pages:history",
            "wagtailadmin_pages:history_results",
            "wagtailadmin_pages:workflow_history",
            "wagtailadmin_pages:workflow_history_detail",
            "wagtailadmin_pages:revisions_index",
            "wagtailadmin_pages:revisions_view",
            "wagtailadmin_pages:revisions_revert",
            "wagtailadmin_pages:revisions_compare",
            "wagtailadmin_pages:confirm_workflow_cancellation",
            "wagtail_bulk_action",
        ),
        both(STAFF),
    ),
    **dict.fromkeys(
        (
            "wagtailadmin_pages:add",
            "wagtailadmin_pages:preview_on_add",
            "wagtailadmin_pages:add_subpage",
        ),
        # Nothing goes below an item, whoever asks.
        both(PUBLISHERS, other=NOBODY),
    ),
    **dict.fromkeys(
        (
            "wagtailadmin_pages:delete",
            "wagtailadmin_pages:unpublish",
            "wagtailadmin_pages:move",
            "wagtailadmin_pages:lock",
            "wagtailadmin_pages:unlock",
            "wagtailadmin_api:pages:action",
        ),
        both(PUBLISHERS),
    ),
    # Wagtail shows what would be moved before it asks whether one may.
    "wagtailadmin_pages:move_confirm": Rule(STAFF, PUBLISHERS),
    # The order of a list is the site's and not one organisation's.
    "wagtailadmin_pages:set_page_position": both("SA"),
    # The task of this drill belongs to the group of editors.
    **dict.fromkeys(
        (
            "wagtailadmin_pages:workflow_action",
            "wagtailadmin_pages:collect_workflow_action_data",
            "wagtailadmin_pages:workflow_preview",
        ),
        both("ES"),
    ),
    # Not offered for items: copying, passwords, schedules.
    **dict.fromkeys(
        (
            "wagtailadmin_pages:copy",
            "wagtailadmin_pages:set_privacy",
            "wagtailadmin_pages:revisions_unschedule",
        ),
        both(NOBODY),
    ),
    "wagtailadmin_pages:convert_alias": both(NOBODY, refused="missing or forbidden"),
    "wagtailadmin_editing_sessions:ping": both(STAFF, refused="missing or forbidden"),
    "wagtailforms:list_submissions": both(NOBODY, refused="missing or forbidden"),
    "wagtailforms:list_submissions_results": both(
        NOBODY, refused="missing or forbidden"
    ),
    "wagtailforms:delete_submissions": both(NOBODY, refused="missing or forbidden"),
}

# Wagtail's other addresses for all who work in the admin: lists of what is theirs.
WORKPLACE = dict.fromkeys(
    (
        "wagtailadmin_home",
        "wagtailadmin_account",
        "wagtailadmin_logout",
        "wagtailadmin_dismissibles",
        "wagtailadmin_explore_root",
        "wagtailadmin_api:pages:listing",
        "wagtailadmin_api:documents:listing",
        "wagtailadmin_api:documents:detail",
        "wagtailadmin_api:images:listing",
        "wagtailadmin_api:images:detail",
        "wagtailadmin_pages:type_use",
        "wagtailadmin_pages:type_use_results",
        "wagtailadmin_pages:choose_parent",
        "wagtailadmin_pages:search",
        "wagtailadmin_pages:search_results",
        "wagtailadmin_choose_page",
        "wagtailadmin_choose_page_search",
        "wagtailadmin_choose_page_chosen_multiple",
        "wagtailadmin_choose_page_external_link",
        "wagtailadmin_choose_page_email_link",
        "wagtailadmin_choose_page_phone_link",
        "wagtailadmin_choose_page_anchor_link",
        "wagtailadmin_tag_autocomplete",
        "wagtailadmin_editing_sessions:release",
        "wagtailadmin_workflows:task_chooser",
        "wagtailadmin_workflows:task_chooser_results",
        "wagtailadmin_workflows:task_chooser_create",
        "wagtailadmin_workflows:task_chosen",
        "wagtailadmin_reports:workflow",
        "wagtailadmin_reports:workflow_results",
        "wagtailadmin_reports:workflow_tasks",
        "wagtailadmin_reports:workflow_tasks_results",
        "wagtailadmin_reports:site_history",
        "wagtailadmin_reports:site_history_results",
        "wagtailadmin_reports:aging_pages",
        "wagtailadmin_reports:aging_pages_results",
        "wagtailforms:index",
        "wagtailforms:index_results",
    ),
    both(STAFF),
) | {
    **dict.fromkeys(
        (
            "wagtailadmin_api:pages:find",
            "wagtailadmin_api:documents:find",
            "wagtailadmin_api:images:find",
            "wagtailadmin_tag_model_autocomplete",
            "wagtailadmin_block_preview",
        ),
        MISSING,
    ),
    "wagtailadmin_reports:locked_pages": both(PUBLISHERS),
    "wagtailadmin_reports:locked_pages_results": both(PUBLISHERS),
    # Every kind of snippet has its own place in the menu.
    "wagtailsnippets:index": both(NOBODY),
}

# Shadowed by ours, or open because the sign-in page needs it.
PASSED_BY = {
    "wagtailadmin_login": both(STAFF),
    "wagtailadmin_error_test": NOWHERE,
    "wagtailadmin_reports:page_types_usage": NOWHERE,
    "wagtailadmin_reports:page_types_usage_results": NOWHERE,
    "wagtailadmin_password_reset": both(ALL),
    "wagtailadmin_password_reset_done": NOWHERE,
    "wagtailadmin_password_reset_confirm": NOWHERE,
    "wagtailadmin_password_reset_complete": NOWHERE,
    "wagtailadmin_sprite": both(ALL),
    "wagtailadmin_javascript_catalog": both(ALL),
    "beheer/^.*/$": MISSING,
    "wagtaildocs_serve": both(ALL),
    "wagtaildocs_authenticate_with_password": both(ALL),
    "wagtailcore_authenticate_with_password": both(ALL),
    "wagtailcore_login": both(SIGNED_IN),
}

# Whole namespaces of Wagtail's for one group of people.
NAMESPACES = {
    "wagtailadmin_collections": both(NOBODY, refused="missing or forbidden"),
    "wagtailadmin_workflows": both(NOBODY, refused="missing or forbidden"),
    "wagtaildocs": both(NOBODY, refused="missing or forbidden"),
    "wagtailimages": both(NOBODY, refused="missing or forbidden"),
    "wagtailsites": both(NOBODY, refused="missing or forbidden"),
    "wagtailusers_groups": both(NOBODY, refused="missing or forbidden"),
    "wagtaildocs_chooser": both(STAFF),
    "wagtailimages_chooser": both(STAFF),
    "wagtailsnippetchoosers_taxonomy_concept": both(STAFF),
    "wagtailsnippets_taxonomy_concept": both(VOCABULARY),
    "wagtailusers_users": both(ADMINISTRATOR),
}
EXCEPTIONS = {
    # Concepts are retired and accounts switched off; neither is deleted.
    "wagtailsnippets_taxonomy_concept:delete": both(NOBODY),
    "wagtailusers_users:delete": both(NOBODY),
    "wagtailsnippetchoosers_taxonomy_concept:create": NOWHERE,
    # Nobody has images or documents yet.
    "wagtaildocs_chooser:chosen": both(NOBODY),
    "wagtaildocs_chooser:create": both(NOBODY),
    "wagtailimages_chooser:chosen": both(NOBODY),
    "wagtailimages_chooser:create": both(NOBODY),
    "wagtailimages_chooser:select_format": both(NOBODY),
}

NAMED = PAGES | WORKPLACE | PASSED_BY | EXCEPTIONS

# SPDX-License-Identifier: EUPL-1.2
"""Who may ask for what, written by hand: drill S1.

Everybody has a letter, so that a rule reads as a word:

V visitor, R reader, C consultant of the same organisation, X consultant of another
organisation, P privacy reviewer of the organisation, E editor of the organisation,
S editor of the site, L lawyer, A administrator.

Ours are listed one by one, Wagtail's and allauth's by named group. A pattern of the
resolver that no rule knows fails the drill.
"""

from dataclasses import dataclass

ALL = "VRCXPESLA"
SIGNED_IN = "RCXPESLA"
STAFF = "PESLA"
SITE = "SLA"
PUBLISHERS = "ESA"
VOCABULARY = "ESA"
ADMINISTRATOR = "A"
NOBODY = ""


@dataclass(frozen=True)
class Rule:
    """Who gets in by GET and by POST; for another organisation's object only site roles.

    ``refused`` is what somebody gets who is signed in and has no business here. What is
    "missing" is not found by who works in the admin; others never get that far.
    """

    get: str
    post: str
    refused: str = "forbidden"
    other: str = SITE
    visitor: str = "login"

    def expected(self, letter: str, method: str, owner: str) -> str:
        allowed = self.get if method == "get" else self.post
        if owner == "other":
            allowed = "".join(who for who in allowed if who in self.other)
        if letter in allowed:
            return "allowed"
        if letter == "V":
            return self.visitor
        if self.refused == "missing":
            return "not found" if letter in STAFF else "forbidden"
        return "not found" if self.refused == "hidden" else self.refused


def both(letters: str, **kwargs: str) -> Rule:
    return Rule(letters, letters, **kwargs)


# Not there for anybody.
NOWHERE = Rule(NOBODY, NOBODY, refused="hidden", visitor="not found")
# There for nobody who works in the admin.
MISSING = both(NOBODY, refused="missing")

OURS = {
    "admin_login": both(STAFF),
    "beheer/password_reset/": both(ALL),
    "beheer/test404/": NOWHERE,
    "beheer/failwhale/": NOWHERE,
    "beheer/password_reset/<path:rest>": NOWHERE,
    "beheer/bulk/accounts/<path:rest>": NOWHERE,
    "beheer/reports/page-types-usage/": NOWHERE,
    "beheer/reports/page-types-usage/results/": NOWHERE,
    "beheer/snippets/choose/taxonomy/concept/create/": NOWHERE,
    "_util/login/": both(SIGNED_IN),
    "home:profile": both(SIGNED_IN),
    "taxonomy:terms": both(ALL),
    "taxonomy:term": both(ALL),
    "search:results": both(ALL),
    # /zoeken/ while search is not wired: an address that no page answers.
    "wagtail_serve": NOWHERE,
    **dict.fromkeys(
        (
            "organisations:index",
            "organisations:index_results",
            "organisations:add",
            "organisations:edit",
            "organisations:history",
            "organisations:history_results",
            "organisations:usage",
            "memberships:index",
            "memberships:index_results",
            "memberships:add",
            "memberships:edit",
            "memberships:delete",
            "memberships:history",
            "memberships:history_results",
            "memberships:usage",
        ),
        both(ADMINISTRATOR),
    ),
    "organisations:delete": both(NOBODY),
}

ALLAUTH = {
    **dict.fromkeys(
        (
            "account_login",
            "account_logout",
            "account_inactive",
            "account_signup",
            "account_reset_password",
            "account_reset_password_done",
            "account_reset_password_from_key",
            "account_reset_password_from_key_done",
        ),
        both(ALL),
    ),
    **dict.fromkeys(
        ("account_reauthenticate", "account_change_password", "account_set_password"),
        both(SIGNED_IN),
    ),
}

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

NAMED = OURS | ALLAUTH | PAGES | WORKPLACE | PASSED_BY | EXCEPTIONS


def rule_for(name: str) -> Rule | None:
    """Return the rule that knows this pattern, if one does."""
    return NAMED.get(name) or NAMESPACES.get(name.rpartition(":")[0])

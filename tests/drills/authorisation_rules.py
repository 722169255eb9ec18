# SPDX-License-Identifier: EUPL-1.2
"""Who may ask for what, written by hand: drill S1.

Ours are listed one by one, Wagtail's and allauth's by named group. A pattern of the
resolver that no rule knows fails the drill.
"""

from tests.drills.authorisation_rule import (
    ADMINISTRATOR,
    ALL,
    ALLOW_LIST,
    MODERATORS,
    NOBODY,
    NOWHERE,
    SIGNED_IN,
    STAFF,
    VOCABULARY,
    Rule,
    both,
)
from tests.drills.authorisation_rules_wagtail import NAMED as WAGTAIL
from tests.drills.authorisation_rules_wagtail import NAMESPACES

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
    # Of a case that everybody may read; authorisation_places asks for others.
    "home:case": both(ALL),
    "home:profile": both(SIGNED_IN),
    "home:style_guide": both(ALL),
    "learning:saved": both(SIGNED_IN),
    "learning:clear_up": both(SIGNED_IN),
    # Of a dossier that everybody may read; tests/learning asks for others.
    "learning:keep": both(SIGNED_IN),
    # The drill names no step, and without one there is nothing to tick.
    "learning:tick": both(NOBODY, refused="hidden"),
    # For everybody; no organisation of the drill has one.
    "organisation_logo": NOWHERE,
    # For everybody, or for who may open the documents beside it; the drill has none.
    "picture": NOWHERE,
    "search:dossier": both(ALL),
    "home:security_txt": both(ALL),
    "home:sitemap": both(ALL),
    "home:robots": both(ALL),
    # A page of settings for the one site; without a number Wagtail leads to it.
    "wagtailsettings:edit": both(ADMINISTRATOR),
    # Nothing of it is shown on a page of its own.
    "wagtailsettings:preview_on_edit": both(NOBODY, refused="missing or forbidden"),
    "taxonomy:terms": both(ALL),
    "taxonomy:term": both(ALL),
    "taxonomy:techniques": both(ALL),
    "taxonomy:technique": both(ALL),
    "taxonomy:themes": both(ALL),
    "taxonomy:theme": both(ALL),
    "anonymisation:check": both(ALL),
    "moderation:start": both(ALL),
    "moderation:report": both(ALL),
    "moderation:reported": both(ALL),
    "search:results": both(ALL),
    "search:suggestions": both(ALL),
    "search:request_case": both(SIGNED_IN),
    "search:send_case_request": both(SIGNED_IN),
    "search:case_requested": both(SIGNED_IN),
    "operations:alive": both(ALL),
    "operations:ready": both(ALL),
    # For who knows the token of the environment, whoever that is on the site.
    "operations:searching": both(NOBODY, visitor="forbidden"),
    "operations:figures": both(NOBODY, visitor="forbidden"),
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
    "search_indices": both(ADMINISTRATOR),
    **dict.fromkeys(
        (
            "case_requests:index",
            "case_requests:index_results",
            "case_requests:edit",
            "case_requests:delete",
            "case_requests:history",
            "case_requests:history_results",
            "case_requests:usage",
            "unanswered_questions",
            "unanswered_questions_results",
            "term_use",
            "term_use_results",
        ),
        both(VOCABULARY),
    ),
    "moderation_reports": both(MODERATORS),
    "moderation_report": both(MODERATORS),
    # For who may edit the item: own organisation or the whole site.
    "residual_risk": both(STAFF),
    "dossier_gaps": both(STAFF),
    "settle_findings": both(STAFF),
    # Lists of what is theirs; who may not add anything has nowhere to put it.
    **dict.fromkeys(
        (
            "cases_list:index",
            "cases_list:index_results",
            "practices_list:index",
            "practices_list:index_results",
            "dossiers_list:index",
            "dossiers_list:index_results",
        ),
        both(STAFF),
    ),
    **dict.fromkeys(
        (
            "cases_list:choose_parent",
            "practices_list:choose_parent",
            "dossiers_list:choose_parent",
        ),
        both(STAFF),
    ),
    **dict.fromkeys(
        (
            "allowed_phrases:index",
            "allowed_phrases:index_results",
            "allowed_phrases:add",
            "allowed_phrases:edit",
            "allowed_phrases:history",
            "allowed_phrases:history_results",
            "allowed_phrases:usage",
        ),
        both(ALLOW_LIST),
    ),
    # A phrase is retired, so that one can see later why a text passed.
    "allowed_phrases:delete": both(NOBODY),
    # Readers ask; nobody makes a request for them.
    "case_requests:add": both(NOBODY),
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

NAMED = OURS | ALLAUTH | WAGTAIL


def rule_for(name: str) -> Rule | None:
    """Return the rule that knows this pattern, if one does."""
    return NAMED.get(name) or NAMESPACES.get(name.rpartition(":")[0])

# SPDX-License-Identifier: EUPL-1.2
"""Every column that names an account is known, with what becomes of it."""

from django.apps import apps
from django.contrib.auth import get_user_model

# Reached from a case or practice: a page, its history, its workflow, our records.
FROM_A_CASE = {
    "wagtailcore.Page.owner": "who made the draft; null when the account is deleted",
    "wagtailcore.Page.locked_by": "null when the account is deleted",
    "wagtailcore.Revision.user": "destroyed at publication",
    "wagtailcore.Comment.user": "destroyed at publication",
    "wagtailcore.Comment.resolved_by": "destroyed at publication",
    "wagtailcore.CommentReply.user": "destroyed at publication",
    "wagtailcore.PageSubscription.user": "who is told of comments; gone with the page",
    "wagtailcore.PageLogEntry.user": "who did what, without text; no constraint",
    "wagtailcore.WorkflowState.requested_by": "destroyed at publication",
    "wagtailcore.TaskState.finished_by": "destroyed at publication",
    "wagtailadmin.FormState.user": "destroyed at publication",
    "wagtailadmin.EditingSession.user": "who has the editor open; an hour",
    "cases.PublicationDecision.decided_by": "five years, null with the account",
    "cases.DeletionRecord.deleted_by": "five years, null with the account",
    "moderation.Report.decided_by": "five years, null with the account",
    "anonymisation.Finding.resolved_by": "who let it stand; null with the account",
    "anonymisation.Finding.seconded_by": "who agreed; null with the account",
    "learning.SavedItem.user": "who keeps it; gone with the account or the page",
    "cases.Contribution.contributor": "apart from the page, null with the account",
}
# About accounts themselves, or about other things.
ELSEWHERE = {
    "accounts.Membership.user": "what somebody may do",
    "accounts.User_groups.user": "follows from memberships",
    "accounts.User_user_permissions.user": "not used",
    "account.EmailAddress.user": "sign-in",
    "wagtailusers.UserProfile.user": "preferences of the admin",
    "wagtailcore.ModelLogEntry.user": "history of terms, accounts and settings",
    "wagtailcore.UploadedFile.uploaded_by_user": "uploads; cases hold none",
    "wagtailcore.APIToken.user": "Wagtail's interface is not mounted",
    "search.CaseRequest.asked_by": "to tell her of an answer; null with the account",
    "learning.LastVisit.user": "when somebody read a dossier; gone with the account",
    "learning.PathProgress.user": "which steps somebody did; gone with the account",
    "anonymisation.AllowedPhrase.added_by": "who added a phrase; null with the account",
    "core.SiteImage.uploaded_by_user": "editors' own pages; cases hold none",
    "core.SiteDocument.uploaded_by_user": "editors' own pages; cases hold none",
    "wagtailimages.Image.uploaded_by_user": "replaced by our own model",
    "wagtaildocs.Document.uploaded_by_user": "replaced by our own model",
}


def test_every_column_that_names_an_account_is_explained() -> None:
    user = get_user_model()
    found = {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.local_fields
        if field.related_model is user
    }
    explained = FROM_A_CASE.keys() | ELSEWHERE.keys()
    assert found - explained == set(), (
        "say what becomes of it, and whether it is purged"
    )
    assert explained - found == set(), "no longer there"

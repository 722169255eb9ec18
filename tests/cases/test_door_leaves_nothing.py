# SPDX-License-Identifier: EUPL-1.2
"""After publication a removed word is nowhere; after deletion no word is anywhere."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.contrib.auth.models import Group
from django.core import mail
from django.db import connection
from django.test import Client
from django.urls import reverse
from wagtail.admin.models import FormState
from wagtail.models import (
    Comment,
    CommentReply,
    GroupApprovalTask,
    PageLogEntry,
    PageSubscription,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

import pytest

from accounts.choices import Role
from accounts.services import ROLE_GROUPS
from anonymisation.choices import Reason
from anonymisation.models import SubjectKey
from anonymisation.services import dismiss_finding, findings_of
from cases.models import CaseIndexPage, CasePage, DeletionRecord, Tombstone
from cases.publication import publish_case
from cases.recognition import resolver_for, scan_item
from tests.admin_forms import form_of, post_page
from tests.cast import Cast, make_cast, signed_in
from tests.drills.canaries import PREFIX, canary, canary_fields, canary_rows
from tests.factories.cases import draft_case

REMOVED, KEPT = "weggehaald", "gebleven"
COMMENT, REPLY, REASON = (canary(name, 350) for name in ("vraag", "antwoord", "reden"))
SAID = {COMMENT, REPLY, REASON}
# Where the words of a live case may be: its own columns and rows.
OWN_TABLES = {
    "wagtailcore_page",
    "cases_casepage",
    "cases_casearrangement",
    "cases_casereference",
    "cases_casetechnique",
    "cases_casetimelineentry",
}


class Dump:
    """Every column of every row of every table, as text, read once."""

    def __init__(self) -> None:
        self.tables: dict[str, str] = {}
        with connection.cursor() as cursor:
            for table in connection.introspection.table_names(cursor):
                cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
                rows = cursor.fetchall()
                self.tables[table] = " ".join(_text(v) for row in rows for v in row)

    def tables_with(self, word: str) -> set[str]:
        return {table for table, text in self.tables.items() if word in text}

    def words(self, words: Iterable[str]) -> set[str]:
        """Return those of ``words`` that lie anywhere."""
        return {word for word in words if self.tables_with(word)}


def _text(value: Any) -> str:
    if isinstance(value, (bytes, memoryview)):
        return bytes(value).decode("utf-8", "replace")
    return str(value)


def words_of(name: str) -> set[str]:
    """Return every canary that this name put into a case."""
    texts = [str(value) for value in canary_fields(name).values()]
    for rows in canary_rows(name).values():
        texts += [str(vars(row)) for row in rows]
    return set(re.findall(rf"{PREFIX}[a-z]+", " ".join(texts)))


def seeded(cast: Cast) -> CasePage:
    """Return a draft whose every text was replaced, and about which much was said."""
    case = draft_case(
        **{"organisation": cast.waterhoek, "owner": cast.noor} | canary_fields(REMOVED)
    )
    _fill(case, REMOVED)
    case.save_revision(user=cast.noor, log_action=True)
    _comment(case, cast)
    _reject(case, cast)
    _preview(signed_in(cast.bram), case)
    _fill(case, KEPT)
    case.save()
    case.save_revision(user=cast.noor, log_action=True)
    return CasePage.objects.get(pk=case.pk)


def _fill(case: CasePage, name: str) -> None:
    for field, value in canary_fields(name).items():
        setattr(case, field, value)
    for relation, rows in canary_rows(name).items():
        setattr(case, relation, rows)


def _comment(case: CasePage, cast: Cast) -> None:
    PageSubscription.objects.create(
        page=case, user=cast.noor, comment_notifications=True
    )
    comment = Comment.objects.create(
        page=case, user=cast.bram, text=COMMENT, contentpath="context", position=REASON
    )
    reply = CommentReply.objects.create(comment=comment, user=cast.noor, text=REPLY)
    comment.log_create(page_revision=case.latest_revision, user=cast.bram)
    reply.log_create(page_revision=case.latest_revision, user=cast.noor)


def _reject(case: CasePage, cast: Cast) -> None:
    workflow = Workflow.objects.create(name="Moderatie")
    task = GroupApprovalTask.objects.create(name="Inhoud")
    task.groups.add(Group.objects.get(name=ROLE_GROUPS[Role.EDITOR]))
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=CaseIndexPage.objects.get())
    workflow.start(case, cast.noor)
    case.current_workflow_task_state.reject(user=cast.bram, comment=REASON)


def _preview(client: Client, case: CasePage) -> None:
    edit = reverse("wagtailadmin_pages:edit", args=[case.pk])
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[case.pk])
    assert client.post(address, form_of(client.get(edit)).dict()).status_code == 200


def test_the_seed_is_everywhere_before_publication(cast: Cast) -> None:
    case = seeded(cast)
    dump = Dump()
    assert dump.words(words_of(REMOVED)) == words_of(REMOVED)
    assert dump.tables_with(COMMENT) >= {"wagtailcore_comment"}
    assert dump.tables_with(REASON) >= {"wagtailcore_taskstate"}
    assert FormState.objects.filter(object_id=str(case.pk)).exists()
    # The log never held a word, not even before.
    assert not any(
        PREFIX in str(entry)
        for entry in PageLogEntry.objects.values_list("label", "data")
    )


def test_publication_leaves_a_removed_word_nowhere(cast: Cast) -> None:
    case = seeded(cast)
    counts = publish_case(case=case, by=cast.bram)
    for kind in ("revisions", "comments", "comment_replies", "task_states",
                 "workflow_states", "form_states"):  # fmt: skip
        assert counts[kind] > 0, kind
    dump = Dump()
    assert dump.words(words_of(REMOVED) | SAID) == set()
    assert dump.words(words_of(KEPT)) == words_of(KEPT)
    assert dump.tables_with(PREFIX) <= OWN_TABLES


def test_publication_leaves_of_a_check_no_word_and_no_key(cast: Cast) -> None:
    case = seeded(cast)
    case.summary = "Zij woonde in Rotterdam."
    case.save_revision(user=cast.noor)
    (finding,) = findings_of(scan_item(case))
    dismiss_finding(
        finding=finding, by=resolver_for(cast.bram, case), reason=Reason.GENERALISED
    )
    key, known = SubjectKey.objects.get().value, finding.text_hmac
    counts = publish_case(case=case, by=cast.bram)
    assert counts["found_values"] == 1
    assert not SubjectKey.objects.exists()
    dump = Dump()
    assert dump.words({known, key.hex()}) == set()
    assert "otterdam" not in dump.tables["anonymisation_finding"]


def test_a_correction_leaves_the_text_it_replaced_nowhere(cast: Cast) -> None:
    publish_case(case=seeded(cast), by=cast.bram)
    case = CasePage.objects.get()
    _fill(case, "verbeterd")
    case.save_revision(user=cast.noor)
    publish_case(case=case, by=cast.bram)
    assert Dump().words(words_of(KEPT)) == set()


def test_the_buttons_of_the_admin_leave_as_little(cast: Cast) -> None:
    case = seeded(cast)
    bram = signed_in(cast.bram)
    edit = reverse("wagtailadmin_pages:edit", args=[case.pk])
    post_page(bram, edit, title=canary(REMOVED, 310))
    answer = post_page(bram, edit, "publish", title="Schoon", seo_title="")
    assert answer.status_code == 302
    assert CasePage.objects.get().live
    dump = Dump()
    assert dump.words(words_of(REMOVED) | SAID | {canary(REMOVED, 310)}) == set()
    assert dump.tables_with(PREFIX) <= OWN_TABLES


@pytest.mark.parametrize("published", [True, False])
def test_deletion_leaves_no_word_at_all(cast: Cast, published: bool) -> None:
    case = seeded(cast)
    if published:
        publish_case(case=case, by=cast.bram)
        case = CasePage.objects.get()
        _fill(case, "later")
        case.save_revision(user=cast.noor)
    case.delete(user=cast.bea)
    assert Dump().tables_with(PREFIX) == set()
    record = DeletionRecord.objects.get(reason="deleted")
    assert record.public_id == case.public_id
    assert Tombstone.objects.filter(public_id=case.public_id).exists() is published


def test_mail_about_a_case_tells_no_word_of_it(cast: Cast) -> None:
    case = seeded(cast)
    case.current_workflow_state.resume(user=cast.noor)
    case.current_workflow_task_state.approve(user=cast.bram, comment=REASON)
    assert CasePage.objects.get().live
    assert mail.outbox
    for message in mail.outbox:
        assert PREFIX not in f"{message.subject} {message.body}"


@pytest.mark.skipif(connection.vendor != "sqlite", reason="reads the file of SQLite")
def test_the_file_of_sqlite_keeps_no_removed_byte(committed_db: None) -> None:
    cast = make_cast()
    case = seeded(cast)
    publish_case(case=case, by=cast.bram)
    assert _lying(words_of(REMOVED) | SAID) == set()
    assert _lying(words_of(KEPT)) == words_of(KEPT)
    CasePage.objects.get().delete(user=cast.bea)
    assert _lying(words_of(KEPT)) == set()


def _lying(words: set[str]) -> set[str]:
    """Return the words that lie in the database's files after a checkpoint."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path = Path(str(connection.settings_dict["NAME"]))
    lying = b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))
    return {word for word in words if word.encode() in lying}

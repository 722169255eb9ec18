# SPDX-License-Identifier: EUPL-1.2
"""The workflow ends at the door, and a refusal there leaves everything as it was."""

from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils.html import escape
from wagtail.models import (
    GroupApprovalTask,
    Revision,
    TaskState,
    Workflow,
    WorkflowPage,
    WorkflowState,
    WorkflowTask,
)

import pytest

from accounts.choices import Role
from accounts.services import ROLE_GROUPS
from cases.content import content_hash
from cases.models import CaseIndexPage, CasePage, PracticeIndexPage
from home.models import HomePage
from tests.admin_forms import form_of, messages_of, post_page
from tests.cast import Cast, signed_in
from tests.factories.cases import draft_case, draft_practice, live_case

BOTH = pytest.mark.parametrize("draft", [draft_case, draft_practice])


@pytest.fixture
def workflow(db: None) -> Workflow:
    """One task for editors, on everything below the lists."""
    workflow = Workflow.objects.create(name="Moderatie")
    task = GroupApprovalTask.objects.create(name="Inhoud")
    task.groups.add(Group.objects.get(name=ROLE_GROUPS[Role.EDITOR]))
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    for index in (CaseIndexPage, PracticeIndexPage):
        WorkflowPage.objects.create(workflow=workflow, page=index.objects.get())
    return workflow


@pytest.fixture
def bram(cast: Cast, workflow: Workflow) -> Client:
    return signed_in(cast.bram)


def edit_url(item) -> str:
    return reverse("wagtailadmin_pages:edit", args=[item.pk])


def submitted(item, by) -> TaskState:
    """Send the newest draft into the workflow and return the open task."""
    item.get_workflow().start(item, by)
    return item.current_workflow_task_state


def approve(client: Client, item, state: TaskState, comment: str = ""):
    names = [item.pk, "approve", state.pk]
    url = reverse("wagtailadmin_pages:workflow_action", args=names)
    return client.post(url, {"comment": comment})


def stored(item):
    return type(item).objects.get(pk=item.pk)


@BOTH
@pytest.mark.parametrize("remark", ["Wat zei de <b>buurvrouw</b>?", ""])
def test_who_opens_a_draft_that_was_sent_back_reads_why(
    cast: Cast, bram: Client, draft, remark: str
) -> None:
    item = draft(organisation=cast.waterhoek, owner=cast.bram)
    editor = edit_url(item)
    assert "vraagt om een wijziging" not in bram.get(editor).content.decode()
    submitted(item, cast.bram).reject(user=cast.ada, comment=remark)
    page = bram.get(editor).content.decode()
    assert f"{cast.ada} vraagt om een wijziging" in page
    assert (escape(remark) or "zonder opmerking") in page
    assert "<b>buurvrouw</b>" not in page


@BOTH
def test_the_last_approval_is_the_door(cast: Cast, bram: Client, draft) -> None:
    item = draft(organisation=cast.waterhoek, owner=cast.noor)
    answer = approve(bram, item, submitted(item, cast.noor), "Mooi geschreven.")
    assert answer.status_code in {200, 302}
    assert stored(item).live
    assert stored(item).content_hash == content_hash(stored(item))
    for model in (TaskState, WorkflowState):
        assert not model.objects.exists()
    assert not Revision.objects.for_instance(item).exists()


@BOTH
def test_a_refusal_at_the_end_leaves_the_task_open(
    cast: Cast, bram: Client, draft
) -> None:
    item = draft(organisation=cast.waterhoek, owner=cast.bram)
    state = submitted(item, cast.noor)
    answer = approve(bram, item, state)
    assert answer.status_code == 302
    assert answer.url == edit_url(item)
    assert "vier ogen" in messages_of(answer)[0]
    assert not stored(item).live
    state.refresh_from_db()
    assert state.status == TaskState.STATUS_IN_PROGRESS
    assert stored(item).current_workflow_state.status == "in_progress"
    # Somebody else can still finish it.
    answer = approve(signed_in(cast.ada), item, state)
    assert stored(item).live


def test_submitting_from_the_form_publishes_nothing(cast: Cast, bram: Client) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    answer = post_page(bram, edit_url(case), "submit", title="Ingediend")
    assert answer.status_code == 302
    assert stored(case).workflow_in_progress
    assert not stored(case).live


def test_an_edit_on_approval_is_what_goes_live(cast: Cast, bram: Client) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    submitted(case, cast.noor)
    extra = {"workflow-action-extra-data": '{"comment": "Titel verbeterd."}'}
    answer = post_page(
        bram,
        edit_url(case),
        "workflow-action",
        title="Verbeterd",
        **{"workflow-action-name": "approve"},
        **extra,
    )
    assert answer.status_code == 302
    assert stored(case).live
    assert stored(case).title == "Verbeterd"
    assert not WorkflowState.objects.exists()


def test_an_edit_on_a_refused_approval_is_kept(cast: Cast, bram: Client) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.bram)
    submitted(case, cast.noor)
    answer = post_page(
        bram,
        edit_url(case),
        "workflow-action",
        title="Verbeterd",
        **{"workflow-action-name": "approve"},
    )
    assert answer.url == edit_url(case)
    assert "vier ogen" in messages_of(answer)[0]
    assert not stored(case).live
    assert form_of(bram.get(edit_url(case)))["title"] == "Verbeterd"
    assert stored(case).workflow_in_progress


def test_a_draft_that_came_later_must_be_read_first(cast: Cast, bram: Client) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    state = submitted(case, cast.noor)
    case.title = "Later"
    case.save_revision(user=cast.noor)
    answer = approve(bram, case, state)
    assert answer.url == edit_url(case)
    assert "nieuwere versie" in messages_of(answer)[0]
    assert not stored(case).live
    # In the editor the later draft is what is read, and approved.
    answer = post_page(
        bram, edit_url(case), "workflow-action", **{"workflow-action-name": "approve"}
    )
    assert stored(case).live
    assert stored(case).title == "Later"


def test_publishing_by_the_button_ends_the_workflow(cast: Cast, bram: Client) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    submitted(case, cast.noor)
    post_page(bram, edit_url(case), "publish")
    assert stored(case).live
    assert not WorkflowState.objects.exists()
    assert not TaskState.objects.exists()


def test_a_correction_of_a_live_case_goes_by_the_workflow_too(
    cast: Cast, bram: Client
) -> None:
    case = live_case(cast)
    case.title = "Verbeterd"
    case.save_revision(user=cast.noor)
    answer = approve(bram, case, submitted(case, cast.noor))
    assert answer.status_code in {200, 302}
    assert CasePage.objects.get(pk=case.pk).title == "Verbeterd"


def test_other_pages_finish_their_workflow_as_usual(
    cast: Cast, workflow: Workflow
) -> None:
    home = HomePage.objects.get()
    WorkflowPage.objects.create(workflow=workflow, page=home)
    home.title = "Welkom"
    home.save_revision(user=cast.bea)
    state = submitted(home, cast.bea)
    state.approve(user=cast.ada)
    assert HomePage.objects.get().title == "Welkom"

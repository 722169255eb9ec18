# SPDX-License-Identifier: EUPL-1.2
"""A role in the admin reaches as far as its organisation, and no further."""

from django.apps import apps
from django.contrib.auth.models import Group
from django.core import mail
from django.urls import reverse
from wagtail.models import (
    GroupApprovalTask,
    Page,
    PagePermissionTester,
    TaskState,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)
from wagtail.permissions import policy_registry

import pytest

from accounts.choices import Role
from accounts.models import User
from accounts.permissions import SitePageTester
from accounts.services import grant_role
from cases.models import CaseIndexPage, CasePage
from tests.admin_forms import post_page
from tests.cast import Cast, signed_in
from tests.factories.cases import draft_case, live_case


@pytest.fixture
def mixed(cast: Cast) -> User:
    """Bram, who also tests privacy for Het Veld."""
    grant_role(user=cast.bram, role=Role.PRIVACY_REVIEWER, organisation=cast.veld)
    return User.objects.get(pk=cast.bram.pk)


def test_a_role_for_one_organisation_is_not_one_for_another(
    cast: Cast, mixed: User
) -> None:
    own = draft_case(organisation=cast.waterhoek)
    other = draft_case(organisation=cast.veld)
    assert own.permissions_for_user(mixed).can_publish()
    assert other.permissions_for_user(mixed).can_edit()
    assert not other.permissions_for_user(mixed).can_publish()
    assert not other.permissions_for_user(mixed).can_delete()
    policy = policy_registry.get_by_type(Page)
    publishable = policy.instances_user_has_permission_for(mixed, "publish")
    assert publishable.filter(pk=own.pk).exists()
    assert not publishable.filter(pk=other.pk).exists()
    assert policy.user_has_permission_for_instance(mixed, "publish", own)
    assert not policy.user_has_permission_for_instance(mixed, "publish", other)


def test_a_site_wide_lawyer_edits_for_the_own_organisation_only(cast: Cast) -> None:
    grant_role(user=cast.jip, role=Role.EDITOR, organisation=cast.waterhoek)
    jip = User.objects.get(pk=cast.jip.pk)
    index = CaseIndexPage.objects.get()
    other = draft_case(organisation=cast.veld)
    assert (
        draft_case(organisation=cast.waterhoek).permissions_for_user(jip).can_publish()
    )
    assert not other.permissions_for_user(jip).can_publish()
    assert not index.permissions_for_user(jip).can_unpublish()


def test_who_may_not_publish_may_not_remove(cast: Cast) -> None:
    draft = draft_case(organisation=cast.waterhoek)
    assert draft.permissions_for_user(cast.piet).can_edit()
    assert not draft.permissions_for_user(cast.piet).can_delete()
    assert not draft.permissions_for_user(cast.piet).can_move()
    assert draft.permissions_for_user(cast.bram).can_delete()


def test_an_editor_puts_a_case_below_the_list_and_leaves_the_list_alone(
    cast: Cast,
) -> None:
    allowed = CaseIndexPage.objects.get().permissions_for_user(cast.bram)
    assert allowed.can_add_subpage()
    assert allowed.can_publish_subpage()
    assert not allowed.can_edit()
    assert not allowed.can_publish()
    assert not allowed.can_unpublish()
    assert not allowed.can_set_view_restrictions()
    assert not allowed.can_reorder_children()


def test_every_page_of_ours_asks_for_which_organisation_somebody_works(
    cast: Cast,
) -> None:
    for model in apps.get_models():
        if issubclass(model, Page) and model is not Page:
            tester = type(model(depth=2, path="0001").permissions_for_user(cast.sam))
            assert tester is not PagePermissionTester, model.__name__


def test_a_superuser_is_held_back_by_nothing(cast: Cast) -> None:
    root = User.objects.create_superuser("wortel@keukentafel.example", "x")
    case = live_case(cast)
    assert case.permissions_for_user(root).can_edit()
    assert case.permissions_for_user(root).can_unpublish()
    index = CaseIndexPage.objects.get()
    assert isinstance(index.permissions_for_user(root), SitePageTester)
    assert index.permissions_for_user(root).can_publish()


@pytest.fixture
def other_task(cast: Cast) -> TaskState:
    """A draft of Het Veld, waiting for Wagtail's group of all editors."""
    task = GroupApprovalTask.objects.create(name="Toetsing")
    task.groups.add(Group.objects.get(name="Redacteuren"))
    workflow = Workflow.objects.create(name="Publiceren")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    index = Page.objects.get(pk=CaseIndexPage.objects.get().pk)
    WorkflowPage.objects.create(workflow=workflow, page=index)
    for organisation in (cast.waterhoek, cast.veld):
        draft = draft_case(organisation=organisation, title="Kievitsei in het riet")
        state = workflow.start(draft, cast.noor)
    return state.current_task_state


def test_a_task_of_the_group_opens_no_other_organisations_draft(
    cast: Cast, other_task: TaskState
) -> None:
    draft = CasePage.objects.get(organisation=cast.veld)
    allowed = draft.permissions_for_user(cast.bram)
    assert not allowed.can_edit()
    assert not allowed.can_lock()
    assert not allowed.can_unlock()


def test_another_organisations_task_cannot_be_approved_behind_a_page_of_ones_own(
    cast: Cast, other_task: TaskState
) -> None:
    own = CasePage.objects.get(organisation=cast.waterhoek)
    address = reverse(
        "wagtailadmin_pages:workflow_action", args=[own.pk, "approve", other_task.pk]
    )
    response = signed_in(cast.bram).post(address)
    assert response["Location"] == "/beheer/"
    other_task.refresh_from_db()
    assert other_task.status == TaskState.STATUS_IN_PROGRESS
    assert not CasePage.objects.get(organisation=cast.veld).live


def test_mail_about_a_task_carries_a_link_and_no_text(
    cast: Cast, other_task: TaskState
) -> None:
    assert mail.outbox
    for message in mail.outbox:
        assert "Kievitsei" not in message.subject + message.body
        assert "/beheer/pages/" in message.body
        assert "Er ligt een tekst" in message.body or "ingediend" in message.body


def test_an_editor_gives_a_text_to_no_other_organisation(cast: Cast) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    address = reverse("wagtailadmin_pages:edit", args=[case.pk])
    for user, organisation, accepted in (
        (cast.bram, cast.veld, False),
        (cast.bram, cast.kade, True),
        (cast.ada, cast.veld, True),
    ):
        post_page(signed_in(user), address, organisation=organisation.pk)
        draft = CasePage.objects.get(pk=case.pk).get_latest_revision_as_object()
        assert (draft.organisation == organisation) is accepted


@pytest.mark.parametrize("digits", [19, 25, 5000])
@pytest.mark.parametrize(
    "address",
    [
        "/beheer/choose-page/chosen-multiple/?id=",
        "/beheer/bulk/wagtailcore/page/delete/?id=",
    ],
)
def test_a_page_number_that_no_page_can_have_is_no_server_error(
    cast: Cast, address: str, digits: int
) -> None:
    assert signed_in(cast.bram).get(address + "9" * digits).status_code < 500

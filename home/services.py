# SPDX-License-Identifier: EUPL-1.2
"""The pages, groups and permissions that every site begins with."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import (
    GroupApprovalTask,
    GroupPagePermission,
    Locale,
    Page,
    Site,
    Workflow,
)

from accounts.choices import Role
from accounts.services import ROLE_GROUPS
from cases.models import CaseIndexPage, PracticeIndexPage
from dossiers.models import DossierIndexPage
from guidance.models import GuidelineIndexPage
from home.models import HomePage
from home.standard_content import missing_pages
from search.editors import EDITORS
from search.outbox import register_consumer

# What a staff role may do with pages below the home page.
PAGE_PERMISSIONS = {
    Role.PRIVACY_REVIEWER: ("change_page",),
    Role.LAWYER: ("change_page",),
    Role.EDITOR: ("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
    Role.ADMINISTRATOR: (
        "add_page", "change_page", "publish_page", "lock_page", "unlock_page",
    ),
}  # fmt: skip

# What it may do besides, as app label and codename.
OTHER_PERMISSIONS = {
    Role.PRIVACY_REVIEWER: (
        "anonymisation.add_allowedphrase", "anonymisation.change_allowedphrase",
    ),
    Role.LAWYER: (),
    Role.EDITOR: (
        "anonymisation.add_allowedphrase", "anonymisation.change_allowedphrase",
        "taxonomy.add_concept", "taxonomy.change_concept",
        "search.change_caserequest", "search.delete_caserequest",
        "search.view_unansweredquestion", "search.view_termuse",
    ),
    Role.ADMINISTRATOR: (
        "anonymisation.add_allowedphrase", "anonymisation.change_allowedphrase",
        "taxonomy.add_concept", "taxonomy.change_concept",
        "search.change_caserequest", "search.delete_caserequest",
        "search.view_unansweredquestion", "search.view_termuse",
        "search.change_searchoutbox",
        "home.change_operator",
        "accounts.add_user", "accounts.change_user",
        "accounts.add_organisation", "accounts.change_organisation",
        "accounts.add_membership", "accounts.change_membership",
        "accounts.delete_membership",
    ),
}  # fmt: skip


@transaction.atomic
def prepare_site(*, hostname: str = "localhost", port: int = 80) -> HomePage:
    """Make the pages, groups and permissions of a site; a second call changes nothing."""
    _prepare_locale()
    home = HomePage.objects.first() or _make_home(hostname, port)
    for model, title, slug in (
        (CaseIndexPage, _("Casussen"), "casussen"),
        (PracticeIndexPage, _("Goede praktijken"), "goede-praktijken"),
        (DossierIndexPage, _("Dossiers"), "dossiers"),
        (GuidelineIndexPage, _("Leidraden"), "leidraden"),
    ):
        if not model.objects.exists():
            home.add_child(instance=model(title=title, slug=slug))
    for page in missing_pages():
        home.add_child(instance=page)
        page.save_revision().publish()
    for role in ROLE_GROUPS:
        _prepare_group(role, home)
    _prepare_workflow()
    register_consumer(EDITORS)
    return home


def _prepare_locale() -> None:
    locale = Locale.objects.first()
    if locale is None:
        Locale.objects.create(language_code="nl")
    elif locale.language_code != "nl":
        locale.language_code = "nl"
        locale.save()


def _make_home(hostname: str, port: int) -> HomePage:
    root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root")
    home = HomePage(title="Keukentafel", slug="keukentafel")
    root.add_child(instance=home)
    # The welcome page of a new Wagtail site, which its first migration makes.
    Site.objects.all().delete()
    for page in root.get_children().exclude(pk=home.pk):
        page.specific.delete()
    Site.objects.create(
        hostname=hostname,
        port=port,
        site_name="Keukentafel",
        root_page=home,
        is_default_site=True,
    )
    Group.objects.filter(name__in=("Moderators", "Editors")).delete()
    return home


def _prepare_workflow() -> None:
    """Give the workflow that Wagtail starts with to our editors.

    Its own group of moderators is gone, and without one a submitted page would wait for
    nobody.
    """
    task = GroupApprovalTask.objects.filter(name="Moderators approval").first()
    if task is None:
        return
    task.name = _("Goedkeuring door de redactie")
    task.save()
    task.groups.set(Group.objects.filter(name=ROLE_GROUPS[Role.EDITOR]))
    Workflow.objects.filter(name="Moderators approval").update(name=_("Redactie"))


def _prepare_group(role: Role, home: HomePage) -> None:
    group, _created = Group.objects.get_or_create(name=ROLE_GROUPS[role])
    names = ("wagtailadmin.access_admin", *OTHER_PERMISSIONS[role])
    for name in names:
        app_label, codename = name.split(".")
        group.permissions.add(
            Permission.objects.get(content_type__app_label=app_label, codename=codename)
        )
    for codename in PAGE_PERMISSIONS[role]:
        GroupPagePermission.objects.get_or_create(
            group=group,
            page=home,
            permission=Permission.objects.get(
                content_type__app_label="wagtailcore", codename=codename
            ),
        )

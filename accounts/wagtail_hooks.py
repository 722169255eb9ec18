# SPDX-License-Identifier: EUPL-1.2
"""What the admin shows of people, and which of Wagtail's own offers it leaves out."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from accounts.access import viewer_for
from accounts.dashboard import own_panel
from accounts.permissions import choosable_by
from accounts.viewsets import MembershipViewSet, OrganisationViewSet


@hooks.register("register_admin_viewset")
def register_people() -> list[Any]:
    return [
        OrganisationViewSet("organisations", url_prefix="organisaties"),
        MembershipViewSet("memberships", url_prefix="rollen"),
    ]


@hooks.register("construct_help_menu")
def leave_out_other_sites(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """No links to Wagtail's own site: they are English and about Wagtail's news."""
    menu_items[:] = [item for item in menu_items if not item.url.startswith("http")]


@hooks.register("construct_reports_menu")
def leave_out_page_types(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Its address is not offered: it names the last edited page of each kind to everybody."""
    menu_items[:] = [item for item in menu_items if item.name != "page-types-usage"]


@hooks.register("construct_homepage_panels")
def show_own_work(request: HttpRequest, panels: list[Any]) -> None:
    panels[:] = [own_panel(panel) for panel in panels]


@hooks.register("construct_page_chooser_queryset")
def offer_what_may_be_read(pages: Any, request: HttpRequest) -> Any:
    """Wagtail's chooser offers every page; ours only what the editor may see anyway."""
    return choosable_by(viewer_for(request.user), pages)

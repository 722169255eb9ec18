# SPDX-License-Identifier: EUPL-1.2
"""The admin's menu by task, and what waits on its first page."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks

from core.menus import task_menus
from core.waiting import WaitingPanel

for menu in task_menus():
    hooks.register("register_admin_menu_item", lambda menu=menu: menu)


@hooks.register("construct_homepage_panels")
def show_what_waits(request: HttpRequest, panels: list[Any]) -> None:
    panels.insert(0, WaitingPanel())


@hooks.register("insert_global_admin_css")
def dress_the_admin() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("core/admin.css"))

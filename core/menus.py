# SPDX-License-Identifier: EUPL-1.2
"""The admin's menu by task; an app puts its item where the work is, by the hook's name."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import Menu, SubmenuMenuItem

# Reading and writing, what somebody waits for, words, and people.
TABLE = "register_table_menu_item"
WAITING = "register_waiting_menu_item"
TERMS = "register_terms_menu_item"
PEOPLE = "register_people_menu_item"


def task_menus() -> list[SubmenuMenuItem]:
    """Return the menus; one without items for a person is not shown to them.

    Short labels: the admin's bar is narrow and breaks no line.
    """
    return [
        _menu(_("Aan tafel"), TABLE, "doc-full", 10),
        _menu(_("Wat wacht"), WAITING, "time", 20),
        _menu(_("Begrippen"), TERMS, "tag", 30),
        _menu(_("Mensen"), PEOPLE, "group", 40),
    ]


def _menu(label: object, hook: str, icon: str, order: int) -> SubmenuMenuItem:
    return SubmenuMenuItem(
        label,
        Menu(register_hook_name=hook),
        name=hook.removeprefix("register_").removesuffix("_menu_item"),
        icon_name=icon,
        order=order,
    )

# SPDX-License-Identifier: EUPL-1.2
"""Wagtail's user administration, for accounts that are known by their e-mail address."""

from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    user_viewset = "accounts.viewsets.PeopleViewSet"

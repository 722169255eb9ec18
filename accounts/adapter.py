# SPDX-License-Identifier: EUPL-1.2
"""How allauth behaves here."""

from django.http import HttpRequest

from allauth.account.adapter import DefaultAccountAdapter


class ClosedAccountAdapter(DefaultAccountAdapter):
    """Accounts are made by an administrator; nobody signs up by themselves."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

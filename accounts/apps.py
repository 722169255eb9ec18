# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = "Mensen en organisaties"

    def ready(self) -> None:
        from accounts import signals  # noqa: F401  Connects the receivers.
        from accounts.permissions import register_policies

        register_policies()

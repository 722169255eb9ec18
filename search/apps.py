# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = "Zoeken"

    def ready(self) -> None:
        from search import checks, receivers  # noqa: F401  Registers both.
        from search.permissions import register_policies

        register_policies()

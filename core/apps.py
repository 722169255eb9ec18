# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = "Kern"

    def ready(self) -> None:
        from core.admin_words import say_it_our_way
        from core.uploads import receivers  # noqa: F401  Connects the receiver.

        say_it_our_way()

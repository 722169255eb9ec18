# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = "Voorpagina"

    def ready(self) -> None:
        from home import checks  # noqa: F401  Registers them.

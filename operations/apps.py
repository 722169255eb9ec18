# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class OperationsConfig(AppConfig):
    name = "operations"
    verbose_name = "Bedrijfsvoering"

    def ready(self) -> None:
        from operations import receivers  # noqa: F401  Connects them.

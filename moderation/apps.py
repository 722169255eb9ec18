# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class ModerationConfig(AppConfig):
    name = "moderation"
    verbose_name = "Meldingen"

    def ready(self) -> None:
        from moderation import receivers  # noqa: F401  Connects the receiver.

# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "cases"
    verbose_name = "Casussen en goede praktijken"

    def ready(self) -> None:
        from cases import doorway, mentions, receivers  # noqa: F401  Connects the receivers.
        from cases.net import spread_net
        from cases.publication import publish_case
        from cases.recognition import register_readers

        doorway.lead_to(publish_case)
        register_readers()
        spread_net()

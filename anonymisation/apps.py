# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class AnonymisationConfig(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "anonymisation"
    verbose_name = "Herkenningscheck"

    def ready(self) -> None:
        from wagtail.permissions import register_permission_policy

        from accounts.permissions import RetiredNotDeleted
        from anonymisation.engines import register_second_engine
        from anonymisation.models import AllowedPhrase
        from anonymisation.rampart import RAMPART

        register_permission_policy(AllowedPhrase, RetiredNotDeleted(AllowedPhrase))
        # Known by name in every process; the first text that it reads loads the model.
        register_second_engine(RAMPART)

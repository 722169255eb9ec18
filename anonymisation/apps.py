# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class AnonymisationConfig(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "anonymisation"
    verbose_name = "Herkenningscheck"

    def ready(self) -> None:
        from wagtail.permissions import register_permission_policy

        from accounts.permissions import RetiredNotDeleted
        from anonymisation.models import AllowedPhrase

        register_permission_policy(AllowedPhrase, RetiredNotDeleted(AllowedPhrase))

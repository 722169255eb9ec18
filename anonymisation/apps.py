# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class AnonymisationConfig(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "anonymisation"
    verbose_name = "Herkenningscheck"

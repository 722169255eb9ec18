# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class DesignConfig(AppConfig):
    name = "design"
    verbose_name = "vormgeving"

# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class GuidanceConfig(AppConfig):
    name = "guidance"
    verbose_name = "Leidraden"

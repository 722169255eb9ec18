# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class LearningConfig(AppConfig):
    name = "learning"
    verbose_name = "Leren"

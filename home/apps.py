# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = "Voorpagina"

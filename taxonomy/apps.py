# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class TaxonomyConfig(AppConfig):
    name = "taxonomy"
    verbose_name = "Begrippen en lijsten"

# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class BenchmarksConfig(AppConfig):
    name = "benchmarks"
    verbose_name = "Metingen"

# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class StockConfig(AppConfig):
    """Only installed by ``config.settings.benchmark``."""

    name = "benchmarks.stock"
    label = "stock"

# SPDX-License-Identifier: EUPL-1.2
"""Logs carry identifiers, categories and counts; never text, names or questions."""

from typing import Any

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"identifiers_only": {"()": "core.logs.IdentifiersOnly"}},
    "formatters": {
        "plain": {
            "()": "core.logs.WithoutMessages",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "plain",
            "filters": ["identifiers_only"],
        }
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django.request": {"level": "ERROR"},
        # Wagtail writes the title of what it publishes; ours writes the code.
        "wagtail": {"level": "WARNING"},
    },
}

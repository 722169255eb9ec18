# SPDX-License-Identifier: EUPL-1.2
"""Which site a process belongs to, said before anything of Django is loaded."""

import os
import secrets
from pathlib import Path

from tests.prepared import prepared_database
from tests.site import free_port


def settle_environment(state: Path, es_url: str) -> None:
    """Say which site this process and those that it starts belong to; before Django."""
    port = free_port()
    os.environ.update(prepared_database(port, state))
    os.environ.update(
        {
            "STATE_DIR": str(state),
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "BIND": f"127.0.0.1:{port}",
            # One line for each request would hide what went wrong.
            "ACCESS_LOG": "",
            "ES_URL": es_url,
            "ES_INDEX_PREFIX": f"drill-{secrets.token_hex(4)}",
        }
    )
    # Nothing above loads Django, which reads all this once.
    import django

    django.setup()

# SPDX-License-Identifier: EUPL-1.2
"""One machine, no variables: ``make run``."""

import secrets

from .base import *
from .base import INSTALLED_APPS
from .environment import STATE_DIR, env


def _development_secret() -> str:
    path = STATE_DIR / "secret-key"
    if not path.exists():
        path.write_text(secrets.token_urlsafe(50), encoding="utf-8")
        path.chmod(0o600)
    return path.read_text(encoding="utf-8")


SECRET_KEY = _development_secret()
DEBUG = env.bool("DEBUG", default=False)
ALLOWED_HOSTS = ["*"]
FICTION_ALLOWED = True
INSTALLED_APPS = ["demo", "benchmarks", *INSTALLED_APPS]

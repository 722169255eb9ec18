# SPDX-License-Identifier: EUPL-1.2
"""A real site: refuses to start without what it needs, and has no fiction in it."""

import os

from .demands import NO_MAIL, refuse_unsafe

# Before anything is read: one error that names everything. What stands below reads.
refuse_unsafe(os.environ)

from .base import *  # noqa: E402  Reads what the check found.
from .base import (  # noqa: E402  Reads what the check found.
    DATABASES,
    EMAIL_HOST,
    LOGGING,
    SILENCED_SYSTEM_CHECKS,
    UPLOADS,
)
from .environment import env, secret  # noqa: E402  Reads it too.

SECRET_KEY = secret("SECRET_KEY")
DEBUG = False
ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", default=[])
WAGTAILADMIN_BASE_URL = env.str("SITE_URL", default=f"https://{ALLOWED_HOSTS[0]}")
FICTION_ALLOWED = False

SECURE_SSL_REDIRECT = True
# Asked on the machine itself, past the proxy that speaks TLS.
SECURE_REDIRECT_EXEMPT = [r"^gezond/(levend|klaar)$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
# A browser takes these only over TLS, for this name alone and for every path.
SESSION_COOKIE_NAME = "__Host-sessionid"
CSRF_COOKIE_NAME = "__Host-csrftoken"
# Tries are counted by address; before the last proxy anyone writes what they like.
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=1)

# Wagtail shows previews of our own pages in a frame of our own admin.
SILENCED_SYSTEM_CHECKS = [*SILENCED_SYSTEM_CHECKS, "security.W019"]

if DATABASES["default"]["ENGINE"].endswith("postgresql"):
    # A connection for each thread of a process, kept and tried before use. Whoever waits
    # longer than these seconds gets an error page instead of a page that never comes.
    DATABASES["default"]["CONN_MAX_AGE"] = 0
    DATABASES["default"].setdefault("OPTIONS", {}).update(
        connect_timeout=5,
        pool={
            "min_size": 1,
            "max_size": env.int("DATABASE_POOL_SIZE", default=4),
            "timeout": 5,
        },
    )

if EMAIL_HOST == NO_MAIL:
    # To the console would write links for a new password into a log.
    EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"

LOGGING["handlers"]["console"]["stream"] = "ext://sys.stdout"

WHITENOISE_USE_FINDERS = False
STORAGES = {
    "default": UPLOADS,
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# SPDX-License-Identifier: EUPL-1.2
"""Static files by WhiteNoise, uploads below the state directory."""

from pathlib import Path

from .environment import STATE_DIR, env

STATIC_URL = "/static/"
STATIC_ROOT = Path(env.str("STATIC_ROOT", default=str(STATE_DIR / "static")))
MEDIA_URL = "/media/"
MEDIA_ROOT = STATE_DIR / "media"

# Straight from the apps: no collecting step stands between a clone and a page.
WHITENOISE_USE_FINDERS = True

STORAGES = {
    "default": {"BACKEND": "core.uploads.storage.WholeFiles"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

STATIC_ROOT.mkdir(parents=True, exist_ok=True)

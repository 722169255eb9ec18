# SPDX-License-Identifier: EUPL-1.2
"""Static files by WhiteNoise, uploads below the state directory or in a bucket."""

from pathlib import Path
from typing import Any

from .environment import STATE_DIR, env, secret

STATIC_URL = "/static/"
STATIC_ROOT = Path(env.str("STATIC_ROOT", default=str(STATE_DIR / "static")))
MEDIA_URL = "/media/"
MEDIA_ROOT = STATE_DIR / "media"

# Straight from the apps: no collecting step stands between a clone and a page.
WHITENOISE_USE_FINDERS = True

# Of any service that speaks S3; without one, uploads are files.
MEDIA_BUCKET = env.str("MEDIA_BUCKET", default="")
UPLOADS: dict[str, Any] = (
    {
        "BACKEND": "core.uploads.bucket.PrivateBucket",
        "OPTIONS": {
            "bucket": MEDIA_BUCKET,
            "address": env.str("MEDIA_S3_URL"),
            "region": env.str("MEDIA_S3_REGION", default="eu-central-1"),
            "access_key": secret("MEDIA_S3_ACCESS_KEY"),
            "secret_key": secret("MEDIA_S3_SECRET_KEY"),
            "ca_file": env.str("MEDIA_S3_CA_FILE", default=""),
        },
    }
    if MEDIA_BUCKET
    else {"BACKEND": "core.uploads.storage.WholeFiles"}
)

STORAGES = {
    "default": UPLOADS,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

STATIC_ROOT.mkdir(parents=True, exist_ok=True)

# SPDX-License-Identifier: EUPL-1.2
"""The keys that a restored site needs and that no backup holds."""

import hashlib
import hmac
from collections.abc import Iterable

from django.conf import settings

PURPOSE = b"keukentafel: is this the key that the backup was made with?"


def fingerprints() -> dict[str, str]:
    """Return for each key of the environment what tells it from another, and no more."""
    return {
        name: _fingerprint(getattr(settings, name))
        for name in settings.BACKUP_KEYS
        if getattr(settings, name, "")
    }


def differing(known: dict[str, str]) -> list[str]:
    """Return the keys that are missing here or are not those of the backup."""
    here = fingerprints()
    return sorted(name for name in known if here.get(name) != known[name])


def _fingerprint(key: str | Iterable[str]) -> str:
    text = key if isinstance(key, str) else "\n".join(key)
    return hmac.new(text.encode(), PURPOSE, hashlib.sha256).hexdigest()[:16]

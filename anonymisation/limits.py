# SPDX-License-Identifier: EUPL-1.2
"""How much one address may have checked in a minute, so that others get their turn."""

import time

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

SECONDS = 60
# Twenty texts of the longest kind: a whole office behind one address does not notice.
MOST_SIGNS = 400_000


def is_too_much(request: HttpRequest, signs: int) -> bool:
    """Count ``signs`` for the address of ``request``; return whether that is too many.

    Keeps a number under a hash of the address for a minute, and nothing of the text.
    """
    address = request.META.get("REMOTE_ADDR", "")
    minute = int(time.time() // SECONDS)
    key = salted_hmac("anonymisation.limits", f"{address} {minute}").hexdigest()
    cache.add(key, 0, timeout=SECONDS)
    try:
        return cache.incr(key, signs) > MOST_SIGNS
    except ValueError:
        # The minute ended between the two lines.
        return False

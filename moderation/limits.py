# SPDX-License-Identifier: EUPL-1.2
"""How many reports one address may send in an hour, and how many of them act at once."""

import time
from enum import IntEnum

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

SECONDS = 60 * 60
# A whole office may be behind one address, and all visitors behind a badly set up proxy.
MOST_AT_ONCE = 5
MOST = 30


class Allowance(IntEnum):
    """What may become of one more report from this address."""

    REFUSED = 0
    QUEUED = 1
    AT_ONCE = 2


def spend(request: HttpRequest) -> Allowance:
    """Count a report for the address of ``request`` and return what it may do.

    Keeps a number under a hash of the address for an hour, and nothing else.
    """
    address = request.META.get("REMOTE_ADDR", "")
    hour = int(time.time() // SECONDS)
    key = salted_hmac("moderation.limits", f"{address} {hour}").hexdigest()
    cache.add(key, 0, timeout=SECONDS)
    try:
        sent = cache.incr(key)
    except ValueError:
        # The hour ended between the two lines.
        return Allowance.AT_ONCE
    if sent > MOST:
        return Allowance.REFUSED
    return Allowance.AT_ONCE if sent <= MOST_AT_ONCE else Allowance.QUEUED

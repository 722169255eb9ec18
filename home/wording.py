# SPDX-License-Identifier: EUPL-1.2
"""How a period reads."""

from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def in_words(period: timedelta) -> str:
    """Return a period in the largest unit that says it exactly."""
    minutes = int(period.total_seconds()) // 60
    hours, days = minutes // 60, period.days
    if days and not period.seconds:
        if days in (364, 365):
            return _("een jaar")
        return ngettext("%(count)s dag", "%(count)s dagen", days) % {"count": days}
    if hours and not minutes % 60:
        return _("%(count)s uur") % {"count": hours}
    return ngettext("%(count)s minuut", "%(count)s minuten", minutes) % {
        "count": minutes
    }

# SPDX-License-Identifier: EUPL-1.2
"""Every cookie that this site sets; a test holds the list against what a browser gets."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.utils.translation import gettext as _

from home.wording import in_words


@dataclass(frozen=True, slots=True)
class SiteCookie:
    """A cookie, what it is for, when it is set and how long it stays."""

    name: str
    purpose: str
    when: str
    lifetime: str


def site_cookies() -> list[SiteCookie]:
    """Return the cookies with the lifetimes that the settings give them."""
    session = in_words(timedelta(seconds=settings.SESSION_COOKIE_AGE))
    token = in_words(timedelta(seconds=settings.CSRF_COOKIE_AGE))
    until_closed = _("tot je de browser sluit")
    return [
        SiteCookie(
            settings.SESSION_COOKIE_NAME,
            _("onthoudt dat je bent ingelogd"),
            _("als je inlogt"),
            _("tot je de browser sluit, of %(period)s als je “Onthoud mij” aanvinkt")
            % {"period": session},
        ),
        SiteCookie(
            settings.CSRF_COOKIE_NAME,
            _("controleert dat een formulier van deze site komt"),
            _("als je een formulier opent waarmee je iets verstuurt"),
            token,
        ),
        SiteCookie(
            CookieStorage.cookie_name,
            _("bewaart een bericht als “Je profiel is bewaard” tot de volgende pagina"),
            _("na een handeling"),
            until_closed,
        ),
        SiteCookie(
            "wagtail_sidebar_collapsed",
            _("onthoudt of het menu is ingeklapt"),
            _("alleen in het beheer, als je het menu inklapt"),
            until_closed,
        ),
    ]

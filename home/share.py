# SPDX-License-Identifier: EUPL-1.2
"""What a page says of itself where a link to it is shown, and what its address is.

Only what a visitor may read says anything: a preview is made by a stranger's robot and
kept by others. For everything else there is nothing, whoever asks.
"""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import strip_tags
from django.utils.text import Truncator
from wagtail.models import Page

from accounts.access import VISITOR
from cases import access as items
from cases.holding import is_held
from cases.models import SharedItem
from dossiers.access import is_meant_for
from dossiers.models import DossierPage

LONGEST = 200
IMAGE = "home/share.png"


@dataclass(frozen=True, slots=True)
class Share:
    """Title, summary, canonical address and picture of a public page."""

    title: str
    summary: str
    url: str
    image: str


def share_of(page: Any, request: HttpRequest) -> Share | None:
    """Return what may be shown of a page elsewhere, or nothing.

    Nothing to who is signed in: no robot is, and it would cost them queries.
    """
    if not isinstance(page, Page) or request.user.is_authenticated:
        return None
    if not _is_public(page):
        return None
    summary = strip_tags(getattr(page, "summary", "") or "")
    return Share(
        title=page.title,
        summary=Truncator(summary).chars(LONGEST),
        url=page.get_full_url(request) or "",
        image=request.build_absolute_uri(static(IMAGE)),
    )


def _is_public(page: Page) -> bool:
    if isinstance(page, SharedItem):
        return items.may_read(VISITOR, page)
    if isinstance(page, DossierPage) and not is_meant_for(VISITOR, page):
        return False
    is_closed = is_held(page) or page.get_view_restrictions().exists()
    return page.live and not is_closed

# SPDX-License-Identifier: EUPL-1.2
"""Answering with a case: what all readers share is made once, the rest for who asks."""

import secrets
from typing import Any

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from wagtail.views import serve

from accounts.access import viewer_for
from accounts.context import may_enter_admin
from cases.models import CasePage
from cases.reads import remember_read
from core.fleeting import noticing_fleeting
from core.sections import shown_by
from home.audience import asked_by_all
from home.kept_cases import Asked, KeptCase, find_case, kept_case, kept_cases
from home.site_state import site_state
from taxonomy.glossary import current_glossary

# Stands in a page that is being made where something personal goes. No text holds it.
OPEN_PLACE = mark_safe(f"<!--{secrets.token_hex(16)}-->")  # noqa: S308  Hexadecimal digits alone.
PERSONAL_PLACES = 2


def read_case(request: HttpRequest, code: str) -> HttpResponse:
    """Answer with a kept page at once; Wagtail answers whatever is not kept."""
    state = site_state() if _is_plain(request) else None
    if state:
        viewer = viewer_for(request.user)
        kept = find_case(_asked(code.upper(), request), state, viewer)
        if kept:
            remember_read(kept.page, request)
            return _completed(kept, request)
    return serve(request, request.path_info.lstrip("/"))


def show_case(case: CasePage, request: HttpRequest) -> HttpResponse | None:
    """Answer with a case that this reader was let in to, and keep it for others.

    Nothing when its page is for this answer alone.
    """
    state = site_state() if _is_plain(request) else None
    if not state or case.get_view_restrictions():
        return None
    # As fresh as the state: a page that is kept repeats what it says of terms.
    current_glossary()
    asked = _asked(case.public_id, request)
    with noticing_fleeting() as noticed:
        pieces = _made_for_all(case, asked_by_all(request, asked.audience))
    if len(pieces) != PERSONAL_PLACES + 1:
        return None
    kept = kept_case(case, pieces, asked.audience, noticed.conditions)
    if noticed.may_be_kept:
        kept_cases.keep(asked, state, kept)
    return _completed(kept, request)


def _is_plain(request: HttpRequest) -> bool:
    """True when nothing but the places for it shows who asks: no message waits."""
    return request.method == "GET" and not len(get_messages(request))


def _asked(public_id: str, request: HttpRequest) -> Asked:
    origin = f"{request.scheme}://{request.get_host()}"
    return Asked(public_id, origin, viewer_for(request.user).audience)


def _made_for_all(case: CasePage, request: HttpRequest) -> list[str]:
    places = {"account_menu": OPEN_PLACE, "actions": [OPEN_PLACE]}
    context = case.get_context(request) | places
    html = render_to_string(case.get_template(request), context, request=request)
    return html.split(OPEN_PLACE)


def _completed(kept: KeptCase, request: HttpRequest) -> HttpResponse:
    before, between, after = kept.pieces
    menu: dict[str, Any] = {
        "path": request.path,
        "user": request.user,
        "csrf_token": get_token(request) if request.user.is_authenticated else "",
        **may_enter_admin(request),
    }
    account = render_to_string("components/account_menu.html", menu)
    actions = "".join(shown_by("register_item_action", kept.page, request))
    return HttpResponse(
        b"".join((before, account.encode(), between, actions.encode(), after))
    )

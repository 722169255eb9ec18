# SPDX-License-Identifier: EUPL-1.2
"""What monitoring asks; never kept by a cache, and without anything about a person."""

import logging

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from prometheus_client import CONTENT_TYPE_LATEST

from operations.access import for_operators
from operations.health import NotMigrated, check_database, search_health, told
from operations.metrics import exposition

logger = logging.getLogger(__name__)

AWAY = 503


@never_cache
@require_safe
def alive(request: HttpRequest) -> HttpResponse:
    """Say that this process answers; a process that does not should be restarted."""
    return _text("levend")


@never_cache
@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """Say whether this process can serve readers; not whether search is at its best."""
    try:
        check_database()
    except NotMigrated:
        return _text("migraties ontbreken", status=AWAY)
    except DatabaseError as error:
        # Only the exception's type: a message can hold the address of the database.
        logger.error("Database away: %s.", type(error).__name__)
        return _text("database antwoordt niet", status=AWAY)
    return _text("klaar")


@never_cache
@require_safe
@for_operators
def searching(request: HttpRequest) -> HttpResponse:
    """Tell how search is doing; 503 as soon as somebody should look at it."""
    health = search_health()
    return JsonResponse(
        told(health),
        status=AWAY if health.problems else 200,
        json_dumps_params={"ensure_ascii": False, "indent": 2},
    )


@never_cache
@require_safe
@for_operators
def figures(request: HttpRequest) -> HttpResponse:
    """Answer in the text format of Prometheus."""
    return HttpResponse(exposition(), content_type=CONTENT_TYPE_LATEST)


def _text(text: str, status: int = 200) -> HttpResponse:
    content_type = "text/plain; charset=utf-8"
    return HttpResponse(f"{text}\n", status=status, content_type=content_type)

# SPDX-License-Identifier: EUPL-1.2
"""How Wagtail hands a page on to what serves it."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.models import Page

ServePage = Callable[[Page, HttpRequest, list[Any], dict[str, Any]], HttpResponse]

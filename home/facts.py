# SPDX-License-Identifier: EUPL-1.2
"""What the code knows and standard pages tell; read only where a page asks for it."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest

from anonymisation.measured import measured
from home.cookies import site_cookies
from home.operator import Operator
from home.retention import kept_of_people
from home.standard_page import StandardPage

FACTS: dict[str, Callable[[], Any]] = {
    "cookies": site_cookies,
    "retention": kept_of_people,
    "measured": measured,
}


def facts_for(page: StandardPage, request: HttpRequest) -> dict[str, Any]:
    """Return the operator of the site, and each fact that the page has a block for."""
    asked = {block.block_type for block in page.body}
    return {
        "operator": Operator.for_request(request),
        **{name: read() for name, read in FACTS.items() if name in asked},
    }

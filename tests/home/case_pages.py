# SPDX-License-Identifier: EUPL-1.2
"""Case pages as the tests of what is kept of them ask for them."""

from collections.abc import Callable

from django.test import Client

from accounts.choices import Visibility
from cases.models import CasePage

# Of a case that is comparable to the one that is read.
TITLE = "De traplift die niet paste"

Make = Callable[[Visibility], CasePage]


def page_of(client: Client, case: CasePage) -> str:
    return client.get(case.get_url()).content.decode()

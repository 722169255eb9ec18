# SPDX-License-Identifier: EUPL-1.2
"""Fictional people and content for a site to look at and to try things on."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from wagtail.models import Site

from cases.choices import Origin
from cases.models import CasePage
from demo.accounts import (
    ACCOUNTS,
    WATERHOEK,
    DemoAccount,
    ensure_accounts,
    ensure_organisations,
    service_account,
)
from demo.dossiers import load_dossiers
from demo.guidance import load_guidelines
from demo.items import load_items
from demo.waiting import load_waiting

CONTENT = Path(__file__).parent / "content"
LOCAL = "localhost"


def demo_accounts() -> list[DemoAccount]:
    """Return whom one can sign in as, in the order of their rights."""
    return list(ACCOUNTS)


def serve_at(*, port: int) -> None:
    """Let addresses that leave a page, as in the site map, lead back to it.

    A site that somebody gave a name of its own keeps its address.
    """
    site = Site.objects.get(is_default_site=True)
    if site.hostname == LOCAL and site.port != port:
        site.port = port
        site.save()


@transaction.atomic
def load_demo(*, progress: Callable[[str], Any], folder: Path = CONTENT) -> int:
    """Load what is missing of the demo and return how many contributions that were.

    Needs a prepared site with its vocabularies. A second call changes nothing: what is
    there stays as people left it. Raises ``ImproperlyConfigured`` where fiction is not
    allowed and ``ImportRefused`` when a file does not pass the door.
    """
    if not settings.FICTION_ALLOWED:
        raise ImproperlyConfigured("Voorbeeldinhoud hoort niet op een productiesite.")
    organisations = ensure_organisations()
    ensure_accounts(organisations)
    by = service_account()
    is_first = not CasePage.objects.filter(origin=Origin.DEMO).exists()
    loaded = 0
    for kind, name in (("casus", "casussen"), ("praktijk", "praktijken")):
        loaded += load_items(
            kind,
            folder / name,
            organisations=list(organisations.values()),
            by=by,
            report=progress,
        )
    # Drafts come with the first load alone: one that was thrown away leaves no trace.
    if is_first:
        loaded += load_waiting(
            folder / "concepten", organisation=organisations[WATERHOEK]
        )
    loaded += load_guidelines(folder / "leidraden", by=by)
    return loaded + load_dossiers(
        folder / "dossiers", organisation=organisations[WATERHOEK], by=by
    )

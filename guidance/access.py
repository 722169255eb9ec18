# SPDX-License-Identifier: EUPL-1.2
"""The guidelines that everybody may read."""

from collections.abc import Iterable

from django.db.models import QuerySet

from guidance.models import GuidelinePage


def guidelines() -> QuerySet[GuidelinePage]:
    """Return the live guidelines by their title."""
    return GuidelinePage.objects.live().public().order_by("title")


def guidelines_by_pk(pks: Iterable[int]) -> dict[int, GuidelinePage]:
    return {page.pk: page for page in guidelines().filter(pk__in=list(pks))}

# SPDX-License-Identifier: EUPL-1.2
"""Guidelines for tests."""

from typing import Any

from guidance.models import GuidelineIndexPage, GuidelinePage


def draft_guideline(title: str, **fields: Any) -> GuidelinePage:
    """Return a guideline that is not live, with its text in a revision."""
    told = {"summary": "In het kort.", "owner_name": "De redactie"} | fields
    page = GuidelinePage(title=title, live=False, **told)
    GuidelineIndexPage.objects.get().add_child(instance=page)
    page.save_revision()
    return page


def live_guideline(title: str, **fields: Any) -> GuidelinePage:
    """Return a live guideline, as the database has it."""
    page = draft_guideline(title, **fields)
    page.latest_revision.publish()
    return GuidelinePage.objects.get(pk=page.pk)

# SPDX-License-Identifier: EUPL-1.2
"""What an index found, asked of the database again for the reader who gets it."""

from collections.abc import Collection

from wagtail.models import Page

from accounts.access import Viewer
from search.kinds import KINDS


def pages_by_id(
    viewer: Viewer, ids: Collection[str], kinds: Collection[str] | None = None
) -> dict[str, Page]:
    """Return the pages among these ids that ``viewer`` may be shown.

    ``kinds`` narrows to the codes of kinds that can be among them.
    """
    found: dict[str, Page] = {}
    for kind in KINDS:
        if kinds is None or kind.code in kinds:
            found |= kind.pages(viewer, ids)
    return found


def hashes_by_id(viewer: Viewer, ids: Collection[str]) -> dict[str, str]:
    """Return the content hash of each of those pages.

    For a page that was made before: it may be shown again when nothing in it changed.
    """
    found: dict[str, str] = {}
    for kind in KINDS:
        found |= kind.hashes(viewer, ids)
    return found

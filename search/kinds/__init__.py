# SPDX-License-Identifier: EUPL-1.2
"""Every kind of page that can be found, in the order in which answers name them."""

from collections.abc import Iterable
from typing import Any

from wagtail.models import Page

from search.kinds.base import Kind
from search.kinds.guidelines import GuidelineKind
from search.kinds.items import CaseKind, PracticeKind

__all__ = ["KINDS", "Kind", "kind_of", "read_ahead"]

KINDS: tuple[Kind[Any], ...] = (CaseKind(), PracticeKind(), GuidelineKind())
_BY_MODEL = {kind.model: kind for kind in KINDS}


def kind_of(page: Page | type[Page]) -> Kind[Any]:
    """Return the kind of a page or of its model."""
    return _BY_MODEL[page if isinstance(page, type) else type(page)]


def read_ahead(pages: Iterable[Page]) -> None:
    """Read in a few queries what showing these pages takes."""
    every = list(pages)
    for kind in KINDS:
        kind.read_ahead([page for page in every if type(page) is kind.model])

# SPDX-License-Identifier: EUPL-1.2
"""Which concepts have a page of their own, and where."""

from django.urls import reverse

from taxonomy.choices import Scheme
from taxonomy.models import Concept

_PAGES = {
    Scheme.TERM: "taxonomy:term",
    Scheme.CONVERSATION_TECHNIQUE: "taxonomy:technique",
    Scheme.THEME: "taxonomy:theme",
}
SCHEMES_WITH_PAGES = tuple(_PAGES)


def page_of(concept: Concept) -> str:
    """Return the address of the page about ``concept``, or nothing."""
    name = _PAGES.get(Scheme(concept.scheme))
    return reverse(name, args=[concept.code]) if name else ""

# SPDX-License-Identifier: EUPL-1.2
"""The only place where HTML from people is made safe.

bleach does it by default. Its maintainers ended it in June 2026, so ``nh3`` is kept one
setting away (``SANITISER = "nh3"``) and a test runs one corpus through both.
"""

from collections.abc import Callable

from django.conf import settings

TAGS = frozenset(
    {"p", "br", "b", "strong", "i", "em", "ul", "ol", "li", "blockquote", "a"}
)
# ``linktype`` and ``id`` are how Wagtail stores a link to one of its own pages.
LINK_ATTRIBUTES = frozenset({"href", "linktype", "id"})
PROTOCOLS = frozenset({"http", "https", "mailto"})


def sanitise_rich_text(html: str) -> str:
    """Return ``html`` with nothing left in it but the short list of tags above.

    Idempotent: cleaning twice gives what cleaning once gave, which the content hash of
    the publication door relies on.
    """
    if not html:
        return ""
    return SANITISERS[settings.SANITISER](html)


def _clean_with_bleach(html: str) -> str:
    import bleach

    return bleach.clean(
        html,
        tags=TAGS,
        attributes={"a": sorted(LINK_ATTRIBUTES)},
        protocols=PROTOCOLS,
        strip=True,
        strip_comments=True,
    )


def _clean_with_nh3(html: str) -> str:
    import nh3

    return nh3.clean(
        html,
        tags=set(TAGS),
        attributes={"a": set(LINK_ATTRIBUTES)},
        url_schemes=set(PROTOCOLS),
        link_rel=None,
    )


SANITISERS: dict[str, Callable[[str], str]] = {
    "bleach": _clean_with_bleach,
    "nh3": _clean_with_nh3,
}

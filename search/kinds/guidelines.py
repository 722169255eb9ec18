# SPDX-License-Identifier: EUPL-1.2
"""Guidelines: for everybody, of no organisation, without concepts and without a code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.access import PUBLIC_WORD, Viewer
from guidance.access import guidelines, guidelines_by_pk
from guidance.models import GuidelinePage
from guidance.presentation import card, card_facts
from search.document import SearchDocument
from search.facet_names import KIND, PERIOD
from search.kinds.base import Kind
from search.kinds.plain import plain

# In an id, before the primary key.
MARK = "leidraad-"


class GuidelineKind(Kind[GuidelinePage]):
    """Guidelines, which tell nothing of anybody and so are public or not there."""

    model = GuidelinePage

    @property
    def heading(self) -> str:
        return _("Leidraden")

    def counted(self, count: int, *, is_question: bool) -> str:
        text = ngettext("%(count)s leidraad", "%(count)s leidraden", count)
        return text % {"count": count}

    def id_of(self, page: GuidelinePage) -> str:
        return f"{MARK}{page.pk}"

    def indexed(self) -> QuerySet[GuidelinePage]:
        return guidelines()

    def ids(self) -> Iterator[str]:
        for pk in guidelines().order_by("pk").values_list("pk", flat=True):
            yield f"{MARK}{pk}"

    def documents(self, ids: Iterable[str]) -> Iterator[SearchDocument]:
        for page in self._read(ids).values():
            yield self._document(page)

    def pages(self, viewer: Viewer, ids: Iterable[str]) -> dict[str, GuidelinePage]:
        return self._read(ids)

    def hashes(self, viewer: Viewer, ids: Iterable[str]) -> dict[str, str]:
        return {id_: page.content_hash for id_, page in self._read(ids).items()}

    def hash_of(self, page: GuidelinePage) -> str:
        return page.content_hash

    def told(self, page: GuidelinePage) -> SearchDocument:
        return self._document(page)

    def story(self, page: GuidelinePage) -> str:
        return plain(page.body)

    def card(self, page: GuidelinePage, request: HttpRequest) -> dict[str, Any]:
        # It answers a question; only a case is comparable to a case.
        shown = {"facts": card_facts(page), "why": _("Waarom gevonden")}
        return card(page, request) | shown

    def _read(self, ids: Iterable[str]) -> dict[str, GuidelinePage]:
        pks = [
            int(id_.removeprefix(MARK))
            for id_ in ids
            if id_.startswith(MARK) and id_.removeprefix(MARK).isdecimal()
        ]
        found = guidelines_by_pk(pks) if pks else {}
        return {self.id_of(page): page for page in found.values()}

    def _document(self, page: GuidelinePage) -> SearchDocument:
        facets = {KIND: (self.code,)}
        if page.first_published_at:
            year = timezone.localtime(page.first_published_at).year
            facets[PERIOD] = (str(year),)
        return SearchDocument(
            id=self.id_of(page),
            kind=self.code,
            title=page.title,
            summary=page.summary,
            body=f"{self.story(page)}\n{page.owner_name}",
            facets=facets,
            access=frozenset({PUBLIC_WORD}),
            insiders=frozenset({PUBLIC_WORD}),
            published=page.first_published_at,
            updated=page.last_published_at,
            content_hash=page.content_hash,
        )

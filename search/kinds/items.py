# SPDX-License-Identifier: EUPL-1.2
"""Cases and practices: shared by an organisation, about concepts, live by one door."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from django.db.models import Model, Prefetch, QuerySet, prefetch_related_objects
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import PageViewRestriction

from accounts.access import PUBLIC_WORD, Viewer, access_tokens, insider_tokens
from cases.access import hashes_by_public_id, items_by_public_id
from cases.holding import without_held
from cases.models import (
    CaseArrangement,
    CasePage,
    CaseTechnique,
    PracticePage,
    SharedItem,
)
from cases.presentation import card, card_facts
from cases.story import story_of
from search.document import Findable, SearchDocument
from search.facet_names import (
    COMPLEXITY,
    KIND,
    PERIOD,
    RESULT_MARK,
    SOLUTION,
    TECHNIQUE,
    TECHNIQUE_RESULT,
)
from search.kinds.base import Kind
from search.kinds.plain import plain

ItemT = TypeVar("ItemT", bound=SharedItem)

# Of a concept all that a document and a card show: no definitions, no synonyms.
CONCEPT_FIELDS = (
    "concept__scheme", "concept__code", "concept__label", "concept__order",
)  # fmt: skip


FINDABLE_FIELDS = (
    "path", "public_id", "content_hash", "visibility", "organisation_id", "origin",
)  # fmt: skip


class ItemKind(Kind[ItemT]):
    """What cases and practices have in common; known by the public code."""

    @property
    def heading(self) -> str:
        return _("Casussen")

    def id_of(self, page: ItemT) -> str:
        return page.public_id

    def indexed(self) -> QuerySet[ItemT]:
        return without_held(self.model.objects.live())

    def ids(self) -> Iterator[str]:
        ids = self.indexed().order_by("pk").values_list("public_id", flat=True)
        yield from ids.iterator(chunk_size=2000)

    def documents(self, ids: Iterable[str]) -> Iterator[SearchDocument]:
        items = list(self.indexed().filter(public_id__in=list(ids)))
        if not items:
            return
        self.read_ahead(items)
        self._read_for_index(items)
        closed = _closed_paths()
        for item in items:
            yield self._document(item, closed)

    def findable(self, ids: Iterable[str]) -> Iterator[tuple[str, Findable]]:
        closed = _closed_paths()
        items = self.indexed().filter(public_id__in=list(ids)).only(*FINDABLE_FIELDS)
        for item in items:
            access = _access(item, closed)
            yield self.id_of(item), Findable(item.content_hash, access, _insiders(item))

    def pages(self, viewer: Viewer, ids: Iterable[str]) -> dict[str, ItemT]:
        return items_by_public_id(viewer, ids, [self.model])

    def hashes(self, viewer: Viewer, ids: Iterable[str]) -> dict[str, str]:
        return hashes_by_public_id(viewer, ids, [self.model])

    def read_ahead(self, pages: list[ItemT]) -> None:
        if not pages:
            return
        link = pages[0].concepts.model
        links = link.objects.select_related("concept").only(
            *_own_fields(link), *CONCEPT_FIELDS
        )
        prefetch_related_objects(pages, Prefetch("concepts", links))

    def hash_of(self, page: ItemT) -> str:
        return page.content_hash

    def told(self, page: ItemT) -> SearchDocument:
        return SearchDocument(
            id=self.id_of(page),
            kind=self.code,
            title=page.title,
            summary=page.summary,
            body=self._body(page),
            facets=concept_facets(page),
        )

    def labels(self, page: ItemT) -> dict[tuple[str, str], str]:
        return {
            (row.role, row.concept.code): row.concept.label for row in page.concept_rows
        }

    def story(self, page: ItemT) -> str:
        """Return what an item tells; reads no other table."""
        told = (
            plain(str(getattr(page, name) or ""))
            for _id, _title, names in story_of(page)
            for name in names
        )
        return "\n".join(text for text in told if text)

    def card(self, page: ItemT, request: HttpRequest) -> dict[str, Any]:
        shown = {"facts": card_facts(page), "code": page.public_id}
        return card(page, request) | shown

    def _read_for_index(self, items: list[ItemT]) -> None:
        """Read what an index holds of items besides their concepts."""

    def _document(self, item: ItemT, closed_paths: Iterable[str]) -> SearchDocument:
        """Return what an index may know of a live item."""
        return SearchDocument(
            id=self.id_of(item),
            kind=self.code,
            title=item.title,
            summary=item.summary,
            body=self._body(item),
            facets={
                name: tuple(dict.fromkeys(codes))
                for name, codes in self._facets(item).items()
                if codes
            },
            access=_access(item, closed_paths),
            insiders=_insiders(item),
            published=item.first_published_at,
            updated=item.last_published_at,
            content_hash=item.content_hash,
        )

    def _body(self, item: ItemT) -> str:
        parts = [self.story(item)]
        parts += [str(block.value) for block in item.lessons]
        parts += self._more_told(item)
        parts += [row.concept.label for row in item.concept_rows]
        return "\n".join(part for part in parts if part)

    def _more_told(self, item: ItemT) -> list[str]:
        return []

    def _facets(self, item: ItemT) -> dict[str, list[str]]:
        facets = {KIND: [self.code]}
        facets |= {name: list(codes) for name, codes in concept_facets(item).items()}
        if item.first_published_at:
            facets[PERIOD] = [str(timezone.localtime(item.first_published_at).year)]
        return facets


class CaseKind(ItemKind[CasePage]):
    """Cases, which alone are compared with each other."""

    model = CasePage

    def counted(self, count: int, *, is_question: bool) -> str:
        if is_question:
            text = ngettext(
                "%(count)s vergelijkbare casus",
                "%(count)s vergelijkbare casussen",
                count,
            )
        else:
            text = ngettext("%(count)s casus", "%(count)s casussen", count)
        return text % {"count": count}

    def _read_for_index(self, items: list[CasePage]) -> None:
        used = CaseTechnique.objects.select_related("technique")
        steps = CaseArrangement.objects.select_related("step")
        prefetch_related_objects(
            items, Prefetch("techniques", used), Prefetch("arrangement", steps)
        )

    def _more_told(self, item: CasePage) -> list[str]:
        return [
            item.requested_text,
            item.needed_text,
            item.chosen_text,
            item.what_this_adds,
            *(str(block.value) for block in item.helpful_phrases),
        ]

    def _facets(self, item: CasePage) -> dict[str, list[str]]:
        used = [(row.technique.code, row.result) for row in item.techniques.all()]
        codes = [code for code, _result in used]
        results = [f"{code}{RESULT_MARK}{result}" for code, result in used if result]
        return super()._facets(item) | {
            TECHNIQUE: codes,
            TECHNIQUE_RESULT: [*codes, *results],
            SOLUTION: [row.step.code for row in item.arrangement.all()],
            COMPLEXITY: [item.complexity] if item.complexity else [],
        }


class PracticeKind(ItemKind[PracticePage]):
    """Good practices, suggested between the cases that they rest on."""

    model = PracticePage

    @property
    def note(self) -> str:
        return str(self.name)

    def counted(self, count: int, *, is_question: bool) -> str:
        text = ngettext("%(count)s goede praktijk", "%(count)s goede praktijken", count)
        return text % {"count": count}


def concept_facets(item: SharedItem) -> dict[str, tuple[str, ...]]:
    """Return the codes of an item's concepts by their role."""
    facets: dict[str, list[str]] = {}
    for row in item.concept_rows:
        facets.setdefault(row.role, []).append(row.concept.code)
    return {name: tuple(dict.fromkeys(codes)) for name, codes in facets.items()}


def _access(item: SharedItem, closed_paths: Iterable[str]) -> frozenset[str]:
    """Return the words of access to a live item.

    Below a page restriction it has none at all: nobody finds it, and who may open it
    reaches it by its page.
    """
    if any(item.path.startswith(path) for path in closed_paths):
        return frozenset()
    return access_tokens(
        visibility=item.visibility, organisation_id=item.organisation_id
    )


def _insiders(item: SharedItem) -> frozenset[str]:
    """Fiction hides nobody, so it is counted for everybody."""
    if item.is_fictional:
        return frozenset({PUBLIC_WORD})
    return insider_tokens(item.organisation_id)


def _own_fields(link: type[Model]) -> list[str]:
    return [f.name for f in link._meta.concrete_fields if f.name != "concept"]


def _closed_paths() -> list[str]:
    return list(PageViewRestriction.objects.values_list("page__path", flat=True))

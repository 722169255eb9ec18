# SPDX-License-Identifier: EUPL-1.2
"""Which items are indexed, and as what."""

from collections.abc import Iterable, Iterator

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.html import strip_tags
from wagtail.models import PageViewRestriction

from accounts.access import access_tokens
from cases.models import ITEM_MODELS, CasePage, CaseTechnique, SharedItem
from cases.presentation import CASE_STORY, PRACTICE_STORY
from search.document import SearchDocument

TECHNIQUE_FACET = "technique"
KIND_FACET = "kind"


def document_id(item: SharedItem) -> str:
    """Return the id under which an item is indexed: its public code."""
    return item.public_id


def kind_of(model: type[SharedItem]) -> str:
    """Return what an index calls items of this model."""
    return str(model._meta.model_name)


def documents_for(object_ids: Iterable[str]) -> dict[str, SearchDocument]:
    """Return the documents of those ids that are live now; the others are gone."""
    wanted = list(object_ids)
    closed = _closed_paths()
    found: dict[str, SearchDocument] = {}
    for model in ITEM_MODELS:
        items = list(model.objects.live().filter(public_id__in=wanted))
        read_rows(items)
        found |= {document_id(item): to_document(item, closed) for item in items}
    return found


def all_document_ids() -> Iterator[str]:
    """Return the id of everything that belongs in an index, in primary-key order."""
    for model in ITEM_MODELS:
        live = model.objects.live().order_by("pk").values_list("public_id", flat=True)
        yield from live.iterator(chunk_size=2000)


def to_document(item: SharedItem, closed_paths: Iterable[str] = ()) -> SearchDocument:
    """Return what an index may know of a live item.

    Below a page restriction an item has no access words at all: nobody finds it, and
    who may open it reaches it by its page.
    """
    is_closed = any(item.path.startswith(path) for path in closed_paths)
    return SearchDocument(
        id=document_id(item),
        kind=kind_of(type(item)),
        title=item.title,
        summary=item.summary,
        body=_body(item),
        facets=_facets(item),
        access=frozenset()
        if is_closed
        else access_tokens(
            visibility=item.visibility, organisation_id=item.organisation_id
        ),
        published=item.first_published_at,
        updated=item.last_published_at,
        content_hash=item.content_hash,
    )


def read_rows(items: Iterable[SharedItem], *, with_techniques: bool = True) -> None:
    """Read the concepts and techniques of many items in a few queries."""
    by_model: dict[type[SharedItem], list[SharedItem]] = {}
    for item in items:
        by_model.setdefault(type(item), []).append(item)
    for model, same in by_model.items():
        links = same[0].concepts.model.objects.select_related("concept")
        linked = Prefetch("concepts", links)
        prefetch_related_objects(same, linked)
        if model is CasePage and with_techniques:
            used = CaseTechnique.objects.select_related("technique")
            prefetch_related_objects(same, Prefetch("techniques", used))


def story_text(item: SharedItem) -> str:
    """Return what an item tells, as plain text in reading order; reads no other table."""
    story = CASE_STORY if isinstance(item, CasePage) else PRACTICE_STORY
    told = (
        _plain(str(getattr(item, name) or ""))
        for _id, _title, names in story
        for name in names
    )
    return "\n".join(text for text in told if text)


def _body(item: SharedItem) -> str:
    parts = [story_text(item)]
    parts += [str(block.value) for block in item.lessons]
    if isinstance(item, CasePage):
        parts += [item.requested_text, item.needed_text, item.chosen_text]
        parts += [item.what_this_adds]
        parts += [str(block.value) for block in item.helpful_phrases]
    parts += [row.concept.label for row in item.concept_rows]
    return "\n".join(part for part in parts if part)


def _plain(html: str) -> str:
    return strip_tags(html.replace("</p>", "</p>\n").replace("</li>", "</li>\n"))


def _facets(item: SharedItem) -> dict[str, tuple[str, ...]]:
    facets: dict[str, list[str]] = {KIND_FACET: [kind_of(type(item))]}
    for row in item.concept_rows:
        facets.setdefault(row.role, []).append(row.concept.code)
    if isinstance(item, CasePage):
        facets[TECHNIQUE_FACET] = [row.technique.code for row in item.techniques.all()]
        facets["complexity"] = [item.complexity] if item.complexity else []
    return {
        name: tuple(dict.fromkeys(codes)) for name, codes in facets.items() if codes
    }


def _closed_paths() -> list[str]:
    return list(PageViewRestriction.objects.values_list("page__path", flat=True))

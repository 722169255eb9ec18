# SPDX-License-Identifier: EUPL-1.2
"""Which items are indexed, and as what."""

from collections.abc import Iterable, Iterator

from django.db.models import Model, Prefetch, prefetch_related_objects
from django.utils import timezone
from django.utils.html import strip_tags
from wagtail.models import PageViewRestriction

from accounts.access import PUBLIC_WORD, access_tokens, insider_tokens
from cases.holding import without_held
from cases.models import (
    ITEM_MODELS,
    CaseArrangement,
    CasePage,
    CaseTechnique,
    SharedItem,
)
from cases.story import story_of
from search.document import SearchDocument
from search.facets import (
    COMPLEXITY,
    KIND,
    PERIOD,
    RESULT_MARK,
    SOLUTION,
    TECHNIQUE,
    TECHNIQUE_RESULT,
)
from search.vectors import with_known_vectors

# Of a concept all that a document and a card show: no definitions, no synonyms.
CONCEPT_FIELDS = (
    "concept__scheme", "concept__code", "concept__label", "concept__order",
)  # fmt: skip


def document_id(item: SharedItem) -> str:
    """Return the id under which an item is indexed: its public code."""
    return item.public_id


def kind_of(model: type[SharedItem]) -> str:
    """Return what an index calls items of this model."""
    return str(model._meta.model_name)


def documents_for(object_ids: Iterable[str]) -> dict[str, SearchDocument]:
    """Return the documents of those ids that readers get now; the others are gone."""
    wanted = list(object_ids)
    closed = _closed_paths()
    found: dict[str, SearchDocument] = {}
    for model in ITEM_MODELS:
        live = without_held(model.objects.live())
        items = list(live.filter(public_id__in=wanted))
        read_rows(items)
        found |= {document_id(item): to_document(item, closed) for item in items}
    return with_known_vectors(found)


def all_document_ids() -> Iterator[str]:
    """Return the id of everything that belongs in an index, in primary-key order."""
    for model in ITEM_MODELS:
        live = without_held(model.objects.live()).order_by("pk")
        ids = live.values_list("public_id", flat=True)
        yield from ids.iterator(chunk_size=2000)


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
        insiders=_insiders(item),
        published=item.first_published_at,
        updated=item.last_published_at,
        content_hash=item.content_hash,
    )


def _insiders(item: SharedItem) -> frozenset[str]:
    """Fiction hides nobody, so it is counted for everybody."""
    if item.is_fictional:
        return frozenset({PUBLIC_WORD})
    return insider_tokens(item.organisation_id)


def _own_fields(link: type[Model]) -> list[str]:
    return [f.name for f in link._meta.concrete_fields if f.name != "concept"]


def told_document(item: SharedItem) -> SearchDocument:
    """Return the texts and concepts of an item, with which a hit is explained."""
    return SearchDocument(
        id=document_id(item),
        kind=kind_of(type(item)),
        title=item.title,
        summary=item.summary,
        body=_body(item),
        facets=concept_facets(item),
    )


def concept_facets(item: SharedItem) -> dict[str, tuple[str, ...]]:
    """Return the codes of an item's concepts by their role."""
    facets: dict[str, list[str]] = {}
    for row in item.concept_rows:
        facets.setdefault(row.role, []).append(row.concept.code)
    return {name: tuple(dict.fromkeys(codes)) for name, codes in facets.items()}


def read_rows(items: Iterable[SharedItem], *, for_index: bool = True) -> None:
    """Read the concepts of many items in a few queries, and all else an index holds."""
    by_model: dict[type[SharedItem], list[SharedItem]] = {}
    for item in items:
        by_model.setdefault(type(item), []).append(item)
    for model, same in by_model.items():
        link = same[0].concepts.model
        links = link.objects.select_related("concept").only(
            *_own_fields(link), *CONCEPT_FIELDS
        )
        linked = Prefetch("concepts", links)
        prefetch_related_objects(same, linked)
        if model is CasePage and for_index:
            used = CaseTechnique.objects.select_related("technique")
            steps = CaseArrangement.objects.select_related("step")
            prefetch_related_objects(
                same, Prefetch("techniques", used), Prefetch("arrangement", steps)
            )


def story_text(item: SharedItem) -> str:
    """Return what an item tells, as plain text in reading order; reads no other table."""
    told = (
        _plain(str(getattr(item, name) or ""))
        for _id, _title, names in story_of(item)
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
    if "<" not in html:
        return html
    return strip_tags(html.replace("</p>", "</p>\n").replace("</li>", "</li>\n"))


def _facets(item: SharedItem) -> dict[str, tuple[str, ...]]:
    facets = {KIND: [kind_of(type(item))]}
    facets |= {name: list(codes) for name, codes in concept_facets(item).items()}
    if isinstance(item, CasePage):
        used = [(row.technique.code, row.result) for row in item.techniques.all()]
        facets[TECHNIQUE] = [code for code, _result in used]
        facets[TECHNIQUE_RESULT] = [
            *facets[TECHNIQUE],
            *(f"{code}{RESULT_MARK}{result}" for code, result in used if result),
        ]
        facets[SOLUTION] = [row.step.code for row in item.arrangement.all()]
        facets[COMPLEXITY] = [item.complexity] if item.complexity else []
    if item.first_published_at:
        facets[PERIOD] = [str(timezone.localtime(item.first_published_at).year)]
    return {
        name: tuple(dict.fromkeys(codes)) for name, codes in facets.items() if codes
    }


def _closed_paths() -> list[str]:
    return list(PageViewRestriction.objects.values_list("page__path", flat=True))

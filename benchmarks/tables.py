# SPDX-License-Identifier: EUPL-1.2
"""Live cases straight into their tables, tree and decisions included."""

from collections.abc import Iterable
from typing import Any

from django.db import models, transaction
from wagtail.models import Locale, Page

from cases.models import CaseIndexPage, CasePage, PublicationDecision
from cases.publication import check_names

RELATIONS = ("concepts", "techniques", "arrangement", "timeline")
BATCH = 2_000


@transaction.atomic
def store_live(cases: list[CasePage]) -> None:
    """Store ``cases``, which are complete and carry their hash, below the index."""
    _place_in_tree(cases)
    pages = [_page_of(case) for case in cases]
    Page.objects.bulk_create(pages)
    for case, page in zip(cases, pages, strict=True):
        case.pk = case.page_ptr_id = case.id = page.pk
    _insert_own_columns(cases)
    for relation in RELATIONS:
        _insert_rows(cases, relation)
    names = check_names()
    PublicationDecision.objects.bulk_create(
        PublicationDecision(
            public_id=case.public_id,
            content_hash=case.content_hash,
            decided_at=case.first_published_at,
            checks=names,
        )
        for case in cases
    )


def _place_in_tree(cases: list[CasePage]) -> None:
    """Give each case the next free place, as treebeard would one by one."""
    index = CaseIndexPage.objects.select_for_update(of=("self",)).get()
    last = index.get_last_child()
    step = Page._str2int(last.path[-Page.steplen :]) if last else 0
    locale = Locale.get_default()
    for place, case in enumerate(cases, start=step + 1):
        case.depth = index.depth + 1
        case.path = Page._get_path(index.path, case.depth, place)
        case.url_path = f"{index.url_path}{case.slug}/"
        case.locale = locale
    Page.objects.filter(pk=index.pk).update(numchild=models.F("numchild") + len(cases))


def _page_of(case: CasePage) -> Page:
    fields = [f.attname for f in Page._meta.concrete_fields if not f.primary_key]
    return Page(**{name: getattr(case, name) for name in fields})


def _insert_own_columns(cases: list[CasePage]) -> None:
    """Insert into the table of ``CasePage`` alone.

    ``bulk_create`` refuses models below another; what it does for the rest is this.
    """
    rows: Any = CasePage._base_manager.all()
    rows._for_write = True
    rows._batched_insert(cases, CasePage._meta.local_concrete_fields, None)


def _insert_rows(cases: Iterable[CasePage], relation: str) -> None:
    rows = []
    for case in cases:
        for row in getattr(case, relation).get_object_list():
            row.case_id = case.pk
            rows.append(row)
    if rows:
        type(rows[0])._default_manager.bulk_create(rows, batch_size=BATCH)

# SPDX-License-Identifier: EUPL-1.2
"""Checked rows become items: all of them or none."""

from collections.abc import Callable, Iterable, Sequence

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.choices import Visibility
from accounts.models import Organisation, User
from cases.choices import FICTIONAL_ORIGINS, Licence, Origin
from cases.identifiers import new_public_id, public_id_from
from cases.imports.rows import CheckedRow, Draft, ImportRefused, Problem
from cases.imports.schema import CASE, SCHEMAS
from cases.models import (
    CaseIndexPage,
    CasePage,
    PracticeCase,
    PracticeIndexPage,
    PracticePage,
    SharedItem,
)
from cases.publication import UnsafeToPublish, publish_case

INDEX_OF = {CasePage: CaseIndexPage, PracticePage: PracticeIndexPage}

Progress = Callable[[Sequence[CheckedRow]], Iterable[CheckedRow]]
# What is done with a stored draft before it is published.
Prepare = Callable[[SharedItem, CheckedRow], object]


def code_for(kind: str, name: str) -> str:
    """Return the code of a fictional item, the same on every machine."""
    return public_id_from(f"{kind}:{name}")


@transaction.atomic
def import_items(
    *,
    rows: Sequence[CheckedRow],
    organisation: Organisation,
    by: User | None,
    origin: Origin,
    publish: bool = False,
    dry_run: bool = False,
    progress: Progress = iter,
    prepare: Prepare = lambda item, row: None,
) -> list[SharedItem]:
    """Store ``rows`` as drafts, published through the door if asked for.

    All or nothing: raises ``ImportRefused`` when any row cannot be stored or published,
    and then nothing is. A dry run does everything and takes it back. ``prepare`` is called
    with each draft that is about to be published.
    """
    _refuse_reality(origin)
    _refuse_without_index(rows)
    items: dict[int, SharedItem] = {}
    problems: list[Problem] = []
    # Practices point at cases, so cases come first.
    for row in progress(sorted(rows, key=lambda r: r.draft.model is not CasePage)):
        item = _store(row, organisation, by, origin)
        items[id(row)] = item
        if publish:
            prepare(item, row)
            problems += _publish(item, row, by)
    if problems:
        raise ImportRefused(problems)
    if dry_run:
        transaction.set_rollback(True)
    return [items[id(row)] for row in rows]


def new_item(draft: Draft) -> SharedItem:
    """Return the item of ``draft`` in memory, its rows with it."""
    item = draft.model(live=False, **draft.fields)
    # What everybody may read is no possession of who joined.
    if item.visibility == Visibility.PUBLIC:
        item.licence = Licence.CC_BY
    item.concepts.set(
        [
            item.concepts.model(role=role, concept=concept)
            for role, concept in draft.concepts
        ]
    )
    for relation, records in draft.rows.items():
        rows = getattr(item, relation)
        rows.set(
            [
                rows.model(sort_order=order, **values)
                for order, values in enumerate(records)
            ]
        )
    return item


def _refuse_reality(origin: Origin) -> None:
    if origin not in FICTIONAL_ORIGINS:
        message = _(
            "Echte casussen kun je pas importeren als de Herkenningscheck er is."
        )
        raise ImportRefused([Problem("", 0, message)])
    if not settings.FICTION_ALLOWED:
        message = _("Op deze site mag geen fictie staan; er is niets geïmporteerd.")
        raise ImportRefused([Problem("", 0, message)])


def _refuse_without_index(rows: Sequence[CheckedRow]) -> None:
    for model in {row.draft.model for row in rows}:
        if not INDEX_OF[model].objects.exists():
            message = _("De site is nog leeg. Laad eerst de pagina's van de site.")
            raise ImportRefused([Problem("", 0, message)])


def _store(
    row: CheckedRow, organisation: Organisation, by: User | None, origin: Origin
) -> SharedItem:
    item = new_item(row.draft)
    item.public_id = row.code or new_public_id()
    item.organisation, item.owner, item.origin = organisation, by, origin
    if isinstance(item, PracticePage):
        item.case_links.set(
            [
                PracticeCase(case=case, sort_order=order)
                for order, case in enumerate(_cases_named(row.draft.rests_on))
            ]
        )
    INDEX_OF[type(item)].objects.get().add_child(instance=item)
    item.save_revision(user=by)
    return item


def _cases_named(names: Sequence[str]) -> list[CasePage]:
    """Return the cases by name or code; which exist was checked before."""
    codes = [{code_for(CASE, name), name.upper()} for name in names]
    return [CasePage.objects.get(public_id__in=wanted) for wanted in codes]


def _publish(item: SharedItem, row: CheckedRow, by: User | None) -> list[Problem]:
    try:
        publish_case(case=item, by=by)
    except UnsafeToPublish as refused:
        schema = next(s for s in SCHEMAS.values() if s.model is row.draft.model)
        return [
            row.row.problem(refusal.message, schema.key_of(refusal.field))
            for refusal in refused.refusals
        ]
    item.refresh_from_db()
    return []

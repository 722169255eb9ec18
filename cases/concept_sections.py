# SPDX-License-Identifier: EUPL-1.2
"""What cases and practices say of a term, a technique or a theme.

Every number counts what this reader may open, so that it can be checked in the list. The
rule of small counts has nothing to hide here: what these counts are of is what a case is
about and what was learned, and no trait of a person (``search.small_counts``).
"""

from collections.abc import Callable, Sequence
from typing import Any

from django.db.models import Count, QuerySet, Window
from django.db.models.functions import RowNumber
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import ngettext

from accounts.access import Viewer, viewer_for
from cases.access import cases_visible_to, practices_visible_to
from cases.choices import ConceptRole, TechniqueResult
from cases.models import CaseConcept, CasePage, CaseTechnique, TermMention
from cases.presentation import card
from cases.reads import most_read
from taxonomy.addresses import page_of
from taxonomy.choices import Scheme
from taxonomy.models import Concept

CARDS = 12
ROWS_OF_A_RESULT = 20
NEWEST = 6
MOST_READ = 5
PRACTICES = 3
TERMS = 12


def notes(concepts: Sequence[Concept], request: HttpRequest) -> dict[int, str]:
    """Return for each concept of one list where it is used, in a few words."""
    if not concepts:
        return {}
    viewer = viewer_for(request.user)
    write = {
        Scheme.TERM: _notes_of_terms,
        Scheme.CONVERSATION_TECHNIQUE: _notes_of_techniques,
        Scheme.THEME: _notes_of_themes,
    }.get(Scheme(concepts[0].scheme))
    return write(viewer) if write else {}


def section(concept: Concept, request: HttpRequest) -> str:
    """Return what cases and practices say of a concept."""
    viewer = viewer_for(request.user)
    present: dict[Scheme, tuple[str, Callable[..., dict[str, Any]]]] = {
        Scheme.TERM: ("cases/term_section.html", _where_used),
        Scheme.CONVERSATION_TECHNIQUE: ("cases/technique_section.html", _how_it_went),
        Scheme.THEME: ("cases/theme_section.html", _about_theme),
    }
    found = present.get(Scheme(concept.scheme))
    if found is None:
        return ""
    template, read = found
    return render_to_string(template, read(concept, viewer, request), request=request)


def _notes_of_terms(viewer: Viewer) -> dict[int, str]:
    counted = (
        TermMention.objects.filter(item__in=cases_visible_to(viewer).values("pk"))
        .values("term")
        .annotate(count=Count("pk"))
    )
    return {row["term"]: _in_cases(row["count"]) for row in counted}


def _notes_of_techniques(viewer: Viewer) -> dict[int, str]:
    counted = (
        CaseTechnique.objects.filter(case__in=cases_visible_to(viewer))
        .values("technique", "result")
        .annotate(count=Count("case", distinct=True))
    )
    told: dict[int, dict[str, int]] = {}
    for row in counted:
        told.setdefault(row["technique"], {})[row["result"]] = row["count"]
    return {
        technique: " · ".join(
            f"{result.label} {counts[result]}×"
            for result in TechniqueResult
            if result in counts
        )
        for technique, counts in told.items()
    }


def _notes_of_themes(viewer: Viewer) -> dict[int, str]:
    counted = (
        CaseConcept.objects.filter(
            role=ConceptRole.THEME, case__in=cases_visible_to(viewer)
        )
        .values("concept")
        .annotate(count=Count("pk"))
    )
    return {row["concept"]: _in_cases(row["count"]) for row in counted}


def _where_used(term: Concept, viewer: Viewer, request: HttpRequest) -> dict[str, Any]:
    items = TermMention.objects.filter(term=term).values("item")
    cases = cases_visible_to(viewer).filter(pk__in=items)
    total = cases.count()
    return {"total": total, "cards": _cards(_newest(cases)[:CARDS], request)}


def _how_it_went(
    technique: Concept, viewer: Viewer, request: HttpRequest
) -> dict[str, Any]:
    tried = CaseTechnique.objects.filter(
        technique=technique, case__in=cases_visible_to(viewer)
    )
    counted = tried.order_by().values_list("result")
    counts = dict(counted.annotate(count=Count("case", distinct=True)))
    place = Window(
        RowNumber(),
        partition_by="result",
        order_by=["-case__first_published_at", "-pk"],
    )
    newest = tried.annotate(place=place).filter(place__lte=ROWS_OF_A_RESULT)
    rows = list(newest.select_related("case").order_by("place"))
    return {
        "results": [
            {
                "code": result.value,
                "label": result.label,
                "total": counts[result],
                "rows": [
                    {"why": row.why, "card": card(row.case, request)}
                    for row in rows
                    if row.result == result
                ],
            }
            for result in TechniqueResult
            if result in counts
        ]
    }


def _about_theme(
    theme: Concept, viewer: Viewer, request: HttpRequest
) -> dict[str, Any]:
    about = {"concepts__role": ConceptRole.THEME, "concepts__concept": theme}
    cases = cases_visible_to(viewer).filter(**about)
    practices = practices_visible_to(viewer).filter(**about)
    return {
        "theme": theme,
        "total": cases.count(),
        "newest": _cards(_newest(cases)[:NEWEST], request),
        "most_read": _cards(most_read(cases)[:MOST_READ], request),
        "practices": _cards(_newest(practices)[:PRACTICES], request),
        "terms": _terms_in(cases),
    }


def _terms_in(cases: QuerySet[CasePage]) -> list[dict[str, str]]:
    """Return the explained terms that most of these cases tell of."""
    terms = (
        Concept.objects.current()
        .filter(is_explained=True, mentions__item__in=cases.values("pk"))
        .annotate(count=Count("mentions"))
        .order_by("-count", "label")[:TERMS]
    )
    return [{"label": term.label, "url": page_of(term)} for term in terms]


def _newest(items: QuerySet[Any]) -> QuerySet[Any]:
    return items.order_by("-first_published_at", "-pk")


def _cards(items: QuerySet[Any], request: HttpRequest) -> list[dict[str, Any]]:
    return [card(item, request) for item in items]


def _in_cases(count: int) -> str:
    return ngettext("in %(count)s casus", "in %(count)s casussen", count) % {
        "count": count
    }

# SPDX-License-Identifier: EUPL-1.2
"""The pages about concepts: terms, conversation techniques and themes.

What apps above know of a concept comes by two hooks: ``register_concept_notes`` for a line
beside each concept of a list, and ``register_concept_section`` for what stands below one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from wagtail import hooks

from taxonomy.addresses import page_of
from taxonomy.choices import Scheme
from taxonomy.models import Concept


@dataclass(frozen=True, slots=True)
class Listed:
    """A concept in a list, with what apps above say about it for this reader."""

    label: str
    url: str
    definition: str
    note: str


def list_terms(request: HttpRequest) -> HttpResponse:
    """Show every current term that has a definition, by first letter."""
    terms = _listed(_with_meaning(Scheme.TERM), request)
    letters = [
        (letter, list(group))
        for letter, group in groupby(terms, key=lambda term: term.label[0].upper())
    ]
    return render(request, "taxonomy/term_list.html", {"letters": letters})


def show_term(request: HttpRequest, code: str) -> HttpResponse:
    """Show one term, with what apps above say about it."""
    return _show(request, Scheme.TERM, code, "taxonomy/term_detail.html")


def list_techniques(request: HttpRequest) -> HttpResponse:
    """Show every technique, with how it went in the cases this reader may see."""
    techniques = _listed(_with_meaning(Scheme.CONVERSATION_TECHNIQUE), request)
    context = {"techniques": techniques}
    return render(request, "taxonomy/technique_list.html", context)


def show_technique(request: HttpRequest, code: str) -> HttpResponse:
    """Show one technique, with where it worked and where not."""
    scheme = Scheme.CONVERSATION_TECHNIQUE
    return _show(request, scheme, code, "taxonomy/technique_detail.html")


def list_themes(request: HttpRequest) -> HttpResponse:
    """Show every theme, with how much there is to read about it."""
    themes = _listed(_with_meaning(Scheme.THEME), request)
    return render(request, "taxonomy/theme_list.html", {"themes": themes})


def show_theme(request: HttpRequest, code: str) -> HttpResponse:
    """Show one theme, with what apps above have about it."""
    return _show(request, Scheme.THEME, code, "taxonomy/theme_detail.html")


def _show(
    request: HttpRequest, scheme: Scheme, code: str, template: str
) -> HttpResponse:
    concept = get_object_or_404(
        Concept.objects.select_related("broader"), scheme=scheme, code=code
    )
    context = {
        "concept": concept,
        "broader": _word(concept.broader) if concept.broader else None,
        "narrower": [_word(one) for one in concept.narrower.all()],
        "sections": [
            html
            for render_section in hooks.get_hooks("register_concept_section")
            if (html := render_section(concept, request))
        ],
    }
    return render(request, template, context)


def _with_meaning(scheme: Scheme) -> list[Concept]:
    concepts = Concept.objects.current().in_scheme(scheme).exclude(definition="")
    return sorted(concepts, key=lambda concept: concept.label.casefold())


def _listed(concepts: Iterable[Concept], request: HttpRequest) -> list[Listed]:
    concepts = list(concepts)
    notes: dict[int, str] = {}
    for note in hooks.get_hooks("register_concept_notes"):
        notes |= note(concepts, request)
    return [
        Listed(
            label=concept.label,
            url=page_of(concept),
            definition=concept.definition,
            note=notes.get(concept.pk, ""),
        )
        for concept in concepts
    ]


def _word(concept: Concept) -> dict[str, str]:
    return {"label": concept.label, "url": page_of(concept)}

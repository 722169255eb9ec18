# SPDX-License-Identifier: EUPL-1.2
"""The glossary."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from wagtail import hooks

from taxonomy.choices import Scheme
from taxonomy.models import Concept


def list_terms(request: HttpRequest) -> HttpResponse:
    """Show every current term that has a definition, by first letter."""
    terms = sorted(
        Concept.objects.current().in_scheme(Scheme.TERM).exclude(definition=""),
        key=lambda term: term.label.casefold(),
    )
    letters = [
        (letter, list(group))
        for letter, group in groupby(terms, key=lambda term: term.label[0].upper())
    ]
    return render(request, "taxonomy/term_list.html", {"letters": letters})


def show_term(request: HttpRequest, code: str) -> HttpResponse:
    """Show one term, with what apps above say about it."""
    term = get_object_or_404(
        Concept.objects.select_related("broader"), scheme=Scheme.TERM, code=code
    )
    sections = [
        html
        for render_section in hooks.get_hooks("register_concept_section")
        if (html := render_section(term, request))
    ]
    context = {"term": term, "narrower": term.narrower.all(), "sections": sections}
    return render(request, "taxonomy/term_detail.html", context)

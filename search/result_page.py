# SPDX-License-Identifier: EUPL-1.2
"""What the result page shows of an answer: headings, filters, hits and the ways on."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cases.choices import TechniqueResult
from search.answers import Answered, FoundPage
from search.facet_names import KIND, RESULT_MARK
from search.facets import FACET_RULES, FACETS, FacetRule, Labels, facet_labels
from search.forms import SORTS, Question
from search.highlight import Highlighter
from search.kinds import KINDS, kind_of
from search.results import Facet, SearchResponse
from search.site import current_readings, current_thesaurus

Link = Callable[..., str]

SHOWN_OPTIONS = 7
# More than anybody reads; the rarest values are found by a question.
MOST_OPTIONS = 30
# Drawing the filters takes as long as all else together; a group is some 5 kB.
DRAWN_GROUPS = 512


@dataclass(frozen=True, slots=True)
class FilterOption:
    """One value of a filter with its exact count under all other filters.

    ``parts`` narrow it further: of a technique whether it worked. Of ``is_few`` the number
    is not told.
    """

    code: str
    label: str
    count: int
    selected: bool
    parts: tuple["FilterOption", ...] = ()
    is_few: bool = False

    @property
    def is_on(self) -> bool:
        return self.selected or any(part.selected for part in self.parts)


@dataclass(frozen=True, slots=True)
class FilterGroup:
    """A facet as a group of checkboxes, open at once or when asked for."""

    name: str
    label: str
    options: tuple[FilterOption, ...]
    more: tuple[FilterOption, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class Loosened:
    """A filter that can be left out, and how much there is without it."""

    facet: str
    label: str
    url: str
    count: int


def address(question: Question, *, guarded: str = "", **changes: Any) -> str:
    """Return the shareable address of a question, with some of its parts changed."""
    values: list[tuple[str, str]] = [("q", question.text)] if question.text else []
    filters = changes.get("filters", question.filters)
    values += [(facet, code) for facet in FACETS for code in filters.get(facet, ())]
    sort = changes.get("sort", question.sort)
    values += [("sorteer", name) for name, value in SORTS.items() if value == sort]
    page = changes.get("page", 1)
    values += [("pagina", str(page))] if page > 1 else []
    if changes.get("exact", question.exact):
        values.append(("letterlijk", "1"))
    if guarded:
        values.append(("weggelaten", guarded))
    query = urlencode(values)
    return reverse("search:results") + (f"?{query}" if query else "")


def result_context(
    question: Question, answered: Answered, *, posted: bool
) -> dict[str, Any]:
    """Return what the template shows; a posted question stands in no link of it."""

    def link(**changes: Any) -> str:
        return "" if posted else address(question, **changes)

    response = answered.response
    chosen = [
        (name, code) for name, codes in question.filters.items() for code in codes
    ]
    labels = facet_labels(response, current_thesaurus().groups, chosen)
    pages = -(-response.total // settings.SEARCH_PAGE_SIZE)
    return {
        "question": question,
        "response": response,
        "posted": posted,
        "total": response.total,
        "heading": _heading(question, response),
        "hits": hits_of(question, answered),
        "filter_groups": _groups(response, labels),
        "chips": _chips(question, labels, link),
        "exact_url": link(exact=True),
        "clear_url": link(filters={}),
        "sorts": _sorts(question, link),
        "page_number": question.page,
        "page_count": pages,
        "previous_url": link(page=question.page - 1) if question.page > 1 else "",
        "next_url": link(page=question.page + 1) if question.page < pages else "",
    }


def hits_of(question: Question, answered: Answered) -> list[dict[str, Any]]:
    """Return the hits for the template, with the words of the question marked."""
    highlighter = _highlighter(question, answered.response)
    return [_hit(found, highlighter) for found in answered.found]


def loosened(
    question: Question, totals: dict[str, int], *, posted: bool
) -> list[Loosened]:
    """Return the filters without which there is something, the most first."""
    ways = []
    for facet, total in totals.items():
        rest = {
            name: codes for name, codes in question.filters.items() if name != facet
        }
        url = "" if posted else address(question, filters=rest)
        if total:
            ways.append(Loosened(facet, str(FACETS[facet].label), url, total))
    return sorted(ways, key=lambda way: -way.count)


def _heading(question: Question, response: SearchResponse) -> str:
    """Return what was found, each kind by its own name.

    What has only a part of a question is called comparable by nobody.
    """
    is_alike = bool(question.text) and not response.widened
    counts = {kind: _count_of(response, kind.code, question) for kind in KINDS}
    told = [
        kind.counted(count, is_question=is_alike)
        for kind, count in counts.items()
        if count
    ]
    if not told:
        return _("Nog geen casus gevonden")
    *first, last = told
    return _(" en ").join(filter(None, (", ".join(first), last)))


def _count_of(response: SearchResponse, kind: str, question: Question) -> int:
    chosen = question.filters.get(KIND, ())
    return sum(
        count.count
        for facet in response.facets
        if facet.name == KIND
        for count in facet.counts
        if count.code == kind and (not chosen or kind in chosen)
    )


def _highlighter(question: Question, response: SearchResponse) -> Highlighter | None:
    """Return what marks the words that were searched with, corrections included."""
    if not question.text:
        return None
    text = response.correction.corrected if response.correction else question.text
    readings = current_readings()
    return Highlighter(readings.parse(text), readings)


def _hit(found: FoundPage, highlighter: Highlighter | None) -> dict[str, Any]:
    """Return a hit for the template; its texts are escaped first and marked second."""
    marked = {"title": "", "snippet": ""}
    if highlighter:
        marked = {
            "title": highlighter.mark(found.card["title"]),
            "snippet": _passage(found, highlighter),
        }
    return marked | {"card": found.card, "found": found}


def _passage(found: FoundPage, highlighter: Highlighter) -> str:
    """Return where the question is found: in the summary, else in the story."""
    summary = found.card["summary"]
    if highlighter.spans(summary):
        return highlighter.snippet(summary)
    story = kind_of(found.page).story(found.page)
    return highlighter.snippet(story if highlighter.spans(story) else summary)


@lru_cache(maxsize=DRAWN_GROUPS)
def draw_group(group: FilterGroup) -> SafeString:
    """Return a group as HTML; the same group is drawn once, whoever it is for."""
    return render_to_string("components/filter_group.html", {"group": group})


def _groups(response: SearchResponse, labels: Labels) -> list[SafeString]:
    answered = {facet.name: facet for facet in response.facets if facet.counts}
    return [
        draw_group(_group(rule, answered[rule.name], labels))
        for rule in FACET_RULES
        if rule.name in answered
    ]


def _group(rule: FacetRule, facet: Facet, labels: Labels) -> FilterGroup:
    parts: dict[str, list[FilterOption]] = {}
    options: dict[str, FilterOption] = {}
    for count in facet.counts:
        whole, part = _parts_of(count.code)
        label = labels.get((facet.name, count.code), count.code)
        if part:
            # "Open vragen: werkte" stands below "Open vragen", so the end is enough.
            name, _colon, label = label.rpartition(": ")
            # A part that is on keeps its box, also where the answer has none of it.
            options.setdefault(whole, FilterOption(whole, name, 0, selected=False))
        option = FilterOption(
            count.code, label, count.count, count.selected, is_few=count.is_few
        )
        if part:
            parts.setdefault(whole, []).append(option)
        else:
            options[whole] = option
    full = tuple(
        replace(option, parts=_in_order(parts.get(option.code)))
        for option in options.values()
    )
    chosen = any(count.selected for count in facet.counts)
    # What is on must not hide behind "Meer".
    full = tuple(sorted(full, key=lambda option: not option.is_on))
    return FilterGroup(
        rule.name,
        str(rule.label),
        full[:SHOWN_OPTIONS],
        full[SHOWN_OPTIONS:MOST_OPTIONS],
        rule.is_first or chosen,
    )


def _parts_of(code: str) -> tuple[str, str]:
    """Return a technique and how it went; of anything else the code itself."""
    whole, _mark, result = code.partition(RESULT_MARK)
    return (whole, result) if result in TechniqueResult.values else (code, "")


def _in_order(parts: list[FilterOption] | None) -> tuple[FilterOption, ...]:
    """Return how a technique went, from worked to not."""
    results = list(TechniqueResult.values)
    return tuple(
        sorted(
            parts or (), key=lambda o: results.index(o.code.rpartition(RESULT_MARK)[2])
        )
    )


def _chips(question: Question, labels: Labels, link: Link) -> list[dict[str, str]]:
    chips = []
    for facet, codes in question.filters.items():
        for code in codes:
            left = tuple(other for other in codes if other != code)
            filters = question.filters | {facet: left}
            chips.append(
                {
                    "label": labels.get((facet, code), code),
                    "url": link(filters=filters),
                    "facet": facet,
                    "code": code,
                }
            )
    return chips


def _sorts(question: Question, link: Link) -> list[dict[str, Any]]:
    options = {"relevance": "relevantie", "newest": "nieuw", "updated": "bijgewerkt"}
    return [
        {
            "label": label,
            "url": link(sort=value),
            "selected": value == question.sort,
        }
        for value, label in options.items()
    ]

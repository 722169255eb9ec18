# SPDX-License-Identifier: EUPL-1.2
"""How a case and a practice are laid out for readers.

Reads the item and the terms of the field; lists of other items come by hooks.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks

from cases.choices import ConceptRole
from cases.steps import statutory_steps
from cases.story import (
    CASE_STORY,
    PRACTICE_STORY,
    Story,
    StoryPart,
    reading_minutes,
    story_of,
    told_story,
)
from core.addresses import lasting_address
from core.sections import shown_by
from taxonomy.addresses import page_of
from taxonomy.glossary import Explainer, glossary_for_readers

if TYPE_CHECKING:
    from cases.models import CasePage, PracticePage, SharedItem

Jump = tuple[str, str]

# Where a case can be jumped to, in the order in which its page has them.
CASE_PLACES = (
    ("situatie", gettext_lazy("Situatie")),
    ("vraag", gettext_lazy("Vraag")),
    ("onderzoek", gettext_lazy("Onderzoek")),
    ("gesprek", gettext_lazy("Gesprek")),
    ("dilemma", gettext_lazy("Dilemma")),
    ("afweging", gettext_lazy("Afweging")),
    ("uitkomst", gettext_lazy("Uitkomst")),
    ("verloop", gettext_lazy("Verloop")),
    ("lessen", gettext_lazy("Lessen")),
    ("blijft", gettext_lazy("Wat blijft")),
    ("nu", gettext_lazy("Wat geldt nu")),
    ("bespreken", gettext_lazy("Om over te praten")),
)


def present_case(case: "CasePage", request: HttpRequest) -> dict[str, Any]:
    """Return what the template of a case shows, by the names it uses."""
    requested, needed, chosen = asked_needed_chosen(case)
    shown = _present_item(case, request, CASE_STORY)
    rows = sorted(case.rows_of("arrangement", "step"), key=lambda row: row.step.order)
    arrangement = [
        {
            "rung": row.step.code,
            "label": row.step.label,
            "provision": row.what,
            "share": row.share,
            "share_label": row.get_share_display(),
        }
        for row in rows
    ]
    shown |= {
        "asked": requested,
        "needed": needed,
        "chosen": chosen,
        "facts": _facts(case),
        "techniques": [
            _technique(row) for row in case.rows_of("techniques", "technique")
        ],
        "arrangement": arrangement,
        "timeline": [
            {"moment": row.moment, "text": row.text} for row in case.timeline.all()
        ],
        "helpful_phrases": [str(block.value) for block in case.helpful_phrases],
        "tensions": _labels(case, ConceptRole.VALUE_TENSION),
        "perspective_source": case.get_perspective_source_display(),
        "follow_up_result": case.get_follow_up_result_display(),
        "discussion_questions": [str(b.value) for b in case.discussion_questions],
        "steps": statutory_steps(shown["parts"], has_arrangement=bool(arrangement)),
        "sections": [
            html
            for render in hooks.get_hooks("register_case_section")
            if (html := render(case, request))
        ],
    }
    return shown | {"jumps": _jumps_of_case(shown)}


def present_practice(practice: "PracticePage", request: HttpRequest) -> dict[str, Any]:
    """Return what the template of a practice shows, by the names it uses."""
    shown = _present_item(practice, request, PRACTICE_STORY) | {
        "facts": _shared_facts(practice),
        "evidence": next(iter(practice.concepts_as(ConceptRole.REVIEW_LEVEL)), None),
        "sections": [
            html
            for render in hooks.get_hooks("register_practice_section")
            if (html := render(practice, request))
        ],
    }
    last = [("blijft", _("Wat blijft"))] if shown["lessons"] else []
    return shown | {"jumps": [*_jumps(shown["parts"].values()), *last]}


def asked_needed_chosen(case: "CasePage") -> tuple[str, str, str]:
    """Return the three tables; a short text goes before the vocabulary's words."""
    return (
        case.requested_text or _labels(case, ConceptRole.REQUESTED_PRODUCT),
        case.needed_text or _labels(case, ConceptRole.NEED_CLUSTER),
        case.chosen_text or _labels(case, ConceptRole.PROVISION),
    )


def is_outdated(item: "SharedItem") -> bool:
    """True when the date before which someone should have looked has passed."""
    return bool(item.review_due and item.review_due <= timezone.localdate())


def ended_laws(item: "SharedItem") -> list[str]:
    """Return the laws that an item names and that no longer hold."""
    today = timezone.localdate()
    return [
        law.label
        for law in item.concepts_as(ConceptRole.LEGAL_FRAMEWORK)
        if law.valid_to and law.valid_to <= today
    ]


def _present_item(
    item: "SharedItem", request: HttpRequest, story: Story
) -> dict[str, Any]:
    explainer = Explainer(glossary_for_readers())
    parts = told_story(item, story, explainer)
    laws = ended_laws(item)
    return {
        "parts": parts,
        "terms": explainer.used,
        "lessons": [str(block.value) for block in item.lessons],
        "references": [
            {
                "title": row.title or row.ecli,
                "owner": row.owner,
                "url": row.url,
                "kind": row.get_kind_display(),
            }
            for row in item.references.all()
        ],
        "concept_groups": _concept_groups(item),
        "is_outdated": is_outdated(item) or bool(laws),
        "ended_laws": laws,
        "valid_as_of": item.legal_valid_as_of,
        "is_fictional": item.is_fictional,
        "public_id": item.public_id,
        "citation": _citation(item, request),
        "reading_minutes": reading_minutes(item, story),
        "actions": shown_by("register_item_action", item, request),
    }


def _technique(row: Any) -> dict[str, Any]:
    return {
        "label": row.technique.label,
        "url": page_of(row.technique),
        "result": row.result,
        "result_label": row.get_result_display(),
        "why": row.why,
    }


def _jumps(parts: Iterable[StoryPart]) -> list[Jump]:
    return [(part.id, part.title) for part in parts if part.fields]


def _jumps_of_case(shown: dict[str, Any]) -> list[Jump]:
    """Return the parts that a case has, in the order in which they stand."""
    parts: dict[str, StoryPart] = shown["parts"]
    has_talk = bool(shown["techniques"] or shown["helpful_phrases"])
    has_outcome = parts["uitkomst"].fields or shown["follow_up_result"]
    there = {
        "onderzoek": True,
        "gesprek": has_talk,
        "uitkomst": bool(has_outcome),
        "verloop": bool(shown["timeline"]),
        "blijft": bool(shown["lessons"]),
        "nu": bool(parts["nu"].fields or shown["valid_as_of"]),
        "bespreken": bool(shown["discussion_questions"]),
    }
    return [
        (id_, str(title))
        for id_, title in CASE_PLACES
        if there.get(id_, id_ in parts and bool(parts[id_].fields))
    ]


def _citation(item: "SharedItem", request: HttpRequest) -> str:
    """Return how to refer to an item: by its code, which never changes."""
    line = _("“%(title)s”. Keukentafel, %(kind)s %(code)s%(month)s. %(address)s") % {
        "title": item.title,
        "kind": item._meta.verbose_name,
        "code": item.public_id,
        "month": _(", juridisch geldig per %(month)s")
        % {"month": _valid_as_of(item)[1]}
        if item.legal_valid_as_of
        else "",
        "address": lasting_address(item, request),
    }
    return line.rstrip()


def _labels(item: "SharedItem", role: ConceptRole) -> str:
    return ", ".join(concept.label for concept in item.concepts_as(role))


def _facts(case: "CasePage") -> list[tuple[str, str]]:
    roles = (
        (ConceptRole.DECISION_OUTCOME, _("Uitkomst")),
        (ConceptRole.LIFE_STAGE, _("Levensfase")),
        (ConceptRole.HOUSEHOLD_TYPE, _("Huishouden")),
    )
    facts = [(label, _labels(case, role)) for role, label in roles]
    facts += [
        (_("Leveringsvorm"), capfirst(case.get_delivery_form_display())),
        (_("Complexiteit"), capfirst(case.get_complexity_display())),
        (_("Getoetst"), _labels(case, ConceptRole.REVIEW_LEVEL)),
    ]
    return [fact for fact in facts if fact[1]] + _shared_facts(case)


def _shared_facts(item: "SharedItem") -> list[tuple[str, str]]:
    facts = [
        _valid_as_of(item),
        (_("Bewerkingsgraad"), capfirst(item.get_fictionalisation_display())),
    ]
    return [fact for fact in facts if fact[1]]


def _concept_groups(item: "SharedItem") -> list[tuple[str, list[dict[str, str]]]]:
    """Every role that has concepts, in the order of the roles."""
    groups: dict[str, list[dict[str, str]]] = {}
    for row in item.concept_rows:
        word = {"label": row.concept.label, "url": page_of(row.concept)}
        groups.setdefault(row.role, []).append(word)
    return [
        (str(ConceptRole(role).label), groups[role])
        for role in ConceptRole.values
        if role in groups and role != ConceptRole.REVIEW_LEVEL
    ]


def card(item: "SharedItem", request: HttpRequest) -> dict[str, Any]:
    """Return what a story card shows of an item; reads no second table."""
    return {
        "kind": str(item._meta.verbose_name).capitalize(),
        "title": item.title,
        "url": item.get_url(request),
        "requested": getattr(item, "requested_text", ""),
        "chosen": getattr(item, "chosen_text", ""),
        "summary": item.summary,
        "meta": [_("%(minutes)s min lezen") % {"minutes": story_minutes(item)}],
        "is_fictional": item.is_fictional,
    }


def card_facts(item: "SharedItem") -> list[tuple[str, str]]:
    """Return what a reader weighs before opening an item; reads its concepts."""
    roles = (
        (ConceptRole.NEED_CLUSTER, _("Hulpvraag")),
        (ConceptRole.DECISION_OUTCOME, _("Uitkomst")),
        (ConceptRole.REVIEW_LEVEL, _("Getoetst")),
    )
    facts = [(label, _labels(item, role)) for role, label in roles]
    return [fact for fact in [*facts, _valid_as_of(item)] if fact[1]]


def _valid_as_of(item: "SharedItem") -> tuple[str, str]:
    moment = item.legal_valid_as_of
    return _("Juridisch geldig per"), date_format(moment, "F Y") if moment else ""


def story_minutes(item: "SharedItem") -> int:
    """Return how long reading an item takes, of either kind; reads no second table."""
    return reading_minutes(item, story_of(item))

# SPDX-License-Identifier: EUPL-1.2
"""How a case and a practice are laid out for readers; knows no database but the item's."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Field
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import linebreaks
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.rich_text import expand_db_html

from cases.choices import ConceptRole

if TYPE_CHECKING:
    from cases.models import CasePage, PracticePage, SharedItem

WORDS_PER_MINUTE = 200
# Enough to count words in what was sanitised.
TAG = re.compile("<[^>]*>")

# The reading order of a case: part, heading and fields.
CASE_STORY: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("situatie", "Situatie", ("context",)),
    ("vraag", "Vraag", ("support_question", "observed_problems")),
    (
        "onderzoek",
        "Onderzoek",
        (
            "needed_support", "step_own_strength", "step_network", "step_carer_support",
            "step_general_provisions", "step_cooperation", "expert_advice_text",
            "legal_discretion", "normalise_or_support",
        ),
    ),
    ("gesprek", "Gesprek", ("dilemma_facts", "dilemma_moral", "dilemma_legal")),
    ("afweging", "Afweging", ("professional_reasoning", "legal_note")),
    ("uitkomst", "Uitkomst", ("resident_perspective", "follow_up", "rule_now")),
    ("lessen", "Lessen", ("what_worked", "what_did_not_work", "transferability")),
)  # fmt: skip

PRACTICE_STORY: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("aanleiding", "Aanleiding", ("occasion",)),
    ("aanpak", "Aanpak", ("approach", "requirements")),
    ("resultaat", "Resultaat", ("what_worked", "what_did_not_work", "result")),
    ("bruikbaar", "Wanneer bruikbaar", ("transferability",)),
)

# A part's first field needs no heading of its own below the part's.
LEADING_FIELDS = frozenset({"context", "professional_reasoning", "occasion", "approach",
                            "transferability"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class StoryField:
    """One told field; ``html`` is clean, since the field sanitises itself."""

    label: str
    html: str


@dataclass(frozen=True, slots=True)
class StoryPart:
    """A part of the reading order with what is told in it."""

    id: str
    title: str
    fields: tuple[StoryField, ...]


def present_case(case: "CasePage", request: HttpRequest) -> dict[str, Any]:
    """Return what the template of a case shows, by the names it uses."""
    requested, needed, chosen = asked_needed_chosen(case)
    return _present_item(case, request, CASE_STORY) | {
        "asked": requested,
        "needed": needed,
        "chosen": chosen,
        "facts": _facts(case),
        "techniques": [
            {
                "label": row.technique.label,
                "result": row.result,
                "result_label": row.get_result_display(),
                "why": row.why,
            }
            for row in case.rows_of("techniques", "technique")
        ],
        "arrangement": [
            {
                "label": row.step.label,
                "provision": row.what,
                "share": row.share,
                "share_label": row.get_share_display(),
            }
            for row in case.rows_of("arrangement", "step")
        ],
        "timeline": [
            {"moment": row.moment, "text": row.text} for row in case.timeline.all()
        ],
        "helpful_phrases": [str(block.value) for block in case.helpful_phrases],
        "discussion_questions": [str(b.value) for b in case.discussion_questions],
        "sections": [
            html
            for render in hooks.get_hooks("register_case_section")
            if (html := render(case, request))
        ],
    }


def present_practice(practice: "PracticePage", request: HttpRequest) -> dict[str, Any]:
    """Return what the template of a practice shows, by the names it uses."""
    return _present_item(practice, request, PRACTICE_STORY) | {
        "facts": _shared_facts(practice),
        "sections": [
            html
            for render in hooks.get_hooks("register_practice_section")
            if (html := render(practice, request))
        ],
    }


def asked_needed_chosen(case: "CasePage") -> tuple[str, str, str]:
    """Return the three tables; a short text goes before the vocabulary's words."""
    return (
        case.requested_text or _labels(case, ConceptRole.REQUESTED_PRODUCT),
        case.needed_text or _labels(case, ConceptRole.NEED_CLUSTER),
        case.chosen_text or _labels(case, ConceptRole.PROVISION),
    )


def reading_minutes(item: "SharedItem", story: Any) -> int:
    """Return how long reading takes, never below a minute."""
    words = sum(
        len(TAG.sub(" ", str(getattr(item, name))).split())
        for _id, _title, names in story
        for name in names
    )
    return max(1, round(words / WORDS_PER_MINUTE))


def is_outdated(item: "SharedItem") -> bool:
    """True when the date before which someone should have looked has passed."""
    return bool(item.review_due and item.review_due <= timezone.localdate())


def _present_item(
    item: "SharedItem", request: HttpRequest, story: Any
) -> dict[str, Any]:
    return {
        "story": _story(item, story),
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
        "is_outdated": is_outdated(item),
        "valid_as_of": item.legal_valid_as_of,
        "is_fictional": item.is_fictional,
        "public_id": item.public_id,
        "review_label": _labels(item, ConceptRole.REVIEW_LEVEL),
        "reading_minutes": reading_minutes(item, story),
    }


def _story(item: "SharedItem", story: Any) -> list[StoryPart]:
    return [
        StoryPart(id_, title, tuple(_told(item, names))) for id_, title, names in story
    ]


def _told(item: "SharedItem", names: tuple[str, ...]) -> list[StoryField]:
    told = []
    for name in names:
        value = str(getattr(item, name) or "")
        if not value:
            continue
        field = item._meta.get_field(name)
        assert isinstance(field, Field)
        label = "" if name in LEADING_FIELDS else str(field.verbose_name).capitalize()
        told.append(StoryField(label, _as_html(field, value)))
    return told


def _as_html(field: Any, value: str) -> str:
    if hasattr(field, "features"):
        return expand_db_html(value)
    return linebreaks(value, autoescape=True)


def _labels(item: "SharedItem", role: ConceptRole) -> str:
    return ", ".join(concept.label for concept in item.concepts_as(role))


def _facts(case: "CasePage") -> list[tuple[str, str]]:
    roles = (
        (ConceptRole.DECISION_OUTCOME, _("Uitkomst")),
        (ConceptRole.LIFE_STAGE, _("Levensfase")),
        (ConceptRole.HOUSEHOLD_TYPE, _("Huishouden")),
    )
    facts = [(label, _labels(case, role)) for role, label in roles]
    return [fact for fact in facts if fact[1]] + _shared_facts(case)


def _shared_facts(item: "SharedItem") -> list[tuple[str, str]]:
    facts = [
        (_("Getoetst"), _labels(item, ConceptRole.REVIEW_LEVEL)),
        _valid_as_of(item),
        (_("Bewerkingsgraad"), item.get_fictionalisation_display()),
    ]
    return [fact for fact in facts if fact[1]]


def _concept_groups(item: "SharedItem") -> list[tuple[str, list[str]]]:
    """Every role that has concepts, in the order of the roles."""
    groups: dict[str, list[str]] = {}
    for row in item.concept_rows:
        groups.setdefault(row.role, []).append(row.concept.label)
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
        "meta": [_("%(minutes)s min lezen") % {"minutes": _story_minutes(item)}],
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


def _story_minutes(item: "SharedItem") -> int:
    story = CASE_STORY if hasattr(item, "support_question") else PRACTICE_STORY
    return reading_minutes(item, story)

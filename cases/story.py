# SPDX-License-Identifier: EUPL-1.2
"""The reading order of cases and practices, and what is told in each part."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Field
from django.utils.html import linebreaks
from django.utils.text import slugify
from wagtail.rich_text import expand_db_html

from taxonomy.glossary import Explainer

if TYPE_CHECKING:
    from cases.models import SharedItem

WORDS_PER_MINUTE = 200
# Enough to count words in what was sanitised.
TAG = re.compile("<[^>]*>")

# Part, heading and fields.
Story = tuple[tuple[str, str, tuple[str, ...]], ...]

CASE_STORY: Story = (
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
    ("dilemma", "Dilemma", ("dilemma_facts", "dilemma_moral", "dilemma_legal")),
    ("afweging", "Afweging", ("professional_reasoning", "legal_note")),
    ("uitkomst", "Uitkomst", ("resident_perspective", "follow_up")),
    ("lessen", "Lessen", ("what_worked", "what_did_not_work", "transferability")),
    ("nu", "Wat geldt nu", ("rule_now",)),
)  # fmt: skip

PRACTICE_STORY: Story = (
    ("aanleiding", "Aanleiding", ("occasion",)),
    ("aanpak", "Aanpak", ("approach", "requirements")),
    ("resultaat", "Resultaat", ("what_worked", "what_did_not_work", "result")),
    ("bruikbaar", "Wanneer bruikbaar", ("transferability",)),
)

# A part's first field needs no heading of its own below the part's.
LEADING_FIELDS = frozenset({"context", "professional_reasoning", "occasion", "approach",
                            "transferability", "rule_now"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class StoryField:
    """One told field; ``html`` is clean, since the field sanitises itself."""

    name: str
    id: str
    label: str
    html: str


@dataclass(frozen=True, slots=True)
class StoryPart:
    """A part of the reading order with what is told in it."""

    id: str
    title: str
    fields: tuple[StoryField, ...]


def told_story(
    item: "SharedItem", story: Story, explainer: Explainer
) -> dict[str, StoryPart]:
    """Return every part by its id, with terms explained where they first stand."""
    return {
        id_: StoryPart(id_, title, tuple(_told(item, id_, names, explainer)))
        for id_, title, names in story
    }


def reading_minutes(item: "SharedItem", story: Story) -> int:
    """Return how long reading an item takes."""
    names = (name for _id, _title, names in story for name in names)
    return minutes_to_read(str(getattr(item, name)) for name in names)


def minutes_to_read(texts: Iterable[str]) -> int:
    """Return how long reading texts or HTML takes, never below a minute."""
    words = sum(len(TAG.sub(" ", text).split()) for text in texts)
    return max(1, round(words / WORDS_PER_MINUTE))


def story_of(item: "SharedItem") -> Story:
    """Return the reading order of this kind of item."""
    return CASE_STORY if hasattr(item, "support_question") else PRACTICE_STORY


def _told(
    item: "SharedItem", part: str, names: tuple[str, ...], explainer: Explainer
) -> list[StoryField]:
    told = []
    for name in names:
        value = str(getattr(item, name) or "")
        if not value:
            continue
        field = item._meta.get_field(name)
        assert isinstance(field, Field)
        label = str(field.verbose_name)
        told.append(
            StoryField(
                name=name,
                id=f"{part}-{slugify(label)}",
                label="" if name in LEADING_FIELDS else label.capitalize(),
                html=explainer.mark(_as_html(field, value)),
            )
        )
    return told


def _as_html(field: Any, value: str) -> str:
    if hasattr(field, "features"):
        return expand_db_html(value)
    return linebreaks(value, autoescape=True)

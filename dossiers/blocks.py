# SPDX-License-Identifier: EUPL-1.2
"""What an editor puts into a dossier, each with the reason to read it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.snippets.blocks import SnippetChooserBlock

from cases.choices import ROLE_RULES, ConceptRole
from taxonomy.models import Concept

MOST_AUTOMATIC = 10


def _codes(role: ConceptRole) -> list[tuple[str, str]]:
    concepts = Concept.objects.in_scheme(ROLE_RULES[role].scheme).current()
    return list(concepts.values_list("code", "label"))


def theme_codes() -> list[tuple[str, str]]:
    return _codes(ConceptRole.THEME)


def need_codes() -> list[tuple[str, str]]:
    return _codes(ConceptRole.NEED_CLUSTER)


def outcome_codes() -> list[tuple[str, str]]:
    return _codes(ConceptRole.DECISION_OUTCOME)


def level_codes() -> list[tuple[str, str]]:
    return _codes(ConceptRole.REVIEW_LEVEL)


def note() -> blocks.TextBlock:
    return blocks.TextBlock(
        label=_("waarom dit lezen"), max_length=400, required=False, rows=2
    )


class CaseItem(blocks.StructBlock):
    """A case; vanishes for readers when it is withdrawn."""

    page = blocks.PageChooserBlock(page_type="cases.CasePage", label=_("casus"))
    note = note()

    class Meta:
        label = _("casus")
        icon = "doc-full"


class PracticeItem(blocks.StructBlock):
    """A good practice."""

    page = blocks.PageChooserBlock(
        page_type="cases.PracticePage", label=_("goede praktijk")
    )
    note = note()

    class Meta:
        label = _("goede praktijk")
        icon = "pick"


class GuidelineItem(blocks.StructBlock):
    """A guideline, our own or elsewhere."""

    page = blocks.PageChooserBlock(
        page_type="guidance.GuidelinePage", label=_("leidraad")
    )
    note = note()

    class Meta:
        label = _("leidraad")
        icon = "clipboard-list"


class TermItem(blocks.StructBlock):
    """A concept from the vocabularies."""

    concept = SnippetChooserBlock("taxonomy.Concept", label=_("begrip"))
    note = note()

    class Meta:
        label = _("begrip")
        icon = "tag"


class SourceItem(blocks.StructBlock):
    """Something elsewhere; the date tells when someone last looked whether it is there."""

    title = blocks.CharBlock(label=_("titel"), max_length=200)
    owner = blocks.CharBlock(label=_("eigenaar"), max_length=120)
    url = blocks.URLBlock(label=_("link"))
    checked_on = blocks.DateBlock(label=_("link gecontroleerd op"))
    note = note()

    class Meta:
        label = _("bron elders")
        icon = "link-external"


class AutomaticItems(blocks.StructBlock):
    """The newest cases that fit, found anew each time the dossier is read.

    Its fields are named by the roles in ``dossiers.automatic``.
    """

    theme = blocks.ChoiceBlock(choices=theme_codes, required=False, label=_("thema"))
    need_cluster = blocks.ChoiceBlock(
        choices=need_codes, required=False, label=_("hulpvraag")
    )
    decision_outcome = blocks.ChoiceBlock(
        choices=outcome_codes, required=False, label=_("uitkomst")
    )
    review_level = blocks.ChoiceBlock(
        choices=level_codes, required=False, label=_("toetsingsniveau minstens")
    )
    most = blocks.IntegerBlock(
        min_value=1, max_value=MOST_AUTOMATIC, default=3, label=_("hoeveel hooguit")
    )

    class Meta:
        label = _("automatisch")
        icon = "rotate"
        label_format = _("Automatisch: {theme} {need_cluster} {decision_outcome}")

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        asked = set(self.child_blocks) - {"review_level", "most"}
        if not any(cleaned.get(name) for name in asked):
            told = _("Kies minstens een thema, een hulpvraag of een uitkomst.")
            raise StructBlockValidationError(
                non_block_errors=[ValidationError(told, code="empty_query")]
            )
        return cleaned


class DossierSection(blocks.StructBlock):
    """A titled part of a dossier with its items in order."""

    title = blocks.CharBlock(label=_("titel"), max_length=120)
    intro = blocks.TextBlock(label=_("inleiding"), required=False, max_length=1000)
    items = blocks.StreamBlock(
        [
            ("case", CaseItem()),
            ("practice", PracticeItem()),
            ("guideline", GuidelineItem()),
            ("term", TermItem()),
            ("source", SourceItem()),
            ("automatic", AutomaticItems()),
        ],
        label=_("onderdelen"),
    )

    class Meta:
        label = _("deel")
        icon = "list-ol"


class ProgrammeEntry(blocks.StructBlock):
    """A line of the programme of a meeting."""

    time = blocks.CharBlock(label=_("tijd"), max_length=20)
    what = blocks.CharBlock(label=_("wat"), max_length=200)

    class Meta:
        label = _("programmaonderdeel")

# SPDX-License-Identifier: EUPL-1.2
"""What an editor puts into a dossier, each with the reason to read it."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock


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


class DossierSection(blocks.StructBlock):
    """A titled part of a dossier with its items in order."""

    title = blocks.CharBlock(label=_("titel"), max_length=120)
    intro = blocks.TextBlock(label=_("inleiding"), required=False, max_length=1000)
    items = blocks.StreamBlock(
        [
            ("case", CaseItem()),
            ("practice", PracticeItem()),
            ("term", TermItem()),
            ("source", SourceItem()),
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

# SPDX-License-Identifier: EUPL-1.2
"""What a standard page is made of."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import CleanRichTextBlock


class Part(blocks.StructBlock):
    """A heading with text below it."""

    title = blocks.CharBlock(label=_("kop"), max_length=120)
    text = CleanRichTextBlock(label=_("tekst"))

    class Meta:
        label = _("kop met tekst")
        icon = "title"


class Question(blocks.StructBlock):
    """A question as somebody would ask it, and the answer."""

    question = blocks.CharBlock(label=_("vraag"), max_length=160)
    answer = CleanRichTextBlock(label=_("antwoord"))

    class Meta:
        label = _("vraag en antwoord")
        icon = "help"


def _made_by_code(label: object, told: object) -> blocks.StaticBlock:
    return blocks.StaticBlock(label=label, admin_text=told, icon="code")


# Facts that the code knows better than anybody who types them.
FACTS = [
    ("cookies", _made_by_code(_("lijst van cookies"), _("De cookies die we zetten."))),
    (
        "retention",
        _made_by_code(_("bewaartermijnen"), _("Wat we bewaren, en hoe lang.")),
    ),
    (
        "measured",
        _made_by_code(_("uitkomst van de meting"), _("Wat de Herkenningscheck vindt.")),
    ),
    (
        "contact",
        _made_by_code(_("wie dit beheert"), _("Naam en adressen van de beheerder.")),
    ),
]

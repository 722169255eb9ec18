# SPDX-License-Identifier: EUPL-1.2
"""The parts of an item's form: what each is for, what not to write, and what is needed."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.utils.text import capfirst, format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel

from cases.choices import ConceptRole
from cases.needed import NEEDED_OF_CASE, NEEDED_OF_PRACTICE

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

PREFIX = "concepts_"
_NEEDED = {"casepage": NEEDED_OF_CASE, "practicepage": NEEDED_OF_PRACTICE}


class ItemFieldPanel(FieldPanel):
    """A field whose label says when the door asks for it.

    The admin's own mark means that a form cannot be stored, and a draft always can.
    """

    def on_model_bound(self) -> None:
        super().on_model_bound()
        assert self.model is not None
        needed = _NEEDED.get(self.model._meta.model_name or "", frozenset())
        if self.field_name.removeprefix(PREFIX) in needed:
            self.heading = format_lazy("{} {}", self._label(), _("(nodig)"))

    def _label(self) -> "StrOrPromise":
        if self.heading:
            return self.heading
        return capfirst(self.db_field.verbose_name)


def field(name: str, help_text: "StrOrPromise" = "") -> ItemFieldPanel:
    """Return the panel of a field; its model's own help holds where none is given."""
    return ItemFieldPanel(name, help_text=help_text)


def concept_fields(*roles: str) -> list[ItemFieldPanel]:
    """Return the panels of these roles; their fields exist on the form alone."""
    return [
        ItemFieldPanel(PREFIX + role, heading=capfirst(ConceptRole(role).label))
        for role in roles
    ]


def part(
    heading: "StrOrPromise", help_text: "StrOrPromise", panels: Iterable[Any]
) -> MultiFieldPanel:
    """Return a part of the form, in the order in which readers meet it."""
    return MultiFieldPanel(list(panels), heading=heading, help_text=help_text)


def before_you_write() -> HelpPanel:
    """Return what is said first: what is needed, and what nobody may recognise."""
    return HelpPanel(
        template="wagtailadmin/cases/before_you_write.html",
        heading=_("Voor je schrijft"),
    )


def title_panel() -> ItemFieldPanel:
    return field(
        "title",
        _(
            "Een scène of verschijnsel, hooguit 90 tekens. Geen leeftijd, geslacht, "
            "afkomst of plaats."
        ),
    )

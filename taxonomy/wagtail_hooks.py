# SPDX-License-Identifier: EUPL-1.2
"""The vocabularies in the admin: editable, never deletable."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.chooser import (
    BaseSnippetChooseView,
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
)
from wagtail.snippets.views.snippets import SnippetViewSet

from core.menus import TERMS
from taxonomy.models import Concept


class _WithListAndCode(BaseSnippetChooseView):
    """The same word is in several lists, so a chooser says which one it is in."""

    @property
    def columns(self) -> list[Column]:
        return [
            *super().columns,
            Column("get_scheme_display", label=_("Lijst")),
            Column("code", label=_("Code")),
        ]


class ConceptChooseView(_WithListAndCode, ChooseView):
    pass


class ConceptChooseResultsView(_WithListAndCode, ChooseResultsView):
    pass


class ConceptChooserViewSet(SnippetChooserViewSet):
    choose_view_class = ConceptChooseView
    choose_results_view_class = ConceptChooseResultsView


class ConceptViewSet(SnippetViewSet):
    """Concepts of all schemes, filtered by scheme."""

    model = Concept
    icon = "tag"
    chooser_viewset_class = ConceptChooserViewSet
    menu_label = _("Alle begrippen")
    menu_order = 10
    menu_hook = TERMS
    list_display = ["label", "scheme", "code", "source_status", "valid_to"]
    list_filter = ["scheme", "source_status"]
    list_per_page = 50
    panels = [
        MultiFieldPanel(
            [FieldPanel("scheme"), FieldPanel("code"), FieldPanel("label")],
            heading=_("Term"),
        ),
        FieldPanel("definition"),
        MultiFieldPanel(
            [FieldPanel("source"), FieldPanel("source_status")], heading=_("Bron")
        ),
        FieldPanel("synonyms"),
        FieldPanel("is_explained"),
        FieldPanel("broader"),
        FieldPanel("exact_match"),
        MultiFieldPanel(
            [FieldPanel("valid_from"), FieldPanel("valid_to"), FieldPanel("order")],
            heading=_("Geldigheid"),
        ),
    ]


register_snippet(ConceptViewSet)

# SPDX-License-Identifier: EUPL-1.2
"""The vocabularies in the admin: editable, never deletable."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from taxonomy.models import Concept


class ConceptViewSet(SnippetViewSet):
    """Concepts of all schemes, filtered by scheme."""

    model = Concept
    icon = "tag"
    menu_label = _("Begrippen")
    menu_order = 300
    add_to_admin_menu = True
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

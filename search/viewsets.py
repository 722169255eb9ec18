# SPDX-License-Identifier: EUPL-1.2
"""The editors' list of cases that readers asked for."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.admin.viewsets.model import ModelViewSet

from django_filters import ModelChoiceFilter

from core.menus import WAITING
from search.demand_forms import CaseRequestAdminForm
from search.models import CaseRequest
from taxonomy.choices import Scheme
from taxonomy.models import Concept


def _themes(request: HttpRequest | None) -> Any:
    return Concept.objects.in_scheme(Scheme.THEME).order_by("label")


class CaseRequestFilterSet(WagtailFilterSet):
    """By where a request stands and what it is about."""

    theme = ModelChoiceFilter(queryset=_themes, label=_("Thema"))

    class Meta:
        model = CaseRequest
        fields = ["status", "theme"]


class ReadPanel(FieldPanel):
    """A field to be read, with a dash where nothing was filled in."""

    def format_value_for_display(self, value: Any) -> Any:
        return "–" if value in (None, "") else super().format_value_for_display(value)


class CaseRequestViewSet(ModelViewSet):
    """What was asked, to be read; where it stands, to be changed; never who asked."""

    model = CaseRequest
    icon = "help"
    menu_order = 20
    menu_hook = WAITING
    add_to_reference_index = False
    copy_view_enabled = False
    list_display = ["__str__", "need", "status", "answered_by_code", "created_on"]
    filterset_class = CaseRequestFilterSet
    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [
                    ReadPanel("theme", read_only=True),
                    ReadPanel("need", read_only=True),
                    ReadPanel("note", read_only=True),
                    ReadPanel("question", read_only=True),
                    ReadPanel("created_on", read_only=True),
                ],
                heading=_("Aanvraag"),
            ),
            MultiFieldPanel(
                [
                    FieldPanel("status"),
                    FieldPanel("answered_by_code"),
                    FieldPanel("is_told"),
                ],
                heading=_("Antwoord"),
            ),
        ],
        base_form_class=CaseRequestAdminForm,
    )

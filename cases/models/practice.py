# SPDX-License-Identifier: EUPL-1.2
"""A good practice and the cases it rests on."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.models import Orderable

from modelcluster.fields import ParentalKey

from cases.forms import PracticeForm, concept_panel, tabs
from cases.models.case import CasePage, story
from cases.models.item import SharedItem, title_panel
from cases.models.links import ConceptLink, Reference
from cases.presentation import present_practice
from core.fields import CleanRichTextField


class PracticePage(SharedItem):
    """A way of working that held in more than one case, with when to use it and when not.

    PII: none once live. A draft may hold personal data until it is published or removed;
    publication destroys every other copy of its text.
    """

    occasion = CleanRichTextField(_("aanleiding"))
    approach = CleanRichTextField(_("aanpak"))
    what_worked = story(_("wat werkte"))
    what_did_not_work = story(_("wat werkte niet"))
    transferability = story(_("wanneer bruikbaar, wanneer niet"))
    requirements = story(_("wat je nodig hebt"))
    result = story(_("resultaat"))

    content_panels = [
        MultiFieldPanel(
            [
                title_panel(),
                FieldPanel("summary"),
                *concept_panel(
                    "field_of_work",
                    "theme",
                    "need_cluster",
                    "life_domain",
                    "target_group",
                    "access_model",
                    "review_level",
                ),
            ],
            heading=_("Kern"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("occasion"),
                FieldPanel("approach"),
                FieldPanel("what_worked"),
                FieldPanel("what_did_not_work"),
                FieldPanel("transferability"),
                FieldPanel("requirements"),
                FieldPanel("result"),
                FieldPanel("lessons"),
            ],
            heading=_("Praktijk"),
        ),
        MultiFieldPanel(
            [
                InlinePanel("case_links", label=_("casus waar dit op rust")),
                *concept_panel("knowledge_source", "competency", "legal_framework"),
                InlinePanel("references", label=_("bron")),
            ],
            heading=_("Waar het op rust"),
        ),
        SharedItem.sharing_panel,
    ]

    edit_handler = tabs(content_panels, PracticeForm)
    parent_page_types = ["cases.PracticeIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("goede praktijk")
        verbose_name_plural = _("goede praktijken")

    @classmethod
    def from_serializable_data(
        cls, data: dict[str, Any], check_fks: bool = True, strict_fks: bool = False
    ) -> Any:
        """Build a draft without its links to cases that are gone."""
        links = data.get("case_links", [])
        named = CasePage.objects.filter(pk__in=[link["case"] for link in links])
        there = set(named.values_list("pk", flat=True)) if links else set()
        kept = [link for link in links if link["case"] in there]
        return super().from_serializable_data(
            data | {"case_links": kept}, check_fks, strict_fks
        )

    def get_context(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | present_practice(self, request)


class PracticeConcept(ConceptLink):
    """A concept that says something about a practice.

    PII: none.
    """

    practice = ParentalKey(
        PracticePage, on_delete=models.CASCADE, related_name="concepts"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "concept", "role"],
                name="one_practice_concept_per_role",
            )
        ]
        indexes = [
            models.Index(fields=["role", "concept"], name="practice_concept_role")
        ]


class PracticeCase(Orderable):
    """A case that a practice rests on; shown only to who may read that case.

    PII: none.
    """

    practice = ParentalKey(
        PracticePage, on_delete=models.CASCADE, related_name="case_links"
    )
    case = models.ForeignKey(
        CasePage,
        on_delete=models.CASCADE,
        related_name="practice_links",
        verbose_name=_("casus"),
    )

    panels = [PageChooserPanel("case", "cases.CasePage")]

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "case"], name="one_link_per_practice_and_case"
            )
        ]

    def __str__(self) -> str:
        return str(self.case)


class PracticeReference(Reference):
    """A source below a practice.

    PII: none.
    """

    practice = ParentalKey(
        PracticePage, on_delete=models.CASCADE, related_name="references"
    )

# SPDX-License-Identifier: EUPL-1.2
"""A good practice and the cases it rests on."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import InlinePanel, PageChooserPanel
from wagtail.models import Orderable

from modelcluster.fields import ParentalKey

from cases.forms import PracticeForm, tabs
from cases.models.case import CasePage, story
from cases.models.item import SharedItem
from cases.models.links import ConceptLink, Reference
from cases.panels import before_you_write, concept_fields, field, part, title_panel
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
        before_you_write(),
        part(
            _("Kern"),
            _("De praktijk in het kort, zoals lezers haar in een lijst zien."),
            [
                title_panel(),
                field("summary"),
                *concept_fields(
                    "field_of_work",
                    "theme",
                    "need_cluster",
                    "life_domain",
                    "target_group",
                    "access_model",
                    "review_level",
                ),
            ],
        ),
        part(
            _("Praktijk"),
            _(
                "Wat doe je, waarom, en wanneer niet? Vertel over een werkwijze; een "
                "verhaal over één inwoner hoort in een casus."
            ),
            [
                field("occasion", _("Geen naam van een team, wijk of gemeente.")),
                field("approach"),
                field("what_worked"),
                field("what_did_not_work"),
                field("transferability"),
                field("requirements", _("Tijd, mensen, geld; geen namen.")),
                field("result", _("Aantallen onder de tien: schrijf ‘enkele’.")),
                field("lessons"),
            ],
        ),
        part(
            _("Waar het op rust"),
            _("Casussen en bronnen waarop een lezer dit kan nalezen."),
            [
                InlinePanel("case_links", label=_("casus waar dit op rust")),
                *concept_fields("knowledge_source", "competency", "legal_framework"),
                InlinePanel("references", label=_("bron")),
            ],
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

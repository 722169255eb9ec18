# SPDX-License-Identifier: EUPL-1.2
"""A case from practice."""

from typing import TYPE_CHECKING, Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel

from cases.choices import (
    Complexity,
    ContributionType,
    DeliveryForm,
    FollowUpResult,
    MunicipalitySize,
    PerspectiveSource,
    Region,
)
from cases.forms import CaseForm, concept_panel, tabs
from cases.models.item import SharedItem, lines, title_panel
from cases.presentation import present_case
from core.fields import CleanRichTextField

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def story(label: "StrOrPromise", help_text: "StrOrPromise" = "") -> CleanRichTextField:
    return CleanRichTextField(label, blank=True, help_text=help_text)


def short(label: "StrOrPromise", help_text: "StrOrPromise" = "") -> models.CharField:
    return models.CharField(label, max_length=140, blank=True, help_text=help_text)


class CasePage(SharedItem):
    """One case from practice, told in fixed parts so that cases can be compared.

    Product, need and solution are three things and have three fields. The parts follow
    the statutory investigation (Wmo 2015, art. 2.3.2). Coarse bands only: an exact age,
    place or date has no field.

    PII: none once live. A draft may hold personal data until it is published or removed;
    publication destroys every other copy of its text.
    """

    # The heart of it.
    what_this_adds = models.CharField(
        _("wat voegt deze casus toe?"), max_length=300, blank=True
    )
    contribution_type = models.CharField(
        _("soort bijdrage"),
        max_length=10,
        choices=ContributionType.choices,
        default=ContributionType.CASE,
    )
    complexity = models.CharField(
        _("complexiteit"), max_length=12, choices=Complexity.choices, blank=True
    )

    # Situatie.
    context = CleanRichTextField(
        _("context en sfeer"),
        help_text=_(
            "Wie had je voor je? Wat zag je? Zonder namen, plaatsen of leeftijden."
        ),
    )
    municipality_size = models.CharField(
        _("grootteklasse gemeente"),
        max_length=10,
        choices=MunicipalitySize.choices,
        blank=True,
    )
    region = models.CharField(
        _("landsdeel"), max_length=10, choices=Region.choices, blank=True
    )

    # Vraag: wat werd gevraagd, wat was nodig, wat werd gekozen.
    requested_text = short(_("gevraagd, in het kort"), _("Bijvoorbeeld: traplift."))
    needed_text = short(_("nodig, in het kort"))
    chosen_text = short(_("gekozen, in het kort"))
    support_question = models.TextField(
        _("hulpvraag: de vraag achter de vraag"), max_length=600
    )
    observed_problems = story(_("ervaren problemen"))

    # Onderzoek, in de volgorde van de wet.
    needed_support = story(
        _("nodige ondersteuning"), _("Aard en omvang; uren als band.")
    )
    step_own_strength = story(_("eigen kracht en gebruikelijke hulp"))
    step_network = story(_("mantelzorg en netwerk"))
    step_carer_support = story(_("ondersteuning van de mantelzorger"))
    step_general_provisions = story(_("algemene en voorliggende voorzieningen"))
    step_cooperation = story(_("samenwerking met anderen"))
    expert_advice_text = story(_("deskundig advies"))
    legal_discretion = story(_("ruimte in de wet"))
    normalise_or_support = story(_("normaliseren of ondersteunen"))

    # Gesprek.
    helpful_phrases = lines(
        "phrase",
        length=160,
        maximum=5,
        blank=True,
        verbose_name=_("zinnen die hielpen"),
    )
    dilemma_facts = story(_("feiten"))
    dilemma_moral = story(_("moreel"))
    dilemma_legal = story(_("juridisch"))

    # Afweging en uitkomst.
    professional_reasoning = CleanRichTextField(
        _("professionele afweging"), help_text=_("Wat woog je, en wat gaf de doorslag?")
    )
    delivery_form = models.CharField(
        _("leveringsvorm"), max_length=14, choices=DeliveryForm.choices, blank=True
    )
    legal_note = story(
        _("juridische kanttekening"),
        _("Nodig bij een afwijzing of als geld een rol speelde."),
    )
    rule_now = story(
        _("wat geldt nu"), _("De regel zoals die nu is; staat los van de les.")
    )

    # Leren.
    what_worked = story(_("wat werkte"))
    what_did_not_work = story(_("wat werkte niet"))
    transferability = story(_("wanneer bruikbaar, wanneer niet"))
    resident_perspective = story(_("inwonerperspectief"))
    perspective_source = models.CharField(
        _("wie verwoordde dat"),
        max_length=14,
        choices=PerspectiveSource.choices,
        blank=True,
    )
    follow_up_result = models.CharField(
        _("werken de afspraken na drie maanden?"),
        max_length=8,
        choices=FollowUpResult.choices,
        blank=True,
    )
    follow_up = story(_("vervolg na drie maanden"))
    discussion_questions = lines(
        "question",
        length=250,
        maximum=5,
        blank=True,
        verbose_name=_("vragen voor het gesprek"),
    )

    content_panels = [
        MultiFieldPanel(
            [
                title_panel(),
                FieldPanel("summary"),
                FieldPanel("what_this_adds"),
                FieldPanel("contribution_type"),
                FieldPanel("complexity"),
                *concept_panel("field_of_work", "theme", "review_level"),
            ],
            heading=_("Kern"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("context"),
                *concept_panel(
                    "life_stage",
                    "household_type",
                    "target_group",
                    "trigger",
                    "conversation_setting",
                    "participant",
                    "access_model",
                ),
                FieldPanel("municipality_size"),
                FieldPanel("region"),
            ],
            heading=_("Situatie"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("requested_text"),
                *concept_panel("requested_product"),
                FieldPanel("needed_text"),
                FieldPanel("support_question"),
                *concept_panel("need_cluster", "life_domain"),
                FieldPanel("observed_problems"),
            ],
            heading=_("Vraag"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("needed_support"),
                FieldPanel("step_own_strength"),
                FieldPanel("step_network"),
                FieldPanel("step_carer_support"),
                FieldPanel("step_general_provisions"),
                FieldPanel("step_cooperation"),
                *concept_panel("expert_advice"),
                FieldPanel("expert_advice_text"),
                FieldPanel("legal_discretion"),
                FieldPanel("normalise_or_support"),
            ],
            heading=_("Onderzoek"),
        ),
        MultiFieldPanel(
            [
                InlinePanel("techniques", label=_("gesprekstechniek")),
                FieldPanel("helpful_phrases"),
                *concept_panel("value_tension"),
                FieldPanel("dilemma_facts"),
                FieldPanel("dilemma_moral"),
                FieldPanel("dilemma_legal"),
            ],
            heading=_("Gesprek"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("professional_reasoning"),
                InlinePanel("arrangement", label=_("deel van het arrangement")),
                FieldPanel("chosen_text"),
                *concept_panel("provision"),
                FieldPanel("delivery_form"),
                *concept_panel(
                    "decision_outcome", "intended_effect", "legal_framework"
                ),
                FieldPanel("legal_note"),
                FieldPanel("rule_now"),
            ],
            heading=_("Afweging en uitkomst"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("lessons"),
                FieldPanel("what_worked"),
                FieldPanel("what_did_not_work"),
                FieldPanel("transferability"),
                FieldPanel("resident_perspective"),
                FieldPanel("perspective_source"),
                InlinePanel("timeline", label=_("moment")),
                FieldPanel("follow_up_result"),
                FieldPanel("follow_up"),
                FieldPanel("discussion_questions"),
                *concept_panel("knowledge_source", "competency"),
                InlinePanel("references", label=_("bron")),
            ],
            heading=_("Leren"),
        ),
        SharedItem.sharing_panel,
    ]

    edit_handler = tabs(content_panels, CaseForm)
    parent_page_types = ["cases.CaseIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("casus")
        verbose_name_plural = _("casussen")

    def get_context(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | present_case(self, request)

# SPDX-License-Identifier: EUPL-1.2
"""A case from practice."""

from typing import TYPE_CHECKING, Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import InlinePanel

from cases.choices import (
    Complexity,
    ContributionType,
    DeliveryForm,
    FollowUpResult,
    MunicipalitySize,
    PerspectiveSource,
    Region,
)
from cases.forms import CaseForm, tabs
from cases.models.item import SharedItem, lines
from cases.panels import before_you_write, concept_fields, field, part, title_panel
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
        before_you_write(),
        part(
            _("Kern"),
            _("De casus in het kort, zoals lezers hem in een lijst zien."),
            [
                title_panel(),
                field("summary"),
                field(
                    "what_this_adds",
                    _("Eén zin: wat leert een collega hier dat nog nergens staat?"),
                ),
                field("contribution_type"),
                field(
                    "complexity", _("Voor wie is dit leerzaam? Niet: hoe erg was het.")
                ),
                *concept_fields("field_of_work", "theme", "review_level"),
            ],
        ),
        part(
            _("Situatie"),
            _(
                "Wie zat er aan tafel? Noem rollen en geen namen. Levensfase en huishouden "
                "kies je hier als band; schrijf ze niet preciezer in de tekst."
            ),
            [
                field("context"),
                *concept_fields(
                    "life_stage",
                    "household_type",
                    "target_group",
                    "trigger",
                    "conversation_setting",
                    "participant",
                    "access_model",
                ),
                field(
                    "municipality_size",
                    _("Laat leeg als de casus er niet anders van wordt."),
                ),
                field("region", _("Laat leeg als de casus er niet anders van wordt.")),
            ],
        ),
        part(
            _("Vraag"),
            _(
                "Wat werd gevraagd en wat was nodig: twee verschillende dingen. Geen naam "
                "van een product of aanbieder."
            ),
            [
                field("requested_text"),
                *concept_fields("requested_product"),
                field("needed_text", _("Bijvoorbeeld: weer alleen naar boven kunnen.")),
                field(
                    "support_question",
                    _("In de woorden van de inwoner, zonder wat haar of hem verraadt."),
                ),
                *concept_fields("need_cluster", "life_domain"),
                field(
                    "observed_problems",
                    _("Geen zeldzame aandoening bij naam; schrijf wat die doet."),
                ),
            ],
        ),
        part(
            _("Onderzoek"),
            _(
                "De stappen van de wet, in de volgorde van de wet. Sla over wat niet "
                "speelde. Geen naam van een zorgaanbieder, school of werkgever."
            ),
            [
                field("needed_support"),
                field("step_own_strength"),
                field(
                    "step_network", _("Schrijf ‘een buurvrouw’, niet waar zij woont.")
                ),
                field("step_carer_support"),
                field("step_general_provisions"),
                field("step_cooperation", _("Functies mogen, namen en teams niet.")),
                *concept_fields("expert_advice"),
                field("expert_advice_text", _("Wat zei het advies, niet van wie.")),
                field("legal_discretion"),
                field("normalise_or_support"),
            ],
        ),
        part(
            _("Gesprek"),
            _(
                "Wat je zei, wat je vroeg en wat dat deed. Een zin mag letterlijk zijn, "
                "als hij niemand verraadt."
            ),
            [
                InlinePanel("techniques", label=_("gesprekstechniek")),
                field("helpful_phrases"),
                *concept_fields("value_tension"),
                field("dilemma_facts", _("Wat lag er op tafel?")),
                field("dilemma_moral", _("Wat voelde je dat je hoorde te doen?")),
                field("dilemma_legal", _("Wat vroeg of verbood de wet?")),
            ],
        ),
        part(
            _("Afweging en uitkomst"),
            _(
                "Wat werd gekozen en waarom. Geen zaaknummer, geen datum van een besluit, "
                "geen bedrag waaraan iemand te herkennen is."
            ),
            [
                field("professional_reasoning"),
                InlinePanel("arrangement", label=_("deel van het arrangement")),
                field("chosen_text", _("Bijvoorbeeld: een vaste logeernacht.")),
                *concept_fields("provision"),
                field("delivery_form"),
                *concept_fields(
                    "decision_outcome", "intended_effect", "legal_framework"
                ),
                field("legal_note"),
                field("rule_now"),
            ],
        ),
        part(
            _("Leren"),
            _(
                "Wat blijft, ook als de regel verandert. Schrijf over het werk en niet "
                "over een collega."
            ),
            [
                field("lessons"),
                field("what_worked"),
                field("what_did_not_work", _("Hier leren collega’s het meest van.")),
                field("transferability"),
                field(
                    "resident_perspective",
                    _(
                        "Hoe keek de inwoner erop terug? Geen letterlijke brief of mail."
                    ),
                ),
                field("perspective_source"),
                InlinePanel("timeline", label=_("moment")),
                field("follow_up_result"),
                field(
                    "follow_up", _("Geen overlijden of verhuizing met plaats of datum.")
                ),
                field("discussion_questions"),
                *concept_fields("knowledge_source", "competency"),
                InlinePanel("references", label=_("bron")),
            ],
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

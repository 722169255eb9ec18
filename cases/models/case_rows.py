# SPDX-License-Identifier: EUPL-1.2
"""The rows below a case."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from modelcluster.fields import ParentalKey

from cases.choices import Share, TechniqueResult
from cases.models.case import CasePage
from cases.models.links import ConceptLink, Reference
from taxonomy.choices import Scheme
from taxonomy.models import Concept


class CaseConcept(ConceptLink):
    """A concept that says something about a case.

    PII: none.
    """

    case = ParentalKey(CasePage, on_delete=models.CASCADE, related_name="concepts")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case", "concept", "role"], name="one_case_concept_per_role"
            )
        ]
        indexes = [models.Index(fields=["role", "concept"], name="case_concept_role")]


class CaseTechnique(Orderable):
    """A conversation technique, whether it worked in this case, and why.

    PII: none once live.
    """

    case = ParentalKey(CasePage, on_delete=models.CASCADE, related_name="techniques")
    technique = models.ForeignKey(
        Concept,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("techniek"),
        limit_choices_to={"scheme": Scheme.CONVERSATION_TECHNIQUE},
    )
    result = models.CharField(
        _("werkte het?"), max_length=8, choices=TechniqueResult.choices
    )
    why = models.CharField(_("waarom"), max_length=300, blank=True)

    panels = [FieldPanel("technique"), FieldPanel("result"), FieldPanel("why")]

    def __str__(self) -> str:
        return f"{self.technique}: {self.get_result_display()}"


class CaseArrangement(Orderable):
    """One part of what was arranged: a step of the solution ladder and its share.

    PII: none once live.
    """

    case = ParentalKey(CasePage, on_delete=models.CASCADE, related_name="arrangement")
    step = models.ForeignKey(
        Concept,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("soort oplossing"),
        limit_choices_to={"scheme": Scheme.SOLUTION_LADDER},
    )
    what = models.CharField(_("wat"), max_length=140, blank=True)
    share = models.CharField(_("aandeel"), max_length=8, choices=Share.choices)

    panels = [FieldPanel("step"), FieldPanel("what"), FieldPanel("share")]

    def __str__(self) -> str:
        return f"{self.step}: {self.get_share_display()}"


class CaseTimelineEntry(Orderable):
    """A relative moment, such as "week 3"; a calendar date has no field.

    PII: none once live.
    """

    case = ParentalKey(CasePage, on_delete=models.CASCADE, related_name="timeline")
    moment = models.CharField(
        _("moment"),
        max_length=40,
        help_text=_("Bijvoorbeeld: week 3, na twee maanden."),
    )
    text = models.CharField(_("wat gebeurde er"), max_length=400)

    panels = [FieldPanel("moment"), FieldPanel("text")]

    def __str__(self) -> str:
        return self.moment


class CaseReference(Reference):
    """A source below a case.

    PII: none.
    """

    case = ParentalKey(CasePage, on_delete=models.CASCADE, related_name="references")

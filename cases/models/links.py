# SPDX-License-Identifier: EUPL-1.2
"""Child rows that cases and practices have in common, as abstract bases."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from cases.choices import ConceptRole, ReferenceKind
from taxonomy.models import Concept


class ConceptLink(models.Model):
    """A concept in a role: the one through table for every vocabulary.

    PII: none.
    """

    concept = models.ForeignKey(
        Concept, on_delete=models.PROTECT, related_name="+", verbose_name=_("term")
    )
    role = models.CharField(_("rol"), max_length=24, choices=ConceptRole.choices)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.get_role_display()}: {self.concept}"


class Reference(Orderable):
    """A source, a method or a general ruling; never the ruling about this resident.

    PII: none.
    """

    kind = models.CharField(
        _("soort"),
        max_length=10,
        choices=ReferenceKind.choices,
        default=ReferenceKind.SOURCE,
    )
    title = models.CharField(_("titel"), max_length=200, blank=True)
    owner = models.CharField(_("eigenaar"), max_length=120, blank=True)
    url = models.URLField(_("link"), blank=True)
    ecli = models.CharField(
        _("ECLI"),
        max_length=60,
        blank=True,
        validators=[RegexValidator(r"^ECLI:[A-Z]{2}:[A-Z]+:\d{4}:[A-Z0-9.]+$")],
        help_text=_("Alleen algemene uitspraken, nooit die over deze inwoner."),
    )

    panels = [
        FieldPanel("kind"),
        FieldPanel("title"),
        FieldPanel("owner"),
        FieldPanel("url"),
        FieldPanel("ecli"),
    ]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.title or self.ecli

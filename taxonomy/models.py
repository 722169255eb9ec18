# SPDX-License-Identifier: EUPL-1.2
"""One model for every vocabulary: a concept in a scheme."""

import uuid
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from taxonomy.choices import Scheme, SourceStatus
from taxonomy.querysets import ConceptQuerySet


class Concept(index.Indexed, models.Model):
    """A term of the field with its meaning, its source and the words people use for it.

    Concepts are retired by ``valid_to`` and never deleted: a draft that names a deleted
    one could not be opened any more.

    PII: none.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    scheme = models.CharField(_("lijst"), max_length=30, choices=Scheme.choices)
    code = models.SlugField(
        _("code"),
        max_length=60,
        help_text=_("Engels, kleine letters; verandert nooit meer."),
    )
    label = models.CharField(_("term"), max_length=120)
    order = models.PositiveSmallIntegerField(_("volgorde"), default=0)

    # What it means and who says so.
    definition = models.TextField(_("omschrijving"), blank=True)
    source = models.CharField(_("bron"), max_length=200, blank=True)
    source_status = models.CharField(
        _("status van de bron"),
        max_length=10,
        choices=SourceStatus.choices,
        default=SourceStatus.TO_VERIFY,
    )
    synonyms = models.TextField(
        _("andere woorden"),
        blank=True,
        help_text=_("Eén per regel. Zoeken begrijpt ze meteen."),
    )
    is_explained = models.BooleanField(
        _("uitleggen in verhalen"),
        default=False,
        help_text=_(
            "De eerste keer dat het woord in een casus staat, kan de lezer de "
            "omschrijving openen. Niet voor woorden die iedereen kent."
        ),
    )

    # How it relates to other concepts.
    broader = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="narrower",
        verbose_name=_("bredere term"),
    )
    exact_match = models.CharField(
        _("code elders"),
        max_length=60,
        blank=True,
        help_text=_("Bijvoorbeeld iWmo:05."),
    )

    valid_from = models.DateField(_("geldig vanaf"), null=True, blank=True)
    valid_to = models.DateField(
        _("geldig tot"),
        null=True,
        blank=True,
        help_text=_("Vul in om de term niet meer te laten kiezen."),
    )
    # Search builds its thesaurus anew when the newest of these is newer.
    updated_at = models.DateTimeField(auto_now=True, db_index=True)

    objects = ConceptQuerySet.as_manager()

    search_fields = [
        index.SearchField("label", boost=2),
        index.SearchField("synonyms"),
        index.AutocompleteField("label"),
        index.FilterField("scheme"),
        index.FilterField("valid_to"),
    ]

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("termen")
        ordering = ["scheme", "order", "label"]
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "code"],
                name="one_concept_per_code",
                violation_error_message=_("Deze code bestaat al in deze lijst."),
            )
        ]

    def __str__(self) -> str:
        return self.label

    def clean(self) -> None:
        super().clean()
        if self.broader and self.broader.scheme != self.scheme:
            raise ValidationError(
                {"broader": _("De bredere term moet uit dezelfde lijst komen.")}
            )

    @property
    def synonym_list(self) -> list[str]:
        return [line.strip() for line in self.synonyms.splitlines() if line.strip()]

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise models.ProtectedError(
            "Een term wordt beëindigd met een datum, niet verwijderd.", {self}
        )

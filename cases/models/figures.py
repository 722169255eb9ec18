# SPDX-License-Identifier: EUPL-1.2
"""What is counted about live items; never who."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from taxonomy.models import Concept


class DayReads(models.Model):
    """How often one item was opened on one day.

    A day and no moment, and no trace of who asked: together with a log of visits a moment
    would name somebody.

    PII: none. Gone after 400 days, and with the item.
    """

    item = models.ForeignKey(
        Page, on_delete=models.CASCADE, related_name="+", verbose_name=_("bijdrage")
    )
    day = models.DateField(_("dag"), db_index=True)
    times = models.PositiveIntegerField(_("aantal keer"), default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("keer gelezen")
        verbose_name_plural = _("keer gelezen")
        constraints = [
            models.UniqueConstraint(
                fields=["item", "day"], name="one_count_of_reads_per_item_and_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.item_id}: {self.times}"


class TermMention(models.Model):
    """A live item tells of a term, by its name or another word for it.

    Made from the text of the item (``cases.mentions``) and no part of it.

    PII: none. Gone with the item.
    """

    item = models.ForeignKey(
        Page, on_delete=models.CASCADE, related_name="+", verbose_name=_("bijdrage")
    )
    term = models.ForeignKey(
        Concept,
        on_delete=models.PROTECT,
        related_name="mentions",
        verbose_name=_("begrip"),
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("gebruik van een begrip in een bijdrage")
        verbose_name_plural = _("gebruik van begrippen in bijdragen")
        constraints = [
            models.UniqueConstraint(
                fields=["term", "item"], name="one_mention_per_term_and_item"
            )
        ]

    def __str__(self) -> str:
        return f"{self.item_id}: {self.term}"

# SPDX-License-Identifier: EUPL-1.2
"""A case as a stock Wagtail site would build it: the same fields, none of our rules."""

from django.db import models
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.blocks import CharBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable, Page
from wagtail.search import index

from modelcluster.fields import ParentalKey, ParentalManyToManyField

from cases.models import CasePage
from core.fields import CleanRichTextField
from taxonomy.models import Concept

RICH = [
    f.name for f in CasePage._meta.local_fields if isinstance(f, CleanRichTextField)
]
PLAIN = ["summary", "requested_text", "needed_text", "chosen_text", "support_question",
         "what_this_adds"]  # fmt: skip


class StockPage(Page):
    """Has as many rich texts, plain texts, child rows and concepts as a case.

    PII: none; benchmarks only.
    """

    lessons = StreamField([("lesson", CharBlock())], blank=True)
    concepts = ParentalManyToManyField(Concept, blank=True, related_name="+")

    search_fields = [
        *Page.search_fields,
        *[index.SearchField(name) for name in [*RICH, *PLAIN]],
    ]
    content_panels = [
        *Page.content_panels,
        *[FieldPanel(name) for name in [*PLAIN, *RICH]],
        FieldPanel("lessons"),
        FieldPanel("concepts"),
        InlinePanel("techniques"),
        InlinePanel("arrangement"),
        InlinePanel("timeline"),
        InlinePanel("references"),
    ]


for _name in RICH:
    StockPage.add_to_class(_name, RichTextField(blank=True))
for _name in PLAIN:
    StockPage.add_to_class(_name, models.TextField(blank=True))


class StockRow(Orderable):
    """A child row with a short text.

    PII: none; benchmarks only.
    """

    text = models.CharField(max_length=300, blank=True)

    panels = [FieldPanel("text")]

    class Meta(Orderable.Meta):
        abstract = True


class StockTechnique(StockRow):
    """Beside ``CaseTechnique``.

    PII: none; benchmarks only.
    """

    page = ParentalKey(StockPage, related_name="techniques")


class StockArrangement(StockRow):
    """Beside ``CaseArrangement``.

    PII: none; benchmarks only.
    """

    page = ParentalKey(StockPage, related_name="arrangement")


class StockTimeline(StockRow):
    """Beside ``CaseTimelineEntry``.

    PII: none; benchmarks only.
    """

    page = ParentalKey(StockPage, related_name="timeline")


class StockReference(StockRow):
    """Beside ``CaseReference``.

    PII: none; benchmarks only.
    """

    page = ParentalKey(StockPage, related_name="references")

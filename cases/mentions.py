# SPDX-License-Identifier: EUPL-1.2
"""Which terms of the field live items tell of, so that a term says where it is used.

The same reading as that of the marks in a text (``taxonomy.glossary``): what is counted
can be found there. Written in the transaction that changes an item; after a change of the
vocabulary the worker counts again at night.
"""

from django.db import transaction
from django.dispatch import receiver

from cases.models import ITEM_MODELS, SharedItem, TermMention
from cases.signals import item_changed
from cases.story import TAG, story_of
from taxonomy.glossary import current_glossary


@receiver(item_changed)
@transaction.atomic
def remember_mentions(item: SharedItem, **kwargs: object) -> None:
    """Make the mentions of an item what its live text says."""
    told = current_glossary().terms_in(_text_of(item)) if item.live else set()
    mentions = TermMention.objects.filter(item_id=item.pk)
    known = set(mentions.values_list("term_id", flat=True))
    if known - told:
        mentions.exclude(term_id__in=told).delete()
    TermMention.objects.bulk_create(
        [TermMention(item_id=item.pk, term_id=pk) for pk in sorted(told - known)],
        ignore_conflicts=True,
    )


def count_mentions_again() -> None:
    """Read every live item anew with the vocabulary of now."""
    for model in ITEM_MODELS:
        for item in model.objects.live().iterator(chunk_size=200):
            remember_mentions(item)


def _text_of(item: SharedItem) -> str:
    return "\n".join(
        TAG.sub(" ", str(getattr(item, name) or ""))
        for _id, _title, names in story_of(item)
        for name in names
    )

# SPDX-License-Identifier: EUPL-1.2
"""What still has to reach an index: an outbox, written with the change itself."""

from django.db import models
from django.db.models import Q
from django.utils import timezone


class SearchConsumer(models.Model):
    """An index that must hear of changes: an engine, or one generation of it.

    ``version`` only grows and is taken before the database is read, so that of two
    readings of one object the later always carries the higher number. ``fingerprint``
    is that of the analysis the index was built with.

    PII: none.
    """

    name = models.CharField(max_length=80, unique=True)
    version = models.BigIntegerField(default=0)
    fingerprint = models.CharField(max_length=64, blank=True)
    rebuilt_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class SearchOutbox(models.Model):
    """A hint, for one consumer, that an object changed; its state is read when sent.

    Written in the transaction of the change, one row per consumer, so that an engine
    that is away never holds up another. Carries an identifier and never a text.

    PII: none.
    """

    id = models.BigAutoField(primary_key=True)
    consumer = models.ForeignKey(
        SearchConsumer, on_delete=models.CASCADE, related_name="outbox"
    )
    object_id = models.CharField(max_length=60)
    # What the index knows stays true until it hears the rest, so nobody hides it meanwhile.
    is_addition = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=timezone.now)

    # How delivery goes. A row that failed too often stays, visible as a dead letter.
    available_at = models.DateTimeField(default=timezone.now)
    claimed_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=80, blank=True)
    is_dead = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(
                fields=["consumer", "available_at", "id"],
                condition=Q(is_dead=False),
                name="search_outbox_waiting",
            )
        ]

    def __str__(self) -> str:
        return f"{self.consumer_id}: {self.object_id}"

# SPDX-License-Identifier: EUPL-1.2
"""What published texts mean, as numbers, kept so that a new index asks no model again."""

from django.db import models


class Vector(models.Model):
    """The vector of one live item by one recipe, and which text it was made of.

    PII: none beyond the published content, of which it is a rough image. Deleted in the
    transaction that changes or withdraws the item; made again by the worker.
    """

    object_id = models.CharField(max_length=60)
    recipe = models.CharField(max_length=120)
    told_hash = models.CharField(max_length=64)
    values = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["object_id", "recipe"], name="search_one_vector_per_recipe"
            )
        ]

    def __str__(self) -> str:
        return f"{self.object_id}: {self.recipe}"

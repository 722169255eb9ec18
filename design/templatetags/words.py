# SPDX-License-Identifier: EUPL-1.2
"""Texts as they are set."""

from django import template
from django.utils.text import Truncator

register = template.Library()

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


@register.filter
def first_words(text: str, number: int) -> str:
    """Return the first words of a text; the dots never begin a line of their own."""
    return Truncator(text).words(number, truncate=f"{NO_BREAK_SPACE}…")

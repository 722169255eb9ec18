# SPDX-License-Identifier: EUPL-1.2
"""What an editor's text leaves open."""

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from wagtail.rich_text import RichText

from home.operator import Operator
from home.share import Share, share_of

register = template.Library()

NAME = "{beheerder}"


@register.simple_tag(takes_context=True)
def shared_elsewhere(context: template.Context) -> Share | None:
    """Return what a link to the page of this template shows elsewhere, if anything.

    An error page has no request.
    """
    request = context.get("request")
    return share_of(context.get("page"), request) if request else None


@register.filter
def with_operator(text: RichText, operator: Operator) -> SafeString:
    """Return rich text with the name of the operator where the editor left it open."""
    html = str(text).replace(NAME, escape(operator.called))
    return mark_safe(html)  # noqa: S308  Sanitised by its block; the name is escaped.

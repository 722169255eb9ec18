# SPDX-License-Identifier: EUPL-1.2
"""What a component needs to show a form's controls in the house style."""

from django import template
from django.forms import BoundField
from django.utils.safestring import SafeString

register = template.Library()


@register.filter
def with_class(field: BoundField, names: str) -> SafeString:
    """Return the field's control with class names added to what its form gave it."""
    own = field.field.widget.attrs.get("class", "")
    attrs: dict[str, str | bool] = {"class": f"{own} {names}".strip()}
    if field.errors:
        attrs["aria-invalid"] = "true"
    return field.as_widget(attrs=attrs)

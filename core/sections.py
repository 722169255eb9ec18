# SPDX-License-Identifier: EUPL-1.2
"""What a page of one app shows from apps above it, without knowing them."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks


def shown_by(hook: str, subject: Any, request: HttpRequest) -> list[str]:
    """Return the safe HTML that each registered function makes of the subject.

    A function that has nothing to show for this reader returns an empty string.
    """
    return [
        html for render in hooks.get_hooks(hook) if (html := render(subject, request))
    ]

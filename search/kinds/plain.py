# SPDX-License-Identifier: EUPL-1.2
"""Rich text as an analyser reads it."""

from django.utils.html import strip_tags


def plain(html: str) -> str:
    if "<" not in html:
        return html
    return strip_tags(html.replace("</p>", "</p>\n").replace("</li>", "</li>\n"))

# SPDX-License-Identifier: EUPL-1.2
"""The admin's forms as a browser would send them: read from the page, changed, posted."""

import json
from html import unescape
from typing import Any

from django.http import HttpResponse, QueryDict
from django.test import Client
from wagtail.test.utils.form_data import nested_form_data, streamfield

from bs4 import BeautifulSoup, Tag

PAGE_FORM = "page-edit-form"


def form_of(response: Any, form_id: str = PAGE_FORM) -> QueryDict:
    """Return what the form on this page would send if nothing were changed."""
    assert response.status_code == 200, response.status_code
    soup = BeautifulSoup(response.content.decode(), "html.parser")
    form = soup.find("form", id=form_id) or soup.find("form")
    assert isinstance(form, Tag)
    # A browser sends nothing from the templates of rows that were not added.
    for template in form.find_all("template"):
        template.decompose()
    data = QueryDict(mutable=True)
    for field in form.find_all(["input", "textarea", "select"]):
        for value in _values(field):
            data.appendlist(field["name"], value)
    for block in form.find_all(attrs={"data-controller": "w-block"}):
        data.update(_stream(block))
    return data


def post_page(
    client: Client, address: str, action: str = "", **changes: Any
) -> HttpResponse:
    """Open the page form at ``address``, change fields and press a button."""
    data = form_of(client.get(address))
    for name, value in changes.items():
        data.setlist(name.replace("__", "-"), _listed(value))
    if action:
        data[f"action-{action}"] = "1"
    return client.post(address, data.urlencode(), content_type=URLENCODED)


def post_form(client: Client, address: str) -> dict[str, list[str]]:
    """Return the fields of a page form as plain data, for somebody else to send."""
    return dict(form_of(client.get(address)).lists())


URLENCODED = "application/x-www-form-urlencoded"


def messages_of(response: HttpResponse) -> list[str]:
    """Return what the next page would tell whoever sent this request."""
    from django.contrib.messages import get_messages

    told = get_messages(response.wsgi_request)
    return [unescape(str(message)).strip() for message in told]


def rich(text: str) -> str:
    """Return a paragraph as the admin's editor sends it."""
    block = {
        "key": "aaaaa",
        "text": text,
        "type": "unstyled",
        "depth": 0,
        "inlineStyleRanges": [],
        "entityRanges": [],
    }
    return json.dumps({"blocks": [block], "entityMap": {}})


def _values(field: Tag) -> list[str]:
    kind = str(field.get("type", "")).lower()
    if not field.get("name") or field.has_attr("disabled"):
        return []
    if field.name == "select":
        chosen = field.find_all("option", selected=True)
        return [str(option.get("value", "")) for option in chosen]
    if field.name == "textarea":
        return [field.get_text().removeprefix("\n")]
    if kind in {"submit", "button", "file", "reset", "image"}:
        return []
    if kind in {"checkbox", "radio"} and not field.has_attr("checked"):
        return []
    return [str(field.get("value", ""))]


def _stream(block: Tag) -> dict[str, str]:
    """A stream field is drawn by script; its values are in an attribute."""
    rows, *_errors = json.loads(str(block["data-w-block-arguments-value"]))
    items = streamfield([(row["type"], row["value"]) for row in rows])
    flat = nested_form_data({str(block["id"]): items})
    return {name: str(value) for name, value in flat.items()}


def _listed(value: Any) -> list[str]:
    values = value if isinstance(value, (list, tuple)) else [value]
    return [str(item) for item in values]

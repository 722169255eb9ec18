# SPDX-License-Identifier: EUPL-1.2
"""Somebody at a browser, reduced to requests: who is signed in, what comes back, how fast."""

import http.client
import re
import time
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import QueryDict

from urllib3 import encode_multipart_formdata

from tests.admin_forms import URLENCODED, form_of

# Of Wagtail's forms: what stands above one, and beside a field.
_COMPLAINT = re.compile(
    r'<(li|p) class="error(?:-message)?">(?P<said>.*?)</\1>', re.DOTALL
)
_TAG = re.compile(r'<[^>"]*(?:"[^"]*"[^>"]*)*>')
TOKEN = "d" * 32
PATIENCE = 60.0


@dataclass(frozen=True)
class Answer:
    """Status 0 is no answer at all: the connection was refused or broken off."""

    status_code: int
    content: bytes
    seconds: float
    location: str = ""

    @property
    def is_error(self) -> bool:
        return self.status_code >= 500

    @property
    def is_away(self) -> bool:
        """True when the site says that it cannot answer for now."""
        return self.status_code == 503

    @property
    def complaint(self) -> str:
        """What a form that came back says is wrong with it."""
        told = self.content.decode("utf-8", "replace")
        wrong = (_TAG.sub(" ", one["said"]) for one in _COMPLAINT.finditer(told))
        return "; ".join(" ".join(one.split()) for one in wrong)[:300]

    @property
    def is_done(self) -> bool:
        """True when a form was taken: whoever pressed the button was told so."""
        return self.status_code == 302


@dataclass(frozen=True)
class Browser:
    port: int
    session: str = ""

    def get(self, path: str) -> Answer:
        return self._ask("GET", path)

    def post(self, path: str, data: QueryDict | None = None) -> Answer:
        body = data.urlencode() if data is not None else urlencode({})
        return self._ask("POST", path, body)

    def send(
        self, path: str, data: dict[str, str], files: dict[str, tuple[str, bytes, str]]
    ) -> Answer:
        """Post a form with files."""
        body, kind = encode_multipart_formdata(
            {**data, **files}, boundary="grens-van-de-oefening"
        )
        return self._ask("POST", path, body, kind)

    def press(self, path: str, button: str = "", **changes: str) -> Answer:
        """Open the page form at ``path``, change fields, press a button."""
        page = self.get(path)
        if page.status_code != 200:
            return page
        data = form_of(page)
        for name, value in changes.items():
            data[name] = value
        if button:
            data[f"action-{button}"] = "1"
        answer = self.post(path, data)
        if button and answer.location.endswith("/edit/"):
            # A button that leads back to the form has said no.
            return replace(answer, status_code=200)
        return answer

    def _ask(
        self,
        method: str,
        path: str,
        body: str | bytes | None = None,
        kind: str = URLENCODED,
    ) -> Answer:
        began = time.monotonic()
        headers = {"Cookie": f"csrftoken={TOKEN}", "X-CSRFToken": TOKEN}
        if self.session:
            headers["Cookie"] += f"; sessionid={self.session}"
        else:
            # Visitors without a cookie share pages; that is how they come.
            del headers["Cookie"]
        if body is not None:
            headers["Content-Type"] = kind
        connection = http.client.HTTPConnection(
            "127.0.0.1", self.port, timeout=PATIENCE
        )
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            content = response.read()
        except (OSError, http.client.HTTPException):
            return Answer(0, b"", time.monotonic() - began)
        finally:
            connection.close()
        location = response.headers.get("Location", "")
        return Answer(response.status, content, time.monotonic() - began, location)

# SPDX-License-Identifier: EUPL-1.2
from datetime import date

from home.style_guide.samples.group import LONG_TEXT, LONG_TITLE, Group

MESSAGES = Group(
    code="berichten",
    title="Berichten en lege plekken",
    components=("alert", "badge", "empty", "outdated", "lock", "missing", "saved_gone"),
    data={
        "long_title": LONG_TITLE,
        "long_text": LONG_TEXT,
        "valid_as_of": date(2024, 3, 1),
        "ended_laws": ["Wet langdurig verblijf", "Besluit eigen bijdrage 2019"],
        "missing": [("dagbesteding", 3), ("", 1)],
        "nothing": [],
        "request_url": "/zoeken/casus-aanvragen/",
        "csrf_token": "voorbeeld",
    },
)

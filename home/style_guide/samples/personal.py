# SPDX-License-Identifier: EUPL-1.2
from datetime import date

from home.style_guide.samples.cards import CARD, DOSSIER, LONG_CARD
from home.style_guide.samples.group import LONG_TITLE, Group

THING = {"slug": "kt-7wq2mx", "card": CARD, "saved_at": date(2026, 11, 2)}

PERSONAL = Group(
    code="eigen",
    title="Wat van jou is",
    components=("personal_blocks", "saved_item"),
    data={
        "thing": THING,
        "long_thing": THING | {"card": LONG_CARD},
        "csrf_token": "voorbeeld",
        "personal": {
            "has_interests": True,
            "in_themes": [CARD, DOSSIER],
            "saved": [THING],
            "works_on_drafts": True,
            "drafts": [{"title": LONG_TITLE, "url": "#", "kind": "casus"}],
        },
        "nothing_yet": {
            "has_interests": False,
            "in_themes": [],
            "saved": [],
            "works_on_drafts": True,
            "drafts": [],
        },
    },
)

# SPDX-License-Identifier: EUPL-1.2
from datetime import date

from home.style_guide.samples.group import LONG_TEXT, LONG_TITLE, Group
from home.style_guide.samples.links import PAGES

CARD = {
    "kind": "Casus",
    "title": "Het huis was al schoon",
    "url": "#",
    "summary": "Een aanvraag voor huishoudelijke hulp bleek een vraag om gezelschap.",
    "requested": "huishoudelijke hulp",
    "chosen": "een vaste koffieochtend",
    "meta": ["6 min lezen"],
    "facts": [("Uitkomst", "toegewezen"), ("Gezien door", "twee mensen")],
    "is_fictional": True,
}
LONG_CARD = CARD | {
    "title": LONG_TITLE,
    "summary": LONG_TEXT,
    "requested": LONG_TEXT[:160],
    "chosen": LONG_TEXT[160:],
}
DOSSIER = {
    "kind": "Dossier",
    "title": "Als de mantelzorger omvalt",
    "url": "#",
    "summary": "Zes verhalen over grenzen die niemand zag aankomen.",
    "meta": ["8 stukken", "40 min lezen"],
    "updated_on": date(2026, 11, 2),
    "cover": "circle",
}

CARDS = Group(
    code="kaarten",
    title="Kaarten en lijsten",
    components=(
        "kicker",
        "asked_chosen",
        "meta",
        "card",
        "card_body",
        "card_list",
        "item_list",
        "ranked_list",
        "dossier_cover",
        "organisation",
    ),
    data={
        "card": CARD | {"updated_on": date(2026, 11, 2)},
        "long_card": LONG_CARD,
        "dossier": DOSSIER,
        "cards": [CARD, LONG_CARD, DOSSIER],
        "most_read": [CARD, DOSSIER, LONG_CARD],
        "nothing": [],
        "page_obj": PAGES.page(1),
        "page": {"organisation": {"name": "Gemeente Waterhoek"}},
        "long_text": LONG_TEXT,
    },
)

# SPDX-License-Identifier: EUPL-1.2
from home.style_guide.samples.cards import CARD, LONG_CARD
from home.style_guide.samples.group import LONG_TEXT, LONG_TITLE, Group

REASONS = ["zelfde thema: mantelzorg", "zelfde vraag: huishoudelijke hulp"]
DIFFERENCES = ["hier woont de mantelzorger in huis"]
FOUND = CARD | {"code": "KT-7WQ2MX"}
GUIDELINE = {
    "kind": "Leidraad",
    "title": "Eerst luisteren, dan vragen",
    "url": "#",
    "summary": "Hoe je de eerste tien minuten van een gesprek aan de bewoner laat.",
    "meta": ["4 min lezen"],
    "facts": [
        ("Van", "De redactie van Keukentafel"),
        ("Nagekeken op", "2 maart 2026"),
        ("Stand", "Wordt herzien"),
    ],
    "is_fictional": True,
    "why": "Waarom gevonden",
}
OPTIONS = [
    {
        "code": "zorg",
        "label": "Mantelzorg",
        "count": 12,
        "selected": True,
        "parts": [
            {"code": "respijt", "label": "Respijtzorg", "count": 7},
            {"code": "jong", "label": "Jonge mantelzorgers", "is_few": True},
        ],
    },
    {"code": "dementie", "label": "Dementie", "count": 9},
    {"code": "lang", "label": LONG_TITLE, "is_few": True},
]
MORE = [{"code": "wonen", "label": "Wonen", "count": 5}]
THEMES = {
    "name": "theme",
    "label": "Thema",
    "is_open": True,
    "options": OPTIONS,
    "more": MORE,
}
CLOSED = THEMES | {"name": "size", "label": "Grootte van de gemeente", "is_open": False}
CHIPS = [
    {"label": "Mantelzorg", "url": "#", "facet": "theme", "code": "zorg"},
    {"label": LONG_TITLE, "url": "#", "facet": "theme", "code": "lang"},
]

RESULTS = Group(
    code="zoeken",
    title="Zoeken en antwoorden",
    components=(
        "again",
        "chips",
        "sorts",
        "search_notes",
        "filters",
        "filter_group",
        "filter_options",
        "hit",
        "hit_facts",
        "hit_list",
        "search_pages",
        "no_hits",
        "ask_for_case",
    ),
    data={
        "question": {
            "text": "moeder is op, vader wil niet weg van huis",
            "filters": {"theme": ("zorg",)},
        },
        "posted": False,
        "clear_url": "/zoeken/?q=moeder",
        "exact_url": "/zoeken/?q=mantelzord&letterlijk=1",
        "next_url": "/zoeken/?q=moeder&pagina=2",
        "previous_url": "/zoeken/?q=moeder&pagina=1",
        "chips": CHIPS,
        "sorts": [
            {"label": "relevantie", "url": "#", "selected": True},
            {"label": "nieuwste", "url": "#"},
        ],
        "response": {
            "reason": "nothing_comparable",
            "correction": {"original": "mantelzord", "corrected": "mantelzorg"},
            "widened": True,
            "degraded": True,
            "total": 12,
        },
        "was_guarded": True,
        "group": THEMES,
        "closed_group": CLOSED,
        "filter_groups": ["Hier staan de groepen."],
        "card": FOUND,
        "hit": {
            "card": FOUND,
            "title": "Het <mark>huis</mark> was al schoon",
            "snippet": "De <mark>hulp</mark> was er al; wat ontbrak was iemand die bleef.",
            "found": {"reasons": REASONS, "differences": DIFFERENCES},
        },
        "guideline": GUIDELINE,
        "guideline_reasons": ["komt terug: “luisteren”"],
        "long_card": LONG_CARD,
        "long_text": LONG_TEXT,
        "comparable": {
            "alike": [
                {
                    "card": FOUND,
                    "told": {"reasons": REASONS, "differences": DIFFERENCES},
                }
            ]
        },
        "loosened": [{"label": "Thema", "url": "#", "facet": "theme", "count": 4}],
    },
)

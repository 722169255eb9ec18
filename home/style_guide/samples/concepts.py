# SPDX-License-Identifier: EUPL-1.2
from home.style_guide.samples.cards import CARD, LONG_CARD
from home.style_guide.samples.group import LONG_TEXT, LONG_TITLE, Group

TERM = {
    "label": "Gebruikelijke hulp",
    "url": "#",
    "definition": "Hulp die huisgenoten elkaar naar algemene opvatting geven.",
    "note": "in 12 casussen",
}
LONG_TERM = {"label": LONG_TITLE, "url": "#", "definition": LONG_TEXT}

CONCEPTS = Group(
    code="begrippen",
    title="Begrippen, technieken en thema’s",
    components=(
        "concept_head",
        "concept_list",
        "term_group",
        "technique_result",
        "theme_search",
    ),
    data={
        "concept": TERM
        | {
            "code": "customary_help",
            "source": "Wmo 2015, artikel 1.1.1",
            "get_source_status_display": "wet",
            "synonym_list": ["gebruikelijke zorg", "huisgenotenhulp"],
        },
        "bare_concept": {"label": LONG_TITLE, "definition": ""},
        "broader": {"label": "Eigen kracht", "url": "#"},
        "narrower": [{"label": "Hulp van een partner", "url": "#"}],
        "themes": [TERM, LONG_TERM],
        "terms": [TERM, LONG_TERM],
        "result": {
            "code": "worked",
            "label": "werkte",
            "total": 12,
            "rows": [
                {"why": "Er kwam rust in het gesprek.", "card": CARD},
                {"why": LONG_TEXT, "card": LONG_CARD},
            ],
        },
        "single_result": {
            "code": "not",
            "label": "werkte niet",
            "total": 1,
            "rows": [{"card": CARD}],
        },
    },
)

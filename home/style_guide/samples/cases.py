# SPDX-License-Identifier: EUPL-1.2
from datetime import date

from home.style_guide.samples.group import LONG_TEXT, LONG_TITLE, Group

CASES = Group(
    code="casus",
    title="Een casus in het kort",
    components=(
        "item_head",
        "three_tables",
        "facts",
        "concept_groups",
        "evidence",
        "references",
        "cite",
        "in_dossiers",
        "line_list",
        "lasting",
    ),
    data={
        "public_id": "KT-7WQ2MX",
        "page": {
            "title": "Het huis was al schoon",
            "summary": "Een vraag om hulp in huis bleek een vraag om gezelschap.",
        },
        "long_title": LONG_TITLE,
        "long_text": LONG_TEXT,
        "facts": [
            ("Gemeente", "middelgroot"),
            ("Periode", "2025"),
            ("Stem", "consulent"),
        ],
        "concept_groups": [
            ("thema", [{"label": "Mantelzorg", "url": "#"}, {"label": "Dementie"}]),
            ("leefgebied", [{"label": "Huishouden"}]),
        ],
        "evidence": {
            "label": "Getoetst door vakgenoten",
            "order": 3,
            "definition": "Twee gemeenten hebben het geprobeerd en beschreven.",
        },
        "references": [
            {
                "title": "Handreiking gebruikelijke hulp",
                "owner": "VNG",
                "url": "#",
                "kind": "leidraad",
            },
            {"title": LONG_TITLE, "kind": "artikel"},
        ],
        "citation": "Het huis was al schoon, casus KT-7WQ2MX, Keukentafel, 2026.",
        "places": [
            {
                "title": "Als de mantelzorger omvalt",
                "url": "#",
                "previous": {"title": "Drie sleutels", "url": "#"},
                "next": {"title": LONG_TITLE, "url": "#"},
            }
        ],
        "lessons": ["Vraag wie er komt als het mis gaat.", LONG_TEXT],
        "parts": {"nu": {"fields": [{"html": "<p>Kijk in de verordening.</p>"}]}},
        "untold": {"fields": ()},
        "valid_as_of": date(2026, 3, 1),
    },
)

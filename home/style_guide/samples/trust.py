# SPDX-License-Identifier: EUPL-1.2
from anonymisation.measured import Measured
from home.style_guide.samples.group import LONG_TEXT, Group

TRUST = Group(
    code="vertrouwen",
    title="Wie we zijn en wat we beloven",
    components=(
        "footer_link",
        "operator",
        "cookie_table",
        "retention_table",
        "measured",
        "report_link",
        "text_part",
        "guideline",
        "unseen_field",
    ),
    data={
        "operator": {
            "called": "de stichting Voorbeeldbeheer",
            "postal_address": "Postbus 1, Voorbeeldstad",
            "paid_by": "de aangesloten gemeenten",
            "interests": "geen",
            "addresses": [("Vragen", "hallo@keukentafel.example")],
        },
        "cookies": [
            {
                "name": "sessionid",
                "purpose": "onthoudt dat je bent ingelogd",
                "when": "als je inlogt",
                "lifetime": "twee weken",
            },
        ],
        "retention": [
            {
                "what": "je account",
                "why": "om in te loggen",
                "how_long": "tot je weggaat",
            },
        ],
        "measured": Measured(1200, 98.4, 91.2, "november 2026"),
        "answer": f"<p>{LONG_TEXT}</p>",
        "guideline": {
            "title": "Het verslag in gewone taal",
            "summary": "Wat een inwoner moet kunnen lezen voordat hij tekent.",
            "owner_name": "Gemeente Voorbeeld",
            "get_status_display": "geldt nu",
            "url": "#",
            "is_fictional": True,
        },
        "form": {
            "website": {"id_for_label": "id_website", "label": "Laat dit leeg"},
        },
    },
)

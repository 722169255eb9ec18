# SPDX-License-Identifier: EUPL-1.2
from datetime import date

from home.style_guide.samples.group import LONG_TEXT, LONG_TITLE, Group

ITEM = {
    "number": 1,
    "key": "voorbeeld",
    "kind_label": "casus",
    "title": "Het huis was al schoon",
    "url": "#",
    "note": "Lees vooral hoe de vraag van week tot week verschuift.",
    "meta": "6 min lezen",
    "mark": "nieuw voor jou",
    "action": "",
    "is_fictional": True,
}
LONG_ITEM = ITEM | {
    "number": 2,
    "kind_label": "bron",
    "title": LONG_TITLE,
    "note": LONG_TEXT,
    "owner": "Vereniging van Nederlandse Gemeenten",
    "checked_on": date(2026, 11, 2),
    "is_automatic": True,
    "mark": "",
}
WAITING = {"url": "", "note": "", "number": 3, "title": "Hier komt nog iets"}

DOSSIERS = Group(
    code="dossiers",
    title="Dossiers en leerpaden",
    components=(
        "dossier_facts",
        "dossier_begin",
        "dossier_section",
        "dossier_item",
        "programme",
        "path_invitation",
        "path_progress",
        "path_step",
    ),
    data={
        "page": {"updated_on": date(2026, 11, 2)},
        "organisation": {"name": "Gemeente Waterhoek"},
        "meeting_date": date(2026, 12, 8),
        "item": ITEM,
        "long_item": LONG_ITEM,
        "waiting_item": ITEM | WAITING,
        "section": {
            "title": "Eerst luisteren",
            "intro": "Drie verhalen waarin de vraag een andere was.",
            "items": [ITEM, LONG_ITEM],
        },
        "empty_section": {"title": "Later meer", "items": []},
        "programme": [
            {"time": "9.30 uur", "what": "Inloop"},
            {"time": "10.00 uur", "what": LONG_TEXT},
        ],
        "request": {"path": "/dossiers/als-de-mantelzorger-omvalt/"},
        "progress": {"total": 8, "count": 3, "next": LONG_ITEM},
        "finished": {"total": 8, "count": 8, "next": None},
        "csrf_token": "voorbeeld",
    },
)

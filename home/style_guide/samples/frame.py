# SPDX-License-Identifier: EUPL-1.2
from home.style_guide.samples.group import LONG_TEXT, LONG_TITLE, Group

FRAME = Group(
    code="kader",
    title="Het kader van een pagina",
    components=(
        "skip_link",
        "header",
        "nav_item",
        "account_menu",
        "mark",
        "breadcrumb",
        "page_intro",
        "footer",
        "print_foot",
        "table_drawing",
        "about",
        "guide_entry",
    ),
    data={
        "csrf_token": "voorbeeld",
        "request": {"path": "/casussen/", "user": {"is_authenticated": False}},
        "reader": {"is_authenticated": True, "first_name": "Noor"},
        "public_id": "KT-7WQ2MX",
        "page": {"lasting_address": "https://keukentafel.example/casussen/kt-7wq2mx/"},
        "rich_text": "<p>Met <b>nadruk</b> en een tweede zin.</p><p>En nog een alinea.</p>",
        "long_title": LONG_TITLE,
        "long_text": LONG_TEXT,
        "entry": {
            "name": "badge",
            "purpose": "a short label that sets something apart.",
            "parameters": "  text (str): the label.",
            "samples": [{"state": "", "markup": "{% include … %}", "html": "Fictief"}],
        },
    },
)

# SPDX-License-Identifier: EUPL-1.2
from django.core.paginator import Paginator

from home.style_guide.samples.group import LONG_TITLE, Group

PAGES = Paginator(range(60), 20)

LINKS = Group(
    code="knoppen",
    title="Knoppen, links en bladeren",
    components=(
        "button",
        "button_link",
        "text_link",
        "word_list",
        "theme_list",
        "kind_filter",
        "letters",
        "jump_list",
        "page_links",
    ),
    data={
        "long_title": LONG_TITLE,
        "terms": [
            {"label": "gebruikelijke hulp", "url": "#"},
            {"label": "eigen kracht", "url": "#"},
        ],
        "long_terms": [{"label": LONG_TITLE, "url": "#"}],
        "themes": [
            {"label": "Dementie", "url": "#", "count": 12},
            {"label": "Mantelzorg", "url": "#", "count": 1},
        ],
        "kinds": [
            {"label": "Alles", "url": "#", "count": 14, "is_current": True},
            {"label": "Casussen", "url": "#", "count": 12},
            {"label": "Praktijken", "url": "#", "count": 2},
        ],
        "letters": [("A", ()), ("B", ()), ("Z", ())],
        "jumps": [("situatie", "Situatie"), ("vraag", "Vraag"), ("nu", "Wat geldt nu")],
        "page_obj": PAGES.page(2),
        "first_page": PAGES.page(1),
        "last_page": PAGES.page(3),
    },
)

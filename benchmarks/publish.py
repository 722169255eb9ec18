# SPDX-License-Identifier: EUPL-1.2
"""From pressing "publiceren" until found, beside a stock Wagtail page of the same size.

Both in one process on one database, in turn: the POST of the admin's form, then a search
that must return the page, ours re-checked in the database for a visitor. Ours includes the checks, the purge, the records, the outbox
and the embedded index; stock Wagtail's includes its own index on the same database.
"""

import statistics
import time
from collections.abc import Callable
from typing import Any

from django.test import Client
from wagtail.models import Page

from accounts.access import VISITOR
from benchmarks.reporting import summary
from benchmarks.stock.models import RICH, StockPage
from cases.models import CaseIndexPage, CasePage
from search.answers import find
from search.query import SearchRequest
from tests.admin_forms import URLENCODED, form_of
from tests.cast import Cast, signed_in
from tests.factories.cases import draft_case

ROUNDS = 100
PARAGRAPH = (
    "<p>Aan tafel ging het eerst over de trap en pas daarna over de nacht. De zoon "
    "had het gesprek voorbereid, de bewoner had vooral koffie gezet. {word}</p>"
)


def measure(cast: Cast, rounds: int = ROUNDS) -> dict[str, Any]:
    """Return both distributions and the median of the pairwise ratios."""
    client = signed_in(cast.ada)
    ours: list[float] = []
    stock: list[float] = []
    for number in range(rounds + 2):
        word = f"meetwoord{chr(97 + number // 26)}{chr(97 + number % 26)}"
        pair = [
            (ours, lambda w=word: _publish_case(client, cast, w)),
            (stock, lambda w=word: _publish_stock(client, cast, w)),
        ]
        for series, run in pair if number % 2 else reversed(pair):
            series.append(run())
    # The first two rounds warm caches, compiled templates and the thesaurus.
    ours, stock = ours[2:], stock[2:]
    ratios = sorted(a / b for a, b in zip(ours, stock, strict=True))
    return {
        "ours": summary(ours),
        "stock_wagtail": summary(stock),
        "ratio_of_medians": round(
            statistics.median(ours) / statistics.median(stock), 3
        ),
        "median_of_ratios": round(statistics.median(ratios), 3),
    }


def _publish_case(client: Client, cast: Cast, word: str) -> float:
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    for name in RICH:
        setattr(case, name, PARAGRAPH.format(word=word) * 3)
    case.visibility = "public"
    case.save_revision(user=cast.noor)
    address = f"/beheer/pages/{case.pk}/edit/"

    def is_found() -> bool:
        asked = SearchRequest(text=word, exact=True)
        return any(item.pk == case.pk for item in find(asked, VISITOR)[1])

    seconds = _timed(client, address, is_found)
    assert CasePage.objects.get(pk=case.pk).live
    return seconds


def _publish_stock(client: Client, cast: Cast, word: str) -> float:
    parent = CaseIndexPage.objects.get().get_parent()
    page = StockPage(title=f"Gewone pagina {word}", live=False, owner=cast.noor)
    for name in RICH:
        setattr(page, name, PARAGRAPH.format(word=word) * 3)
    page.lessons = [("lesson", "Vraag eerst naar de nacht.")]
    parent.specific.add_child(instance=page)
    page.save_revision(user=cast.noor)
    address = f"/beheer/pages/{page.pk}/edit/"

    def is_found() -> bool:
        return any(p.pk == page.pk for p in Page.objects.live().search(word)[:10])

    return _timed(client, address, is_found)


def _timed(client: Client, address: str, is_found: Callable[[], bool]) -> float:
    data = form_of(client.get(address))
    data["action-publish"] = "1"
    body = data.urlencode()
    started = time.perf_counter()
    posted = client.post(address, body, content_type=URLENCODED)
    assert posted.status_code == 302, posted.status_code
    while not is_found():
        assert time.perf_counter() - started < 30, "never found"
    return time.perf_counter() - started

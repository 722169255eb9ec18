# SPDX-License-Identifier: EUPL-1.2
"""What is missing on a cluster before this site can use it, in plain Dutch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from secrets import token_hex
from typing import TYPE_CHECKING

from django.conf import settings

from search.analysis import dutch
from search.document import SearchDocument
from search.elastic import generations, patient_client
from search.embedding import site_meaning
from search.engines.base import IndexChange, Refused, Unreachable
from search.engines.elastic import ElasticEngine
from search.engines.elastic.schema import fingerprint
from search.query import SearchRequest
from search.thesaurus import Thesaurus
from search.viewer import VISITOR

if TYPE_CHECKING:
    from search.engines.elastic.client import Client

SUPPORTED = ("8", "9")
# All that the site does with its indices, and nothing else.
PRIVILEGES = (
    "create_index", "delete_index", "index", "read", "manage", "view_index_metadata",
)  # fmt: skip
# How it begins; behind it the server may say of what kind it is.
FORBIDDEN = "status 403"
WHAT_FAILED = {
    "status 401": "De sleutel (ES_API_KEY) wordt niet aanvaard.",
    FORBIDDEN: "De sleutel (ES_API_KEY) mag dit niet.",
    "ConnectionError": "Er luistert niets op dit adres (ES_URL).",
    "ConnectionTimeout": "De server antwoordt niet op tijd.",
    "TlsError": "De beveiligde verbinding lukt niet: klopt ES_CA_FILE?",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was tried, and whether it is as it should be."""

    text: str
    is_good: bool = True


def findings() -> Iterator[Finding]:
    """Try everything that the site needs, the most basic first; stop at what is missing."""
    client = patient_client()
    try:
        yield from _server(client)
        yield from _privileges(client)
        yield from _trial(client)
        yield from _generations()
    except Unreachable as problem:
        known = (
            told
            for start, told in WHAT_FAILED.items()
            if str(problem).startswith(start)
        )
        told = next(known, f"De server weigert: {problem}.")
        yield Finding(told, is_good=False)


def _server(client: Client) -> Iterator[Finding]:
    try:
        version = str(client.info()["version"]["number"])
    except Unreachable as problem:
        if not str(problem).startswith(FORBIDDEN):
            raise
        # Only for a look at the version; nothing else needs a right on the whole cluster.
        yield Finding(
            "Elasticsearch is bereikbaar; de sleutel mag de versie niet zien."
        )
        return
    is_supported = version.split(".")[0] in SUPPORTED
    yield Finding(f"Elasticsearch {version} is bereikbaar.", is_good=is_supported)
    if not is_supported:
        yield Finding("Nodig is versie 8 of 9.", is_good=False)


def _privileges(client: Client) -> Iterator[Finding]:
    had = client.privileges(f"{settings.ES_INDEX_PREFIX}-*", PRIVILEGES)
    missing = [name for name in PRIVILEGES if not had.get(name)]
    if missing:
        names = ", ".join(missing)
        text = f"De sleutel mist op {settings.ES_INDEX_PREFIX}-*: {names}."
        yield Finding(text, is_good=False)
    else:
        yield Finding(f"Alles mag op {settings.ES_INDEX_PREFIX}-* wat nodig is.")


def _trial(client: Client) -> Iterator[Finding]:
    """Make a small index, ask it something and throw it away: the surest list of modules."""
    name = f"{settings.ES_INDEX_PREFIX}-check-{token_hex(4)}"
    engine = ElasticEngine(client, name, dutch(), lambda: Thesaurus([], dutch()))
    text = "Een rolstoel in de tuin."
    document = SearchDocument("d1", "case", "", "", text, access=VISITOR.tokens)
    try:
        engine.create()
        engine.apply([IndexChange.put(document, 1)])
        found = engine.search(SearchRequest("rolstoel"), VISITOR).total
        yield Finding("Schrijven, zoeken en ordenen werkt.", is_good=found == 1)
    except Refused as problem:
        yield Finding(f"Een document wordt geweigerd: {problem}.", is_good=False)
    finally:
        engine.delete()


def _generations() -> Iterator[Finding]:
    ours = fingerprint(dutch(), site_meaning())
    current = generations().current()
    if current is None:
        yield Finding(
            "Er is nog geen index. De worker maakt hem, of draai search_reindex.",
            is_good=False,
        )
    elif generations().all().get(current) != ours:
        yield Finding(
            f"{current} is met een andere analyse gemaakt. Draai search_reindex; tot dan"
            " antwoordt de ingebouwde index.",
            is_good=False,
        )
    else:
        yield Finding(f"Zoeken leest {current}, met de analyse {ours}.")

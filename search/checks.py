# SPDX-License-Identifier: EUPL-1.2
"""Settings of search that cannot work or are not safe."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from search.embedding import MODELS
from search.meaning.embedder import NotInstalled

HERE = frozenset({"localhost", "127.0.0.1", "::1"})
PREFIX = re.compile(r"[a-z][a-z0-9-]{0,39}")


@register
def check_elasticsearch(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Refuse a key or texts over an open line, and names that the server refuses."""
    if not settings.ES_URL:
        return []
    nodes = settings.ES_URL.split(",")
    found = [e for node in nodes for e in _address(node)]
    if not PREFIX.fullmatch(settings.ES_INDEX_PREFIX):
        hint = "Kleine letters, cijfers en streepjes, hooguit veertig."
        text = "ES_INDEX_PREFIX is geen naam voor een index."
        found.append(Error(text, hint=hint, id="search.E004"))
    return found


def _address(node: str) -> Iterator[CheckMessage]:
    address = urlsplit(node)
    if address.scheme not in ("http", "https") or not address.hostname:
        hint = "Bijvoorbeeld https://zoeken.example:9200."
        yield Error("ES_URL is geen adres.", hint=hint, id="search.E001")
    elif address.scheme == "http" and address.hostname not in HERE:
        hint = "Gebruik https, met ES_CA_FILE als het een eigen certificaat is."
        text = "ES_URL gaat zonder versleuteling naar een andere machine."
        yield Error(text, hint=hint, id="search.E002")
    if address.username or address.password:
        hint = "Gebruik ES_API_KEY of ES_API_KEY_FILE."
        yield Error("ES_URL bevat een wachtwoord.", hint=hint, id="search.E003")


@register
def check_meaning(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Refuse a model that is not known or not installed: nobody would notice its absence."""
    name = settings.SEARCH_MEANING
    if not name:
        return []
    if name not in MODELS:
        hint = f"Kies uit: {', '.join(MODELS)}; of laat hem leeg."
        text = f"SEARCH_MEANING noemt een onbekend model: {name}."
        return [Error(text, hint=hint, id="search.E005")]
    try:
        MODELS[name]()
    except NotInstalled as problem:
        hint = "Draai make meaning, of kies SEARCH_MEANING=topics."
        return [Error(f"{problem}.", hint=hint, id="search.E006")]
    return []

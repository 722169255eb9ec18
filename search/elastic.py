# SPDX-License-Identifier: EUPL-1.2
"""This site's Elasticsearch: the cluster of the settings, its generations, its outbox.

Each generation is a consumer of its own, so that during a reindex every change goes to the
old one and the new one, and neither waits for the other.
"""

from functools import cache
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from search.embedding import site_meaning
from search.engines.elastic import ElasticEngine
from search.engines.elastic.generations import Generations
from search.models import SearchConsumer, SearchOutbox
from search.outbox import drain
from search.site import analyser, current_thesaurus

if TYPE_CHECKING:
    from search.engines.elastic.client import Client

PATIENT_SECONDS = 60.0


def uses_elastic() -> bool:
    return bool(settings.ES_URL)


@cache
def elastic_client() -> "Client":
    """Return this process's connections to the cluster.

    Only here is the client loaded: without a cluster no process carries it.
    """
    from search.engines.elastic.client import Client, Server

    server = Server(settings.ES_URL, settings.ES_API_KEY, settings.ES_CA_FILE)
    return Client(server)


@cache
def patient_client() -> "Client":
    """Return connections for work that nobody waits for, such as filling an index."""
    from search.engines.elastic.client import Client

    return Client(
        elastic_client().server,
        search_seconds=PATIENT_SECONDS,
        write_seconds=PATIENT_SECONDS,
    )


def generations(client: "Client | None" = None) -> Generations:
    """Return the indices of this site, asked for patiently unless by ``client``."""
    prefix = settings.ES_INDEX_PREFIX
    return Generations(client or patient_client(), prefix, timezone.now)


@cache
def read_engine() -> ElasticEngine:
    """Return this process's engine over whichever generation is read now."""
    return ElasticEngine(
        elastic_client(),
        generations().alias,
        analyser(),
        current_thesaurus,
        unheard=unheard_by_elastic,
        meaning=site_meaning(),
    )


def generation_engine(name: str) -> ElasticEngine:
    """Return an engine over one generation, to fill it or to look into it."""
    return ElasticEngine(
        patient_client(), name, analyser(), current_thesaurus, meaning=site_meaning()
    )


def fed_engine(name: str) -> ElasticEngine:
    """Return an engine for small deliveries, which may not hold up the worker for long."""
    return ElasticEngine(
        elastic_client(), name, analyser(), current_thesaurus, meaning=site_meaning()
    )


def elastic_consumers() -> QuerySet[SearchConsumer]:
    prefix = settings.ES_INDEX_PREFIX
    return SearchConsumer.objects.filter(name__startswith=f"{prefix}-").order_by("name")


def unheard_by_elastic() -> frozenset[str]:
    """Return what changed and what some generation has not heard of yet.

    Of all of them, because the alias may be moved at any moment.
    """
    rows = SearchOutbox.objects.filter(
        consumer__in=elastic_consumers(), is_addition=False
    )
    return frozenset(rows.values_list("object_id", flat=True))


def drain_elastic() -> int:
    """Bring every generation up to date with the outbox; return how many rows were done."""
    if not uses_elastic():
        return 0
    names = list(elastic_consumers().values_list("name", flat=True))
    return sum(drain(consumer=name, engine=fed_engine(name)) for name in names)

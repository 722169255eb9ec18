# SPDX-License-Identifier: EUPL-1.2
"""This site's Elasticsearch: the connection that the settings describe."""

from functools import cache

from django.conf import settings

from search.engines.elastic.client import Client, Server


@cache
def elastic_client() -> Client:
    """Return this process's connections to the cluster."""
    server = Server(settings.ES_URL, settings.ES_API_KEY, settings.ES_CA_FILE)
    return Client(server)


def uses_elastic() -> bool:
    return bool(settings.ES_URL)

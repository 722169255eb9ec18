# SPDX-License-Identifier: EUPL-1.2
"""One cluster and its client: nodes that are gone, and how a failure is told."""

import os
from secrets import token_hex

import pytest

from search.engines.base import Unreachable
from search.engines.elastic.client import Client, Server

pytestmark = pytest.mark.elasticsearch


@pytest.mark.usefixtures("elasticsearch")
def test_a_node_that_is_gone_is_passed_over(closed_port):
    client = Client(Server(f"{closed_port},{os.environ['ES_URL']}"), search_seconds=30)
    assert [client.info()["tagline"] for _ in range(4)]
    client.close()


def test_nodes_that_are_all_gone_are_a_server_that_is_away(closed_port):
    other = closed_port.replace("127.0.0.1", "localhost")
    client = Client(Server(f"{closed_port},{other}"))
    with pytest.raises(Unreachable):
        client.info()
    client.close()


def test_a_failure_says_what_kind_it_is_and_nothing_else(elasticsearch):
    name = f"test-{token_hex(6)}"
    elasticsearch.create_index(name, {})
    with pytest.raises(Unreachable) as told:
        elasticsearch.create_index(name, {})
    assert str(told.value) == "status 400 resource_already_exists_exception"
    elasticsearch.delete_index(name)

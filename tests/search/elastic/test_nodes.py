# SPDX-License-Identifier: EUPL-1.2
"""Several nodes of one cluster, of which one is gone."""

import os

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

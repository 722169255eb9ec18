# SPDX-License-Identifier: EUPL-1.2
"""Pages travel compressed, and their length says nothing exact."""

import gzip

import pytest

pytestmark = pytest.mark.django_db


def test_a_page_is_compressed_for_who_understands_it(client) -> None:
    plain = client.get("/herkenningscheck/")
    packed = client.get("/herkenningscheck/", headers={"accept-encoding": "gzip"})
    assert not plain.has_header("Content-Encoding")
    assert packed["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed["Vary"]
    assert len(packed.content) < len(plain.content) / 2
    assert gzip.decompress(packed.content).startswith(b"<!doctype html>")


def test_the_length_of_one_page_differs_by_chance(client) -> None:
    lengths = {
        len(client.get("/technieken/", headers={"accept-encoding": "gzip"}).content)
        for _ in range(8)
    }
    assert len(lengths) > 1

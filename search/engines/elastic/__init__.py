# SPDX-License-Identifier: EUPL-1.2
"""The engine for large sites: an Elasticsearch that counts and ranks our own tokens."""

from search.engines.elastic.engine import ElasticEngine

__all__ = ["ElasticEngine"]

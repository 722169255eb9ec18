# SPDX-License-Identifier: EUPL-1.2
"""The only module that knows the client of Elasticsearch: requests in, plain data out.

Whatever goes wrong comes out as ``Unreachable`` with what kind of failure it was, and
never with a message of the server: that may quote a question.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from elastic_transport import TransportError, Urllib3HttpNode
from elastic_transport.client_utils import DEFAULT, DefaultType
from elasticsearch import ApiError, Elasticsearch, NotFoundError
from urllib3 import Timeout

from search.engines.base import Refused, Unreachable

Body = Mapping[str, Any]

CONNECT_SECONDS = 0.2
# For one answer, of however many requests.
SEARCH_SECONDS = 1.5
WRITE_SECONDS = 10.0
# Some 200,000 documents a minute.
COMPACT_SECONDS = 600.0
# How long a walk over the whole index may stand still between two pages.
KEPT_OPEN = "2m"
WALKED_AT_ONCE = 1_000
CONFLICT, BUSY, SERVER_ERROR = 409, 429, 500
KIND = re.compile(r"[a-z_]+_exception")


@dataclass(frozen=True, slots=True)
class Server:
    """Where a cluster is, and how one proves to be allowed in.

    ``url`` may be the addresses of several nodes, with commas: one that is gone is then
    passed over.
    """

    url: str
    api_key: str = ""
    ca_file: str | Path = ""

    @property
    def nodes(self) -> list[str]:
        return self.url.split(",")


class ImpatientNode(Urllib3HttpNode):
    """Waits for a connection far shorter than for an answer."""

    def perform_request(
        self,
        method: str,
        target: str,
        body: bytes | None = None,
        headers: Any = None,
        request_timeout: DefaultType | float | None = DEFAULT,
    ) -> Any:
        if isinstance(request_timeout, int | float):
            limit: Any = Timeout(connect=CONNECT_SECONDS, read=request_timeout)
        else:
            limit = request_timeout
        return super().perform_request(method, target, body, headers, limit)


class Client:
    """Requests to one cluster, read once at a node: who asks has another way to answer.

    Only what could not be delivered goes to the next node; an answer that does not come
    in time has used up the time.
    """

    def __init__(
        self,
        server: Server,
        *,
        search_seconds: float = SEARCH_SECONDS,
        write_seconds: float = WRITE_SECONDS,
    ) -> None:
        self.server = server
        options: dict[str, Any] = {"ca_certs": str(server.ca_file)}
        client = Elasticsearch(
            server.nodes,
            api_key=server.api_key or None,
            node_class=ImpatientNode,
            max_retries=len(server.nodes) - 1,
            retry_on_status=(),
            retry_on_timeout=False,
            request_timeout=search_seconds,
            **(options if server.ca_file else {}),
        )
        self._client = client
        self._search_seconds = search_seconds
        self._deadline = threading.local()
        # What is written carries its version, so a connection that broke under it may be
        # made anew: to reindex takes minutes, and one such would cost them all.
        self._writes = client.options(
            request_timeout=write_seconds, max_retries=len(server.nodes)
        )

    def close(self) -> None:
        self._client.close()

    @contextmanager
    def one_answer(self) -> Iterator[None]:
        """Give all requests inside together the time that one answer may take."""
        self._deadline.at = time.monotonic() + self._search_seconds
        try:
            yield
        finally:
            self._deadline.at = None

    @property
    def _reads(self) -> Elasticsearch:
        until = getattr(self._deadline, "at", None)
        if until is None:
            return self._client
        left = until - time.monotonic()
        if left <= 0:
            raise Unreachable("no time left")
        return self._client.options(request_timeout=left)

    def search(self, index: str, body: Body) -> dict[str, Any]:
        """Return the answer of every shard, or nothing at all.

        Of each query with a name a hit tells its score.
        """
        with _told():
            answer = self._reads.search(
                index=index,
                body=dict(body),
                allow_partial_search_results=False,
                include_named_queries_score=True,
            )
        return _whole(answer.body)

    def search_many(self, index: str, bodies: Sequence[Body]) -> list[dict[str, Any]]:
        header = {"allow_partial_search_results": False}
        lines = [line for body in bodies for line in (header, body)]
        with _told():
            answer = self._reads.msearch(index=index, searches=lines)
        return [_whole(one) for one in answer.body["responses"]]

    def walk(self, index: str, body: Body) -> Iterator[dict[str, Any]]:
        """Yield every hit as the index is at this moment, however many there are."""
        with _told():
            opened = self._writes.open_point_in_time(
                index=index, keep_alive=KEPT_OPEN
            ).body["id"]
        try:
            after: dict[str, Any] = {}
            while True:
                page = {**body, **after, "size": WALKED_AT_ONCE}
                page["pit"] = {"id": opened, "keep_alive": KEPT_OPEN}
                with _told():
                    answer = self._writes.search(
                        body=page, allow_partial_search_results=False
                    )
                opened = answer.body["pit_id"]
                hits = _whole(answer.body)["hits"]["hits"]
                yield from hits
                if len(hits) < WALKED_AT_ONCE:
                    return
                after = {"search_after": hits[-1]["sort"]}
        finally:
            with _told():
                self._writes.close_point_in_time(id=opened)

    def write(self, index: str, documents: Iterable[tuple[str, int, Body]]) -> int:
        """Put documents with their versions; return how many were not older than known.

        Only through an alias: by its name the server would make a missing index anew,
        without our schema.
        """
        lines: list[Body] = []
        for id, version, source in documents:
            lines.append(
                {
                    "index": {
                        "_id": id,
                        "version": version,
                        "version_type": "external_gte",
                    }
                }
            )
            lines.append(source)
        if not lines:
            return 0
        with _told():
            answer = self._writes.bulk(
                index=index, operations=lines, require_alias=True
            ).body
        results = [item["index"] for item in answer["items"]]
        failed = [r for r in results if "error" in r and r["status"] != CONFLICT]
        if any(r["status"] == BUSY or r["status"] >= SERVER_ERROR for r in failed):
            raise Unreachable("write put off")
        if failed:
            ids = frozenset(result["_id"] for result in failed)
            raise Refused(ids, str(failed[0]["error"]["type"]))
        return sum("error" not in result for result in results)

    def refresh(self, index: str) -> None:
        with _told():
            self._writes.indices.refresh(index=index)

    def compact(self, index: str) -> None:
        """Let the server lay an index out in one piece, in which it finds things fastest."""
        patient = self._client.options(request_timeout=COMPACT_SECONDS)
        with _told():
            patient.indices.forcemerge(index=index, max_num_segments=1)

    def create_index(self, index: str, definition: Body) -> None:
        with _told():
            self._writes.indices.create(index=index, **definition)

    def delete_index(self, index: str) -> None:
        with _told():
            self._writes.indices.delete(index=index, ignore_unavailable=True)

    def change_settings(self, index: str, settings: Body) -> None:
        with _told():
            self._writes.indices.put_settings(index=index, settings=dict(settings))

    def meta(self, index: str) -> dict[str, dict[str, Any]]:
        """Return what indices say about themselves, by their names."""
        with _told():
            try:
                answer = self._reads.indices.get_mapping(index=index).body
            except NotFoundError:
                return {}
        return {
            name: found["mappings"].get("_meta", {}) for name, found in answer.items()
        }

    def behind(self, alias: str) -> list[str]:
        """Return the names of the indices that an alias stands for."""
        with _told():
            try:
                return sorted(self._reads.indices.get_alias(name=alias).body)
            except NotFoundError:
                return []

    def change_aliases(self, actions: Sequence[Body]) -> None:
        with _told():
            self._writes.indices.update_aliases(actions=list(actions))

    def bytes(self, index: str) -> int:
        with _told():
            answer = self._reads.indices.stats(index=index, metric=["store"]).body
        return int(answer["_all"]["primaries"]["store"]["size_in_bytes"])

    def info(self) -> dict[str, Any]:
        with _told():
            return dict(self._reads.info().body)

    def privileges(self, pattern: str, wanted: Sequence[str]) -> dict[str, bool]:
        """Return which of the wanted privileges one has; all, without security."""
        with _told():
            try:
                answer = self._reads.security.has_privileges(
                    index=[{"names": [pattern], "privileges": list(wanted)}]
                ).body
            except ApiError as error:
                if error.status_code in (400, 404, 405, 500):
                    return dict.fromkeys(wanted, True)
                raise
        return dict(answer["index"][pattern])


@contextmanager
def _told() -> Iterator[None]:
    """Turn what the client raises into what everybody here understands."""
    try:
        yield
    except ApiError as error:
        raise Unreachable(f"status {error.status_code}{_kind(error)}") from None
    except TransportError as error:
        raise Unreachable(type(error).__name__) from None


def _kind(error: ApiError) -> str:
    """Return what the server calls this error; what it says of it may quote a text."""
    return f" {error.message}" if KIND.fullmatch(error.message) else ""


def _whole(answer: Mapping[str, Any]) -> dict[str, Any]:
    if "error" in answer:
        raise Unreachable(f"status {answer.get('status')}")
    if answer["timed_out"] or answer["_shards"]["failed"]:
        raise Unreachable("partial answer")
    return dict(answer)

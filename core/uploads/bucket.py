# SPDX-License-Identifier: EUPL-1.2
"""Uploads in a bucket that nobody but the site can read; see docs/decisions/0038.

The only module that imports the client, which "make object-storage" installs. It is
loaded only where ``MEDIA_BUCKET`` is set.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import urljoin

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.core.files.storage import Storage
from django.utils.encoding import filepath_to_uri

from obstore.store import S3Store

if TYPE_CHECKING:
    from obstore.store import ClientConfig, RetryConfig

# A thread of the site waits meanwhile, and there are few.
CONNECT, ANSWER = timedelta(seconds=2), timedelta(seconds=10)
RETRIES: RetryConfig = {"max_retries": 1, "retry_timeout": timedelta(seconds=5)}


class PrivateBucket(Storage):
    """A bucket behind the site: no address of it is ever shown to a reader.

    A file is sent and read as one piece: none is over the limit of ``core.uploads.files``,
    and so none is ever there by half.
    """

    # Which process uses the client, and none of its forks: its threads do not come along.
    _process: ClassVar[int] = 0

    def __init__(
        self,
        *,
        bucket: str,
        address: str,
        region: str,
        access_key: str,
        secret_key: str,
        ca_file: str = "",
    ) -> None:
        client: ClientConfig = {
            "allow_http": address.startswith("http://"),
            "connect_timeout": CONNECT,
            "timeout": ANSWER,
        }
        if ca_file:
            client["root_certificate"] = Path(ca_file).read_bytes()
        self._bucket = S3Store(
            bucket,
            endpoint=address,
            region=region,
            access_key_id=access_key,
            secret_access_key=secret_key,
            # As a path: few services besides the first have a host name for each bucket.
            virtual_hosted_style_request=False,
            client_options=client,
            retry_config=RETRIES,
        )

    def _open(self, name: str, mode: str = "rb") -> File:
        if mode != "rb":
            raise ValueError("What is in the bucket is read, or stored anew.")
        return ContentFile(bytes(self._store.get(name).bytes()), name=name)

    def _save(self, name: str, content: File) -> str:
        data = b"".join(content.chunks())
        self._store.put(name, data, use_multipart=False)
        return name

    def delete(self, name: str) -> None:
        self._store.delete(name)

    def exists(self, name: str) -> bool:
        try:
            self._store.head(name)
        except FileNotFoundError:
            return False
        return True

    def size(self, name: str) -> int:
        return self._store.head(name)["size"]

    def listdir(self, path: str) -> tuple[list[str], list[str]]:
        found = self._store.list_with_delimiter(path or None)
        files = [one["path"] for one in found["objects"]]
        return _last_parts(found["common_prefixes"]), _last_parts(files)

    def url(self, name: str | None) -> str:
        """Return an address of the site, which asks who reads where that matters."""
        return urljoin(settings.MEDIA_URL, filepath_to_uri(name or ""))

    @property
    def _store(self) -> S3Store:
        """The client; an error where a question would wait for ever."""
        here = os.getpid()
        if PrivateBucket._process not in (0, here):
            raise RuntimeError("The bucket was used before this process was forked.")
        PrivateBucket._process = here
        return self._bucket


def _last_parts(paths: Iterable[str]) -> list[str]:
    return [path.rpartition("/")[2] for path in paths]

# SPDX-License-Identifier: EUPL-1.2
"""Our site, Wagtail's demonstration site and DokuWiki, on the same texts.

What is compared with is no part of this project: it lies in a folder of its own
(``BENCH_CACHE``), and what is missing there is said instead of measured. docs/testing.md
tells what has to be there.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.dokuwiki import serve_wiki
from benchmarks.our_site import fill_by, serve_ours
from benchmarks.servers import CACHE, CannotMeasure, free_port, running, wait_for

CASES = 2_000


@dataclass(frozen=True, slots=True)
class SameTexts:
    """Our site, filled, and its texts as they are written down for other software.

    Each of the sites is served by a context that gives its port.
    """

    state: Path
    path: Path

    def rows(self) -> list[dict[str, Any]]:
        return list(json.loads(self.path.read_text("utf-8")))

    def slugs(self) -> list[str]:
        return [row["code"].lower() for row in self.rows()]

    def digest(self) -> str:
        return hashlib.sha256(self.path.read_bytes()).hexdigest()

    def ours(
        self, told: Mapping[str, str] | None = None
    ) -> AbstractContextManager[int]:
        return serve_ours(self.state, told=told)

    def bakery(self) -> AbstractContextManager[int]:
        return serve_bakery(CACHE / "bakerydemo", self.digest())

    def wiki(self) -> AbstractContextManager[int]:
        return serve_wiki(CACHE / "dokuwiki", self.path, self.digest())


@contextmanager
def same_texts() -> Iterator[SameTexts]:
    """Fill a site that is thrown away afterwards; its texts stay, for other software."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        filled = SameTexts(Path(name), CACHE / "texts.json")
        fill_by(filled.state, "benchmarks.http_site", str(filled.path), str(CASES))
        yield filled


@contextmanager
def serve_bakery(folder: Path, digest: str) -> Iterator[int]:
    """Serve what lies ready in ``folder``: a program ``serve`` that is given a port."""
    serve, known = folder / "serve", folder / "texts.sha256"
    if not os.access(serve, os.X_OK):
        raise CannotMeasure("er staat geen bakerydemo klaar in BENCH_CACHE")
    if not known.exists() or known.read_text(encoding="ascii").strip() != digest:
        raise CannotMeasure("bakerydemo bevat andere teksten dan texts.json")
    port, log = free_port(), folder / "serve.log"
    with running([str(serve), str(port)], log=log, folder=folder):
        wait_for(port, log)
        yield port

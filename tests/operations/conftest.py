# SPDX-License-Identifier: EUPL-1.2
"""The server that speaks S3, or the reason why it is not there."""

import os
from collections.abc import Iterator
from importlib.util import find_spec

import pytest

from tests.operations.bucket_server import PROGRAM, BucketServer, bucket_server


@pytest.fixture(scope="session")
def needs_bucket() -> None:
    """Skip by name without client and server; in CI they belong there."""
    if find_spec("obstore") and PROGRAM.exists():
        return
    missing = "make object-storage bucket-server is niet gedaan"
    if os.environ.get("CI"):
        pytest.fail(f"{missing}: .ci/run hoort dat te doen.")
    pytest.skip(f"Opslag in een bucket niet getest: {missing}")


@pytest.fixture(scope="session")
def s3(
    needs_bucket: None, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BucketServer]:
    with bucket_server(tmp_path_factory.mktemp("s3")) as server:
        yield server

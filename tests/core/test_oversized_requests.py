# SPDX-License-Identifier: EUPL-1.2
"""A body that says it is larger than any form is not read."""

from django.test import Client

import pytest


def test_a_request_that_says_it_is_huge_is_refused_before_it_is_read() -> None:
    answer = Client().generic(
        "POST",
        "/zoeken/",
        b"x",
        content_type="multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(10 * 1024**3),
    )
    assert answer.status_code == 413
    assert "te groot" in answer.content.decode()


@pytest.mark.parametrize("length", ["-1", "1e9", "9" * 5000])
def test_a_length_that_is_no_length_is_refused(length) -> None:
    answer = Client().generic("POST", "/zoeken/", b"x", CONTENT_LENGTH=length)
    assert answer.status_code in {400, 413}

# SPDX-License-Identifier: EUPL-1.2
"""Plain text is text all through."""

import pytest

from core.uploads.documents import clean_document
from core.uploads.refusal import Reason, Refused


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_of_any_program_is_stored_as_utf8(encoding) -> None:
    data = "Eén café,\r\nmet terras.\t".encode(encoding)
    assert clean_document(data, ".txt").data.decode() == "Eén café,\r\nmet terras.\t"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"tekst\x00", Reason.NOT_TEXT),
        (b"\x81\x8d", Reason.NOT_TEXT),
        (b"\xff\xfe\x00", Reason.NOT_TEXT),
        (b"MZ\x90\x00\x03", Reason.NOT_TEXT),
        (b"GIF89a\n%PDF-1.7", Reason.NOT_TEXT),
        (b"PK\x03\x04", Reason.WRONG_NAME),
        (b"%PDF-1.7", Reason.WRONG_NAME),
    ],
)
def test_what_is_more_than_text_is_refused(data, reason) -> None:
    with pytest.raises(Refused) as refused:
        clean_document(data, ".txt")
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    "suffix", ["", ".csv", ".xlsx", ".doc", ".html", ".exe", ".svg"]
)
def test_other_kinds_are_refused(suffix) -> None:
    with pytest.raises(Refused) as refused:
        clean_document(b"tekst", suffix)
    assert refused.value.reason == Reason.UNKNOWN_DOCUMENT

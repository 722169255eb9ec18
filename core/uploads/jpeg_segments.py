# SPDX-License-Identifier: EUPL-1.2
"""Read a JPEG without decoding it, and take out what is not picture.

Its head is a row of segments, each with a mark and a length. Then the picture itself
follows, in which nothing looks like the mark at its end. A JPEG in a PDF must keep its
colours and size to the last bit, so it is not encoded again.
"""

from collections.abc import Iterator

from core.uploads.refusal import Reason, Refused

START, END, SCAN, COMMENT = b"\xff\xd8", b"\xff\xd9", 0xDA, 0xFE
# APP0 says that it is a JPEG, APP14 how its colours were made.
APPLICATION = range(0xE0, 0xF0)
KEPT_APPLICATION = frozenset({0xE0, 0xEE})


def bare_jpeg(data: bytes) -> bytes:
    """Return the picture without EXIF, XMP, IPTC, comments, or bytes after its end."""
    segments = list(_segments(data))
    if not segments or segments[-1][0] != SCAN:
        raise Refused(Reason.PICTURE)
    return START + b"".join(part for mark, part in segments if _is_picture(mark))


def has_end(data: bytes) -> bool:
    """True unless the picture breaks off; read before much memory is asked for it."""
    return any(mark == SCAN and END in part for mark, part in _segments(data))


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield mark and bytes of each segment; the last is the picture up to its end."""
    place = len(START)
    while place + 4 <= len(data) and data[place] == 0xFF:
        mark = data[place + 1]
        if mark == 0xFF:
            place += 1
            continue
        if mark == SCAN:
            end = data.rfind(END)
            yield SCAN, data[place : end + len(END)] if end > place else data[place:]
            return
        length = 2 + int.from_bytes(data[place + 2 : place + 4], "big")
        yield mark, data[place : place + length]
        place += length


def _is_picture(mark: int) -> bool:
    if mark == COMMENT:
        return False
    return mark not in APPLICATION or mark in KEPT_APPLICATION

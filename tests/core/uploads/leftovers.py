# SPDX-License-Identifier: EUPL-1.2
"""Read what a cleaned picture consists of, byte by byte, without the code under test."""

import struct


def jpeg_segments(data: bytes) -> list[int]:
    """Return the marks of all segments, and fail on anything after the end."""
    marks, place = [], 2
    while data[place + 1] != 0xDA:
        marks.append(data[place + 1])
        place += 2 + struct.unpack(">H", data[place + 2 : place + 4])[0]
    assert data.endswith(b"\xff\xd9")
    assert data.count(b"\xff\xd9") == 1
    return marks


def png_chunks(data: bytes) -> list[bytes]:
    names, place = [], 8
    while place < len(data):
        length = struct.unpack(">I", data[place : place + 4])[0]
        names.append(data[place + 4 : place + 8])
        place += 12 + length
    return names


def webp_chunks(data: bytes) -> list[bytes]:
    names, place = [], 12
    while place < len(data):
        length = struct.unpack("<I", data[place + 4 : place + 8])[0]
        names.append(data[place : place + 4])
        place += 8 + length + length % 2
    return names


def gif_extensions(data: bytes) -> list[int]:
    """Return the labels of the extension blocks: 0xF9 times a frame, 0xFF repeats."""
    place = 13 + (3 * 2 ** ((data[10] & 7) + 1) if data[10] & 0x80 else 0)
    labels = []
    while data[place] != 0x3B:
        if data[place] == 0x21:
            labels.append(data[place + 1])
            place += 2
        else:
            packed = data[place + 9]
            place += 11 + (3 * 2 ** ((packed & 7) + 1) if packed & 0x80 else 0)
        while data[place]:
            place += data[place] + 1
        place += 1
    return labels

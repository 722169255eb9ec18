# SPDX-License-Identifier: EUPL-1.2
"""Word and OpenDocument files are zip archives: unpacked with care, packed anew.

Packing anew is what drops dates, comments, extra fields, and whatever stands before,
between or after the parts.
"""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import error as DeflateError

from core.uploads.refusal import Reason, Refused

MAX_PARTS = 2_000
MAX_UNPACKED = 40 * 1024 * 1024
# XML costs many times its size once it is read.
MAX_XML = 8 * 1024 * 1024

IS_ENCRYPTED = 0x1
NO_DATE = (1980, 1, 1, 0, 0, 0)


def unpack(data: bytes) -> dict[str, bytes]:
    """Return the parts by name; stop before anything too large is unpacked."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = [info for info in archive.infolist() if not info.is_dir()]
            _look_before_unpacking(members)
            return {info.filename: _part(archive, info) for info in members}
    except (BadZipFile, DeflateError, EOFError, NotImplementedError, OSError):
        raise Refused(Reason.DAMAGED) from None


def _look_before_unpacking(members: list[ZipInfo]) -> None:
    if any(info.flag_bits & IS_ENCRYPTED for info in members):
        raise Refused(Reason.LOCKED)
    if any(info.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for info in members):
        raise Refused(Reason.DAMAGED)
    # Two parts of one name: one program reads the first and another the last.
    if len({info.filename.casefold() for info in members}) < len(members):
        raise Refused(Reason.DAMAGED)
    large = any(
        info.file_size > MAX_XML
        for info in members
        if info.filename.endswith((".xml", ".rels"))
    )
    total = sum(info.file_size for info in members)
    if large or len(members) > MAX_PARTS or total > MAX_UNPACKED:
        raise Refused(Reason.TOO_MUCH_INSIDE)


def _part(archive: ZipFile, info: ZipInfo) -> bytes:
    """Read as much as the part said that it holds: it may have lied."""
    with archive.open(info) as part:
        content = part.read(info.file_size + 1)
    if len(content) != info.file_size:
        raise Refused(Reason.DAMAGED)
    return content


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Return an archive of these parts, in this order, that says nothing else."""
    output = BytesIO()
    with ZipFile(output, "w") as archive:
        for name, content in parts.items():
            info = ZipInfo(name, NO_DATE)
            # OpenDocument wants its first part readable in the first bytes.
            info.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            archive.writestr(info, content)
    return output.getvalue()

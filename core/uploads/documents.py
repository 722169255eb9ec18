# SPDX-License-Identifier: EUPL-1.2
"""Four kinds of document are taken, each known by its first bytes.

Its name has to agree: a file that is one thing and calls itself another is refused.
"""

from collections.abc import Callable

from core.uploads.images import Cleaned
from core.uploads.opendocument import MEDIA_TYPE, clean_opendocument
from core.uploads.pdf import clean_pdf
from core.uploads.plain_text import clean_text
from core.uploads.refusal import Reason, Refused
from core.uploads.word import clean_word

ZIP = b"PK\x03\x04"
# Word up to 2003, and every Office file with a password.
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

CLEANERS: dict[str, Callable[[bytes], bytes]] = {
    ".pdf": clean_pdf,
    ".docx": clean_word,
    ".odt": clean_opendocument,
    ".txt": clean_text,
}


def clean_document(data: bytes, suffix: str) -> Cleaned:
    """Return the document as it may be stored; ``suffix`` is how its name ends."""
    if data.startswith(OLD_OFFICE):
        raise Refused(Reason.LOCKED)
    if suffix not in CLEANERS:
        raise Refused(Reason.UNKNOWN_DOCUMENT)
    if kind_of(data) != suffix:
        raise Refused(Reason.WRONG_NAME)
    return Cleaned(CLEANERS[suffix](data), suffix)


def kind_of(data: bytes) -> str:
    """Return how the name of such a file should end."""
    if data.startswith(b"%PDF-"):
        return ".pdf"
    if not data.startswith(ZIP):
        return ".txt"
    # OpenDocument says what it is in its first part, which is not compressed.
    return ".odt" if MEDIA_TYPE in data[:128] else ".docx"

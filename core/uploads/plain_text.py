# SPDX-License-Identifier: EUPL-1.2
"""Plain text is text all through, and UTF-8 when it is stored."""

import codecs
import unicodedata

from core.uploads.refusal import Reason, Refused

# Readers of PDF look for its first word this far into a file.
PDF_READS = 1024
# UTF-16 always says so; the last is what older Windows programs write.
ENCODINGS = ("utf-8-sig", "cp1252")


def clean_text(data: bytes) -> bytes:
    """Return the text in UTF-8; refuse what is no text, or also something else."""
    if b"%PDF-" in data[:PDF_READS]:
        raise Refused(Reason.NOT_TEXT)
    text = _decoded(data)
    if any(unicodedata.category(sign) == "Cc" for sign in set(text) - set("\t\n\r\f")):
        raise Refused(Reason.NOT_TEXT)
    return text.encode()


def _decoded(data: bytes) -> str:
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if wide else ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused(Reason.NOT_TEXT)

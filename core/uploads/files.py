# SPDX-License-Identifier: EUPL-1.2
"""The way from what was sent to what may be stored."""

import re
import secrets
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File

from core.uploads.apart import clean_apart
from core.uploads.messages import MESSAGES
from core.uploads.refusal import Reason, Refused

MAX_BYTES = 10 * 1024 * 1024
# What may be said to another process.
SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")


class FileRefused(ValidationError):
    """Nothing is stored; forms show the sentence with the field."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(MESSAGES[reason], code=reason.value)
        self.reason = reason


class CleanFile(ContentFile):
    """A file that has been cleaned, under a name that says nothing.

    Only ``cleaned`` makes one, and only one of these is written to storage.
    """


def cleaned(what: str, file: File) -> CleanFile:
    """Return an ``image`` or ``document`` as it may be stored, or raise ``FileRefused``.

    What has been cleaned before is returned as it is.
    """
    if isinstance(file, CleanFile):
        return file
    data = _read(file)
    suffix = PurePath(file.name or "").suffix.lower()
    try:
        clean = clean_apart(what, data, suffix if SUFFIX.fullmatch(suffix) else "")
    except Refused as refused:
        raise FileRefused(refused.reason) from None
    return CleanFile(clean.data, name=f"{secrets.token_hex(8)}{clean.suffix}")


def _read(file: File) -> bytes:
    """Read one byte more than is allowed, whatever the file says of its size."""
    if file.closed:
        file.open("rb")
    file.seek(0)
    data = file.read(MAX_BYTES + 1)
    file.seek(0)
    if len(data) > MAX_BYTES:
        raise FileRefused(Reason.TOO_LARGE)
    return data

# SPDX-License-Identifier: EUPL-1.2
"""The process that cleans one file: ``python -m core.uploads.process image .jpg``.

The file comes in on standard input. Out go how its name must end, a line break and the
cleaned file; or the reason of a refusal, with a status of its own.
"""

import sys

from core.uploads.apart import CLEANED, REFUSED
from core.uploads.documents import clean_document
from core.uploads.images import Cleaned, clean_image
from core.uploads.refusal import Reason, Refused

MEGABYTE = 1024 * 1024
# Memory of its own, and seconds of work. Photos, also those in a document, are decoded,
# and one of the largest size is held three times; nothing in a PDF is.
LIMITS = {
    ".pdf": (80 * MEGABYTE, 5),
    "document": (400 * MEGABYTE, 20),
    "image": (480 * MEGABYTE, 20),
}


def main(what: str, suffix: str) -> int:
    limit(*LIMITS.get(suffix, LIMITS[what]))
    try:
        cleaned = clean(what, sys.stdin.buffer.read(), suffix)
    except Refused as refused:
        return _refuse(refused.reason)
    except MemoryError:
        return _refuse(Reason.TOO_MUCH_INSIDE)
    except Exception:  # noqa: BLE001  Whatever a decoder trips over was not cleaned.
        return _refuse(Reason.DAMAGED)
    sys.stdout.buffer.write(cleaned.suffix.encode() + b"\n" + cleaned.data)
    return CLEANED


def clean(what: str, data: bytes, suffix: str) -> Cleaned:
    return clean_image(data) if what == "image" else clean_document(data, suffix)


def limit(memory: int, seconds: int) -> None:
    """Let the system end this process when it asks for more."""
    try:
        import resource
    except ImportError:
        # Windows, which is no place to host this; the clock outside remains.
        return
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def _refuse(reason: Reason) -> int:
    sys.stdout.write(reason.value)
    return REFUSED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))

# SPDX-License-Identifier: EUPL-1.2
"""Clean a file in a process of its own, with a limit on memory and time.

Decoders meet whatever a stranger made. A small file may ask for any amount of memory, or
end the process that reads it; that must not be the process that serves the site. The
other process knows no settings and no secrets: it gets bytes and gives bytes.
"""

import os
import subprocess
import sys
from pathlib import Path

from core.uploads.images import Cleaned
from core.uploads.refusal import Reason, Refused

ROOT = Path(__file__).parent.parent.parent
# Seconds on the clock, for a machine that has much else to do.
PATIENCE = 60
# What Python needs to start; the rest of the environment may hold secrets.
PASSED_ON = ("PATH", "LANG", "LD_LIBRARY_PATH", "SYSTEMROOT")
CLEANED, REFUSED = 0, 3


def clean_apart(what: str, data: bytes, suffix: str) -> Cleaned:
    """Clean an ``image`` or a ``document``; whatever goes wrong there is a refusal."""
    try:
        answer = subprocess.run(  # noqa: S603  Our own program, without a shell.
            [sys.executable, "-m", "core.uploads.process", what, suffix],
            input=data,
            capture_output=True,
            cwd=ROOT,
            env=environment(),
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Refused(Reason.TOO_MUCH_INSIDE) from None
    if answer.returncode == CLEANED:
        ending, _line, cleaned = answer.stdout.partition(b"\n")
        return Cleaned(cleaned, ending.decode())
    if answer.returncode == REFUSED:
        raise Refused(Reason(answer.stdout.decode()))
    # It was ended by its limits, or a decoder brought it down.
    raise Refused(Reason.TOO_MUCH_INSIDE)


def environment() -> dict[str, str]:
    return {name: os.environ[name] for name in PASSED_ON if name in os.environ}

# SPDX-License-Identifier: EUPL-1.2
"""Which second engine looked: its model, and a fingerprint of what is made of its words."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

from anonymisation.second_engine import engine_version

_HERE = Path(__file__).parent
_MODULES = ("joined_texts.py", "merge_engines.py", "second_opinion.py")
_LENGTH = 8


@cache
def second_version() -> str:
    """Return a word that is another one as soon as model, filter or merging is another.

    The rules' own version does not know these modules, and a check must not hold when
    the model's marks would be judged otherwise.
    """
    return f"{engine_version()}-{fingerprint(_HERE)}"


def fingerprint(folder: Path) -> str:
    """Return a word for the modules below ``folder`` that have a say in the marks."""
    digest = sha256()
    own = sorted((folder / "second_engine").glob("*.py"))
    for path in [*own, *(folder / name for name in _MODULES)]:
        digest.update(f"{path.relative_to(folder).as_posix()}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:_LENGTH]

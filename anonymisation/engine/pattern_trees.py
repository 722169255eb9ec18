# SPDX-License-Identifier: EUPL-1.2
"""A pattern as its parts. The parser of ``re`` has no public door, so it is entered here alone."""

import re
from importlib import import_module
from typing import Any

op: Any = import_module("re._constants")
_parser: Any = import_module("re._parser")

REPEATS = frozenset({op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT})


def tree_of(pattern: re.Pattern[str]) -> Any:
    """Return the parts in order, each a code of ``op`` and what belongs to it."""
    return _parser.parse(pattern.pattern, pattern.flags)

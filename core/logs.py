# SPDX-License-Identifier: EUPL-1.2
"""Keep questions, texts and people out of log lines."""

import logging
import re
import traceback
from types import TracebackType

QUERY_STRING = re.compile(r"\?\S*")
# gunicorn names the sender of what it cannot read.
ADDRESS = re.compile(r"\b(ip)=\S+")

Raised = (
    tuple[type[BaseException], BaseException, TracebackType | None]
    | tuple[None, None, None]
)


class IdentifiersOnly(logging.Filter):
    """Cut query strings from every message: a question can name a person."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = ADDRESS.sub(r"\1=…", QUERY_STRING.sub("", record.getMessage()))
        record.args = None
        return True


class WithoutMessages(logging.Formatter):
    """Say where an exception came from and of what type it is, never what it says.

    PostgreSQL tells which value it refused, and that may be somebody's address.
    """

    def format(self, record: logging.LogRecord) -> str:
        # Another handler may have left its own words for this one to repeat.
        record.exc_text = None
        return super().format(record)

    def formatException(self, ei: Raised) -> str:
        kind, error, _trace = ei
        if kind is None or error is None:
            return ""
        told = []
        for one in reversed(_chain(error)):
            told.append("".join(traceback.format_tb(one.__traceback__)).rstrip())
            told.append(f"{type(one).__module__}.{type(one).__qualname__}")
        return "\n".join(line for line in told if line)


def _chain(error: BaseException) -> list[BaseException]:
    """Return an exception and those that led to it."""
    found: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in found:
        found.append(current)
        current = current.__cause__ or current.__context__
    return found

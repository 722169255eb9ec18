# SPDX-License-Identifier: EUPL-1.2
"""Keep questions and texts out of log lines."""

import logging
import re

QUERY_STRING = re.compile(r"\?\S*")


class IdentifiersOnly(logging.Filter):
    """Cut query strings from every message: a question can name a person."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = QUERY_STRING.sub("", record.getMessage())
        record.args = None
        return True

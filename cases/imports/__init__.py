# SPDX-License-Identifier: EUPL-1.2
"""Items from files: read, check whole, store all or none.

See docs/features/importeren.md for the schema.
"""

from cases.imports.build import code_for, import_items
from cases.imports.checking import check_rows
from cases.imports.readers import read_files
from cases.imports.rows import CheckedRow, ImportRefused, Problem, Row
from cases.imports.words import Unreadable, story_html

__all__ = [
    "CheckedRow",
    "ImportRefused",
    "Problem",
    "Row",
    "Unreadable",
    "check_rows",
    "code_for",
    "import_items",
    "read_files",
    "story_html",
]

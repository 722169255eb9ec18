# SPDX-License-Identifier: EUPL-1.2
"""Which texts of a document are embedded."""

from __future__ import annotations

from hashlib import sha256

from search.document import SearchDocument

# What says it all in short weighs as much as the whole story.
PARTS = "short+whole"
# Some 500 tokens: half a second of one core. What matters is told by then.
MAX_WHOLE = 2_000
# A pasted situation may be longer; somebody waits for the answer.
MAX_QUESTION = 1_000


def told_texts(document: SearchDocument) -> tuple[str, str]:
    """Return the situation in short and the beginning of the whole text."""
    return f"{document.title}\n{document.summary}".strip(), document.text[:MAX_WHOLE]


def told_hash(document: SearchDocument) -> str:
    """Identify what is embedded of a document; its tags and its access are not."""
    return sha256("\0".join(told_texts(document)).encode()).hexdigest()

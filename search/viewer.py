# SPDX-License-Identifier: EUPL-1.2
"""Who is asking, as far as an engine needs to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

PUBLIC: Final = "public"
JOINED: Final = "joined"

Vocabulary = Literal["public", "joined"]

# Whose words may be suggested to whom: text of a team alone feeds no vocabulary.
VOCABULARY_ACCESS: dict[Vocabulary, frozenset[str]] = {
    PUBLIC: frozenset({PUBLIC}),
    JOINED: frozenset({PUBLIC, JOINED}),
}


@dataclass(frozen=True, slots=True)
class Viewer:
    """A document is visible when its access and these tokens have one in common.

    Not when it is ``unheard``: it changed, and the index does not know yet into what.
    Who looks within a collection sees ``only`` the documents in it.
    """

    tokens: frozenset[str]
    vocabulary: Vocabulary = PUBLIC
    unheard: frozenset[str] = frozenset()
    only: frozenset[str] | None = None

    def may_see(self, access: frozenset[str]) -> bool:
        return not self.tokens.isdisjoint(access)

    def is_inside(self, insiders: frozenset[str]) -> bool:
        """Say whether small counts with such a document are no news to this viewer."""
        return not self.tokens.isdisjoint(insiders)


VISITOR = Viewer(frozenset({PUBLIC}))

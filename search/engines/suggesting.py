# SPDX-License-Identifier: EUPL-1.2
"""The titles of the index by how their words begin, kept up to date change by change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import apsw
import numpy as np

from search.engines.columns import Columns, State
from search.suggestions import Suggestion, SuggestionKind
from search.viewer import Viewer
from search.word_starts import WordStarts


@dataclass(frozen=True, slots=True)
class Titles:
    """The words of all titles in one state of the index; a newer state is a new object."""

    state: State = State("", -1)
    starts: WordStarts = field(default_factory=WordStarts)

    def refreshed(self, connection: apsw.Connection, state: State) -> Titles:
        """Return the titles in ``state``, which the connection sees."""
        if state == self.state:
            return self
        known = self if state.filling == self.state.filling else Titles()
        rows = connection.execute(
            "SELECT row, title_words FROM document WHERE changed > ?",
            (known.state.version,),
        )
        words = {int(row): str(found or "").split() for row, found in rows}
        return Titles(state, known.starts.changed(words))

    def suggest(
        self, words: Sequence[str], columns: Columns, viewer: Viewer, most: int
    ) -> list[Suggestion]:
        """Return documents that the viewer may see, so many of each kind.

        Whole words come first, then the newest.
        """
        found = columns.visible_to(viewer) & self.starts.with_all(words, columns.size)
        whole = np.zeros(columns.size, dtype=np.int8)
        for word in words:
            whole[self.starts.with_word(word)] += 1
        rows = np.flatnonzero(found)
        best = rows[np.lexsort((-columns.published[rows], -whole[rows]))]
        kinds = columns.kinds[best]
        first = [np.flatnonzero(kinds == kind)[:most] for kind in set(kinds)]
        shown = best[np.sort(np.concatenate(first))] if first else best
        return [Suggestion(SuggestionKind.DOCUMENT, columns.ids[row]) for row in shown]

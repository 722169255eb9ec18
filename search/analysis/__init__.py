# SPDX-License-Identifier: EUPL-1.2
"""Dutch text analysis: words with offsets, stems and the parts of compounds."""

from search.analysis.analyser import Analyser, Word, dutch

__all__ = ["Analyser", "Word", "dutch"]

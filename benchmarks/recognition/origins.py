# SPDX-License-Identifier: EUPL-1.2
"""Whether names from one origin are masked as often as names from another.

Every origin gets the same texts and the same places, so that nothing but the names
differs. Texts are drawn again, with other names, until there are enough mentions. The
mentions of one text hang together, therefore a true interval is somewhat wider.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.recognition.corpus import LabelledText
from benchmarks.recognition.measures import Detector, is_masked, masking_places
from benchmarks.recognition.origin_names import DUTCH, OriginNames, read_origins
from benchmarks.recognition.proportions import Share, chance_of_below, corrected
from benchmarks.recognition.swapping import SwappedText, swap_names

MENTIONS = 2_000
SIGNIFICANT = 0.05


def masked_by_origin(
    texts: Sequence[LabelledText],
    detectors: Mapping[str, Detector],
    mentions: int = MENTIONS,
) -> dict[str, dict[str, Any]]:
    """Return for each detector and origin the share of mentions that is masked."""
    shares: dict[str, dict[str, Share]] = {name: {} for name in detectors}
    for names in read_origins():
        swapped = draw_texts(texts, names, mentions)
        for name, detect in detectors.items():
            shares[name][names.origin] = _masked(swapped, detect)
    return {name: _beside_dutch(found) for name, found in shares.items()}


def draw_texts(
    texts: Sequence[LabelledText], names: OriginNames, mentions: int
) -> list[SwappedText]:
    """Return the texts as often as it takes, each time with other names."""
    drawn: list[SwappedText] = []
    draw = 0
    while sum(len(text.swapped) for text in drawn) < mentions:
        again = [swap_names(text, names, draw) for text in texts]
        if not any(text.swapped for text in again):
            raise ValueError("no text names a person")
        drawn += again
        draw += 1
    return drawn


def _masked(swapped: Sequence[SwappedText], detect: Detector) -> Share:
    hits = total = 0
    for one in swapped:
        places = masking_places(detect(one.text.text))
        hits += sum(is_masked(one.text.text, label, places) for label in one.swapped)
        total += len(one.swapped)
    return Share(hits, total)


def _beside_dutch(shares: Mapping[str, Share]) -> dict[str, Any]:
    chances = corrected(
        {
            origin: chance_of_below(share, shares[DUTCH])
            for origin, share in shares.items()
            if origin != DUTCH
        }
    )
    return {
        origin: share.as_json() | _verdict(chances.get(origin))
        for origin, share in shares.items()
    }


def _verdict(chance: float | None) -> dict[str, Any]:
    if chance is None:
        return {}
    return {
        "p_below_dutch": round(chance, 4),
        "significantly_below_dutch": chance < SIGNIFICANT,
    }

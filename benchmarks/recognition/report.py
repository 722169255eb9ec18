# SPDX-License-Identifier: EUPL-1.2
"""The measured figures as tables in the docs, so that nobody copies them by hand.

``python -m benchmarks.recognition.report`` writes them between the two marks in
``docs/features/herkenningscheck.md``; a test fails while they differ from the result.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
RESULT = ROOT / "benchmarks" / "results" / "recognition.json"
PAGE = ROOT / "docs" / "features" / "herkenningscheck.md"
BEGIN, END = "<!-- begin figures -->\n", "<!-- end figures -->"

MEASURES = {
    "direct_masked": ("direct, afgedekt", "≥ 97 %"),
    "direct_alert": ("direct, gemeld", "≥ 98 %"),
    "quasi_alert": ("indirect, gemeld", "≥ 92 %"),
    "numbers_alert": ("nummers, mail, telefoon, kenteken, geboortedatum, gemeld", "≥ 99 %"),
    "precision": ("precisie", "≥ 90 %"),
    "precision_block": ("precisie van wat blokkeert", "≥ 97 %"),
    "untouchable_touched": ("wetten, ECLI, artikelen, bedragen geraakt", "0"),
    "other_traps_touched": ("andere valstrikken geraakt", "≤ 8 %"),
}  # fmt: skip
ORIGINS = {
    "dutch": "Nederlands", "frisian": "Fries", "turkish": "Turks",
    "moroccan": "Marokkaans", "surinamese": "Surinaams", "polish": "Pools",
    "syrian": "Syrisch", "eritrean": "Eritrees", "indonesian": "Indonesisch",
    "chinese": "Chinees", "ghanaian": "Ghanees",
}  # fmt: skip
PARTS = ("development", "holdout")


def tables(result: dict[str, Any]) -> str:
    """Return the tables of a result; what was not measured is a dash."""
    figures = result["figures"]
    said = f"Gemeten op {result['date']} (`{result['commit']}`)."
    blocks = (_accuracy(figures), _origins(figures["origins"]), _costs(figures))
    return "\n\n".join([said, *("\n".join(block) for block in blocks)]) + "\n"


def _accuracy(figures: dict[str, Any]) -> Iterator[str]:
    yield "| Maat | wij, ontwikkeling | wij, achtergehouden | Deduce, achtergehouden | lat |"
    yield "|---|---|---|---|---|"
    for key, (name, bar) in MEASURES.items():
        cells = [
            _share(figures[part][detector], key)
            for part, detector in (
                ("development", "ours"),
                ("holdout", "ours"),
                ("holdout", "deduce"),
            )
        ]
        yield f"| {name} | {' | '.join(cells)} | {bar} |"


def _origins(origins: dict[str, Any]) -> Iterator[str]:
    yield (
        "| Namen | wij, ontwikkeling | wij, achtergehouden | Deduce, ontwikkeling "
        "| Deduce, achtergehouden |"
    )
    yield "|---|---|---|---|---|"
    for key, name in ORIGINS.items():
        cells = [
            _share(origins[part][detector], key)
            for detector in ("ours", "deduce")
            for part in PARTS
        ]
        yield f"| {name} | {' | '.join(cells)} |"


def _costs(figures: dict[str, Any]) -> Iterator[str]:
    time, cost = figures["time_per_1000_characters"], figures["cost"]
    yield "| Kosten | wij | Deduce | lat |"
    yield "|---|---|---|---|"
    theirs = _milliseconds(time["deduce"])
    yield (
        f"| rekentijd per 1.000 tekens, mediaan / p95 | {_milliseconds(time['ours'])} "
        f"| {theirs} | p95 ≤ 0,5 × Deduce ({_number(time.get('p95_ratio', '–'))}) |"
    )
    yield (
        f"| geheugen erbij na de eerste tekst | {_number(cost['memory_added_mib'])} MiB "
        "| | ≤ 150 MB |"
    )
    yield f"| importeren | {cost['import_ms']} ms | | ≤ 1 s |"


def _share(found: dict[str, Any] | str, key: str) -> str:
    if isinstance(found, str):
        return "–"
    share, (low, high) = found[key]["share"], found[key]["interval"]
    below = " ↓" if found[key].get("significantly_below_dutch") else ""
    return f"{_percent(share)} % ({_percent(low)}–{_percent(high)}){below}"


def _milliseconds(time: dict[str, Any] | str) -> str:
    if isinstance(time, str):
        return "–"
    return f"{_number(time['median_ms'])} / {_number(time['p95_ms'])} ms"


def _percent(share: float) -> str:
    return _number(f"{share * 100:.1f}")


def _number(value: object) -> str:
    return str(value).replace(".", ",")


def read_result() -> dict[str, Any]:
    result: dict[str, Any] = json.loads(RESULT.read_text(encoding="utf-8"))
    return result


def main() -> None:
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    PAGE.write_text(before + BEGIN + tables(read_result()) + end + after, "utf-8")


if __name__ == "__main__":
    main()

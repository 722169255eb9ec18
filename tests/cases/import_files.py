# SPDX-License-Identifier: EUPL-1.2
"""A case and a practice to import, and the files that hold them in each format."""

import csv
import json
from pathlib import Path
from typing import Any

FILLED: dict[str, Any] = {
    "type": "casus",
    "fictief": True,
    "titel": "Wel mee in de bus",
    "samenvatting": "Een man wilde niet naar een club en wel mee op pad.",
    "hulpvraag": "Hoe blijf ik ergens goed voor?",
    "thema": ["dementia", "carers_respite"],
    "leefgebied": ["time_use"],
    "hulpvraagcluster": ["meaningful_activity"],
    "doelgroep": ["people_with_dementia"],
    "vakgebied": ["wmo"],
    "levensfase": "oldest",
    "uitkomst": "network_solution",
    "wettelijk_kader": ["wmo2015"],
    "juridisch_geldig_per": "2026-03",
    "vervolg_resultaat": "partly",
    "lessen": ["Vraag wat iemand kan geven.", "Kom zelf kijken; bellen is te weinig."],
    "technieken": [
        {"techniek": "show_not_tell", "werkte": "worked", "waarom": "Hij deed het."}
    ],
    "arrangement": [
        {"trede": "own_strength", "wat": "de tuin", "aandeel": "large"},
        {"trede": "network_volunteers", "aandeel": "small"},
    ],
    "tijdlijn": [{"moment": "week 1", "wat": "eerste bezoek"}],
    "Context en sfeer": "Hij stond *al* in de tuin.\n\n> Ik ga niet.",
    "Professionele afweging": "Het ging om nut.\n\n- niet vermaken\n- wel meedoen",
}
PRACTICE = {
    "type": "praktijk",
    "fictief": True,
    "titel": "Eerst kijken",
    "samenvatting": "Ga kijken voordat je praat.",
    "thema": ["dementia"],
    "vakgebied": ["wmo"],
    "juridisch_geldig_per": "2026-03",
    "lessen": ["Ga kijken."],
    "rust_op": ["wel-mee"],
    "Aanleiding": "We praatten te veel.",
    "Aanpak": "We gaan kijken.",
    "Wanneer bruikbaar": "Altijd.",
}


def as_json_lines(folder: Path, *rows: dict[str, Any]) -> Path:
    path = folder / "rijen.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def as_csv(folder: Path, *rows: dict[str, Any], delimiter: str = ",") -> Path:
    path = folder / "rijen.csv"
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        table = csv.DictWriter(file, list(FILLED), delimiter=delimiter)
        table.writeheader()
        for row in rows:
            table.writerow({key: as_cell(value) for key, value in row.items()})
    return path


def as_cell(value: Any) -> str:
    if isinstance(value, list) and any(isinstance(v, dict) or ";" in v for v in value):
        return json.dumps(value)
    return ";".join(value) if isinstance(value, list) else str(value)


def as_markdown(folder: Path, row: dict[str, Any], name: str = "wel-mee") -> Path:
    keys = [f"{k}: {json.dumps(v)}" for k, v in row.items() if k[0].islower()]
    sections = [f"## {k}\n\n{v}\n" for k, v in row.items() if k[0].isupper()]
    path = folder / f"{name}.md"
    text = "\n".join(["---", *keys, "---", "", *sections])
    path.write_text(text, encoding="utf-8")
    return path

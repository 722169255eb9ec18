# SPDX-License-Identifier: EUPL-1.2
"""The layers as ``pyproject.toml`` states them, highest first."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def read_layers() -> list[set[str]]:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = config["tool"]["importlinter"]["contracts"][0]
    return [{name.strip() for name in row.split("|")} for row in contract["layers"]]


def height_of(app: str) -> int | None:
    """Return how high an app stands, or nothing for an app that is not ours."""
    layers = read_layers()
    for depth, names in enumerate(layers):
        if app in names:
            return len(layers) - depth
    return None


OUR_APPS = {name for row in read_layers() for name in row} - {"config"}

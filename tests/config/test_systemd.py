# SPDX-License-Identifier: EUPL-1.2
"""The recipes for systemd."""

from pathlib import Path

import pytest

UNITS = sorted(Path("deploy/systemd").glob("*.service"))


@pytest.mark.parametrize("unit", UNITS, ids=[unit.stem for unit in UNITS])
def test_no_unit_opens_the_folder_with_state_to_everybody(unit: Path) -> None:
    """Each start sets the folder's mode, and without a line of its own to 0755."""
    text = unit.read_text(encoding="utf-8")
    assert "StateDirectory=keukentafel\nStateDirectoryMode=0750\n" in text

# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine import detect
from anonymisation.engine.findings import Kind


@pytest.mark.parametrize("day", ["2026-11-23", "2026.11.23", "23-11-2026"])
def test_a_date_whose_digits_pass_for_a_bsn_is_a_date(day):
    assert {found.kind for found in detect(f"Nagekeken op {day}.")} == {Kind.DATE}

# SPDX-License-Identifier: EUPL-1.2
"""The one second engine there is, as the site knows it."""

from anonymisation.engines import SecondEngine
from anonymisation.second_engine import (
    CREDIT,
    detect_second,
    engine_name,
    prove_files,
)
from anonymisation.second_version import second_version

RAMPART = SecondEngine(
    name=engine_name(),
    version=second_version(),
    detect=detect_second,
    prove=prove_files,
    credit=CREDIT,
)

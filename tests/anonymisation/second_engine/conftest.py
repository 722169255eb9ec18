# SPDX-License-Identifier: EUPL-1.2
"""The real model, or the reason why it is not there."""

import os

import pytest

from anonymisation.second_engine import SecondEngineUnavailable, detect_second


@pytest.fixture(scope="session")
def _model() -> None:
    try:
        detect_second("")
    except SecondEngineUnavailable as unavailable:
        if os.environ.get("CI"):
            pytest.fail(f"{unavailable}: .ci/run hoort 'make second-engine' te doen.")
        pytest.skip(f"Tweede controle niet getest ({unavailable}): make second-engine")

# SPDX-License-Identifier: EUPL-1.2
"""The background process."""

import logging

import pytest

from cases.models import CasePage
from search.management.commands.worker import compare_with_decisions
from tests.cast import Cast
from tests.factories.cases import live_case


def test_the_nightly_comparison_names_the_code_and_not_the_text(
    cast: Cast, caplog: pytest.LogCaptureFixture
) -> None:
    case = live_case(cast)
    assert compare_with_decisions() == 0
    CasePage.objects.filter(pk=case.pk).update(summary="Een andere tekst.")
    with caplog.at_level(logging.ERROR):
        assert compare_with_decisions() == 1
    assert case.public_id in caplog.text
    assert "andere tekst" not in caplog.text

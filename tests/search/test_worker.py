# SPDX-License-Identifier: EUPL-1.2
"""The background process."""

import logging
from datetime import timedelta

from django.contrib.sessions.models import Session
from django.db import OperationalError
from django.utils import timezone

import pytest

from cases.models import CasePage
from search.management.commands import worker
from search.management.commands.worker import (
    HOUR_SECONDS,
    Rounds,
    Turn,
    compare_with_decisions,
    comparisons,
    forget_what_is_old,
)
from tests.cast import Cast, signed_in
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


def test_what_an_ended_session_held_is_gone(cast: Cast) -> None:
    ended, lasting = (signed_in(cast.noor).session.session_key for _ in range(2))
    Session.objects.filter(pk=ended).update(
        expire_date=timezone.now() - timedelta(seconds=1)
    )
    forget_what_is_old()
    assert [session.pk for session in Session.objects.all()] == [lasting]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [5_000.0]
    monkeypatch.setattr(worker.time, "monotonic", lambda: now[0])
    return now


def test_something_is_due_once_in_its_turn(clock: list[float]) -> None:
    turn = Turn(every=15)
    assert [turn.is_due(), turn.is_due()] == [True, False]
    clock[0] += 15
    assert [turn.is_due(), turn.is_due()] == [True, False]


def test_a_worker_outlasts_a_database_that_is_away(
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    clock: list[float],
) -> None:
    def away() -> int:
        raise OperationalError("connection to 10.1.2.3 refused")

    rounds = Rounds()
    monkeypatch.setattr(worker, "_drain_once", away)
    assert rounds.go() == 0
    assert "OperationalError" in caplog.text
    assert "10.1.2.3" not in caplog.text
    monkeypatch.setattr(worker, "_drain_once", lambda: 7)
    assert rounds.go() == 7


def test_a_worker_that_is_restarted_every_day_compares_the_indices_too(
    clock: list[float],
) -> None:
    turn = comparisons()
    assert not turn.is_due()
    clock[0] += HOUR_SECONDS
    assert turn.is_due()
    clock[0] += 22 * HOUR_SECONDS
    assert not turn.is_due()

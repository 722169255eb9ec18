# SPDX-License-Identifier: EUPL-1.2
"""What monitoring is told, and what nobody else is."""

import json
from datetime import timedelta

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from django.utils import timezone

import pytest
from prometheus_client.parser import text_string_to_metric_families

from operations import health
from operations.models import JobRun
from search.management.commands.worker import compare_with_indices
from search.models import SearchOutbox
from search.outbox import enqueue
from search.site import EMBEDDED, drain_embedded, rebuild_embedded
from tests.cast import Cast, signed_in
from tests.factories.cases import live_case

TOKEN = "a-token-of-more-than-thirty-two-characters"
GUARDED = ["/gezond/zoeken", "/gezond/cijfers"]
OPEN = ["/gezond/levend", "/gezond/klaar"]


@pytest.fixture
def operator(settings) -> Client:
    settings.OPERATIONS_TOKEN = TOKEN
    return Client(headers={"authorization": f"Bearer {TOKEN}"})


@pytest.fixture
def site(db) -> None:
    rebuild_embedded()
    SearchOutbox.objects.all().delete()


def told(operator: Client) -> tuple[int, dict]:
    answer = operator.get("/gezond/zoeken")
    return answer.status_code, json.loads(answer.content)


def figures(operator: Client) -> dict[str, float]:
    text = operator.get("/gezond/cijfers").content.decode()
    return {
        sample.name + "".join(sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_a_process_that_lives_says_so_without_a_database() -> None:
    answer = Client().get("/gezond/levend")
    assert (answer.status_code, answer.content) == (200, b"levend\n")


def test_ready_means_a_database_with_every_migration(db) -> None:
    assert Client().get("/gezond/klaar").status_code == 200
    health._is_migrated.cache_clear()
    row = MigrationRecorder(connection).migration_qs.filter(app="operations")
    row.delete()
    try:
        answer = Client().get("/gezond/klaar")
    finally:
        health._is_migrated.cache_clear()
    assert answer.status_code == 503
    assert "migraties" in answer.content.decode()


def test_ready_does_not_depend_on_elasticsearch(use_server, closed_port) -> None:
    use_server(closed_port)
    assert Client().get("/gezond/klaar").status_code == 200


@pytest.mark.parametrize("address", [*OPEN, *GUARDED])
def test_no_cache_keeps_an_answer(operator: Client, db, address: str) -> None:
    assert "no-store" in operator.get(address)["Cache-Control"]


@pytest.mark.parametrize("address", GUARDED)
@pytest.mark.parametrize("sent", ["", "Bearer ", "Bearer wrong", TOKEN])
def test_without_the_token_nothing_is_told(settings, address: str, sent: str) -> None:
    settings.OPERATIONS_TOKEN = TOKEN
    answer = Client(headers={"authorization": sent}).get(address)
    assert answer.status_code == 403


@pytest.mark.parametrize("address", GUARDED)
@pytest.mark.parametrize("sent", ["", "Bearer ", "Bearer"])
def test_a_site_without_a_token_tells_nobody(settings, address: str, sent: str) -> None:
    settings.OPERATIONS_TOKEN = ""
    answer = Client(headers={"authorization": sent}).get(address)
    assert answer.status_code == 403


def test_an_administrator_has_no_other_way_in(cast: Cast, settings) -> None:
    settings.OPERATIONS_TOKEN = TOKEN
    assert signed_in(cast.bea).get("/gezond/zoeken").status_code == 403


def test_a_site_in_order_has_no_problems(operator: Client, site) -> None:
    status, facts = told(operator)
    assert status == 200, facts["problems"]
    assert facts["engine"] == facts["answered_by"] == "embedded"
    assert facts["degraded"] is False
    assert facts["indices"][0]["fingerprint"] == facts["analysis"]


def test_a_change_that_waits_too_long_is_a_problem(operator: Client, site) -> None:
    enqueue(["KT-222222"])
    assert told(operator)[0] == 200
    long_ago = timezone.now() - timedelta(minutes=5)
    SearchOutbox.objects.update(created_at=long_ago)
    status, facts = told(operator)
    assert status == 503
    assert facts["lag_seconds"] >= 300
    assert "Draait de worker?" in facts["problems"][0]


def test_a_dead_letter_is_a_problem(operator: Client, site) -> None:
    enqueue(["KT-222222"])
    SearchOutbox.objects.filter(consumer__name=EMBEDDED).update(is_dead=True)
    status, facts = told(operator)
    assert (status, facts["dead_letters"]) == (503, 1)


def test_a_server_that_is_away_is_told_with_the_reason(
    operator: Client, site, use_server, closed_port
) -> None:
    use_server(closed_port)
    rebuild_embedded()
    status, facts = told(operator)
    assert status == 503
    assert facts["engine"] == "elasticsearch"
    assert facts["answered_by"] == "embedded"
    assert facts["reason"] == "ConnectionError"


def test_figures_are_read_when_asked(operator: Client, site, cast: Cast) -> None:
    before = figures(operator)
    live_case(cast)
    drain_embedded()
    now = figures(operator)
    assert now["keukentafel_live_items"] == before["keukentafel_live_items"] + 1
    assert now["keukentafel_search_degraded"] == 0
    assert now["keukentafel_outbox_dead_lettersembedded"] == 0


def test_answers_of_the_engine_that_stands_by_are_counted(
    operator: Client, site, use_server, closed_port
) -> None:
    use_server(closed_port)
    name = "keukentafel_search_answers_totalembedded"
    before = figures(operator).get(name, 0)
    # Each another one: what it answered may be given again while it stands by.
    for number in range(6):
        Client().get(f"/zoeken/?q=traplift+{number}")
    now = figures(operator)
    assert now[name] == before + 6
    assert now["keukentafel_search_breaker_open"] == 1


def test_the_last_comparison_is_remembered(operator: Client, site) -> None:
    compare_with_indices()
    assert JobRun.objects.get().job == JobRun.Job.RECONCILE
    ended = figures(operator)["keukentafel_job_ended_timestamp_secondsreconcile"]
    assert abs(timezone.now().timestamp() - ended) < 60


def test_nothing_about_a_person_is_told(operator: Client, site, cast: Cast) -> None:
    case = live_case(cast)
    for address in GUARDED:
        text = operator.get(address).content.decode()
        assert case.title not in text
        assert cast.noor.email not in text

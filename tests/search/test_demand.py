# SPDX-License-Identifier: EUPL-1.2
"""What is remembered of questions: terms by day, and questions that found nothing."""

import logging
import time
from collections.abc import Iterator
from datetime import timedelta

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

import pytest

from search import demand
from search.demand import forget_old_demand, store_counts
from search.models import CaseRequest, TermUse, UnansweredQuestion
from search.site import embedded_engine
from taxonomy.models import Concept
from tests.cast import Cast, signed_in
from tests.factories.cases import live_case

UNANSWERED = "/beheer/reports/zoekvragen/"
TERMS = "/beheer/reports/begrippen/"


@pytest.fixture(autouse=True)
def _nothing_waits(db: None) -> Iterator[None]:
    store_counts()
    TermUse.objects.all().delete()
    UnansweredQuestion.objects.all().delete()
    embedded_engine().clear()
    yield
    store_counts()


def ask(client: Client, text: str, **more: str) -> None:
    assert client.get("/zoeken/", {"q": text} | more).status_code == 200
    store_counts()


def used() -> dict[str, int]:
    rows = TermUse.objects.values_list("concept__scheme", "concept__code", "times")
    return {f"{scheme}:{code}": times for scheme, code, times in rows}


def kept() -> dict[str, int]:
    return dict(UnansweredQuestion.objects.values_list("text", "times"))


def test_a_term_is_counted_once_a_question_by_whatever_name(client: Client) -> None:
    ask(client, "poetshulp en huishoudelijke hulp")
    ask(client, "huishoudelijke ondersteuning")
    assert used()["provision:household_help"] == 2
    assert TermUse.objects.first().day == timezone.localdate()


def test_half_a_compound_does_not_name_a_term(client: Client) -> None:
    ask(client, "zwembadlift")
    assert not {"term:swimming", "term:bath"} & used().keys()
    ask(client, "zwemmen")
    assert "term:swimming" in used()


@pytest.mark.parametrize(
    "again",
    [
        {"pagina": "2"},
        {"theme": "carers_respite"},
        {"sorteer": "nieuw"},
        {"letterlijk": "1"},
        {"q": ""},
    ],
)
def test_the_same_question_looked_at_in_another_way_is_not_counted(
    client: Client, again: dict[str, str]
) -> None:
    ask(client, "poetshulp", **again)
    assert (used(), kept()) == ({}, {})


@pytest.mark.parametrize(
    "headers",
    [
        {"User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1)"},
        {"Sec-Fetch-Dest": "empty"},
    ],
)
def test_robots_and_scripts_are_not_counted(client: Client, headers) -> None:
    client.get("/zoeken/", {"q": "poetshulp"}, headers=headers)
    client.head("/zoeken/", {"q": "poetshulp"})
    store_counts()
    assert (used(), kept()) == ({}, {})


def test_a_question_that_finds_nothing_is_kept_in_one_row_without_names(
    client: Client,
) -> None:
    ask(client, "rollatorberging voor Yilmaz")
    ask(client, "Rollatorberging voor hendriks")
    assert kept() == {"rollatorberging voor …": 2}


def test_a_question_that_finds_something_is_not_kept(
    cast: Cast, client: Client, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        live_case(cast, summary="Hij pakte de stofzuiger.")
    ask(client, "stofzuiger")
    assert kept() == {}


@pytest.mark.parametrize(
    "text",
    ["van de", "qwrtpsdfg", "mohammed yilmaz", "fatima uit rotterdam"],
)
def test_a_question_of_names_or_without_words_is_not_kept(
    client: Client, text: str
) -> None:
    ask(client, text)
    assert kept() == {}


@pytest.mark.parametrize(
    "sent",
    [
        {"q": "rollatorberging, bel 06-12345678"},
        {"q": "rollatorberging", "geplaatst": "1"},
        {"q": "rollatorberging\nin het portiek"},
        {"q": "rollatorberging " * 20},
    ],
)
def test_what_may_stand_in_no_address_is_kept_nowhere(client: Client, sent) -> None:
    assert client.post("/zoeken/", sent).status_code == 200
    store_counts()
    assert kept() == {}


def test_what_is_left_of_a_guarded_address_is_not_kept(client: Client) -> None:
    client.get("/zoeken/", {"q": "rollatorberging jan@waterhoek.example"}, follow=True)
    store_counts()
    assert kept() == {}


def test_a_search_writes_nothing_itself(client: Client) -> None:
    with CaptureQueriesContext(connection) as asked:
        client.get("/zoeken/", {"q": "rollatorberging"})
    assert not [q for q in asked.captured_queries if not q["sql"].startswith("SELECT")]
    assert (used(), kept()) == ({}, {})


def test_a_failing_count_breaks_no_answer_and_is_logged_by_its_type(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*args: object) -> str:
        raise ValueError("rollatorberging")

    monkeypatch.setattr(demand, "scrub", fail)
    with caplog.at_level(logging.WARNING, logger="search"):
        ask(client, "rollatorberging")
    assert "ValueError" in caplog.text
    assert "rollatorberging" not in caplog.text


@pytest.mark.slow
@pytest.mark.skipif(
    connection.vendor != "sqlite", reason="what is put back afterwards is SQLite's file"
)
def test_counts_are_written_a_moment_later_by_a_thread_of_their_own(
    committed_db: None, settings, client: Client
) -> None:
    settings.SEARCH_DEMAND_SECONDS = 0.05
    client.get("/zoeken/", {"q": "poetshulp"})
    deadline = time.monotonic() + 10
    while not kept() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert kept() == {"poetshulp": 1}
    assert used()


def test_old_counts_go_and_old_texts_are_emptied(db: None) -> None:
    today = timezone.localdate()
    for days in (29, 30):
        day = today - timedelta(days=days)
        UnansweredQuestion.objects.create(text=f"{days}", first_on=day, last_on=day)
    for days in (395, 396):
        concept = Concept.objects.first()
        TermUse.objects.create(concept=concept, day=today - timedelta(days=days))
    for days in (364, 365):
        CaseRequest.objects.create(
            note=f"{days}", question="x", created_on=today - timedelta(days=days)
        )
    forget_old_demand()
    assert list(kept()) == ["29"]
    assert TermUse.objects.count() == 1
    assert set(CaseRequest.objects.values_list("note", "question")) == {
        ("364", "x"),
        ("", ""),
    }


def test_editors_read_what_was_not_answered_most_asked_first(
    cast: Cast, client: Client
) -> None:
    ask(client, "rollatorberging")
    for _ in range(3):
        ask(client, "zwembadlift")
    body = signed_in(cast.bram).get(UNANSWERED).content.decode()
    assert 0 < body.index("zwembadlift") < body.index("rollatorberging")


def test_editors_see_which_terms_are_used_and_open_them(
    cast: Cast, client: Client
) -> None:
    ask(client, "poetshulp")
    concept = Concept.objects.get(scheme="provision", code="household_help")
    long_ago = timezone.localdate() - timedelta(days=31)
    unused = Concept.objects.exclude(pk__in=TermUse.objects.values("concept")).first()
    TermUse.objects.create(concept=unused, day=long_ago, times=9)
    body = signed_in(cast.bea).get(TERMS).content.decode()
    assert concept.label in body
    assert f"/beheer/snippets/taxonomy/concept/edit/{concept.pk}/" in body
    assert f"/beheer/snippets/taxonomy/concept/edit/{unused.pk}/" not in body


def test_others_are_offered_no_report(cast: Cast) -> None:
    home = signed_in(cast.bram).get("/beheer/").content.decode()
    assert "Zoekvragen zonder antwoord" in home
    home = signed_in(cast.jip).get("/beheer/").content.decode()
    assert "Zoekvragen zonder antwoord" not in home
    assert signed_in(cast.jip).get(UNANSWERED).status_code == 302

# SPDX-License-Identifier: EUPL-1.2
"""Asking the editors for a case that is not there yet (J1, step 9)."""

from typing import Any

from django.test import Client
from django.utils import timezone
from wagtail.models import ModelLogEntry

import pytest

from search.case_requests import MOST_A_DAY, AskedEnoughToday, ask_for_case
from search.choices import RequestStatus
from search.models import CaseRequest
from search.site import embedded_engine
from taxonomy.models import Concept
from tests.admin_forms import form_of
from tests.cast import Cast, person, signed_in
from tests.factories.cases import live_case

SHOW = "/zoeken/casus-aanvragen/"
SEND = "/zoeken/casus-aanvragen/versturen/"
FORM = "aanvraag"
ADMIN = "/beheer/casusaanvragen/"
QUESTION = "tweede scootmobiel na verhuizing, buurman Henk klaagt"


@pytest.fixture
def noor(cast: Cast) -> Client:
    return signed_in(cast.noor)


@pytest.fixture
def asked(cast: Cast) -> CaseRequest:
    theme = Concept.objects.get(scheme="theme", code="carers_respite")
    return ask_for_case(
        by=cast.noor, theme=theme, need=None, note="Over respijt.", question=""
    )


def text_of(response: Any) -> str:
    assert response.status_code == 200
    return str(response.content.decode())


def test_a_search_without_hits_offers_to_ask_and_keeps_the_question_in_the_body(
    client: Client, db: None
) -> None:
    embedded_engine().clear()
    body = text_of(client.get("/zoeken/", {"q": "zeppelinlift"}))
    assert f'action="{SHOW}" method="post"' in body
    assert f"{SHOW}?" not in body


def test_below_the_last_hits_one_may_ask_too(
    cast: Cast, client: Client, django_capture_on_commit_callbacks
) -> None:
    embedded_engine().clear()
    with django_capture_on_commit_callbacks(execute=True):
        live_case(cast, summary="Hij pakte de stofzuiger.")
    assert SHOW in text_of(client.get("/zoeken/", {"q": "stofzuiger"}))
    assert SHOW not in text_of(client.get("/zoeken/"))


def test_a_visitor_signs_in_first_and_only_codes_stand_in_the_address(
    client: Client, db: None
) -> None:
    sent = {"q": QUESTION, "theme": "carers_respite"}
    response = client.post(SHOW, sent)
    assert response["Location"] == (
        "/account/inloggen/?next=/zoeken/casus-aanvragen/%3Ftheme%3Dcarers_respite"
    )
    assert client.post(SEND, sent | {"note": "x"})["Location"].startswith("/account/")
    assert not CaseRequest.objects.exists()


def test_an_account_without_an_organisation_may_not_ask(cast: Cast) -> None:
    cast.noor.memberships.all().delete()
    client = signed_in(cast.noor)
    assert client.get(SHOW).status_code == 403
    assert client.post(SEND, {"note": "Iets over wonen."}).status_code == 403
    assert not CaseRequest.objects.exists()


@pytest.mark.parametrize("who", ["lies", "noor", "bram", "yara"])
def test_every_reader_of_an_organisation_may_ask(cast: Cast, who: str) -> None:
    client = signed_in(getattr(cast, who))
    response = client.post(SEND, {"note": "Iets over wonen."}, follow=True)
    assert "Bedankt" in text_of(response)
    assert CaseRequest.objects.get().asked_by == getattr(cast, who)


def test_the_form_knows_what_the_question_was_about_and_leaves_the_question_out(
    noor: Client,
) -> None:
    page = noor.post(
        SHOW, {"q": "respijtzorg voor de mantelzorger", "theme": "onbekend"}
    )
    filled = form_of(page, FORM)
    assert "theme" not in filled
    assert "with_question" not in filled
    assert filled["q"] == "respijtzorg voor de mantelzorger"
    page = noor.post(SHOW, {"q": "traplift", "theme": "carers_respite"})
    assert form_of(page, FORM)["theme"] == "carers_respite"
    assert not CaseRequest.objects.exists()


def test_a_term_in_the_question_chooses_the_theme(noor: Client) -> None:
    theme = Concept.objects.get(scheme="theme", code="carers_respite")
    page = noor.post(SHOW, {"q": f"iets over {theme.label.lower()}"})
    assert form_of(page, FORM)["theme"] == "carers_respite"


def test_a_question_in_the_address_is_not_taken_over(noor: Client) -> None:
    body = text_of(noor.get(SHOW, {"q": QUESTION, "theme": "carers_respite"}))
    assert "scootmobiel" not in body.split("<main")[1].split("</textarea>")[0]
    assert "Stuur mijn vraag mee" not in body
    assert '"carers_respite" selected' in body


def test_the_question_goes_along_only_when_she_says_so(noor: Client) -> None:
    sent = {"note": "Over scootmobielen.", "q": QUESTION}
    noor.post(SEND, sent)
    noor.post(SEND, sent | {"with_question": "on"})
    texts = CaseRequest.objects.order_by("pk").values_list("note", "question")
    assert list(texts) == [(sent["note"], ""), (sent["note"], QUESTION)]


def test_without_a_subject_nothing_is_stored_and_nothing_is_lost(noor: Client) -> None:
    page = noor.post(SEND, {"q": QUESTION, "with_question": "on"})
    assert "weet de redactie niet wat je zoekt" in text_of(page)
    assert form_of(page, FORM)["q"] == QUESTION
    assert "with_question" in form_of(page, FORM)
    assert not CaseRequest.objects.exists()


def test_what_identifies_somebody_is_left_out_and_that_is_said(noor: Client) -> None:
    note = "Bel jan@waterhoek.example of 06-12345678 over de lift."
    page = noor.post(SEND, {"note": note}, follow=True)
    assert "iets weggelaten" in text_of(page)
    assert CaseRequest.objects.get().note == "Bel of over de lift."


@pytest.mark.parametrize(
    "note", ["<b>vet</b>", "<script>alert(1)</script>", "＜b＞vet＜/b＞"]
)
def test_markup_is_refused_and_what_was_written_stays(noor: Client, note: str) -> None:
    page = noor.post(SEND, {"note": note})
    assert "gewone tekst" in text_of(page)
    assert form_of(page, FORM)["note"] == note
    assert not CaseRequest.objects.exists()


def test_no_script_stores_markup_or_a_number_past_the_form(cast: Cast) -> None:
    request = CaseRequest.objects.create(note="<i>Bel</i> 06-12345678", question="<b>x")
    request.refresh_from_db()
    assert (request.note, request.question) == ("Bel", "x")
    CaseRequest.objects.update(note="<i>Mail</i> jan@waterhoek.example")
    request.refresh_from_db()
    assert request.note == "Mail"


def test_sending_needs_a_token_and_showing_the_form_does_not(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.noor, "django.contrib.auth.backends.ModelBackend")
    assert client.post(SHOW, {"q": QUESTION}).status_code == 200
    assert client.post(SEND, {"note": "Iets over wonen."}).status_code == 403
    assert not CaseRequest.objects.exists()


def test_somebody_asks_ten_times_a_day_and_not_more(cast: Cast, noor: Client) -> None:
    for _ in range(MOST_A_DAY):
        noor.post(SEND, {"note": "Iets over wonen."})
    page = noor.post(SEND, {"note": "Nog iets over wonen."})
    assert "Morgen kan het weer" in text_of(page)
    assert form_of(page, FORM)["note"] == "Nog iets over wonen."
    assert CaseRequest.objects.count() == MOST_A_DAY
    with pytest.raises(AskedEnoughToday):
        ask_for_case(by=cast.noor, theme=None, need=None, note="Nog iets.", question="")
    assert signed_in(cast.lies).post(SEND, {"note": "Wonen."}).status_code == 302


def test_yesterdays_requests_do_not_count(cast: Cast, noor: Client) -> None:
    yesterday = timezone.localdate() - timezone.timedelta(days=1)
    for _ in range(MOST_A_DAY):
        CaseRequest.objects.create(asked_by=cast.noor, created_on=yesterday)
    assert noor.post(SEND, {"note": "Iets over wonen."}).status_code == 302


def test_a_deleted_account_leaves_its_request_without_a_name(
    cast: Cast, asked: CaseRequest
) -> None:
    cast.noor.delete()
    asked.refresh_from_db()
    assert asked.asked_by is None


@pytest.mark.parametrize("who", ["bram", "ada", "bea"])
def test_editors_read_what_is_asked_and_never_who_asks(
    cast: Cast, asked: CaseRequest, who: str
) -> None:
    asker = person("roosmarijn", "reader", cast.waterhoek)
    CaseRequest.objects.filter(pk=asked.pk).update(asked_by=asker)
    client = signed_in(getattr(cast, who))
    for address in (
        "",
        f"edit/{asked.pk}/",
        f"history/{asked.pk}/",
        f"usage/{asked.pk}/",
    ):
        body = text_of(client.get(ADMIN + address))
        assert "roosmarijn" not in body.lower()
        assert cast.waterhoek.name not in body
    assert "Over respijt." in text_of(client.get(f"{ADMIN}edit/{asked.pk}/"))


def test_editors_find_requests_by_status_and_theme(
    cast: Cast, asked: CaseRequest
) -> None:
    ada = signed_in(cast.ada)
    edit = f"edit/{asked.pk}/"
    theme = asked.theme_id
    other = Concept.objects.filter(scheme="theme").exclude(pk=theme).first().pk
    assert edit in text_of(ada.get(ADMIN, {"status": "open", "theme": theme}))
    assert edit not in text_of(ada.get(ADMIN, {"status": "closed"}))
    assert edit not in text_of(ada.get(ADMIN, {"theme": other}))


def test_editors_say_where_it_stands_and_change_nothing_else(
    cast: Cast, asked: CaseRequest, django_capture_on_commit_callbacks
) -> None:
    case = live_case(cast)
    address = f"{ADMIN}edit/{asked.pk}/"
    ada = signed_in(cast.ada)
    data = form_of(ada.get(address), "w-editor-form")
    assert {"status", "answered_by_code"} <= set(data)
    assert not {"theme", "need", "note", "question", "asked_by"} & set(data)
    sent = {
        "status": "answered",
        "answered_by_code": case.public_id.lower(),
        "note": "Iets anders.",
        "asked_by": cast.ada.pk,
    }
    assert ada.post(address, sent).status_code == 302
    asked.refresh_from_db()
    assert asked.status == RequestStatus.ANSWERED
    assert asked.answered_by_code == case.public_id
    assert (asked.note, asked.asked_by) == ("Over respijt.", cast.noor)
    log = ModelLogEntry.objects.filter(object_id=str(asked.pk)).values_list(
        "label", "data"
    )
    assert "respijt." not in str(list(log))


def test_a_code_that_nobody_can_open_answers_nothing(
    cast: Cast, asked: CaseRequest
) -> None:
    page = signed_in(cast.ada).post(
        f"{ADMIN}edit/{asked.pk}/",
        {"status": "answered", "answered_by_code": "KT-222222"},
    )
    assert "Er staat geen casus" in text_of(page)
    asked.refresh_from_db()
    assert asked.status == RequestStatus.OPEN


def test_an_editor_takes_out_a_text_that_names_somebody(
    cast: Cast, asked: CaseRequest
) -> None:
    assert signed_in(cast.bram).post(f"{ADMIN}delete/{asked.pk}/").status_code == 302
    assert not CaseRequest.objects.exists()


def test_nobody_makes_a_request_in_the_admin_not_even_a_superuser(cast: Cast) -> None:
    cast.bea.is_superuser = True
    cast.bea.save()
    assert signed_in(cast.bea).get(f"{ADMIN}new/").status_code == 302

# SPDX-License-Identifier: EUPL-1.2
"""The site on a real Elasticsearch: from the outbox to a page, and to a new index."""

import json
from urllib.request import urlopen

from django.core.management import CommandError, call_command
from django.test import Client, RequestFactory

import pytest

from accounts.access import viewer_for
from cases.models import CasePage
from search.answers import comparable_to, find, search_viewer
from search.documents import document_id
from search.elastic import (
    drain_elastic,
    elastic_consumers,
    generation_engine,
    generations,
    read_engine,
)
from search.engines.base import IndexChange
from search.management.commands.worker import (
    Turn,
    compare_with_indices,
    fill_elastic,
)
from search.outbox import waiting_ids
from search.query import SearchRequest
from search.reconciling import differences_of, reconcile
from search.reindexing import NotReady, check, fill_if_empty, go_back, reindex
from search.site import drain_embedded, rebuild_embedded
from search.status import statuses
from tests.cast import Cast
from tests.factories.cases import live_case
from tests.factories.guidance import live_guideline

pytestmark = pytest.mark.elasticsearch
QUESTION = SearchRequest("stofzuiger")


@pytest.fixture
def case(cast: Cast, elastic_site: None) -> CasePage:
    case = live_case(cast)
    rebuild_embedded()
    fill_if_empty()
    return case


def found_by(person) -> list[str]:
    response, pages = find(QUESTION, viewer_for(person))
    assert not response.degraded
    return [document_id(page) for page in pages]


def drain_all() -> None:
    drain_embedded()
    drain_elastic()


def test_the_first_index_is_made_once(case, cast):
    assert fill_if_empty() is None
    assert found_by(cast.sam) == [case.public_id]
    assert len(generations().all()) == 1


def test_a_published_case_is_found_when_it_was_delivered(case, cast):
    other = live_case(cast, title="Nog een nacht")
    assert found_by(cast.sam) == [case.public_id]
    drain_all()
    assert set(found_by(cast.sam)) == {case.public_id, other.public_id}


def test_a_withdrawn_case_is_gone_before_the_index_has_heard(case, cast):
    case.unpublish()
    drain_embedded()
    assert (
        read_engine().search(QUESTION, search_viewer(viewer_for(cast.sam))).total == 0
    )
    drain_all()
    assert generation_engine(generations().current()).stats().documents == 0


def test_a_guideline_is_found_and_gone_before_the_index_has_heard(case, cast):
    page = live_guideline("Uitslapen", body="<p>De stofzuiger wacht tot morgen.</p>")
    drain_all()
    found = {case.public_id, document_id(page)}
    assert set(found_by(cast.sam)) == found
    assert differences_of(generations().current(), read_engine()).is_equal
    suggested = Client().post("/zoeken/suggesties/", {"q": "uitsl"})
    assert "Leidraden" in suggested.content.decode()
    kinds = "/zoeken/?q=stofzuiger&kind=guidelinepage"
    assert Client().get(kinds).content.decode().count('class="hit"') == 1
    request, viewer = RequestFactory().get("/"), viewer_for(cast.sam)
    assert comparable_to(case, viewer, request, 3).alike == ()
    page.unpublish()
    drain_embedded()
    assert found_by(cast.sam) == [case.public_id]


def test_a_page_and_its_suggestions_come_from_it(case):
    body = Client().get("/zoeken/?q=stofzuiger").content.decode()
    assert case.title in body
    assert "De zoekserver antwoordt niet." not in body
    typed = {"q": "mantelzorger die"}
    assert case.title in Client().post("/zoeken/suggesties/", typed).content.decode()


def test_what_is_written_while_an_index_is_made_stands_in_it(case, cast):
    old = generations().current()
    added = []

    def write(done: int, total: int) -> None:
        added.append(live_case(cast, title="Tijdens het vullen"))
        case.unpublish()
        drain_embedded()

    made = reindex(write)
    assert generations().current() == made.name != old
    drain_all()
    assert found_by(cast.sam) == [added[0].public_id]
    assert {row.name for row in elastic_consumers()} == {old, made.name}


def test_one_can_go_back_and_has_missed_nothing(case, cast):
    old = generations().current()
    reindex()
    case.unpublish()
    other = live_case(cast, title="Na het vullen")
    drain_all()
    assert go_back() == old
    assert found_by(cast.sam) == [other.public_id]


def test_an_index_is_laid_out_in_one_piece(case, cast, settings):
    live_case(cast, title="Nog een nacht")
    drain_all()
    name = generations().current()

    def pieces() -> int:
        address = f"{settings.ES_URL}/_cat/segments/{name}?format=json"
        with urlopen(address) as answer:
            return len(json.load(answer))

    assert pieces() > 1
    generation_engine(name).compact()
    assert pieces() == 1


def test_an_index_that_lacks_something_is_not_read(case, cast):
    name = generations().current()
    engine = generation_engine(name)
    engine.apply([IndexChange.delete(case.public_id, 10**6)])
    with pytest.raises(NotReady, match="1 documenten zijn niet gelijk"):
        check(name)


def test_a_generation_that_failed_leaves_nothing_behind(case):
    def fail(done: int, total: int) -> None:
        raise RuntimeError

    before = generations().all()
    with pytest.raises(RuntimeError):
        reindex(fail)
    assert generations().all() == before
    assert elastic_consumers().count() == 1


def test_reconciling_finds_and_repairs_what_the_outbox_never_heard(case, cast):
    name = generations().current()
    engine = generation_engine(name)
    ghost = live_case(cast, title="Spook")
    drain_all()
    CasePage.objects.filter(pk=ghost.pk).update(live=False)
    CasePage.objects.filter(pk=case.pk).update(content_hash="anders")
    found = reconcile(name, engine)
    assert (found.stale, found.extra) == ((case.public_id,), (ghost.public_id,))
    assert differences_of(name, engine).is_equal


def test_reconciling_repairs_of_whom_small_counts_may_be_told(case, cast):
    name = generations().current()
    assert case.organisation == cast.waterhoek
    CasePage.objects.filter(pk=case.pk).update(organisation=cast.veld)
    assert reconcile(name, generation_engine(name)).stale == (case.public_id,)
    assert differences_of(name, generation_engine(name)).is_equal


def test_what_waits_is_no_difference(case, cast):
    name = generations().current()
    live_case(cast, title="Wacht nog")
    assert waiting_ids(name)
    assert differences_of(name, generation_engine(name)).is_equal


def test_an_index_of_another_analysis_is_not_read(case, cast, elasticsearch):
    current = generations().current()
    elasticsearch._writes.indices.put_mapping(
        index=current, meta={"fingerprint": "e0-other"}
    )
    response, items = find(QUESTION, viewer_for(cast.sam))
    assert response.degraded
    assert [item.public_id for item in items] == [case.public_id]


def test_an_index_that_disappears_is_not_made_by_writing_to_it(
    case, cast, elasticsearch
):
    current = generations().current()
    elasticsearch.delete_index(current)
    live_case(cast, title="Nieuw")
    drain_all()
    assert generations().all() == {}
    assert waiting_ids(current)


def test_the_commands_say_how_it_is(case, capsys):
    call_command("search_check")
    told = capsys.readouterr().out
    assert "FOUT" not in told
    assert "1 documenten, wordt gelezen, 0 wachten" in told
    call_command("search_reindex")
    call_command("search_reconcile")
    assert "1 vergeleken, 0 hersteld" in capsys.readouterr().out
    call_command("search_reindex", back=True)
    call_command("search_reindex", forget_others=True)
    assert len(generations().all()) == elastic_consumers().count() == 1
    with pytest.raises(CommandError, match="geen eerdere index"):
        call_command("search_reindex", back=True)


def test_status_counts_what_waits(case, cast):
    live_case(cast, title="Wacht nog")
    [embedded, elastic] = statuses()
    assert (embedded.is_read, elastic.is_read) == (False, True)
    assert (elastic.documents, elastic.waiting, elastic.fits) == (1, 1, True)


def test_what_the_cluster_lost_is_made_anew_and_hides_nothing(
    case, cast, elasticsearch
):
    lost = generations().current()
    elasticsearch.delete_index(lost)
    other = live_case(cast, title="Na het verlies")
    drain_all()
    fill_elastic(Turn(every=15.0))
    assert [row.name for row in elastic_consumers()] == [generations().current()]
    assert set(found_by(cast.sam)) == {case.public_id, other.public_id}


def test_every_index_is_compared_in_the_night(case):
    assert compare_with_indices() == 0
    # As if the database were put back from a copy: the index has seen later versions.
    generation_engine(generations().current()).apply(
        [IndexChange.delete(case.public_id, 10**6)]
    )
    assert compare_with_indices() == 1
    assert compare_with_indices() == 0

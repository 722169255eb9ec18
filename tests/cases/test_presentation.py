# SPDX-License-Identifier: EUPL-1.2
"""What readers see of an item, read in as few queries as it takes."""

import re

from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.db.models import Prefetch, prefetch_related_objects
from django.http import HttpRequest
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Site

from cases.choices import ConceptRole
from cases.models import CaseArrangement, CaseConcept, CasePage
from cases.presentation import present_case
from taxonomy.models import Concept
from tests.cast import Cast, signed_in
from tests.factories.cases import draft_case, live_case, live_practice, set_concepts


def read_by_a_visitor() -> HttpRequest:
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    return request


def test_prefetched_items_keep_to_their_own_concepts(cast: Cast) -> None:
    one = live_case(cast)
    other = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    set_concepts(other, {ConceptRole.THEME: "dementia"})
    other.save()
    both = list(CasePage.objects.filter(pk__in=[one.pk, other.pk]).order_by("pk"))
    linked = Prefetch("concepts", CaseConcept.objects.select_related("concept"))
    prefetch_related_objects(both, linked)
    with CaptureQueriesContext(connection) as captured:
        themes = [[c.code for c in i.concepts_as(ConceptRole.THEME)] for i in both]
    assert themes == [["carers_respite"], ["dementia"]]
    assert len(captured) == 0


def test_a_draft_is_presented_from_memory(cast: Cast) -> None:
    draft = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    draft.title = "Anders"
    shown = present_case(draft, read_by_a_visitor())
    assert [title for _id, title in shown["jumps"]][:2] == ["Situatie", "Vraag"]
    assert shown["asked"] == "hulp bij het huishouden"
    assert shown["arrangement"][0]["label"] == "Eigen kracht"


def shown_to_visitor(cast: Cast, **fields) -> str:
    case = live_case(cast, **fields)
    answer = signed_in(cast.sam).get(case.get_url())
    return " ".join(answer.content.decode().split())


def test_the_statutory_steps_lead_to_where_they_are_told(cast: Cast) -> None:
    seen = shown_to_visitor(cast, step_network="<p>De buurvrouw kookt.</p>")
    href = "onderzoek-mantelzorg-en-netwerk"
    assert f'href="#{href}">Mantelzorg en netwerk</a>' in seen
    assert f'<h3 class="story__label" id="{href}">' in seen
    assert 'href="#gedragen">Wat vult de gemeente aan?</a>' in seen
    assert "Samenwerking met anderen <span" in seen


def test_what_stays_stands_apart_from_the_rule_of_now(cast: Cast) -> None:
    seen = shown_to_visitor(cast, rule_now="<p>De regel is veranderd.</p>")
    stays, now = seen.split('id="nu"')
    assert 'id="blijft"' in stays
    assert "Vraag eerst naar de nacht." in stays
    assert "De regel is veranderd." in now
    assert "Bekeken in" in now


def test_a_dilemma_stands_side_by_side(cast: Cast) -> None:
    seen = shown_to_visitor(
        cast,
        dilemma_facts="<p>Hij valt.</p>",
        dilemma_moral="<p>Hij wil blijven.</p>",
        dilemma_legal="<p>Het mag.</p>",
    )
    assert seen.count('class="dilemma__side"') == 3
    assert 'href="#dilemma">Dilemma</a>' in seen


def test_the_jump_list_leads_to_what_is_there(cast: Cast) -> None:
    seen = shown_to_visitor(cast)
    jumps = re.findall(r'class="jump__link" href="#([\w-]+)"', seen)
    assert jumps[:3] == ["situatie", "vraag", "onderzoek"]
    assert "dilemma" not in jumps
    for id_ in jumps:
        assert seen.count(f'id="{id_}"') == 1


def test_ids_on_a_page_are_its_own(cast: Cast) -> None:
    case = live_case(cast, context="<p>Gebruikelijke hulp en het pgb.</p>")
    practice = live_practice(cast, result="<p>Beter.</p>", what_worked="<p>Dit.</p>")
    for item in (case, practice):
        html = signed_in(cast.noor).get(item.get_url()).content.decode()
        ids = re.findall(r'\sid="([^"]+)"', html)
        assert len(ids) == len(set(ids)), item


def test_a_term_is_explained_where_it_first_stands(cast: Cast) -> None:
    seen = shown_to_visitor(
        cast, context="<p>Gebruikelijke hulp. Gebruikelijke hulp.</p>"
    )
    assert seen.count('popovertarget="begrip-customary_help_term"') == 1
    assert '<div class="meaning" id="begrip-customary_help_term" popover' in seen
    assert 'href="/begrippen/customary_help_term/">Meer over' in seen


def test_a_case_is_cited_by_its_code(cast: Cast) -> None:
    case = live_case(cast, interest_declaration="Wij geven hierin training.")
    seen = signed_in(cast.sam).get(case.get_url()).content.decode()
    assert f"casus {case.public_id}, juridisch geldig per" in seen
    assert 'data-copy="verwijzing"' in seen
    assert "Wij geven hierin training." in seen
    assert "geen juridisch advies" in seen


def test_a_site_without_a_name_gives_no_address_to_cite(cast: Cast) -> None:
    case = live_case(cast)
    address = f"http://testserver{case.get_url()}"
    assert signed_in(cast.sam).get(case.get_url()).content.decode().count(address) >= 2
    Site.objects.update(hostname="localhost", port=8000)
    seen = signed_in(cast.sam).get(case.get_url(), headers={"host": "localhost"})
    page = seen.content.decode()
    assert f"casus {case.public_id}, juridisch geldig per" in page
    assert "http://localhost" not in page.split("<main", 1)[1]


def test_a_law_that_ended_makes_a_case_outdated(cast: Cast) -> None:
    assert "Mogelijk verouderd" not in shown_to_visitor(cast)
    law = Concept.objects.get(scheme="legal_framework", code="wmo2015")
    law.valid_to = timezone.localdate()
    law.save()
    case = CasePage.objects.get()
    seen = signed_in(cast.sam).get(case.get_url()).content.decode()
    assert "Dit verhaal noemt regels die niet meer gelden: Wmo 2015." in seen


def test_the_arrangement_follows_the_ladder(cast: Cast) -> None:
    draft = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    rungs = ("tailored_provision", "own_strength", "informal_care")
    draft.arrangement = [
        CaseArrangement(
            step=Concept.objects.get(scheme="solution_ladder", code=code), share="small"
        )
        for code in rungs
    ]
    shown = present_case(draft, read_by_a_visitor())
    assert [row["rung"] for row in shown["arrangement"]] == [
        "own_strength",
        "informal_care",
        "tailored_provision",
    ]

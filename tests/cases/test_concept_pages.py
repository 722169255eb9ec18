# SPDX-License-Identifier: EUPL-1.2
"""Terms, techniques and themes: what each reader finds there, and how much."""

from datetime import timedelta

from django.utils import timezone

import pytest

from accounts.choices import Visibility
from cases.choices import ConceptRole
from cases.models import CasePage, CaseTechnique, DayReads, PracticeCase
from cases.publication import publish_case
from dossiers.models import DossierIndexPage, DossierPage
from search.choices import RequestStatus
from search.models import CaseRequest
from taxonomy.models import Concept
from tests.cast import Cast, signed_in
from tests.factories.cases import (
    draft_case,
    draft_practice,
    live_case,
    live_practice,
    set_concepts,
)

TERM = "/begrippen/customary_help_term/"
TECHNIQUE = "/technieken/open_questions/"
THEME = "/themas/carers_respite/"
HELP = {"context": "<p>Dit was gebruikelijke hulp.</p>"}


def page(user, address: str) -> str:
    answer = signed_in(user).get(address)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def tried(cast: Cast, result: str, why: str, visibility: str, title: str) -> CasePage:
    case = draft_case(
        organisation=cast.waterhoek, owner=cast.noor, visibility=visibility, title=title
    )
    technique = Concept.objects.get(
        scheme="conversation_technique", code="open_questions"
    )
    case.techniques = [CaseTechnique(technique=technique, result=result, why=why)]
    case.save_revision(user=cast.noor)
    publish_case(case=case, by=cast.bram)
    return case


def test_a_term_says_where_it_is_used_as_far_as_one_may_read(cast: Cast) -> None:
    live_case(cast, title="Voor iedereen", **HELP)
    live_case(cast, title="Alleen het team", visibility=Visibility.TEAM, **HELP)
    seen = page(cast.sam, TERM)
    assert "Gebruikt in 1 casus" in seen
    assert "Alleen het team" not in seen
    assert "Gebruikt in 2 casussen" in page(cast.noor, TERM)
    assert "in 1 casus<" in page(cast.yara, "/begrippen/")
    assert "in 2 casussen<" in page(cast.noor, "/begrippen/")


def test_a_term_that_no_case_uses_says_so(cast: Cast) -> None:
    assert "Nog in geen casus die jij kunt lezen." in page(cast.sam, TERM)


def test_a_technique_shows_what_worked_and_what_did_not_with_why(cast: Cast) -> None:
    tried(cast, "worked", "Het verhaal kwam los.", Visibility.PUBLIC, "De afwas")
    tried(cast, "not", "Het bleef stil aan tafel.", Visibility.PUBLIC, "De stilte")
    tried(cast, "worked", "Alleen wij weten dit.", Visibility.TEAM, "Achter de deur")
    seen = page(cast.sam, TECHNIQUE)
    assert 'Werkte <span class="soft">in 1 casus</span>' in seen
    assert 'Werkte niet <span class="soft">in 1 casus</span>' in seen
    assert "Het verhaal kwam los." in seen
    assert "Werkte deels" not in seen
    assert "Alleen wij weten dit." not in seen
    assert "Achter de deur" not in seen
    assert "werkte 1× · werkte niet 1×" in page(cast.sam, "/technieken/")
    own = page(cast.noor, TECHNIQUE)
    assert 'Werkte <span class="soft">in 2 casussen</span>' in own
    assert "werkte 2× · werkte niet 1×" in page(cast.noor, "/technieken/")


def test_a_technique_that_nobody_tried_says_so(cast: Cast) -> None:
    assert "Nog in geen casus die jij kunt lezen." in page(cast.sam, TECHNIQUE)


def test_a_theme_gathers_what_one_may_read_about_it(cast: Cast) -> None:
    shown = live_case(cast, title="De nacht", **HELP)
    hidden = live_case(cast, title="Verborgen", visibility=Visibility.TEAM)
    live_practice(cast, title="Eerst de nacht vragen")
    today = timezone.localdate()
    for case in (shown, hidden):
        DayReads.objects.create(item_id=case.pk, day=today, times=3)
    dossier(cast, "Als het niet meer gaat", shown)
    dossier(cast, "Met iets verborgens", hidden)
    dossier(cast, "Over iets anders", None)
    seen = page(cast.sam, THEME)
    for told in ("De nacht", "Meest gelezen", "Eerst de nacht vragen",
                 "Als het niet meer gaat", "Gebruikelijke hulp"):  # fmt: skip
        assert told in seen, told
    for told in ("Verborgen", "Met iets verborgens", "Over iets anders"):
        assert told not in seen, told
    assert "Met iets verborgens" in page(cast.noor, THEME)
    assert "in 1 casus<" in page(cast.sam, "/themas/")
    assert "in 2 casussen<" in page(cast.noor, "/themas/")


def test_what_is_read_most_stands_in_order_without_a_number(cast: Cast) -> None:
    for title, times in (("Weinig gelezen", 137), ("Veel gelezen", 941)):
        case = live_case(cast, title=title)
        DayReads.objects.create(item_id=case.pk, day=timezone.localdate(), times=times)
    most = page(cast.sam, THEME).split("Meest gelezen</h2>")[1]
    assert most.index("Veel gelezen") < most.index("Weinig gelezen")
    assert "941" not in most
    assert "137" not in most


def test_a_theme_tells_what_is_missing_when_an_editor_lets_it(cast: Cast) -> None:
    theme = Concept.objects.get(scheme="theme", code="carers_respite")
    need = Concept.objects.get(scheme="need_cluster", code="relieve_carer")
    about = {"theme": theme, "note": "kievitsei", "question": "zwaluwnest"}
    for _ in range(2):
        CaseRequest.objects.create(need=need, is_told=True, **about)
    CaseRequest.objects.create(need=None, is_told=True, **about)
    CaseRequest.objects.create(need=need, **about)
    CaseRequest.objects.create(
        need=need, is_told=True, status=RequestStatus.ANSWERED, **about
    )
    seen = page(cast.sam, THEME)
    assert 'De mantelzorger ontlasten <span class="soft">2 keer gevraagd' in seen
    assert 'Iets anders over dit thema <span class="soft">1 keer gevraagd' in seen
    assert "kievitsei" not in seen
    assert "zwaluwnest" not in seen


def test_a_request_is_told_only_when_an_editor_says_so() -> None:
    assert CaseRequest().is_told is False


@pytest.mark.parametrize(
    "address",
    ["/technieken/dementia/", "/themas/open_questions/", "/begrippen/dementia/"],
)
def test_a_concept_has_its_page_in_its_own_list_only(cast: Cast, address: str) -> None:
    assert signed_in(cast.sam).get(address).status_code == 404


def test_practices_and_cases_lead_to_each_other_as_far_as_one_may_read(
    cast: Cast,
) -> None:
    open_case = live_case(cast, title="Een open casus")
    closed = live_case(cast, title="Een teamcasus", visibility=Visibility.TEAM)
    practice = draft_practice(
        organisation=cast.waterhoek, owner=cast.noor, visibility=Visibility.PUBLIC,
        title="Wat wij ervan maakten",
    )  # fmt: skip
    practice.case_links = [PracticeCase(case=open_case), PracticeCase(case=closed)]
    practice.save_revision(user=cast.noor)
    publish_case(case=practice, by=cast.bram)
    assert "Wat wij ervan maakten" in page(cast.sam, open_case.get_url())
    seen = page(cast.sam, practice.get_url())
    assert "De casussen waar dit op rust" in seen
    assert "Een open casus" in seen
    assert "Een teamcasus" not in seen
    assert "Een teamcasus" in page(cast.noor, practice.get_url())


def test_a_practice_says_in_words_how_it_was_reviewed(cast: Cast) -> None:
    practice = draft_practice(
        organisation=cast.waterhoek, owner=cast.noor, visibility=Visibility.PUBLIC
    )
    set_concepts(practice, {ConceptRole.REVIEW_LEVEL: "level_3"})
    practice.save_revision(user=cast.noor)
    publish_case(case=practice, by=cast.bram)
    seen = page(cast.sam, practice.get_url())
    assert "toetsingsniveau 3 van 5" in seen
    assert "Drie consulenten van andere organisaties" in seen


def dossier(cast: Cast, title: str, case: CasePage | None) -> DossierPage:
    items = [{"type": "case", "value": {"page": case.pk, "note": ""}}] if case else []
    section = {"title": "Deel", "intro": "Kort.", "items": items}
    new = DossierPage(
        title=title,
        slug=title.lower().replace(" ", "-"),
        intro="<p>Wat je leest.</p>",
        organisation=cast.waterhoek,
        visibility=Visibility.PUBLIC,
        updated_on=timezone.localdate() - timedelta(days=1),
        sections=[{"type": "section", "value": section}],
    )
    DossierIndexPage.objects.get().add_child(instance=new)
    return new

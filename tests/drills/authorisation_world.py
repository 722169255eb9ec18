# SPDX-License-Identifier: EUPL-1.2
"""A small site with something of everybody's, and everybody who may want to see it."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    GroupApprovalTask,
    Page,
    PageViewRestriction,
    Site,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from accounts.choices import OrganisationKind, Role, Visibility
from accounts.models import Organisation, User
from anonymisation.choices import PhraseKind
from anonymisation.models import AllowedPhrase
from cases.models import CaseIndexPage, CasePage, PracticePage
from core.models import SiteDocument, SiteImage
from dossiers.models import DossierIndexPage, DossierPage
from moderation.models import Report, ReportNote
from search.models import CaseRequest
from taxonomy.models import Concept
from tests.cast import Cast, make_cast, person
from tests.factories.cases import draft_case, draft_practice, live_case

# In every text of Het Veld that nobody of Waterhoek may read; one searches for the bait,
# because a page repeats what was asked.
CANARY = "Kievitsei"
BAIT = "zwaluwnest"

# One letter each, so that a rule reads as a word: who is it that may?
LETTERS = "VRCXPESLA"


@dataclass(frozen=True)
class World:
    """Everyone and everything; ``own`` is Waterhoek's, ``other`` is Het Veld's."""

    cast: Cast
    outsider: User
    own_draft: CasePage
    other_draft: CasePage
    own_live: CasePage
    own_team: CasePage
    joined: CasePage
    other_live: CasePage
    other_team: CasePage
    own_practice: PracticePage
    other_practice: PracticePage
    own_dossier: DossierPage
    other_dossier: DossierPage
    closed_dossier: DossierPage
    case_index: CaseIndexPage
    dossier_index: DossierIndexPage
    workflow: Workflow
    task: GroupApprovalTask
    restriction: PageViewRestriction
    collection: Collection
    collection_restriction: CollectionViewRestriction
    document: SiteDocument
    image: SiteImage
    concept: Concept
    term: Concept
    site: Site
    group: Group
    superuser: User
    unused: Organisation
    case_request: CaseRequest
    allowed_phrase: AllowedPhrase
    own_report: Report
    other_report: Report

    def people(self) -> dict[str, Any]:
        cast = self.cast
        found = [cast.sam, cast.lies, cast.noor, cast.yara, cast.piet]
        found += [cast.bram, cast.ada, cast.jip, cast.bea]
        return dict(zip(LETTERS, found, strict=True))


def make_world() -> World:
    cast = make_cast()
    outsider = person("vera", Role.EDITOR, cast.veld)
    workflow, task = _workflow()
    own_draft = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    other_draft = draft_case(
        organisation=cast.veld, owner=cast.yara, **_secret(CasePage)
    )
    for item, user in ((own_draft, cast.noor), (other_draft, cast.yara)):
        workflow.start(item, user)
    closed = _dossier("Gesloten", cast.veld, Visibility.PUBLIC)
    restricted, collection = _restrictions(closed)
    return World(
        cast=cast,
        outsider=outsider,
        own_draft=own_draft,
        other_draft=other_draft,
        own_live=live_case(cast),
        own_team=live_case(cast, visibility=Visibility.TEAM),
        joined=live_case(cast, visibility=Visibility.ORGANISATIONS),
        other_live=_corrected(cast, outsider),
        other_team=live_case(_of_veld(cast, outsider), **_secret(CasePage)),
        own_practice=draft_practice(organisation=cast.waterhoek, owner=cast.noor),
        other_practice=draft_practice(
            organisation=cast.veld, owner=cast.yara, **_secret(PracticePage)
        ),
        own_dossier=_dossier("Rust in huis", cast.waterhoek, Visibility.PUBLIC),
        other_dossier=_dossier(CANARY, cast.veld, Visibility.TEAM),
        closed_dossier=closed,
        case_index=CaseIndexPage.objects.get(),
        dossier_index=DossierIndexPage.objects.get(),
        workflow=workflow,
        task=task,
        restriction=restricted,
        collection=collection.collection,
        collection_restriction=collection,
        document=SiteDocument.objects.create(
            title="Handreiking", file=ContentFile(b"tekst", name="handreiking.txt")
        ),
        image=SiteImage.objects.create(title="Tafel", file=get_test_image_file()),
        concept=Concept.objects.get(scheme="theme", code="carers_respite"),
        term=Concept.objects.filter(scheme="term").exclude(definition="").first(),
        site=Site.objects.get(),
        group=Group.objects.get(name="Redacteuren"),
        superuser=User.objects.create_superuser("wortel@keukentafel.example", "x"),
        unused=Organisation.objects.create(
            name="Leerhuis Oost", kind=OrganisationKind.EDUCATION
        ),
        case_request=CaseRequest.objects.create(
            note="Een casus over verhuizen.", asked_by=cast.yara
        ),
        allowed_phrase=AllowedPhrase.objects.create(
            phrase="Zelfredzaamheidswijzer", kind=PhraseKind.METHOD, reason="Methode."
        ),
        own_report=_report(cast.waterhoek, "In de tweede zin."),
        other_report=_report(cast.veld, f"Bij {CANARY}."),
    )


def _report(organisation: Organisation, note: str) -> Report:
    """A report of something that is gone: the cases of this world stay online."""
    report = Report.objects.create(
        subject=uuid4(), code="KT-222222", organisation=organisation, ground="unsure"
    )
    ReportNote.objects.create(report=report, text=note)
    return report


def _workflow() -> tuple[Workflow, GroupApprovalTask]:
    """All editors approve together, as Wagtail's own kind of task would have it."""
    task = GroupApprovalTask.objects.create(name="Toetsing")
    task.groups.add(Group.objects.get(name="Redacteuren"))
    workflow = Workflow.objects.create(name="Publiceren")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=_page(CaseIndexPage))
    return workflow, task


def _page(model: type[Page]) -> Page:
    return Page.objects.get(pk=model.objects.get().pk)


def _secret(model: type[CasePage] | type[PracticePage]) -> dict[str, Any]:
    body = "context" if model is CasePage else "occasion"
    return {
        "title": f"{CANARY} in het {BAIT}",
        "summary": f"{CANARY} in het {BAIT}.",
        body: f"<p>{CANARY} in het {BAIT}.</p>",
        "visibility": Visibility.TEAM,
    }


def _of_veld(cast: Cast, editor: User) -> Cast:
    """The cast as the factories know it, with Het Veld in the place of Waterhoek."""
    return Cast(
        **{**cast.__dict__, "waterhoek": cast.veld, "noor": cast.yara, "bram": editor}
    )


def _corrected(cast: Cast, editor: User) -> CasePage:
    """A public case of Het Veld with a draft of a correction below it."""
    case = live_case(_of_veld(cast, editor), title="Voor iedereen te lezen")
    case.title = f"{CANARY} in een ander {BAIT}"
    case.summary = f"{CANARY} in een {BAIT}."
    case.save_revision(user=cast.yara, log_action=True)
    return CasePage.objects.get(pk=case.pk)


def _dossier(title: str, organisation: Organisation, visibility: str) -> DossierPage:
    dossier = DossierPage(
        title=title,
        intro=f"<p>{title} in de inleiding.</p>",
        organisation=organisation,
        visibility=visibility,
    )
    DossierIndexPage.objects.get().add_child(instance=dossier)
    dossier.save_revision().publish()
    return DossierPage.objects.get(pk=dossier.pk)


def _restrictions(
    dossier: DossierPage,
) -> tuple[PageViewRestriction, CollectionViewRestriction]:
    password = {"restriction_type": "password", "password": "sesam"}
    page = PageViewRestriction.objects.create(page=dossier.page_ptr, **password)
    below = Collection.get_first_root_node().add_child(name="Besloten")
    return page, CollectionViewRestriction.objects.create(collection=below, **password)

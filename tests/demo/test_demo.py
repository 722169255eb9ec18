# SPDX-License-Identifier: EUPL-1.2
"""The demo: loaded once, through the real door, and never over what people changed."""

from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.contrib.auth import authenticate
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from wagtail.models import Site

import pytest

from accounts.access import VISITOR
from accounts.choices import Role, Visibility
from accounts.models import Membership, Organisation, User
from anonymisation.services import findings_of
from cases.access import cases_visible_to, live_item, practices_visible_to
from cases.choices import Origin
from cases.content import content_hash
from cases.imports import code_for, read_files
from cases.models import ITEM_MODELS, CasePage, PracticePage, PublicationDecision
from cases.recognition import scan_item
from demo.accounts import SERVICE_EMAIL
from demo.services import CONTENT, demo_accounts, load_demo, serve_at
from dossiers.models import DossierPage
from moderation.models import Report


def load(**options: Any) -> int:
    return load_demo(progress=lambda line: None, **options)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a folder with one case of the demo, which loads in no time."""
    for name in ("casussen", "praktijken", "dossiers"):
        (tmp_path / name).mkdir()
    source = CONTENT / "casussen" / "laat-maar-zei-hij.md"
    target = tmp_path / "casussen" / source.name
    target.write_bytes(source.read_bytes())
    return tmp_path


@pytest.mark.slow
def test_every_file_of_the_demo_is_live_through_the_door(db: None) -> None:
    assert load() == len(list(CONTENT.glob("*/*.md")))
    items = [item for model in ITEM_MODELS for item in model.objects.live()]
    decisions = dict(
        PublicationDecision.objects.values_list("public_id", "content_hash")
    )
    for item in items:
        assert item.live and item.origin == Origin.DEMO
        assert decisions[item.public_id] == item.content_hash == content_hash(item)
    assert {item.public_id for item in items} == _codes_of_files()
    dossiers = DossierPage.objects.live().filter(is_fictional=True)
    assert dossiers.count() == len(list(CONTENT.glob("dossiers/*.md")))
    _assert_spread(items)
    _assert_moderators_have_work()


def _assert_moderators_have_work() -> None:
    """Drafts whose findings nobody settled, and a report of what is still online."""
    drafts = CasePage.objects.filter(live=False)
    assert drafts.count() == len(list(CONTENT.glob("concepten/*.md"))) > 0
    for draft in drafts:
        assert any(f.is_block for f in findings_of(scan_item(draft)))
    [report] = Report.objects.in_hand()
    assert live_item(report.code) and report.offline_since is None
    assert report.organisation.name == "Gemeente Waterhoek"


def _codes_of_files() -> set[str]:
    return {
        code_for(kind, path.stem)
        for kind, name in (("casus", "casussen"), ("praktijk", "praktijken"))
        for path in (CONTENT / name).glob("*.md")
    }


def _assert_spread(items: list[Any]) -> None:
    """Over organisations, circles of readers and the past months."""
    assert len({item.organisation_id for item in items}) == 3
    _assert_visitor_sees_what_is_public()
    days = {item.first_published_at.date() for item in items}
    assert len(days) > 20
    assert max(days) - min(days) > timedelta(days=120)
    assert not PracticePage.objects.filter(case_links__isnull=True).exists()


def _assert_visitor_sees_what_is_public() -> None:
    """Hidden are cases and practices of both narrower circles, and nothing else."""
    for model, name, visible in (
        (CasePage, "casussen", cases_visible_to(VISITOR)),
        (PracticePage, "praktijken", practices_visible_to(VISITOR)),
    ):
        rows, _problems = read_files(sorted((CONTENT / name).glob("*.md")))
        circles = Counter(row.cells["zichtbaarheid"].value for row in rows)
        assert visible.count() == circles["public"] > 0
        assert model.objects.count() > circles["public"]
    assert set(CasePage.objects.values_list("visibility", flat=True)) == set(Visibility)


def test_a_second_load_changes_nothing(db: None, small: Path) -> None:
    assert load(folder=small) == 1
    User.objects.filter(email="consulent@waterhoek.example").update(first_name="Anders")
    before = _state()
    assert load(folder=small) == 0
    assert _state() == before


def _state() -> list[Any]:
    models = (
        *ITEM_MODELS,
        DossierPage,
        User,
        Organisation,
        Membership,
        PublicationDecision,
    )
    return [list(model._default_manager.order_by("pk").values()) for model in models]


def test_what_an_editor_withdrew_stays_withdrawn(db: None, small: Path) -> None:
    load(folder=small)
    CasePage.objects.get().delete()
    assert load(folder=small) == 0
    assert not CasePage.objects.exists()


def test_there_is_someone_in_every_role(db: None, small: Path) -> None:
    load(folder=small)
    for account in demo_accounts():
        assert authenticate(email=account.email, password=account.password)
        membership = Membership.objects.get(user__email=account.email)
        assert membership.role == account.role
        assert account.description
        assert account.email.endswith(".example")
    per_organisation = Membership.objects.filter(organisation__isnull=False)
    for name in ("Gemeente Waterhoek", "Dienst Het Veld"):
        roles = set(
            per_organisation.filter(organisation__name=name).values_list(
                "role", flat=True
            )
        )
        assert roles == {
            Role.READER,
            Role.CONSULTANT,
            Role.PRIVACY_REVIEWER,
            Role.EDITOR,
        }
    assert Organisation.objects.get(name="Wijkteam De Kade").parent is not None


def test_nobody_signs_in_as_the_owner_of_the_demo(db: None, small: Path) -> None:
    load(folder=small)
    owner = CasePage.objects.get().owner
    assert owner.email == SERVICE_EMAIL
    assert not owner.is_active and not owner.has_usable_password()


def test_an_address_to_cite_leads_back_to_where_the_demo_is_served(
    db: None, small: Path
) -> None:
    Site.objects.update(hostname="localhost")
    load(folder=small)
    serve_at(port=9000)
    address = CasePage.objects.get().get_full_url()
    assert address.startswith("http://localhost:9000/casussen/")


def test_a_site_with_a_name_of_its_own_keeps_its_address(db: None) -> None:
    Site.objects.update(hostname="keukentafel.example", port=443)
    serve_at(port=9000)
    assert Site.objects.get().port == 443


def test_a_site_without_fiction_has_no_demo(db: None, settings: Any) -> None:
    settings.FICTION_ALLOWED = False
    with pytest.raises(ImproperlyConfigured, match="productiesite"):
        load()
    with pytest.raises(CommandError, match="productiesite"):
        call_command("load_demo")
    assert not User.objects.exists()


def test_a_file_with_a_fault_loads_nothing(db: None, small: Path) -> None:
    path = small / "casussen" / "fout.md"
    path.write_text("---\ntype: casus\nfictief: true\n---\n", encoding="utf-8")
    with pytest.raises(Exception, match="ontbreekt"):
        load(folder=small)
    assert not CasePage.objects.exists()
    assert not User.objects.exists()

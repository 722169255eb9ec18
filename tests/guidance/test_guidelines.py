# SPDX-License-Identifier: EUPL-1.2
"""Guidelines of our own and of others: listed, marked when old, and found in a dossier."""

from django.core.exceptions import ValidationError
from django.test import Client

import pytest

from cases.outcomes import UnsafeToPublish
from dossiers.models import DossierIndexPage, DossierPage
from guidance.models import GuidelinePage
from tests.cast import Cast, signed_in
from tests.factories.guidance import draft_guideline, live_guideline


def test_live_guidelines_are_listed_with_owner_and_status(
    db: None, client: Client
) -> None:
    live_guideline("Eerst luisteren", body="<p>Wacht.</p>")
    draft_guideline("Nog niet", body="<p>Wacht.</p>")
    body = client.get("/leidraden/").content.decode()
    assert "Eerst luisteren" in body
    assert "De redactie · geldt" in body
    assert "Nog niet" not in body
    assert 'href="/leidraden/"' in client.get("/").content.decode()


def test_one_of_our_own_is_text_and_one_elsewhere_a_link(
    db: None, client: Client
) -> None:
    own = live_guideline("Van ons", body="<p>Wacht langer dan <b>prettig</b> is.</p>")
    other = live_guideline(
        "Van hen", link="https://voorbeeld.example/x", status="expired"
    )
    assert "<b>prettig</b>" in client.get(own.url).content.decode()
    body = client.get(other.url).content.decode()
    assert 'href="https://voorbeeld.example/x" rel="external"' in body
    assert "Vervallen" in body


def test_one_with_neither_is_refused() -> None:
    with pytest.raises(ValidationError, match="Geef een link"):
        GuidelinePage(title="Leeg").clean()


def test_one_that_names_somebody_is_not_published(db: None) -> None:
    with pytest.raises(UnsafeToPublish):
        live_guideline("Met dank", body="<p>Van mevrouw Jansen-Visser.</p>")


def test_a_dossier_leads_to_those_that_are_live(cast: Cast, client: Client) -> None:
    page, gone = (
        live_guideline("Van ons", body="<p>Wacht.</p>"),
        live_guideline("Weg", body="<p>x</p>"),
    )
    items = [("guideline", {"page": p, "note": "Begin hier."}) for p in (page, gone)]
    section = {"title": "Lezen", "intro": "", "items": items}
    dossier = DossierPage(
        title="Rust",
        intro="<p>Rust.</p>",
        organisation=cast.waterhoek,
        visibility="public",
        sections=[("section", section)],
    )
    DossierIndexPage.objects.get().add_child(instance=dossier)
    gone.unpublish()
    body = client.get(dossier.url).content.decode()
    assert f'href="{page.url}"' in body
    assert "Begin hier." in body
    assert "Weg" not in body


def test_only_editors_of_the_whole_site_change_them(cast: Cast) -> None:
    page = live_guideline("Van ons", body="<p>Wacht.</p>")
    address = f"/beheer/pages/{page.pk}/edit/"
    assert signed_in(cast.ada).get(address).status_code == 200
    assert signed_in(cast.bram).get(address).status_code == 302

# SPDX-License-Identifier: EUPL-1.2
"""What editors write themselves is not published while it points at somebody."""

from datetime import timedelta
from typing import Any

from django.core.management import call_command
from django.utils import timezone

import pytest

from anonymisation.choices import PhraseKind
from anonymisation.models import AllowedPhrase
from cases.light_policy import refusals_for
from cases.outcomes import UnsafeToPublish
from dossiers.models import DossierIndexPage, DossierPage
from tests.admin_forms import messages_of, post_page
from tests.cast import Cast, signed_in

NAMED = "<p>Met dank aan mevrouw Jansen-Visser.</p>"


@pytest.fixture
def make(cast: Cast) -> Any:
    def dossier(intro: str, **fields: Any) -> DossierPage:
        page = DossierPage(
            title="Rust in huis",
            intro=intro,
            organisation=cast.waterhoek,
            live=False,
            **fields,
        )
        DossierIndexPage.objects.get().add_child(instance=page)
        page.save_revision(user=cast.bram)
        return page

    return dossier


def is_live(page: DossierPage) -> bool:
    return DossierPage.objects.get(pk=page.pk).live


def test_a_name_stops_it_whatever_way_it_goes(make: Any, cast: Cast) -> None:
    page = make(NAMED)
    with pytest.raises(UnsafeToPublish, match="Inleiding: er staat 1 gegeven"):
        page.latest_revision.publish(user=cast.bram)
    assert not is_live(page)


def test_the_editor_stays_on_the_page_and_keeps_the_draft(
    make: Any, cast: Cast
) -> None:
    page = make("<p>Rust.</p>")
    client, address = signed_in(cast.bram), f"/beheer/pages/{page.pk}/edit/"
    answer = post_page(client, address, "publish", summary="Bel Ans Jansen-Visser.")
    assert answer["Location"] == address
    told = " ".join(messages_of(answer))
    assert "Samenvatting: er staat 1 gegeven in" in told
    assert "Jansen" not in told
    assert not is_live(page)


def test_places_dates_and_links_to_sources_may_stay(make: Any, cast: Cast) -> None:
    source = {
        "title": "Handreiking uit Utrecht",
        "owner": "Een uitgever",
        "url": "https://voorbeeld.example/handreiking",
        "checked_on": timezone.localdate(),
        "note": "",
    }
    section = {"title": "Lezen", "intro": "", "items": [("source", source)]}
    page = make("<p>Uit 12 maart 2026.</p>", sections=[("section", section)])
    page.latest_revision.publish(user=cast.bram)
    assert is_live(page)


def test_an_allowed_phrase_opens_the_way(make: Any, cast: Cast) -> None:
    page = make("<p>Volgens Petersen-Wessels werkt dit.</p>")
    assert list(refusals_for(page))
    AllowedPhrase.objects.create(
        phrase="Petersen-Wessels", kind=PhraseKind.METHOD, reason="Zo heet de methode."
    )
    page.latest_revision.publish(user=cast.bram)
    assert is_live(page)


def test_a_scheduled_run_passes_over_it_and_serves_the_rest(
    make: Any, cast: Cast
) -> None:
    named, clean = make(NAMED), make("<p>Rust.</p>")
    for page in (named, clean):
        revision = page.latest_revision
        revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
        revision.save()
    call_command("publish_scheduled")
    assert not is_live(named)
    assert is_live(clean)

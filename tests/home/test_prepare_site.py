# SPDX-License-Identifier: EUPL-1.2
"""The start of a production site."""

from django.core.management import call_command
from django.core.management.base import CommandError
from wagtail.models import Page, Site

import pytest

from cases.models import CaseIndexPage
from home.models import HomePage


@pytest.fixture
def empty_site(db: None) -> None:
    HomePage.objects.get().delete()
    Site.objects.all().delete()


def test_a_new_site_gets_its_pages_and_its_address(empty_site: None, capsys) -> None:
    call_command("prepare_site", hostname="keukentafel.example")
    site = Site.objects.get()
    assert (site.hostname, site.port) == ("keukentafel.example", 443)
    assert site.root_page.specific == HomePage.objects.get()
    assert CaseIndexPage.objects.get().live
    assert "staat klaar" in capsys.readouterr().out


def test_a_second_time_changes_nothing_and_says_so(empty_site: None, capsys) -> None:
    call_command("prepare_site", hostname="keukentafel.example")
    before = list(Page.objects.values_list("pk", "path"))
    call_command("prepare_site", hostname="keukentafel.example")
    assert list(Page.objects.values_list("pk", "path")) == before
    assert "er is niets veranderd" in capsys.readouterr().out


def test_another_address_is_refused_politely(empty_site: None) -> None:
    call_command("prepare_site", hostname="keukentafel.example")
    with pytest.raises(CommandError, match="staat al klaar als keukentafel.example"):
        call_command("prepare_site", hostname="anders.example")

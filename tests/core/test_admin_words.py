# SPDX-License-Identifier: EUPL-1.2
"""The admin speaks our Dutch where Wagtail's own is stiff."""

import gettext
import re
from pathlib import Path

import wagtail
import wagtail.admin
from django.utils.translation import gettext as translated

import pytest

from core.admin_words import WORDS
from tests.cast import Cast, signed_in

PLACEHOLDER = re.compile(r"%\((\w+)\)s")
WAGTAIL, BELOW = (
    gettext.translation(
        "django", Path(package.__path__[0]) / "locale", languages=["nl"]
    )
    for package in (wagtail.admin, wagtail)
)
WAGTAIL.add_fallback(BELOW)


@pytest.mark.parametrize("source", WORDS)
def test_each_sentence_is_one_that_wagtail_says_and_says_otherwise(source):
    assert WAGTAIL.gettext(source) != source
    assert translated(source) == WORDS[source] != WAGTAIL.gettext(source)
    assert set(PLACEHOLDER.findall(WORDS[source])) <= set(PLACEHOLDER.findall(source))


def test_everything_else_stays_as_it_was():
    assert translated("Save draft") == WAGTAIL.gettext("Save draft")


def test_the_first_page_of_the_admin_says_it_so(cast: Cast) -> None:
    page = signed_in(cast.ada).get("/beheer/").content.decode()
    assert "In het kort" in page
    assert "Site samenvatting" not in page

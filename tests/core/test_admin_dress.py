# SPDX-License-Identifier: EUPL-1.2
"""The admin wears the colours and the mark of the site."""

from django.contrib.staticfiles import finders

from tests.cast import Cast, signed_in


def test_the_admin_has_our_name_mark_and_colours(cast: Cast) -> None:
    page = signed_in(cast.bea).get("/beheer/").content.decode()
    assert "Keukentafel</title>" in page
    assert "Wagtail</title>" not in page
    for file in ("core/mark-on-dark.svg", "design/mark.svg", "core/admin.css"):
        assert file in page
        assert finders.find(file)

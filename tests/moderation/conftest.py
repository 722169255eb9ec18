# SPDX-License-Identifier: EUPL-1.2
"""A live case that somebody may recognise, in the index."""

from typing import Any

import pytest

from cases.models import CasePage
from moderation.choices import Ground
from moderation.services import report_page
from search.site import embedded_engine
from tests.cast import Cast
from tests.factories.cases import live_case

WORD = "stofzuiger"


@pytest.fixture
def case(cast: Cast, django_capture_on_commit_callbacks: Any) -> CasePage:
    embedded_engine().clear()
    with django_capture_on_commit_callbacks(execute=True):
        return live_case(cast, title=f"De {WORD} die bleef staan")


@pytest.fixture
def send(django_capture_on_commit_callbacks: Any) -> Any:
    """Report a page as the form does, and let everything that follows happen."""

    def report(page: Any, **told: Any) -> Any:
        code = getattr(page, "public_id", "") or str(page.translation_key)
        with django_capture_on_commit_callbacks(execute=True):
            return report_page(
                page=page, code=code, **{"ground": Ground.SOMEBODY} | told
            )

    return report

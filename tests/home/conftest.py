# SPDX-License-Identifier: EUPL-1.2
"""A case that is read, and others that are comparable to it, in an index of their own."""

from typing import Any

import pytest

from accounts.choices import Visibility
from cases.models import CasePage
from tests.cast import Cast
from tests.factories.cases import live_case
from tests.home.case_pages import TITLE, Make


@pytest.fixture
def read(
    cast: Cast, empty_index: None, django_capture_on_commit_callbacks: Any
) -> CasePage:
    with django_capture_on_commit_callbacks(execute=True):
        return live_case(cast, visibility=Visibility.PUBLIC)


@pytest.fixture
def comparable(cast: Cast, django_capture_on_commit_callbacks: Any) -> Make:
    def make(visibility: Visibility) -> CasePage:
        with django_capture_on_commit_callbacks(execute=True):
            return live_case(cast, title=TITLE, visibility=visibility)

    return make

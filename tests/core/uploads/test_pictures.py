# SPDX-License-Identifier: EUPL-1.2
"""Pictures that the site gives itself; tests/operations does the same out of a bucket."""

import gc
from collections.abc import Iterator
from pathlib import Path

from django.core.files.base import ContentFile
from django.test import Client

import pytest

from core.models import SiteImage
from tests.core.uploads import pictures
from tests.core.uploads.test_models import LEFT_OPEN

pytestmark = [pytest.mark.django_db, LEFT_OPEN]


@pytest.fixture(autouse=True)
def store(settings, tmp_path) -> Iterator[Path]:
    settings.MEDIA_ROOT = tmp_path
    yield tmp_path
    gc.collect()


@pytest.fixture
def picture() -> SiteImage:
    file = ContentFile(pictures.jpeg(), name="tafel.jpg")
    return SiteImage.objects.create(title="Tafel", file=file)


def test_a_resized_copy_is_given_and_may_be_kept_for_a_day(picture, store) -> None:
    shown = picture.get_rendition("width-40")
    answer = Client().get(shown.url)
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["Cache-Control"] == "max-age=86400"
    assert not answer.cookies
    content = b"".join(answer.streaming_content)
    assert content == (store / shown.file.name).read_bytes()


@pytest.mark.parametrize("address", ["{original}", "bestaat-niet.jpg", "../geheim"])
def test_nothing_else_has_an_address(picture, address) -> None:
    original = picture.file.name.partition("/")[2]
    asked = address.format(original=original)
    assert Client().get(f"/media/images/{asked}").status_code == 404

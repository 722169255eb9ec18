# SPDX-License-Identifier: EUPL-1.2
"""The logo of an organisation: cleaned, small, and beside what it put together (S3-01)."""

from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

import pytest

from accounts.models import Organisation
from tests.cast import Cast, signed_in
from tests.core.uploads.pictures import jpeg, png, svg
from tests.factories.dossiers import live_dossier


@pytest.fixture(autouse=True)
def _uploads_of_its_own(settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


def upload(cast: Cast, data: bytes, name: str = "logo van Jan.jpg") -> Organisation:
    form = {
        "name": cast.waterhoek.name,
        "kind": cast.waterhoek.kind,
        "logo": SimpleUploadedFile(name, data),
        "logo_alt": "Een golf",
    }
    address = f"/beheer/organisaties/edit/{cast.waterhoek.pk}/"
    signed_in(cast.bea).post(address, form)
    return Organisation.objects.get(pk=cast.waterhoek.pk)


def body(client: Client, organisation: Organisation) -> bytes:
    answer = client.get(f"/account/organisatie/{organisation.uuid}/logo/")
    assert answer.status_code == 200
    return b"".join(answer)


def test_a_logo_is_cleaned_and_stands_with_its_dossiers(cast: Cast) -> None:
    organisation = upload(cast, jpeg())
    assert organisation.logo
    assert "Jan" not in organisation.logo.name
    found = body(Client(), organisation)
    assert b"Exif" not in found
    text = Client().get(live_dossier(organisation).get_url()).content.decode()
    assert (
        f'src="/account/organisatie/{organisation.uuid}/logo/" alt="Een golf"' in text
    )


def test_what_is_no_picture_or_too_large_is_refused(cast: Cast, monkeypatch) -> None:
    assert not upload(cast, svg(), "logo.svg").logo
    monkeypatch.setattr("accounts.forms.MAX_LOGO_BYTES", 10)
    assert not upload(cast, png(), "logo.png").logo


def test_no_logo_is_not_there_and_leaves_the_name_alone(cast: Cast) -> None:
    address = f"/account/organisatie/{cast.waterhoek.uuid}/logo/"
    assert Client().get(address).status_code == 404
    text = Client().get(live_dossier(cast.waterhoek).get_url()).content.decode()
    assert "organisation__logo" not in text
    assert cast.waterhoek.name in text


def test_a_logo_that_is_stored_by_code_is_cleaned_too(cast: Cast) -> None:
    cast.waterhoek.logo.save("x.jpg", ContentFile(jpeg(), name="x.jpg"))
    assert b"Exif" not in body(Client(), cast.waterhoek)


def test_a_logo_whose_file_is_gone_is_not_found(cast: Cast, client: Client) -> None:
    organisation = upload(cast, png())
    organisation.logo.storage.delete(organisation.logo.name)
    address = f"/account/organisatie/{organisation.uuid}/logo/"
    assert client.get(address).status_code == 404

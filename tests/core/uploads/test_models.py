# SPDX-License-Identifier: EUPL-1.2
"""Whatever code saves, what lies in storage was cleaned."""

import gc
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Model
from django.db.transaction import atomic
from wagtail.models import Collection, UploadedFile

import pytest

from core.models import SiteDocument, SiteImage
from core.uploads import files
from core.uploads.files import FileRefused
from core.uploads.refusal import Reason
from tests.core.uploads import pdf_files, pictures, word_files

CANARY = pictures.CANARY
# Wagtail leaves the closing of its temporary file for a resized copy to Python.
LEFT_OPEN = pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning"
)
pytestmark = [pytest.mark.django_db, LEFT_OPEN]


@pytest.fixture(autouse=True)
def store(settings, tmp_path) -> Iterator[Path]:
    settings.MEDIA_ROOT = tmp_path
    yield tmp_path
    # Here what was left open is forgiven; in the test that comes next it is not.
    gc.collect()


def stored(store: Path) -> list[Path]:
    return [path for path in store.rglob("*") if path.is_file()]


def document(**fields: object) -> SiteDocument:
    file = ContentFile(word_files.docx(), name=f"{CANARY}.docx")
    return SiteDocument(**({"title": "Handreiking", "file": file} | fields))


def image(**fields: object) -> SiteImage:
    file = ImageFile(BytesIO(pictures.jpeg()), name=f"{CANARY}.JPG")
    return SiteImage(**({"title": "Tafel", "file": file} | fields))


def in_bulk(item: Model) -> None:
    type(item).objects.bulk_create([item])


def by_file(item: Model) -> None:
    sent = item.file.file
    item.file = None
    item.file.save(f"{CANARY}{Path(sent.name).suffix}", sent, save=False)
    item.save()


WAYS = [lambda item: item.save(), by_file]


@pytest.mark.parametrize("make", [image, document])
@pytest.mark.parametrize("save", WAYS)
def test_every_way_to_save_stores_a_clean_file_under_a_name_that_says_nothing(
    make, save, store
) -> None:
    save(make())
    (path,) = stored(store)
    assert CANARY.encode() not in path.read_bytes()
    assert len(path.stem) == 16
    assert int(path.stem, 16)
    assert path.suffix in {".jpg", ".docx"}


def test_documents_saved_in_bulk_are_cleaned(store) -> None:
    in_bulk(document(collection=Collection.get_first_root_node()))
    (path,) = stored(store)
    assert CANARY.encode() not in path.read_bytes()


def test_the_size_of_an_image_is_that_of_the_cleaned_one() -> None:
    made = image()
    made.save()
    made.refresh_from_db()
    assert (made.width, made.height) == (40, 80)
    assert made.get_file_size() == made.file.size


def test_a_resized_copy_comes_from_the_cleaned_image() -> None:
    made = image()
    made.save()
    with made.get_rendition("max-20x20").file.open() as copy:
        assert CANARY.encode() not in copy.read()


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.pdf", pdf_files.locked(), Reason.LOCKED),
        ("a.csv", b"a;b", Reason.UNKNOWN_DOCUMENT),
        ("a.t\x00xt", b"tekst", Reason.UNKNOWN_DOCUMENT),
        ("-c", b"tekst", Reason.UNKNOWN_DOCUMENT),
        ("a.txt", b"x" * (files.MAX_BYTES + 1), Reason.TOO_LARGE),
    ],
)
def test_what_is_refused_is_not_stored(name, data, reason, store) -> None:
    with pytest.raises(FileRefused) as refused, atomic():
        document(file=ContentFile(data, name=name)).save()
    assert refused.value.reason == reason
    assert stored(store) == []
    assert not SiteDocument.objects.exists()


def test_a_refused_replacement_leaves_what_was_there(store) -> None:
    made = document()
    made.save()
    before = made.file.name
    made.file = ContentFile(pdf_files.locked(), name="a.pdf")
    with pytest.raises(FileRefused), atomic():
        made.save()
    made.refresh_from_db()
    assert made.file.name == before
    assert len(stored(store)) == 1


def test_saving_again_does_not_clean_again(store) -> None:
    made = image()
    made.save()
    before = stored(store)
    made.title = "Andere titel"
    made.save()
    assert stored(store) == before


@pytest.mark.parametrize("make", [image, document])
def test_what_waits_for_a_title_is_stored_clean(make, store) -> None:
    item = make()
    sent = item.file.file
    sent.seek(0)
    UploadedFile.objects.create(
        for_content_type=ContentType.objects.get_for_model(type(item)),
        file=SimpleUploadedFile(sent.name, sent.read()),
    )
    (path,) = stored(store)
    assert CANARY not in path.name
    assert CANARY.encode() not in path.read_bytes()

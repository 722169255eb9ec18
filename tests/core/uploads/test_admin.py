# SPDX-License-Identifier: EUPL-1.2
"""The admin's own views: what is stored is clean, and a refusal says so on the form."""

import gc
from collections.abc import Iterator
from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection, UploadedFile

import pytest
from bs4 import BeautifulSoup

from core.models import SiteDocument, SiteImage
from core.uploads.messages import MESSAGES
from core.uploads.refusal import Reason
from tests.cast import signed_in
from tests.core.uploads import pdf_files, pictures, word_files
from tests.core.uploads.test_models import LEFT_OPEN

CANARY = pictures.CANARY
pytestmark = [pytest.mark.django_db, LEFT_OPEN]

ASKED = "Bedenk zelf een titel."


@pytest.fixture(autouse=True)
def store(settings, tmp_path) -> Iterator[Path]:
    settings.MEDIA_ROOT = tmp_path
    yield tmp_path
    # Here what was left open is forgiven; in the test that comes next it is not.
    gc.collect()


@pytest.fixture
def client(db: None) -> Client:
    return signed_in(get_user_model().objects.create_superuser("w@keukentafel.example"))


def stored(store: Path) -> list[Path]:
    """Return originals; the admin makes small copies of images besides."""
    return [
        path
        for path in store.rglob("*")
        if path.is_file() and path.parent.name != "images"
    ]


def open_files(store: Path) -> list[Path]:
    """Return what this process holds open of what is stored."""
    held = (each.resolve() for each in Path("/proc/self/fd").iterdir())
    return [path for path in held if path.is_relative_to(store)]


def photo(name: str = f"{CANARY}.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, pictures.jpeg(), "image/jpeg")


def letter(name: str = f"{CANARY}.docx") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, word_files.docx())


def locked() -> SimpleUploadedFile:
    return SimpleUploadedFile("besluit.pdf", pdf_files.locked(), "application/pdf")


def fields(**changes: object) -> dict[str, object]:
    root = Collection.get_first_root_node()
    return {"title": "Aan tafel", "collection": root.pk, "tags": ""} | changes


def text_of(html: str) -> str:
    return " ".join(BeautifulSoup(html, "html.parser").get_text(" ").split())


KINDS = [("wagtailimages", SiteImage, photo), ("wagtaildocs", SiteDocument, letter)]
BOTH = pytest.mark.parametrize(("app", "model", "file"), KINDS)


@BOTH
def test_the_form_stores_a_clean_file(app, model, file, client, store) -> None:
    answer = client.post(reverse(f"{app}:add"), fields(file=file()))
    assert answer.status_code == 302
    made = model.objects.get()
    (path,) = stored(store)
    assert CANARY not in path.name
    assert CANARY.encode() not in path.read_bytes()
    assert made.file_size == path.stat().st_size
    assert made.file_hash


@BOTH
def test_replacing_a_file_stores_a_clean_one_and_drops_the_old(
    app, model, file, client, store
) -> None:
    client.post(reverse(f"{app}:add"), fields(file=file()))
    (before,) = stored(store)
    made = model.objects.get()
    client.post(reverse(f"{app}:edit", args=[made.pk]), fields(file=file()))
    (after,) = stored(store)
    assert after != before
    assert CANARY.encode() not in after.read_bytes()


@BOTH
def test_changing_only_the_title_keeps_the_file(
    app, model, file, client, store
) -> None:
    client.post(reverse(f"{app}:add"), fields(file=file()))
    before = stored(store)
    made = model.objects.get()
    client.post(reverse(f"{app}:edit", args=[made.pk]), fields(title="Nieuw"))
    assert model.objects.get().title == "Nieuw"
    assert stored(store) == before


@BOTH
def test_a_chooser_stores_a_clean_file(app, model, file, client, store) -> None:
    prefix = (
        "image-chooser-upload" if app == "wagtailimages" else "document-chooser-upload"
    )
    sent = {f"{prefix}-{name}": value for name, value in fields(file=file()).items()}
    answer = client.post(reverse(f"{app}_chooser:create"), sent)
    assert answer.json()["step"] in {"chosen"}
    (path,) = stored(store)
    assert CANARY.encode() not in path.read_bytes()


def send_one_of_many(client: Client, app: str, file: SimpleUploadedFile, **more: str):
    """As the admin's script does: the title is the name of the file without its end."""
    sent = {"files[]": file, "collection": Collection.get_first_root_node().pk}
    return client.post(reverse(f"{app}:add_multiple"), sent | more).json()


@BOTH
def test_many_at_once_ask_for_a_title_and_wait_clean(
    app, model, file, client, store
) -> None:
    answer = send_one_of_many(client, app, file(), title=CANARY)
    assert answer["success"]
    assert not model.objects.exists()
    (path,) = stored(store)
    assert CANARY.encode() not in path.read_bytes()
    assert CANARY not in path.name
    assert CANARY not in answer["form"]


@BOTH
def test_what_waited_becomes_one_of_ours_with_its_title(
    app, model, file, client, store
) -> None:
    answer = send_one_of_many(client, app, file(), title=CANARY)
    form = BeautifulSoup(answer["form"], "html.parser").find("form")
    prefix = form.find("input", {"name": lambda name: name and name.endswith("-title")})
    prefix = prefix["name"].removesuffix("-title")
    sent = {f"{prefix}-{name}": value for name, value in fields().items()}
    assert client.post(form["action"], sent).json()["success"]
    made = model.objects.get()
    assert made.title == "Aan tafel"
    assert not UploadedFile.objects.exists()
    (path,) = stored(store)
    assert path.name == Path(made.file.name).name
    assert CANARY.encode() not in path.read_bytes()


@BOTH
def test_what_was_stored_is_closed(app, model, file, client, store) -> None:
    answer = send_one_of_many(client, app, file(), title=CANARY)
    form = BeautifulSoup(answer["form"], "html.parser").find("form")
    prefix = form.find("input", {"name": lambda name: name and name.endswith("-title")})
    prefix = prefix["name"].removesuffix("-title")
    sent = {f"{prefix}-{name}": value for name, value in fields().items()}
    client.post(form["action"], sent)
    assert not open_files(store)


@BOTH
def test_many_at_once_with_a_title_of_its_own_is_stored_at_once(
    app, model, file, client
) -> None:
    assert send_one_of_many(client, app, file(), title="Aan tafel")["success"]
    assert model.objects.get().title == "Aan tafel"


@BOTH
@pytest.mark.parametrize("ending", ["", ".ext"])
def test_a_title_that_is_the_name_of_the_file_is_asked_for_again(
    app, model, file, ending, client, store
) -> None:
    sent = file()
    title = sent.name if ending else Path(sent.name).stem
    answer = client.post(reverse(f"{app}:add"), fields(file=sent, title=title))
    assert ASKED in text_of(answer.content.decode())
    assert stored(store) == []


@BOTH
def test_no_script_fills_in_a_title(app, model, file, client) -> None:
    page = BeautifulSoup(client.get(reverse(f"{app}:add")).content, "html.parser")
    field = page.find("input", {"type": "file"})
    assert not [name for name in field.attrs if name.startswith("data-")]


@pytest.mark.parametrize("address", ["add", "add_multiple", "edit"])
def test_a_refusal_is_said_on_the_form_and_nothing_is_lost(
    address, client, store
) -> None:
    client.post(reverse("wagtaildocs:add"), fields(file=letter()))
    before = stored(store)
    said = str(MESSAGES[Reason.LOCKED])
    if address == "add_multiple":
        answer = send_one_of_many(client, "wagtaildocs", locked(), title="x")
        assert answer == {"success": False, "error_message": said}
    else:
        made = [SiteDocument.objects.get().pk] if address == "edit" else []
        where = reverse(f"wagtaildocs:{address}", args=made)
        answer = client.post(where, fields(file=locked(), title="Mijn titel"))
        assert said in text_of(answer.content.decode())
        assert "Mijn titel" in answer.content.decode()
    assert stored(store) == before
    assert SiteDocument.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("tekening.svg", pictures.svg()),
        ("tekening.png", pictures.svg()),
        ("groot.png", pictures.endless_png()),
        ("half.jpg", pictures.jpeg()[:700]),
        ("besluit.jpg", pdf_files.written(pdf_files.plain())),
    ],
)
def test_what_is_no_image_is_refused_in_dutch(name, data, client, store) -> None:
    file = SimpleUploadedFile(name, data, "image/png")
    answer = client.post(reverse("wagtailimages:add"), fields(file=file))
    errors = BeautifulSoup(answer.content, "html.parser").select(".error-message")
    said = text_of(" ".join(map(str, errors)))
    assert any(word in said for word in ("afbeelding", "bestand", "pixels")), said
    assert " the " not in said
    assert stored(store) == []


def test_an_image_gets_the_ending_of_what_it_is(client, store) -> None:
    client.post(reverse("wagtailimages:add"), fields(file=photo("foto.png")))
    (path,) = stored(store)
    assert path.suffix == ".jpg"


def test_a_document_is_served_under_a_name_that_says_nothing(client) -> None:
    client.post(reverse("wagtaildocs:add"), fields(file=letter()))
    answer = client.get(SiteDocument.objects.get().url)
    assert answer.status_code == 200
    assert CANARY not in answer["Content-Disposition"]
    assert CANARY.encode() not in b"".join(answer.streaming_content)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"

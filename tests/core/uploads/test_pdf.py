# SPDX-License-Identifier: EUPL-1.2
"""A PDF keeps its pages, and nobody in it."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from core.uploads.documents import clean_document
from core.uploads.refusal import Reason, Refused
from tests.core.uploads import pdf_files, pictures
from tests.core.uploads.leftovers import jpeg_segments
from tests.core.uploads.pictures import CANARY


def cleaned(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(clean_document(data, ".pdf").data))


def refusal_of(data: bytes) -> Reason:
    with pytest.raises(Refused) as refused:
        clean_document(data, ".pdf")
    return refused.value.reason


def everything_in(document: pikepdf.Pdf) -> bytes:
    """Return all objects, and all streams unpacked, as one heap of bytes."""
    heap = [str(document.trailer.keys()).encode()]
    for found in document.objects:
        heap.append(found.unparse(resolved=False))
        if isinstance(found, pikepdf.Stream):
            heap.append(found.read_raw_bytes())
            heap.append(str(dict(found.items())).encode())
    return b"\n".join(heap)


def test_the_sample_says_everything_about_its_maker() -> None:
    assert pdf_files.told().count(CANARY.encode()) > 15


def test_nobody_is_left_anywhere() -> None:
    document = cleaned(pdf_files.told())
    assert b"anarie" not in everything_in(document)
    assert "/Info" not in document.trailer
    assert not document.attachments
    assert set(document.Root.keys()) == {
        "/Lang", "/MarkInfo", "/Names", "/Outlines", "/Pages", "/Type",
    }  # fmt: skip


def test_nothing_that_runs_is_left() -> None:
    left = everything_in(cleaned(pdf_files.told()))
    for word in (b"JavaScript", b"/JS", b"Launch", b"OpenAction", b"/AA"):
        assert word not in left


def test_the_page_its_language_links_and_bookmarks_stay() -> None:
    document = cleaned(pdf_files.told())
    page = document.pages[0]
    assert page.Contents.read_bytes() == pdf_files.TEXT
    assert document.Root.Lang == "nl-NL"
    assert document.Root.Outlines.First.Title == "Kop"
    links = [one for one in page.Annots if "/A" in one]
    assert [str(one.A.URI) for one in links] == ["https://example.nl/"]


def test_a_photo_in_a_pdf_keeps_its_picture_bit_by_bit() -> None:
    document = cleaned(pdf_files.told())
    photo = document.pages[0].Resources.XObject.Im1
    bare = photo.read_raw_bytes()
    assert set(jpeg_segments(bare)) == {0xE0, 0xDB, 0xC0, 0xC4}
    before = Image.open(BytesIO(pictures.jpeg())).convert("RGB")
    assert Image.open(BytesIO(bare)).convert("RGB").tobytes() == before.tobytes()


def test_an_earlier_version_is_not_kept() -> None:
    data = pdf_files.edited_later()
    assert CANARY.encode() in data
    assert CANARY.encode() not in clean_document(data, ".pdf").data
    assert len(cleaned(data).pages) == 1


def test_bytes_after_the_end_are_not_kept() -> None:
    data = pdf_files.written(pdf_files.plain()) + b"PK\x03\x04" + CANARY.encode()
    assert CANARY.encode() not in clean_document(data, ".pdf").data


def test_fonts_keep_their_own_names_whatever_these_are() -> None:
    document = pdf_files.plain()
    fonts = document.pages[0].obj.Resources.Font
    fonts.AF = fonts.Metadata = fonts.F1
    kept = cleaned(pdf_files.written(document))
    assert set(kept.pages[0].Resources.Font.keys()) == {"/F1", "/AF", "/Metadata"}


def test_the_same_file_gives_the_same_file() -> None:
    once = clean_document(pdf_files.told(), ".pdf").data
    assert clean_document(pdf_files.told(), ".pdf").data == once
    assert CANARY.encode() not in clean_document(once, ".pdf").data


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pdf_files.locked(), Reason.LOCKED),
        (pdf_files.restricted(), Reason.LOCKED),
        (pdf_files.form(Fields=Array([Dictionary(T=String("naam"))])), Reason.FORM),
        (pdf_files.form(XFA=String("x")), Reason.FORM),
        (pdf_files.layered(Dictionary(OFF=Array([]))), Reason.HIDDEN_LAYERS),
        (pdf_files.layered(Dictionary(BaseState=Name.OFF)), Reason.HIDDEN_LAYERS),
        (
            pdf_files.layered(
                Dictionary(), Usage=Dictionary(Print=Dictionary(PrintState=Name.OFF))
            ),
            Reason.HIDDEN_LAYERS,
        ),
        (b"%PDF-1.7 en verder niets", Reason.DAMAGED),
        (pdf_files.written(pdf_files.plain(0)), Reason.DAMAGED),
        (pictures.jpeg() + pdf_files.told(), Reason.WRONG_NAME),
        (b"<html>" + pdf_files.told(), Reason.WRONG_NAME),
    ],
)
def test_what_cannot_be_cleaned_is_refused(data, reason) -> None:
    assert refusal_of(data) == reason


@pytest.mark.parametrize("entries", [{}, {"Fields": Array([])}])
def test_an_empty_form_is_no_form(entries) -> None:
    assert "/AcroForm" not in cleaned(pdf_files.form(**entries)).Root

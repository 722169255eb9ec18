# SPDX-License-Identifier: EUPL-1.2
"""A Word document keeps its text, and nobody in it."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from core.uploads.documents import clean_document
from core.uploads.refusal import Reason, Refused
from tests.core.uploads import pictures, word_files
from tests.core.uploads.pictures import CANARY
from tests.core.uploads.word_files import docx, docx_of, field, paragraph, relation, run


def cleaned(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(clean_document(data, ".docx").data)) as archive:
        assert not archive.comment
        assert {info.date_time for info in archive.infolist()} == {
            (1980, 1, 1, 0, 0, 0)
        }
        return {name: archive.read(name) for name in archive.namelist()}


def words(data: bytes, part: str = "word/document.xml") -> list[str]:
    return re.findall(r"<w:t>([^<]*)</w:t>", cleaned(data)[part].decode())


def refusal_of(data: bytes) -> Reason:
    with pytest.raises(Refused) as refused:
        clean_document(data, ".docx")
    return refused.value.reason


def test_what_a_reader_sees_stays() -> None:
    assert words(docx()) == word_files.KEPT
    assert words(docx(), "word/footnotes.xml") == ["voetnoot"]


def test_nobody_is_left_in_any_part() -> None:
    parts = cleaned(docx())
    assert [name for name, content in parts.items() if b"anarie" in content] == []
    text = b"".join(content for name, content in parts.items() if "media" not in name)
    assert not re.search(rb"rsid|author|paraId|docVar|file:", text)


def test_only_parts_that_the_text_needs_are_kept() -> None:
    assert set(cleaned(docx())) == {
        "[Content_Types].xml",
        "_rels/.rels",
        "word/_rels/document.xml.rels",
        "word/_rels/settings.xml.rels",
        "word/document.xml",
        "word/footnotes.xml",
        "word/media/image1.jpg",
        "word/settings.xml",
        "word/styles.xml",
    }


def test_what_the_package_says_of_itself_agrees_with_what_is_in_it() -> None:
    parts = cleaned(docx())
    named = re.findall(rb'PartName="/([^"]+)"', parts["[Content_Types].xml"])
    pointed = re.findall(rb'Target="([^"]+)"', parts["word/_rels/document.xml.rels"])
    assert {name.decode() for name in named} <= set(parts)
    assert {f"word/{target.decode()}" for target in pointed} - set(parts) == {
        "word/https://example.nl/"
    }


def test_a_picture_keeps_its_description_and_loses_its_name() -> None:
    text = cleaned(docx())["word/document.xml"].decode()
    assert 'descr="een tafel"' in text
    assert 'name="Afbeelding"' in text


def test_a_deleted_row_goes_and_a_deleted_cell_keeps_its_place() -> None:
    text = cleaned(docx())["word/document.xml"].decode()
    assert text.count("<w:tr>") == 1
    assert text.count("<w:tc>") == 2


def test_a_drawing_keeps_its_line() -> None:
    """DrawingML has a word that means a change of text in Word's own language."""
    line = "<a:path><a:moveTo><a:pt x='1' y='1'/></a:moveTo></a:path>"
    text = cleaned(docx_of(paragraph(f"<w:r>{line}</w:r>")))["word/document.xml"]
    assert b"<a:moveTo><a:pt" in text


def test_cleaning_twice_is_cleaning_once() -> None:
    once = clean_document(docx(), ".docx").data
    text = cleaned(docx())["word/document.xml"]
    assert cleaned(once)["word/document.xml"] == text


@pytest.mark.parametrize(
    "instruction",
    ["DDEAUTO c:\\\\calc", "includepicture http://x", ' HYPERLINK "\\\\s\\m"'],
)
def test_a_field_that_fetches_something_is_refused_or_loses_it(instruction) -> None:
    data = docx_of(paragraph(field(instruction, "uitkomst")))
    if "HYPERLINK" in instruction:
        assert "instrText" not in cleaned(data)["word/document.xml"].decode()
        assert words(data) == ["uitkomst"]
    else:
        assert refusal_of(data) == Reason.ELSEWHERE


def test_an_instruction_in_pieces_is_read_as_one() -> None:
    pieces = "</w:instrText></w:r><w:r><w:instrText>".join(["DD", "EAU", "TO cmd"])
    assert refusal_of(docx_of(paragraph(field(pieces, "x")))) == Reason.ELSEWHERE


@pytest.mark.parametrize(
    ("kind", "mode", "reason"),
    [
        ("oleObject", "", Reason.EMBEDDED),
        ("chart", "", Reason.EMBEDDED),
        ("aFChunk", "", Reason.EMBEDDED),
        ("control", "", Reason.EMBEDDED),
        ("nieuwerwets", "", Reason.EMBEDDED),
        ("image", "External", Reason.ELSEWHERE),
    ],
)
def test_a_part_that_cannot_be_looked_into_is_refused(kind, mode, reason) -> None:
    data = docx_of(picture_of("rId9"), relation("rId9", kind, "ding.bin", mode))
    assert refusal_of(data) == reason


def picture_of(identifier: str) -> str:
    return paragraph(word_files.picture(identifier))


def test_a_picture_of_an_unknown_kind_is_refused() -> None:
    parts = word_files.parts() | {"word/media/image1.jpg": b"\x01\x00\x00\x00 EMF"}
    assert refusal_of(word_files.zipped(parts)) == Reason.PICTURE


@pytest.mark.parametrize(
    "parts",
    [
        {"word/vbaProject.bin": b"x"},
        {
            "[Content_Types].xml": '<Types><Override PartName="/word/document.xml" '
            'ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
        },
    ],
)
def test_macros_are_refused(parts) -> None:
    assert refusal_of(word_files.zipped(word_files.parts() | parts)) == Reason.MACROS


def test_a_document_that_explodes_is_refused() -> None:
    bomb = word_files.zipped(
        word_files.parts() | {"word/media/image1.jpg": b"\x00" * 60_000_000}
    )
    assert len(bomb) < 100_000
    assert refusal_of(bomb) == Reason.TOO_MUCH_INSIDE


def test_a_document_type_is_refused_before_it_explodes() -> None:
    laughs = "".join(
        f'<!ENTITY l{step} "{f"&l{step - 1};" * 10}">' for step in range(1, 9)
    )
    text = f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><x>&l8;</x>'
    parts = word_files.parts() | {"word/document.xml": text}
    assert refusal_of(word_files.zipped(parts)) == Reason.DAMAGED


def test_two_parts_of_one_name_are_refused() -> None:
    parts = word_files.parts() | {"WORD/document.xml": "<x/>"}
    assert refusal_of(word_files.zipped(parts)) == Reason.DAMAGED


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 oud", Reason.LOCKED),
        (b"PK\x03\x04 en verder niets", Reason.DAMAGED),
        (word_files.zipped({"a.txt": "x"}), Reason.UNKNOWN_DOCUMENT),
        (docx()[:-400], Reason.DAMAGED),
        (b"%PDF-1.7", Reason.WRONG_NAME),
        (pictures.png(), Reason.WRONG_NAME),
        (b"MZ" + docx(), Reason.WRONG_NAME),
    ],
)
def test_what_is_no_word_document_is_refused(data, reason) -> None:
    assert refusal_of(data) == reason


def test_a_style_hides_text_without_a_style_when_it_is_the_default() -> None:
    hiding = word_files.STYLES.replace(
        'w:default="1"></w:style>', 'w:default="1"><w:rPr><w:vanish/></w:rPr></w:style>'
    )  # fmt: skip
    body = paragraph(run(CANARY)) + paragraph(run("te zien", '<w:vanish w:val="off"/>'))
    parts = word_files.parts(body, word_files.RELATIONS[:3])
    assert words(word_files.zipped(parts | {"word/styles.xml": hiding})) == ["te zien"]

# SPDX-License-Identifier: EUPL-1.2
"""An OpenDocument text keeps its text, and nobody in it."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from lxml import etree

from core.uploads.documents import clean_document
from core.uploads.refusal import Reason, Refused
from tests.core.uploads import pictures
from tests.core.uploads.opendocument_files import BODY, KEPT, MEDIA_TYPE, odt
from tests.core.uploads.word_files import docx


def cleaned(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(clean_document(data, ".odt").data)) as archive:
        assert archive.infolist()[0].compress_type == ZIP_STORED
        return {name: archive.read(name) for name in archive.namelist()}


def paragraphs(data: bytes) -> list[str]:
    root = etree.fromstring(cleaned(data)["content.xml"])
    texts = root.find(".//{*}text")
    return [found for found in ("".join(one.itertext()) for one in texts) if found]


def refusal_of(data: bytes) -> Reason:
    with pytest.raises(Refused) as refused:
        clean_document(data, ".odt")
    return refused.value.reason


def test_what_a_reader_sees_stays() -> None:
    assert paragraphs(odt()) == KEPT


def test_nobody_is_left_in_any_part() -> None:
    for content in cleaned(odt()).values():
        assert b"anarie" not in content
        assert b"rsid" not in content
        assert b"file:" not in content


def test_only_parts_that_the_text_needs_are_kept() -> None:
    assert list(cleaned(odt()))[0] == "mimetype"
    assert set(cleaned(odt())) == {
        "mimetype",
        "content.xml",
        "styles.xml",
        "Pictures/1.jpg",
        "META-INF/manifest.xml",
    }


def test_the_manifest_lists_what_is_there() -> None:
    parts = cleaned(odt())
    root = etree.fromstring(parts["META-INF/manifest.xml"])
    listed = {entry.values()[0] for entry in root}
    assert listed == set(parts) - {"mimetype", "META-INF/manifest.xml"} | {"/"}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (odt("<draw:object xlink:href='./Object 1'/>"), Reason.EMBEDDED),
        (odt("<text:script>x</text:script>"), Reason.EMBEDDED),
        (odt("<office:forms><a/></office:forms>"), Reason.FORM),
        (odt("<draw:image xlink:href='http://x.nl/a.png'/>"), Reason.ELSEWHERE),
        (odt("<draw:image xlink:href='Pictures/weg.png'/>"), Reason.DAMAGED),
        (odt("<draw:image xlink:href='Pictures/a.svm'/>"), Reason.DAMAGED),
        (odt(BODY, {"Pictures/1.jpg": b"WMF"}), Reason.PICTURE),
        (odt(BODY, {"Basic/Standard/Module1.xml": "x"}), Reason.MACROS),
        (odt(BODY, {"META-INF/manifest.xml": "<m:encryption-data/>"}), Reason.LOCKED),
        (odt(BODY, {"mimetype": MEDIA_TYPE + "-template"}), Reason.UNKNOWN_DOCUMENT),
        (odt("geen <xml"), Reason.DAMAGED),
        (docx(), Reason.WRONG_NAME),
        (pictures.svg(), Reason.WRONG_NAME),
    ],
)
def test_what_cannot_be_looked_into_is_refused(data, reason) -> None:
    assert refusal_of(data) == reason

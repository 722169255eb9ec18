# SPDX-License-Identifier: EUPL-1.2
"""A Word document with everything in it that Word keeps about people.

``KEPT`` words should be there afterwards; ``CANARY`` stands in all that should not.
"""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from tests.core.uploads import pictures
from tests.core.uploads.pictures import CANARY

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
WHO = f'w:id="7" w:author="{CANARY}" w:date="2026-01-02T03:04:05Z"'


def run(text: str, properties: str = "") -> str:
    return f'<w:r w:rsidR="00AB12CD"><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>'


def paragraph(inside: str, properties: str = "") -> str:
    return f'<w:p w14:paraId="1A2B3C4D"><w:pPr>{properties}</w:pPr>{inside}</w:p>'


def field(instruction: str, outcome: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    words = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return (
        mark.format("begin") + words + mark.format("separate") + run(outcome)
        + mark.format("end")
    )  # fmt: skip


def picture(relation: str) -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="{CANARY}.jpg" '
        f'descr="een tafel"/><a:graphic><a:graphicData><pic:pic><pic:cNvPr id="2" '
        f'name="{CANARY}.jpg" descr="C:/{CANARY}"/><pic:blipFill><a:blip '
        f'r:embed="{relation}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


BODY = "".join(
    [
        paragraph(run("gewoon")),
        paragraph(f"<w:ins {WHO}>{run('ingevoegd')}</w:ins>"),
        paragraph(
            f"<w:del {WHO}><w:r><w:delText>{CANARY}</w:delText></w:r>"
            f"{picture('rIdGone')}<w:r><w:footnoteReference w:id='3'/></w:r></w:del>"
        ),
        paragraph(
            f'<w:moveFromRangeStart {WHO} w:name="m"/><w:moveFrom {WHO}>{run(CANARY)}'
            '</w:moveFrom><w:moveFromRangeEnd w:id="7"/>'
        ),
        paragraph(f"<w:moveTo {WHO}>{run('verplaatst')}</w:moveTo>"),
        paragraph(
            run("opgemaakt", f"<w:b/><w:rPrChange {WHO}><w:rPr/></w:rPrChange>"),
            f"<w:pPrChange {WHO}><w:pPr/></w:pPrChange>",
        ),
        paragraph(
            f'<w:commentRangeStart w:id="1"/>{run("besproken")}<w:commentRangeEnd '
            'w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
        ),
        paragraph(run(CANARY, "<w:vanish/>") + run("zichtbaar", '<w:vanish w:val="0"/>')),
        paragraph(run(CANARY, '<w:rStyle w:val="Onzichtbaar"/>')),
        paragraph(run(CANARY), '<w:pStyle w:val="Afgeleid"/>'),
        paragraph(f'<w:hyperlink r:id="rIdWeb">{run("website")}</w:hyperlink>'),
        paragraph(f'<w:hyperlink r:id="rIdDisk">{run("mapje")}</w:hyperlink>'),
        paragraph(field(" PAGE ", "12") + field(f" DOCVARIABLE {CANARY} ", "uitkomst")),
        paragraph(f'<w:fldSimple w:instr=" FILENAME {CANARY}">{run("naam")}</w:fldSimple>'),
        paragraph(
            f'<w:smartTag w:uri="u" w:element="PersonName"><w:smartTagPr><w:attr '
            f'w:name="n" w:val="{CANARY}"/></w:smartTagPr>{run("slim")}</w:smartTag>'
        ),
        paragraph(f'<w:permStart w:id="1" w:ed="{CANARY}"/>{run("vrij")}<w:permEnd/>'),
        paragraph(
            f'<w:sdt><w:sdtPr><w:tag w:val="{CANARY}"/><w:dataBinding w:xpath="{CANARY}"'
            f"/></w:sdtPr><w:sdtContent>{run('besturing')}</w:sdtContent></w:sdt>"
        ),
        paragraph(picture("rIdPhoto")),
        paragraph("<w:r><w:footnoteReference w:id='2'/></w:r>"),
        "<w:tbl><w:tr><w:tc><w:tcPr/>" + paragraph(run("cel")) + "</w:tc><w:tc><w:tcPr>"
        f"<w:cellDel {WHO}/></w:tcPr>{paragraph(run(CANARY))}</w:tc></w:tr><w:tr><w:trPr>"
        f"<w:del {WHO}/></w:trPr><w:tc>{paragraph(run(CANARY))}</w:tc></w:tr></w:tbl>",
    ]
)  # fmt: skip
KEPT = [
    "gewoon", "ingevoegd", "verplaatst", "opgemaakt", "besproken", "zichtbaar", "website",
    "mapje", "12", "uitkomst", "naam", "slim", "vrij", "besturing", "cel",
]  # fmt: skip

STYLES = (
    f'<w:styles {SPACES}><w:style w:type="paragraph" w:styleId="Standaard" w:default="1">'
    '</w:style><w:style w:type="character" w:styleId="Onzichtbaar"><w:rPr><w:vanish/>'
    '</w:rPr></w:style><w:style w:type="paragraph" w:styleId="Afgeleid"><w:basedOn '
    'w:val="Onzichtbaar"/></w:style></w:styles>'
)
NOTES = (
    f'<w:footnotes {SPACES}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    f'<w:footnote w:id="2">{paragraph(run("voetnoot"))}</w:footnote>'
    f'<w:footnote w:id="3">{paragraph(run(CANARY))}</w:footnote></w:footnotes>'
)
SETTINGS = (
    f'<w:settings {SPACES}><w:attachedTemplate r:id="rIdTemplate"/><w:defaultTabStop '
    f'w:val="708"/><w:docVars><w:docVar w:name="{CANARY}" w:val="x"/></w:docVars>'
    f'<w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids></w:settings>'
)
COMMENTS = f"<w:comments {SPACES}><w:comment {WHO}>{paragraph(run(CANARY))}</w:comment></w:comments>"
CORE = f"<core><creator>{CANARY}</creator></core>"


def relation(identifier: str, kind: str, target: str, mode: str = "") -> str:
    outside = f' TargetMode="{mode}"' if mode else ""
    return (
        f'<Relationship Id="{identifier}" Type="{OFFICE}/{kind}" Target="{target}"'
        f"{outside}/>"
    )


def relations(*lines: str) -> str:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(lines)}</Relationships>'


RELATIONS = [
    relation("rId1", "styles", "styles.xml"),
    relation("rId2", "settings", "settings.xml"),
    relation("rId3", "footnotes", "footnotes.xml"),
    relation("rId4", "comments", "comments.xml"),
    relation("rId5", "people", "people.xml"),
    relation("rId6", "customXml", "../customXml/item1.xml"),
    relation("rIdPhoto", "image", "media/image1.jpg"),
    relation("rIdGone", "image", "media/image2.jpg"),
    relation("rIdWeb", "hyperlink", "https://example.nl/", "External"),
    relation("rIdDisk", "hyperlink", f"file:///C:/{CANARY}.docx", "External"),
]


def parts(body: str = BODY, links: list[str] | None = None) -> dict[str, str | bytes]:
    return {
        "[Content_Types].xml": (
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" '
            'ContentType="application/xml"/><Override PartName="/word/document.xml" '
            f'ContentType="{MAIN}document.main+xml"/><Override PartName="/docProps/core.xml'
            '" ContentType="x"/></Types>'
        ),
        "_rels/.rels": relations(
            relation("rId1", "officeDocument", "word/document.xml"),
            relation("rId2", "extended-properties", "docProps/app.xml"),
            relation("rId3", "thumbnail", "docProps/thumbnail.jpeg"),
        ),
        "docProps/core.xml": CORE,
        "docProps/app.xml": CORE,
        "docProps/thumbnail.jpeg": pictures.jpeg(),
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(*(links or RELATIONS)),
        "word/styles.xml": STYLES,
        "word/settings.xml": SETTINGS,
        "word/_rels/settings.xml.rels": relations(
            relation("rIdTemplate", "attachedTemplate", f"file:///{CANARY}", "External")
        ),
        "word/footnotes.xml": NOTES,
        "word/comments.xml": COMMENTS,
        "word/people.xml": CORE,
        "customXml/item1.xml": CORE,
        "word/media/image1.jpg": pictures.jpeg(),
        "word/media/image2.jpg": pictures.jpeg(),
    }


def zipped(contents: dict[str, str | bytes], comment: str = CANARY) -> bytes:
    output = BytesIO()
    with ZipFile(output, "w", ZIP_DEFLATED) as archive:
        archive.comment = comment.encode()
        for name, content in contents.items():
            # OpenDocument says what it is in its first bytes.
            stored = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            archive.writestr(name, content, stored)
    return output.getvalue()


def docx() -> bytes:
    return zipped(parts())


def docx_of(body: str, *links: str) -> bytes:
    return zipped(parts(body, [*RELATIONS[:3], *links]))

# SPDX-License-Identifier: EUPL-1.2
"""PDFs with everything in them that programs keep, made by hand.

Streams are not compressed, so that a word that should be gone can be looked for as bytes.
"""

import zlib
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from tests.core.uploads import pictures
from tests.core.uploads.pictures import CANARY

TEXT = b"BT /F1 12 Tf 20 20 Td (gewone tekst) Tj ET"


def plain(pages: int = 1) -> Pdf:
    document = Pdf.new()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    for _number in range(pages):
        page = document.add_blank_page(page_size=(200, 100))
        page.obj.Resources = Dictionary(Font=Dictionary(F1=font))
        page.obj.Contents = document.make_stream(TEXT)
    return document


def written(document: Pdf, **options: object) -> bytes:
    output = BytesIO()
    document.save(output, compress_streams=False, **options)
    return output.getvalue()


def told() -> bytes:
    """Return a PDF that tells about its maker in every way it can."""
    document = plain()
    root, page = document.Root, document.pages[0].obj
    document.docinfo["/Author"] = CANARY
    document.docinfo["/Title"] = CANARY
    properties = stream(document, pictures.XMP, Type=Name.Metadata, Subtype=Name.XML)
    root.Metadata = page.Metadata = properties
    root.Lang = String("nl-NL")
    root.MarkInfo = Dictionary(Marked=True)
    root.PieceInfo = Dictionary(Program=Dictionary(Private=String(CANARY)))
    page.PieceInfo = page.LastModified = String(CANARY)
    page.Thumb = stream(document, CANARY.encode())
    root.OpenAction = script()
    root.AA = Dictionary(WC=script())
    document.attachments["geheim.txt"] = CANARY.encode()
    root.Names.JavaScript = Dictionary(Names=Array([String("x"), script()]))
    page.Annots = Array([document.make_indirect(one) for one in annotations()])
    page.Resources.XObject = Dictionary(Im1=photo(document, properties))
    page.Resources.Properties = Dictionary(Laag=layer(document))
    root.OCProperties = Dictionary(OCGs=Array([page.Resources.Properties.Laag]))
    root.OCProperties.D = Dictionary(ON=root.OCProperties.OCGs)
    root.Outlines = bookmarks(document)
    return written(document)


def script() -> Dictionary:
    return Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{CANARY}')"))


def stream(document: Pdf, data: bytes, **entries: object) -> Stream:
    return document.make_stream(data, Dictionary(**entries))


def annotations() -> list[Dictionary]:
    def annotation(kind: str, **entries: object) -> Dictionary:
        rectangle = Array([0, 0, 9, 9])
        return Dictionary(
            Type=Name.Annot, Subtype=Name(kind), Rect=rectangle, **entries
        )

    web = Dictionary(S=Name.URI, URI=String("https://example.nl/"))
    disk = Dictionary(S=Name.Launch, F=String(CANARY))
    return [
        annotation("/Link", A=web, T=String(CANARY), NM=String(CANARY)),
        annotation("/Link", A=disk),
        annotation("/Link", A=Dictionary(S=Name.URI, URI=String(f"file:///{CANARY}"))),
        annotation("/Text", Contents=String(CANARY), T=String(CANARY)),
        annotation("/FileAttachment", FS=Dictionary(F=String(CANARY))),
    ]


def photo(document: Pdf, properties: Stream) -> Stream:
    return stream(
        document,
        pictures.jpeg(),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=80,
        Height=40,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=Name.DCTDecode,
        Metadata=properties,
    )


def layer(document: Pdf, **entries: object) -> Dictionary:
    made = Dictionary(Type=Name.OCG, Name=String(CANARY), **entries)
    return document.make_indirect(made)


def bookmarks(document: Pdf) -> Dictionary:
    item = document.make_indirect(Dictionary(Title=String("Kop"), A=script()))
    outlines = document.make_indirect(Dictionary(First=item, Last=item, Count=1))
    item.Parent = outlines
    item.Next = item
    return outlines


def edited_later() -> bytes:
    """Return a PDF whose first version still stands before the second."""
    first = plain()
    first.Root.Lang = String(CANARY)
    data = written(first)
    number = first.Root.objgen[0]
    place = len(data) + 1
    update = f"\n{number} 0 obj\n<< /Type /Catalog /Pages {_pages(first)} >>\nendobj\n"
    start = data.rindex(b"startxref") + 9
    previous = int(data[start:].split()[0])
    table = (
        f"xref\n{number} 1\n{place:010d} 00000 n \ntrailer\n<< /Size {_size(data)} /Root "
        f"{number} 0 R /Prev {previous} >>\nstartxref\n{place + len(update) - 1}\n%%EOF\n"
    )
    return data + update.encode() + table.encode()


def _pages(document: Pdf) -> str:
    number, generation = document.Root.Pages.objgen
    return f"{number} {generation} R"


def _size(data: bytes) -> int:
    with pikepdf.open(BytesIO(data)) as document:
        return int(document.trailer.Size)


def layered(setup: Dictionary, **entries: object) -> bytes:
    document = plain()
    one = layer(document, **entries)
    if "/OFF" in setup:
        setup.OFF = Array([one])
    document.Root.OCProperties = Dictionary(OCGs=Array([one]), D=setup)
    return written(document)


def form(**entries: object) -> bytes:
    document = plain()
    document.Root.AcroForm = Dictionary(**entries)
    return written(document)


def locked() -> bytes:
    return written(plain(), encryption=pikepdf.Encryption(owner="a", user="b"))


def restricted() -> bytes:
    """Anyone may open it, and its owner's password is needed to change it."""
    return written(plain(), encryption=pikepdf.Encryption(owner="a", user=""))


def exploding(size: int = 400_000_000) -> bytes:
    """A list of objects that is packed a thousand times smaller than it is."""
    packer = zlib.compressobj(9)
    blank = b" " * 1_000_000
    packed = b"".join(packer.compress(blank) for _part in range(size // len(blank)))
    packed += packer.flush()
    body = (
        b"%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length "
        + str(len(packed)).encode() + b" >>\nstream\n" + packed + b"\nendstream\nendobj\n"
    )  # fmt: skip
    rows = bytes([0, 0, 0, 0, 0]) + bytes([1, 0, 0, 9, 0]) + bytes([2, 0, 0, 1, 0])
    start = len(body)
    head = f"3 0 obj\n<< /Type /XRef /Size 3 /W [1 3 1] /Root 2 0 R /Length {len(rows)} >>\n"
    tail = f"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n"
    return body + head.encode() + b"stream\n" + rows + tail.encode()

# SPDX-License-Identifier: EUPL-1.2
"""A PDF keeps its pages, their links and what a screen reader needs.

Of the document and of each page only known entries are kept. What nothing leads to any
more (earlier versions, attachments, scripts, properties, thumbnails) is not written.
"""

from io import BytesIO
from urllib.parse import urlsplit

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, settings

from core.uploads.jpeg_segments import bare_jpeg
from core.uploads.pdf_layers import flatten_layers
from core.uploads.refusal import Reason, Refused

MAX_PAGES = 2_000
MAX_STREAM = 40 * 1024 * 1024

# Bookmarks, reading order and language are what makes a PDF accessible.
OF_DOCUMENT = frozenset(
    {
        "/Dests",
        "/Lang",
        "/MarkInfo",
        "/Names",
        "/Outlines",
        "/PageLabels",
        "/PageLayout",
        "/PageMode",
        "/Pages",
        "/StructTreeRoot",
        "/Type",
    }
)
OF_PAGE = frozenset(
    {
        "/Annots",
        "/ArtBox",
        "/BleedBox",
        "/Contents",
        "/CropBox",
        "/Group",
        "/MediaBox",
        "/Parent",
        "/Resources",
        "/Rotate",
        "/StructParents",
        "/Tabs",
        "/TrimBox",
        "/Type",
        "/UserUnit",
    }
)
OF_LINK = frozenset(
    {
        "/A",
        "/Border",
        "/C",
        "/Contents",
        "/Dest",
        "/F",
        "/H",
        "/QuadPoints",
        "/Rect",
        "/StructParent",
        "/Subtype",
        "/Type",
    }
)
OF_BOOKMARK = frozenset(
    {
        "/A",
        "/C",
        "/Count",
        "/Dest",
        "/F",
        "/First",
        "/Last",
        "/Next",
        "/Parent",
        "/Prev",
        "/SE",
        "/Title",
        "/Type",
    }
)
# Of whatever part: properties, what programs kept for themselves, files, places on a map.
NOWHERE = (
    "/AF",
    "/LastModified",
    "/Measure",
    "/Metadata",
    "/OPI",
    "/PieceInfo",
    "/PtData",
    "/Thumb",
)
SAFE_SCHEMES = frozenset({"http", "https", "mailto"})


def clean_pdf(data: bytes) -> bytes:
    """Return the same pages without anything about people, programs or earlier days."""
    settings.set_qpdf_limits(flate_max_memory=MAX_STREAM, doc_max_warnings=100)
    try:
        with pikepdf.open(BytesIO(data), suppress_warnings=True) as document:
            return _cleaned(document)
    except pikepdf.PasswordError:
        raise Refused(Reason.LOCKED) from None
    except (pikepdf.PdfError, pikepdf.PikepdfError):
        raise Refused(Reason.DAMAGED) from None


def _cleaned(document: Pdf) -> bytes:
    if document.is_encrypted:
        raise Refused(Reason.LOCKED)
    if not 0 < len(document.pages) <= MAX_PAGES:
        raise Refused(Reason.DAMAGED)
    _refuse_forms(document.Root)
    flatten_layers(document)
    for entry in ("/Info", "/ID"):
        if entry in document.trailer:
            del document.trailer[entry]
    _keep(document.Root, OF_DOCUMENT)
    if "/Names" in document.Root:
        _keep(document.Root.Names, frozenset({"/Dests"}))
    _keep_bookmarks(document.Root)
    for page in document.pages:
        _keep(page.obj, OF_PAGE)
        _keep_links(page.obj)
    for found in document.objects:
        _sweep(found)
    output = BytesIO()
    document.save(output, deterministic_id=True, recompress_flate=False)
    return output.getvalue()


def _refuse_forms(root: Object) -> None:
    """What was filled in, and who signed, is part of the form and not of its pages."""
    form = root.get("/AcroForm")
    if form is not None and (len(form.get("/Fields", [])) or "/XFA" in form):
        raise Refused(Reason.FORM)


def _keep(dictionary: Object, known: frozenset[str]) -> None:
    for name in list(dictionary.keys()):
        if name not in known:
            del dictionary[name]


def _keep_links(page: Object) -> None:
    """Of all that may lie on a page, notes and files included, links stay."""
    if "/Annots" not in page:
        return
    links = [one for one in page.Annots if one.get("/Subtype") == Name.Link]
    for link in links:
        _keep(link, OF_LINK)
        _keep_safe_action(link)
    page.Annots = Array(links)


def _keep_bookmarks(root: Object) -> None:
    """Bookmarks point at the next one and the first below; a circle ends the walk."""
    waiting = [root.Outlines] if "/Outlines" in root else []
    met = set()
    while waiting:
        bookmark = waiting.pop()
        if bookmark.objgen in met or not isinstance(bookmark, Dictionary):
            continue
        met.add(bookmark.objgen)
        _keep(bookmark, OF_BOOKMARK)
        _keep_safe_action(bookmark)
        waiting += [bookmark[way] for way in ("/First", "/Next") if way in bookmark]


def _keep_safe_action(dictionary: Object) -> None:
    if "/A" in dictionary and not _is_safe(dictionary.A):
        del dictionary["/A"]


def _is_safe(action: Object) -> bool:
    kind = action.get("/S")
    if "/Next" in action:
        return False
    if kind == Name.URI:
        return urlsplit(str(action.get("/URI", ""))).scheme.lower() in SAFE_SCHEMES
    return bool(kind == Name.GoTo)


def _sweep(found: Object) -> None:
    """Visit every object of the file, whatever leads to it."""
    if isinstance(found, pikepdf.Stream):
        _sweep_dictionary(found.stream_dict, is_part=True)
        if _filters(found)[-1:] == ["/DCTDecode"]:
            _bare_photo(found)
        if "/JPXDecode" in _filters(found):
            raise Refused(Reason.PICTURE)
    elif isinstance(found, Dictionary):
        _sweep_dictionary(found, is_part="/Type" in found or "/S" in found)
    elif isinstance(found, Array):
        _sweep_direct(list(found))


def _sweep_dictionary(dictionary: Object, *, is_part: bool) -> None:
    """In a list of fonts or pictures these words would be somebody's own names."""
    for name in NOWHERE if is_part else ():
        if name in dictionary:
            del dictionary[name]
    _sweep_direct([value for _name, value in dictionary.items()])


def _sweep_direct(values: list[Object]) -> None:
    """Go into what is written in place; the rest gets its own visit."""
    for value in values:
        if isinstance(value, (Dictionary, Array)) and not value.is_indirect:
            _sweep(value)


def _filters(stream: Object) -> list[str]:
    value = stream.get("/Filter", Array())
    return [str(value)] if isinstance(value, Name) else [str(one) for one in value]


def _bare_photo(stream: pikepdf.Stream) -> None:
    """A photo is a whole JPEG file, with its camera, place and thumbnail."""
    if len(_filters(stream)) > 1:
        raise Refused(Reason.PICTURE)
    parameters = stream.get("/DecodeParms")
    assert parameters is None or isinstance(parameters, (Dictionary, Array))
    stream.write(
        bare_jpeg(stream.read_raw_bytes()),
        filter=Name.DCTDecode,
        decode_parms=parameters,
    )

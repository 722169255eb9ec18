# SPDX-License-Identifier: EUPL-1.2
"""An OpenDocument text keeps its text, styles and pictures.

Two parts hold these; of the rest only the pictures that they show are copied. Properties,
thumbnail, settings, versions and signatures are not.
"""

from urllib.parse import unquote, urlsplit
from xml.sax.saxutils import quoteattr

from core.uploads import markup
from core.uploads.images import clean_image
from core.uploads.markup import Element, attribute, name_of
from core.uploads.opendocument_text import clean, hidden_styles
from core.uploads.packages import pack, unpack
from core.uploads.refusal import Reason, Refused

MEDIA_TYPE = b"application/vnd.oasis.opendocument.text"
MANIFEST = "META-INF/manifest.xml"
TEXTS = ("content.xml", "styles.xml")
RUNNING = ("basic/", "scripts/", "dialogs/")
SAFE_SCHEMES = frozenset({"http", "https", "mailto"})
PICTURE_TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
}


def clean_opendocument(data: bytes) -> bytes:
    """Return the document with changes accepted and everything about people dropped."""
    parts = unpack(data)
    _look_first(parts)
    roots = {name: markup.read_xml(parts[name]) for name in TEXTS if name in parts}
    hidden = hidden_styles(roots.values())
    kept = {"mimetype": MEDIA_TYPE}
    for name, root in roots.items():
        clean(root, hidden)
        for picture in _follow(root):
            kept[picture] = _picture(parts, picture)
        kept[name] = markup.write_xml(root)
    return pack(kept | {MANIFEST: _manifest(kept)})


def _look_first(parts: dict[str, bytes]) -> None:
    if parts.get("mimetype", b"").strip() != MEDIA_TYPE or "content.xml" not in parts:
        raise Refused(Reason.UNKNOWN_DOCUMENT)
    if b"encryption-data" in parts.get(MANIFEST, b""):
        raise Refused(Reason.LOCKED)
    if any(name.casefold().startswith(RUNNING) for name in parts):
        raise Refused(Reason.MACROS)


def _follow(root: Element) -> set[str]:
    """Return the pictures that are shown; unwrap what points at somebody's computer."""
    pictures = set()
    for element in list(root.iter()):
        target = attribute(element, "href")
        if target is None or target.startswith("#"):
            continue
        inside = unquote(target).removeprefix("./")
        if inside.startswith("Pictures/"):
            pictures.add(inside)
        elif name_of(element) not in {"a", "bookmark-ref"}:
            raise Refused(Reason.ELSEWHERE)
        elif urlsplit(target).scheme.lower() not in SAFE_SCHEMES:
            markup.unwrap(element)
    return pictures


def _picture(parts: dict[str, bytes], name: str) -> bytes:
    if name not in parts:
        raise Refused(Reason.DAMAGED)
    if not name.casefold().endswith(tuple(PICTURE_TYPES)):
        raise Refused(Reason.PICTURE)
    try:
        return clean_image(parts[name], upright=False).data
    except Refused as refused:
        if refused.reason == Reason.UNKNOWN_IMAGE:
            raise Refused(Reason.PICTURE) from None
        raise


def _manifest(parts: dict[str, bytes]) -> bytes:
    entries = {"/": MEDIA_TYPE.decode()} | {
        name: PICTURE_TYPES.get(f".{name.rpartition('.')[2].casefold()}", "text/xml")
        for name in parts
        if name != "mimetype"
    }
    lines = "".join(
        f"<m:file-entry m:full-path={quoteattr(name)} m:media-type={quoteattr(kind)}/>"
        for name, kind in entries.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><m:manifest m:version="1.2" xmlns:m='
        f'"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{lines}</m:manifest>'
    ).encode()

# SPDX-License-Identifier: EUPL-1.2
"""A Word document keeps its text, layout and pictures.

The walk begins at the document itself and follows the relations that are known to be
needed. A part that nothing needed leads to is not copied: properties, thumbnail,
comments, people, revisions, what is left of a removed picture. A part that is needed and
not known is refused, because nobody can say what is in it.
"""

import posixpath
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from lxml import etree

from core.uploads import markup, word_settings, word_text
from core.uploads.images import clean_image
from core.uploads.markup import Element, name_of
from core.uploads.packages import pack, unpack
from core.uploads.refusal import Reason, Refused

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
LINK_SPACES = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
TYPES = "[Content_Types].xml"
SAFE_SCHEMES = frozenset({"http", "https", "mailto"})

# Relations by the last word of their type. Those that text points at are kept only while
# it does: a picture that was deleted under tracked changes goes with its paragraph.
ALWAYS = frozenset(
    {"styles", "numbering", "settings", "fontTable", "theme", "footnotes", "endnotes"}
)
WHILE_USED = frozenset({"image", "hyperlink", "header", "footer"})
DROPPED = frozenset(
    {
        "attachedTemplate",
        "comments",
        "commentsExtended",
        "commentsExtensible",
        "commentsIds",
        "customXml",
        "documenttasks",
        "font",
        "glossaryDocument",
        "people",
        "printerSettings",
        "stylesWithEffects",
        "webSettings",
    }
)
MACROS = ("vbaproject", "vbadata", "macrosheet")
PICTURES = (".png", ".jpg", ".jpeg", ".gif")


def clean_word(data: bytes) -> bytes:
    """Return the document with changes accepted and everything about people dropped."""
    parts = unpack(data)
    if TYPES not in parts:
        raise Refused(Reason.UNKNOWN_DOCUMENT)
    if any(word in name.casefold() for name in parts for word in MACROS):
        raise Refused(Reason.MACROS)
    walk = _Walk(parts)
    walk.begin()
    kept = {TYPES: _content_types(parts[TYPES], set(walk.kept)), **walk.kept}
    return pack(kept)


@dataclass
class _Walk:
    """From the document along what it needs; every part is met once."""

    parts: dict[str, bytes]
    kept: dict[str, bytes] = field(default_factory=dict)
    hidden_styles: set[str] = field(default_factory=set)
    mentioned_notes: set[str] = field(default_factory=set)

    def begin(self) -> None:
        root = self._relations("")
        if root is None:
            raise Refused(Reason.UNKNOWN_DOCUMENT)
        for relation in list(root):
            if _kind(relation) != "officeDocument":
                root.remove(relation)
        if len(root) != 1:
            raise Refused(Reason.UNKNOWN_DOCUMENT)
        self.kept["_rels/.rels"] = markup.write_xml(root)
        self._visit_text(_target("", root[0]), "document")

    def _visit(self, name: str, kind: str) -> None:
        if name in self.kept:
            return
        if name not in self.parts:
            raise Refused(Reason.DAMAGED)
        if kind == "image":
            self.kept[name] = _picture(name, self.parts[name])
        else:
            self._visit_text(name, kind)

    def _visit_text(self, name: str, kind: str) -> None:
        if name not in self.parts:
            raise Refused(Reason.DAMAGED)
        # Stands here before its relations are followed, so that a circle ends.
        self.kept[name] = b""
        root = markup.read_xml(self.parts[name])
        if kind == "document":
            self.hidden_styles = word_text.hidden_styles(self._style_sheets())
        word_text.clean(root, self.hidden_styles)
        word_settings.clean(root)
        if kind == "document":
            self.mentioned_notes = word_text.mentioned_notes(root)
        if kind in {"footnotes", "endnotes"}:
            word_text.drop_unmentioned_notes(root, self.mentioned_notes)
        self._follow(name, root)
        self.kept[name] = markup.write_xml(root)

    def _style_sheets(self) -> list[Element]:
        names = [name for name in self.parts if name.endswith("/styles.xml")]
        return [markup.read_xml(self.parts[name]) for name in names]

    def _follow(self, name: str, part: Element) -> None:
        relations = self._relations(name)
        if relations is None:
            return
        used = _used(part)
        dropped = set()
        for relation in list(relations):
            kind = _kind(relation)
            if not self._is_needed(relation, kind, used):
                relations.remove(relation)
                dropped.add(relation.get("Id", ""))
            elif relation.get("TargetMode") != "External":
                self._visit(_target(name, relation), kind)
        _forget(part, dropped & used)
        self.kept[_relations_name(name)] = markup.write_xml(relations)

    def _is_needed(self, relation: Element, kind: str, used: set[str]) -> bool:
        if kind in DROPPED:
            return False
        if kind in WHILE_USED and relation.get("Id", "") not in used:
            return False
        if kind not in ALWAYS | WHILE_USED:
            raise Refused(Reason.EMBEDDED)
        if relation.get("TargetMode") != "External":
            return True
        if kind != "hyperlink":
            raise Refused(Reason.ELSEWHERE)
        return urlsplit(relation.get("Target", "")).scheme.lower() in SAFE_SCHEMES

    def _relations(self, name: str) -> Element | None:
        content = self.parts.get(_relations_name(name))
        return None if content is None else markup.read_xml(content)


def _kind(relation: Element) -> str:
    return relation.get("Type", "").rpartition("/")[2]


def _relations_name(name: str) -> str:
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _target(source: str, relation: Element) -> str:
    target = posixpath.join("/", posixpath.dirname(source), relation.get("Target", ""))
    return posixpath.normpath(target).lstrip("/")


def _links(element: Element) -> set[str]:
    """Return the relations that an element names."""
    return {
        str(value)
        for name, value in element.attrib.items()
        if etree.QName(name).namespace in LINK_SPACES
    }


def _used(part: Element) -> set[str]:
    return {link for element in part.iter() for link in _links(element)}


def _forget(part: Element, dropped: set[str]) -> None:
    """Take away what points at a dropped relation; the words of a link stay."""
    markup.unwrap_all(
        part,
        lambda found: name_of(found) == "hyperlink" and bool(_links(found) & dropped),
    )
    markup.remove_all(part, lambda found: bool(_links(found) & dropped))


def _picture(name: str, content: bytes) -> bytes:
    """A picture keeps its name, which says only its number, so it keeps its kind too."""
    try:
        cleaned = clean_image(content, upright=False)
    except Refused as refused:
        if refused.reason == Reason.UNKNOWN_IMAGE:
            raise Refused(Reason.PICTURE) from None
        raise
    if not name.casefold().endswith(PICTURES):
        raise Refused(Reason.PICTURE)
    return cleaned.data


def _content_types(content: bytes, kept: set[str]) -> bytes:
    root = markup.read_xml(content)
    for entry in list(root):
        if "macroEnabled" in entry.get("ContentType", ""):
            raise Refused(Reason.MACROS)
        name = entry.get("PartName")
        if name is not None and name.lstrip("/") not in kept:
            root.remove(entry)
    return markup.write_xml(root)

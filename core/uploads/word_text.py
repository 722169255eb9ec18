# SPDX-License-Identifier: EUPL-1.2
"""The text of a Word document as it would be after accepting every change.

Deleted and hidden words, comments and who did what when are taken out; inserted words
stay. Only Word's own namespaces are meant: a drawing has a ``moveTo`` too.
"""

from collections.abc import Iterable

from lxml import etree

from core.uploads import markup
from core.uploads.markup import Element, all_named, attribute, name_of
from core.uploads.word_fields import clean_fields

SPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/",
    "http://purl.oclc.org/ooxml/wordprocessingml/",
    "http://schemas.microsoft.com/office/word/",
)
# With everything in them: what was deleted, what was so before, what people said about it.
REMOVED = frozenset(
    {
        "annotationRef",
        "cellDel",
        "cellIns",
        "cellMerge",
        "commentReference",
        "conflictDel",
        "customXmlPr",
        "dataBinding",
        "del",
        "delInstrText",
        "delText",
        "entryMacro",
        "exitMacro",
        "fldData",
        "helpText",
        "moveFrom",
        "nsid",
        "permEnd",
        "permStart",
        "placeholder",
        "proofErr",
        "smartTagPr",
        "statusText",
        "tag",
        "tmpl",
    }
)
REMOVED_ENDINGS = ("Change", "RangeStart", "RangeEnd")
UNWRAPPED = frozenset({"conflictIns", "customXml", "ins", "moveTo", "smartTag"})

# Who, when and in which sitting.
TRACES = frozenset(
    {"author", "date", "dateUtc", "ed", "initials", "paraId", "providerId", "textId"}
)
HIDING = frozenset({"vanish", "specVanish", "webHidden"})
OFF = frozenset({"0", "false", "off"})


def clean(root: Element, hidden_styles: set[str]) -> None:
    """Accept every change and drop what does not show or says who wrote it."""
    _accept_changes_of_tables(root)
    markup.remove_all(root, _is_removed)
    markup.unwrap_all(root, lambda found: _word(found) in UNWRAPPED)
    for run in all_named(root, "r"):
        if _is_hidden(run, hidden_styles):
            markup.remove(run)
    clean_fields(root)
    markup.drop_attributes(root, _is_trace)
    _rename_pictures(root)


def hidden_styles(sheets: Iterable[Element]) -> set[str]:
    """Return the styles that hide what is set in them, with those built on them.

    The empty name stands for text without a style, which gets the default one.
    """
    based: dict[str, str | None] = {}
    hidden = set()
    for style in (found for sheet in sheets for found in all_named(sheet, "style")):
        name = attribute(style, "styleId") or ""
        based[name] = next(map(_value, all_named(style, "basedOn")), None)
        if any(_hides(properties) for properties in all_named(style, "rPr")):
            hidden.add(name)
        if (
            attribute(style, "default") == "1"
            and attribute(style, "type") == "paragraph"
        ):
            based[""] = name
    while more := {name for name, parent in based.items() if parent in hidden} - hidden:
        hidden |= more
    return hidden


def mentioned_notes(document: Element) -> set[str]:
    """Return the notes that the cleaned text still refers to."""
    return {
        f"{kind}:{attribute(found, 'id')}"
        for kind in ("footnote", "endnote")
        for found in all_named(document, f"{kind}Reference")
    }


def drop_unmentioned_notes(root: Element, mentioned: set[str]) -> None:
    """A note to deleted words is deleted too; separators have a type and stay."""
    for note in list(root):
        mark = f"{name_of(note)}:{attribute(note, 'id')}"
        if attribute(note, "type") is None and mark not in mentioned:
            root.remove(note)


def _word(element: Element) -> str:
    """Return the name of an element of Word itself, or nothing."""
    name = etree.QName(element)
    return name.localname if (name.namespace or "").startswith(SPACES) else ""


def _is_removed(element: Element) -> bool:
    name = _word(element)
    return name in REMOVED or name.endswith(REMOVED_ENDINGS)


def _is_trace(name: str) -> bool:
    return name in TRACES or name.startswith("rsid")


def _accept_changes_of_tables(root: Element) -> None:
    """A deleted row carries a mark among its properties; so does a deleted cell."""
    for row in all_named(root, "tr"):
        if _marked(row, "trPr", "del"):
            markup.remove(row)
    for cell in all_named(root, "tc"):
        if _marked(cell, "tcPr", "cellDel"):
            _empty(cell)
    for table in all_named(root, "tbl"):
        if not all_named(table, "tr"):
            markup.remove(table)


def _empty(cell: Element) -> None:
    """Its place in the grid stays, with the paragraph that every cell must have."""
    for child in list(cell):
        if name_of(child) != "tcPr":
            cell.remove(child)
    etree.SubElement(cell, etree.QName(etree.QName(cell).namespace, "p"))


def _marked(element: Element, properties: str, mark: str) -> bool:
    return any(
        name_of(found) == mark
        for child in element
        if name_of(child) == properties
        for found in child
    )


def _is_hidden(run: Element, hidden_styles: set[str]) -> bool:
    """The run's own word counts first, then its style, then those of what it stands in."""
    for properties in (child for child in run if name_of(child) == "rPr"):
        if any(name_of(found) in HIDING for found in properties):
            return _hides(properties)
        if any(
            _value(found) in hidden_styles for found in all_named(properties, "rStyle")
        ):
            return True
    return any(_styles_of(outer) & hidden_styles for outer in run.iterancestors())


def _styles_of(outer: Element) -> set[str | None]:
    """Return the style of a paragraph or table, the empty name where it has none."""
    name = name_of(outer)
    if name not in {"p", "tbl"}:
        return set()
    style = outer.find(f"{{*}}{name}Pr/{{*}}{name}Style")
    return {"" if style is None else _value(style)}


def _hides(properties: Element) -> bool:
    return any(
        name_of(found) in HIDING and (_value(found) or "1").lower() not in OFF
        for found in properties
    )


def _rename_pictures(root: Element) -> None:
    """The name of a picture is that of its file; its description is the alt text."""
    for element in root.iter():
        name = name_of(element)
        if name in {"docPr", "cNvPr"} and "name" in element.attrib:
            element.set("name", "Afbeelding")
        if name == "cNvPr":
            element.attrib.pop("descr", None)
            element.attrib.pop("title", None)
        if name == "imagedata":
            markup.drop_attributes(element, lambda called: called == "title")


def _value(element: Element) -> str | None:
    return attribute(element, "val")

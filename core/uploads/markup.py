# SPDX-License-Identifier: EUPL-1.2
"""XML from strangers: read without entities or network, and cut without losing words."""

from collections.abc import Callable
from typing import TypeAlias

from lxml import etree

from core.uploads.refusal import Reason, Refused

Element: TypeAlias = etree._Element

# Every element costs hundreds of bytes. A report of a hundred pages has some 100,000 tags.
MAX_TAGS = 500_000


def read_xml(data: bytes) -> Element:
    """Return the root; refuse what declares a document type, the way to XML bombs."""
    if data.count(b"<") > MAX_TAGS:
        raise Refused(Reason.TOO_MUCH_INSIDE)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Refused(Reason.DAMAGED) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise Refused(Reason.DAMAGED)
    return root


def write_xml(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def name_of(element: Element) -> str:
    """Return the name without its namespace."""
    return etree.QName(element).localname


def attribute(element: Element, name: str) -> str | None:
    """Return an attribute, whichever namespace it stands in."""
    for key, value in element.attrib.items():
        if etree.QName(key).localname == name:
            return str(value)
    return None


def all_named(root: Element, name: str) -> list[Element]:
    return [found for found in root.iter() if name_of(found) == name]


def remove(element: Element) -> None:
    """Take an element out with all that is in it; the words after it stay."""
    parent = element.getparent()
    if parent is None:
        return
    _append_text(element, element.tail)
    parent.remove(element)


def unwrap(element: Element) -> None:
    """Take an element away and leave what is in it in its place."""
    parent = element.getparent()
    if parent is None:
        return
    _append_text(element, element.text)
    for child in list(element):
        element.addprevious(child)
    remove(element)


def remove_all(root: Element, unwanted: Callable[[Element], bool]) -> None:
    for element in [found for found in root.iter() if unwanted(found)]:
        remove(element)


def unwrap_all(root: Element, unwanted: Callable[[Element], bool]) -> None:
    for element in [found for found in root.iter() if unwanted(found)]:
        unwrap(element)


def drop_attributes(root: Element, unwanted: Callable[[str], bool]) -> None:
    """Drop attributes by their name without namespace."""
    for element in root.iter():
        for name in list(element.attrib):
            if unwanted(etree.QName(name).localname):
                del element.attrib[name]


def _append_text(element: Element, text: str | None) -> None:
    """Put text right before an element."""
    if not text:
        return
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + text
        return
    parent = element.getparent()
    assert parent is not None
    parent.text = (parent.text or "") + text

# SPDX-License-Identifier: EUPL-1.2
"""The text of an OpenDocument as it would be after accepting every change."""

from collections.abc import Iterable

from core.uploads import markup
from core.uploads.markup import Element, all_named, attribute, name_of
from core.uploads.refusal import Reason, Refused

# With everything in them. Deleted words are kept apart, in ``tracked-changes``.
REMOVED = frozenset(
    {
        "annotation",
        "annotation-end",
        "change",
        "change-end",
        "change-start",
        "event-listeners",
        "hidden-paragraph",
        "hidden-text",
        "meta",
        "scripts",
        "settings",
        "tracked-changes",
        "user-field-decls",
        "variable-decls",
    }
)
# What opens, runs or holds something that is not text or picture.
EMBEDDED = frozenset(
    {
        "applet",
        "database-display",
        "dde-connection-decl",
        "dde-source",
        "floating-frame",
        "object",
        "object-ole",
        "plugin",
        "script",
    }
)
# Fields about people and files: their outcome stays as plain text.
FIELDS = frozenset(
    {
        "author-initials",
        "author-name",
        "conditional-text",
        "creation-date",
        "creation-time",
        "creator",
        "database-name",
        "description",
        "editing-cycles",
        "editing-duration",
        "execute-macro",
        "file-name",
        "initial-creator",
        "keywords",
        "meta-field",
        "modification-date",
        "modification-time",
        "print-date",
        "print-time",
        "printed-by",
        "template-name",
        "user-defined",
        "user-field-get",
        "variable-get",
        "variable-set",
    }
)


def clean(root: Element, hidden: set[str]) -> None:
    """Accept every change and drop what does not show or says who wrote it."""
    if any(name_of(found) in EMBEDDED for found in root.iter()):
        raise Refused(Reason.EMBEDDED)
    if any(len(forms) for forms in all_named(root, "forms")):
        raise Refused(Reason.FORM)
    markup.remove_all(root, lambda found: name_of(found) in REMOVED)
    markup.remove_all(root, lambda found: _is_hidden(found, hidden))
    markup.unwrap_all(root, _is_field)
    markup.drop_attributes(root, _is_trace)


def hidden_styles(sheets: Iterable[Element]) -> set[str]:
    """Return the styles that hide what is set in them, with those built on them."""
    based: dict[str, str | None] = {}
    hidden = set()
    for style in (found for sheet in sheets for found in all_named(sheet, "style")):
        name = attribute(style, "name") or ""
        based[name] = attribute(style, "parent-style-name")
        # The attribute of a text and that of a section go by one name.
        if any(attribute(found, "display") == "none" for found in style):
            hidden.add(name)
    while more := {name for name, parent in based.items() if parent in hidden} - hidden:
        hidden |= more
    return hidden


def _is_hidden(element: Element, hidden: set[str]) -> bool:
    name = name_of(element)
    if name == "section" and (attribute(element, "display") or "true") != "true":
        return True
    return name in {"span", "p", "h", "section", "a"} and (
        attribute(element, "style-name") in hidden
    )


def _is_field(element: Element) -> bool:
    return name_of(element) in FIELDS or name_of(element).startswith("sender-")


def _is_trace(name: str) -> bool:
    return name.endswith("rsid")

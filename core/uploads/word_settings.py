# SPDX-License-Identifier: EUPL-1.2
"""Settings of a Word document that concern how it looks; the rest is about its makers.

Among the rest: the path of the template with an account name in it, document variables,
the identity of the document, every sitting in which it was edited, mail merge.
"""

from core.uploads.markup import Element, name_of

KEPT = frozenset(
    {
        "autoHyphenation",
        "characterSpacingControl",
        "clrSchemeMapping",
        "compat",
        "consecutiveHyphenLimit",
        "decimalSymbol",
        "defaultTableStyle",
        "defaultTabStop",
        "displayBackgroundShape",
        "endnotePr",
        "evenAndOddHeaders",
        "footnotePr",
        "gutterAtTop",
        "hyphenationZone",
        "listSeparator",
        "mathPr",
        "mirrorMargins",
        "noLineBreaksAfter",
        "noLineBreaksBefore",
        "themeFontLang",
    }
)
FONT_FILES = frozenset({"embedRegular", "embedBold", "embedItalic", "embedBoldItalic"})


def clean(root: Element) -> None:
    """Shorten the list of settings; leave any other part as it is."""
    if name_of(root) == "settings":
        for child in list(root):
            if name_of(child) not in KEPT:
                root.remove(child)
    if name_of(root) == "fonts":
        for font in root:
            for child in list(font):
                if name_of(child) in FONT_FILES:
                    font.remove(child)

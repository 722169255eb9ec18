# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Mapping
from dataclasses import dataclass

# As long as a title and a summary get, and longer than a line on a phone.
LONG_TITLE = (
    "Woningaanpassingsvergunningaanvraag: wie beslist er als de verhuurder, de gemeente "
    "en de bewoner alle drie iets anders willen?"
)
LONG_TEXT = (
    "De bewoner vroeg om een traplift. In het gesprek bleek dat de trap niet het probleem "
    "was, maar de badkamer beneden die niemand meer gebruikte sinds de lekkage. De "
    "verhuurder wilde pas herstellen na de verkoop, de gemeente wilde pas beslissen na "
    "het herstel, en ondertussen sliep iemand drie maanden lang op de bank."
)


@dataclass(frozen=True, slots=True)
class Group:
    """Components with one purpose, and the values that their examples name."""

    code: str
    title: str
    components: tuple[str, ...]
    data: Mapping[str, object]

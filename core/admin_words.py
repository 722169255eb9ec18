# SPDX-License-Identifier: EUPL-1.2
"""Sentences of the admin in our own Dutch, where Wagtail's own is stiff or hard to follow.

They are laid over Wagtail's translation as the process begins. A catalogue of our own
would have to be compiled before the first page (docs/decisions/0011).
"""

from gettext import NullTranslations

from django.conf import settings
from django.utils.translation import trans_real

_LOOK_BELOW = "Kijk bij de velden met een melding erbij."

WORDS = {
    "Site summary": "In het kort",
    "Request changes": "Vraag om een wijziging",
    "Your pages and snippets in a workflow": "Wat je doorstuurde",
    "Changes requested at": "Wijziging gevraagd bij",
    "This %(model_name)s is currently awaiting moderation.": (
        "Dit wacht op iemand die het nakijkt."
    ),
    "Only reviewers for this task can edit the %(model_name)s.": (
        "Tot dan kan alleen wie nakijkt het aanpassen."
    ),
    "Page locked": "Nog niet aan te passen",
    "The page could not be created due to validation errors.": (
        f"Dit is nog niet bewaard. {_LOOK_BELOW}"
    ),
    "The page could not be saved due to validation errors.": (
        f"Je wijzigingen zijn nog niet bewaard. {_LOOK_BELOW}"
    ),
    "The %(model_name)s could not be created due to errors.": (
        f"Dit is nog niet bewaard. {_LOOK_BELOW}"
    ),
    "The %(model_name)s could not be saved due to errors.": (
        f"Je wijzigingen zijn nog niet bewaard. {_LOOK_BELOW}"
    ),
    "There are validation errors, click save to highlight them.": (
        "Er klopt nog iets niet. Bewaar, dan zie je wat."
    ),
    "Preview cannot display due to validation errors. <br /> Click save to highlight "
    "the relevant fields.": (
        "Er is nog geen voorbeeld, want er klopt nog iets niet.<br>Bewaar, dan zie je wat."
    ),
    "Correct the validation errors to resume preview (saving will highlight errors)": (
        "Het voorbeeld wacht, want er klopt nog iets niet. Bewaar, dan zie je wat."
    ),
}


class _OwnWords(NullTranslations):
    """``WORDS`` in the shape in which Django adds one catalogue to another."""

    def __init__(self) -> None:
        super().__init__()
        self._catalog = dict(WORDS)

    @staticmethod
    def plural(number: int) -> int:
        return int(number != 1)


def say_it_our_way() -> None:
    """Let the admin speak in these words from now on."""
    trans_real.translation(settings.LANGUAGE_CODE).merge(_OwnWords())

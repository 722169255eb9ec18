# SPDX-License-Identifier: EUPL-1.2
"""The statutory investigation as the spine of a case: which steps it shows, and where.

The order is that of the Centrale Raad van Beroep (21 March 2018), the letters are those of
art. 2.3.2 lid 4 Wmo 2015. A step that is not told was not necessarily left out at the
table, so the page says "niet beschreven" and never "niet gedaan".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from cases.story import StoryPart

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# What stands below the parts of a story and is no field of it.
ARRANGEMENT = "gedragen"


@dataclass(frozen=True, slots=True)
class Step:
    """One question of the investigation and the part of the case that answers it.

    ``number`` is empty for what belongs to the step above; ``href`` is empty when the
    case does not tell of it.
    """

    number: str
    title: "StrOrPromise"
    law: str = ""
    href: str = ""


# Number, what is asked, the letter of the law, and the fields of which one answers it.
_STEPS: tuple[tuple[str, "StrOrPromise", str, tuple[str, ...]], ...] = (
    ("1", _("Wat is de hulpvraag?"), "a", ("support_question",)),
    ("2", _("Welke problemen zijn er?"), "a", ("observed_problems",)),
    ("3", _("Welke ondersteuning is nodig?"), "", ("needed_support",)),
    ("4", _("Eigen kracht en gebruikelijke hulp"), "b", ("step_own_strength",)),
    ("", _("Mantelzorg en netwerk"), "c", ("step_network",)),
    ("", _("Steun voor de mantelzorger"), "d", ("step_carer_support",)),
    (
        "",
        _("Algemene en voorliggende voorzieningen"),
        "e",
        ("step_general_provisions",),
    ),
    ("", _("Samenwerking met anderen"), "f", ("step_cooperation",)),
    ("5", _("Wat vult de gemeente aan?"), "", ()),
)


def statutory_steps(
    parts: Mapping[str, StoryPart], *, has_arrangement: bool
) -> list[Step]:
    """Return every step in its order, with a link to where the case tells of it."""
    places = {field.name: field.id for part in parts.values() for field in part.fields}
    steps = []
    for number, title, law, names in _STEPS:
        told = [f"#{places[name]}" for name in names if name in places]
        if not names and has_arrangement:
            told = [f"#{ARRANGEMENT}"]
        steps.append(Step(number, title, law, told[0] if told else ""))
    return steps

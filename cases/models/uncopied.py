# SPDX-License-Identifier: EUPL-1.2
"""What cases, practices and the lists that hold them have in common: there is one."""

from typing import Any, NoReturn

from django.utils.translation import gettext as _

from cases.outcomes import NotOffered


class Uncopied:
    """A page without copies, aliases and translations, which carry text past the door."""

    def copy(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise _not_offered()

    def create_alias(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise _not_offered()

    def copy_for_translation(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise _not_offered()


def _not_offered() -> NotOffered:
    return NotOffered(
        _(
            "Casussen en praktijken kunnen niet worden gekopieerd, gespiegeld of "
            "vertaald."
        )
    )

# SPDX-License-Identifier: EUPL-1.2
"""How the settling of a finding is refused, each in one Dutch sentence."""

from django.utils.translation import gettext as _


class NotSettled(Exception):
    """A finding stays as it was; the subclass says why and ``str()`` says it in Dutch."""

    @property
    def message(self) -> str:
        return str(self)


class ReasonNeeded(NotSettled):
    def __init__(self) -> None:
        super().__init__(_("Kies een reden die hierbij past."))


class ModeratorNeeded(NotSettled):
    """Something that an author may not let stand."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Dit mag alleen een moderator laten staan. Vervang het, of leg het aan een "
                "moderator voor."
            )
        )


class NeverNeeded(NotSettled):
    """What points at one person by itself cannot stay for the sake of a lesson."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Wat iemand rechtstreeks aanwijst, is nooit nodig voor de les. Vervang het."
            )
        )


class PrivacyOfficerNeeded(NotSettled):
    """What was escalated is no longer a moderator's to decide."""

    def __init__(self) -> None:
        super().__init__(
            _("Dit is voorgelegd aan de privacytoetser en wacht op een antwoord.")
        )


class SecondModeratorNeeded(NotSettled):
    """The second pair of eyes must be somebody else's, and no author's."""

    def __init__(self) -> None:
        super().__init__(
            _("Hier is een tweede moderator voor nodig, een ander dan de eerste.")
        )


class NothingToSettle(NotSettled):
    """It no longer stands in the text, or nobody let it stand yet."""

    def __init__(self) -> None:
        super().__init__(_("Dit staat niet meer in de tekst, of er is niets besloten."))

# SPDX-License-Identifier: EUPL-1.2
"""What is kept of people and for how long, from the constants by which the code deletes."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.utils.translation import gettext as _

from home.wording import in_words
from moderation import limits
from moderation.services import KEEP_NOTES
from search.demand import KEEP_QUESTIONS, KEEP_TERMS, KEEP_TEXTS


@dataclass(frozen=True, slots=True)
class Kept:
    """Something that is stored, why, and when it is gone."""

    what: str
    why: str
    how_long: str


def kept_of_people() -> list[Kept]:
    """Return every store that can hold something of a person."""
    session = timedelta(seconds=settings.SESSION_COOKIE_AGE)
    return [
        Kept(
            _("je account: e-mailadres, naam, functie, rollen, thema's"),
            _("om in te loggen en te weten wat je mag lezen"),
            _("tot je account wordt verwijderd"),
        ),
        Kept(
            _("dat je bent ingelogd"),
            _("om niet op elke pagina opnieuw te vragen wie je bent"),
            in_words(session),
        ),
        Kept(
            _("concepten van casussen en praktijken, met elke oudere versie"),
            _("om ze te controleren en te verbeteren"),
            _("tot publicatie of verwijdering; daarna zijn alle versies vernietigd"),
        ),
        Kept(
            _("wie publiceerde, verwijderde of over een melding besliste"),
            _("om een besluit te kunnen verantwoorden"),
            _("ten minste vijf jaar; je naam valt weg als je account weg is"),
        ),
        Kept(
            _("wat je bij een casusaanvraag schreef"),
            _("zodat de redactie weet wat je zoekt"),
            in_words(KEEP_TEXTS),
        ),
        Kept(
            _("zoekvragen zonder antwoord, zonder namen en zonder wie ze stelde"),
            _("om te zien welke casussen ontbreken"),
            _("%(period)s nadat ze voor het laatst zijn gesteld")
            % {"period": in_words(KEEP_QUESTIONS)},
        ),
        Kept(
            _("hoe vaak een begrip per dag is gezocht, zonder wie"),
            _("om de woordenlijst te verbeteren"),
            in_words(KEEP_TERMS),
        ),
        Kept(
            _("je toelichting en adres bij “Herken je iemand?”"),
            _("om je melding te begrijpen en te antwoorden"),
            _("%(period)s na het besluit") % {"period": in_words(KEEP_NOTES)},
        ),
        Kept(
            _("een code die van je internetadres is gemaakt"),
            _("om te zien of één adres te veel tegelijk vraagt"),
            _("hooguit %(period)s")
            % {"period": in_words(timedelta(seconds=limits.SECONDS))},
        ),
        Kept(
            _("de tekst die je laat nakijken in de Herkenningscheck"),
            _("om hem na te kijken"),
            _("niet: hij is weg zodra je het antwoord hebt"),
        ),
    ]

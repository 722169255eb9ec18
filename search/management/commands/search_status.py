# SPDX-License-Identifier: EUPL-1.2
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from search.documents import documents_in_database
from search.status import IndexStatus, statuses


class Command(BaseCommand):
    help = "Vertelt per zoekindex wat erin zit, wat wacht en wat nooit aankwam."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"database: {documents_in_database()} documenten")
        for status in statuses():
            self.stdout.write(f"{status.name}: {', '.join(_told(status))}")


def _told(status: IndexStatus) -> list[str]:
    told = []
    if status.documents is None:
        told.append(f"niet bereikbaar ({status.problem})")
    else:
        told.append(f"{status.documents} documenten")
        told.append("wordt gelezen" if status.is_read else "staat klaar")
        if not status.fits:
            told.append("met een andere analyse gemaakt: draai search_reindex")
    told.append(f"{status.waiting} wachten")
    if status.oldest:
        seconds = (timezone.now() - status.oldest).total_seconds()
        told.append(f"de oudste {seconds:.0f} s")
    if status.dead:
        told.append(f"{status.dead} dode brieven")
    return told

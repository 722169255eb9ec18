# SPDX-License-Identifier: EUPL-1.2
"""R7: no room left for database, index and uploads, then room again, without a restart."""

import hashlib
import io
import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.db import connection

from tests.drills.reliability.browser import Answer, Browser
from tests.drills.reliability.comparing import found_wrongly, lost, seconds_until_equal
from tests.drills.reliability.kill_web import damage
from tests.drills.reliability.outcome import Length, Outcome, failures
from tests.drills.reliability.processes import wait_for
from tests.drills.reliability.site import Site
from tests.drills.reliability.stages import SmallDisk, Stage
from tests.drills.reliability.writing import Ledger, State, Written, stored_draft

ROUNDS = {"short": 2, "full": 10}
PUBLICATIONS, UPLOADS = 4, 3
BACK_SECONDS = 60.0
# What a reader is told when something went wrong at our side.
# Headings of the pages for a fault of ours and for a database that cannot write.
READABLE = ("Er ging iets mis bij ons", "We zijn even niet bereikbaar")
CHUNK = bytes(64 * 1024)


def run(site: Site, stage: Stage, length: Length) -> Outcome:
    if not isinstance(stage, SmallDisk):
        return Outcome("not tried: no disk of its own can be mounted here", "")
    if connection.vendor != "sqlite":
        return Outcome("not tried: the database has another disk than the site", "")
    ledger, told, uploader = Ledger(), _Told(), _uploader(site)
    cases = _drafts(ROUNDS[length] * PUBLICATIONS, ledger)
    backs = []
    for number in range(ROUNDS[length]):
        batch = cases[number * PUBLICATIONS :][:PUBLICATIONS]
        with _full(stage.folder) as fill_again:
            for case in batch:
                fill_again()
                told.note("publications", _publish(site, ledger, case))
            for picture in range(UPLOADS):
                fill_again()
                title = f"vol-{number}-{picture}"
                told.note("uploads", _upload(uploader, title), title)
            told.read(site)
        backs.append(wait_for(site.is_ready, BACK_SECONDS))
        for case in batch:
            if case.acknowledged.live:
                continue
            told.after(_publish(site, ledger, case))
        told.after(_upload(uploader, f"ruim-{number}"), f"ruim-{number}")
    seconds, differing = seconds_until_equal()
    gone = [*lost(ledger), *told.lost_uploads()]
    sound, halves = damage(), half_files()
    wrong = found_wrongly(site.visitor, ledger, len(cases))
    return Outcome(
        figure=f"{len(gone)} of {ledger.acknowledged} acknowledged writes lost,"
        f" {len(halves)} half files, {len(told.unreadable)} unreadable errors while the"
        f" disk was full; back in {max(backs):.1f} s without a restart",
        bar="0 lost, 0 half files, every error readable, goes on by itself",
        failures=[
            *failures(
                lost=len(gone), half_files=len(halves), unreadable=len(told.unreadable),
                unread=told.unread, still_refused=len(told.still_refused),
                found_wrongly=len(wrong), never_full=int(told.refused.keys() < {"publications", "uploads"}),
            ),
            *([sound] if sound != "ok" else []),
            *([f"differing: {differing}"] if differing else []),
            *told.unreadable[:3], *told.still_refused[:3], *gone[:3], *halves[:3],
        ],
        figures={
            "rounds": ROUNDS[length], "acknowledged": ledger.acknowledged,
            "refused_while_full": dict(told.refused), "done_while_full": dict(told.done),
            "integrity": sound, "seconds_until_back": [round(one, 1) for one in backs],
            "seconds_until_equal": round(seconds, 1),
        },
    )  # fmt: skip


class _Told:
    """What editors and readers were told while the disk was full, and after it."""

    def __init__(self) -> None:
        self.unread = 0
        self.done: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.unreadable: list[str] = []
        self.still_refused: list[str] = []
        self.uploads: list[str] = []

    def note(self, what: str, answer: Answer, upload: str = "") -> None:
        if answer.is_done:
            self.done[what] += 1
            self.uploads += [upload] if upload else []
            return
        self.refused[what] += 1
        told = answer.content.decode("utf-8", "replace")
        if not any(heading in told for heading in READABLE):
            self.unreadable.append(f"{answer.status_code} {answer.content[:80]!r}")

    def read(self, site: Site) -> None:
        """Look around as a visitor: reading asks for no room."""
        for path in ("/", "/casussen/", "/zoeken/?q=traplift"):
            self.unread += site.visitor.get(path).status_code != 200

    def after(self, answer: Answer, upload: str = "") -> None:
        if not answer.is_done:
            self.still_refused.append(f"{answer.status_code} {answer.location}")
        elif upload:
            self.uploads.append(upload)

    def lost_uploads(self) -> list[str]:
        from core.models import SiteImage

        stored = set(SiteImage.objects.values_list("title", flat=True))
        return [title for title in self.uploads if title not in stored]


@contextmanager
def _full(folder: Path) -> Iterator[Callable[[], None]]:
    """Leave no byte on the disk of ``folder``, and give the room back at the end.

    What is yielded takes the room too that was won meanwhile: an index that is written
    anew or a log that is emptied makes some.
    """
    ballast = folder / "ballast"

    def fill() -> None:
        with ballast.open("ab", buffering=0) as stream:
            for size in (len(CHUNK), 512, 1):
                with suppress(OSError):
                    while True:
                        stream.write(CHUNK[:size])

    fill()
    try:
        yield fill
    finally:
        ballast.unlink()


def _drafts(count: int, ledger: Ledger) -> list[Written]:
    cases = []
    for number in range(count):
        state = State("volleschijf" + "bcdfghjklm"[number % 10] * (2 + number // 10))
        draft = stored_draft(state.word)
        cases.append(Written(draft.pk, {state}, state, address=draft.get_url()))
        ledger.add(cases[-1])
    return cases


def _publish(site: Site, ledger: Ledger, case: Written) -> Answer:
    state = State(case.acknowledged.word, live=True)
    address = f"/beheer/pages/{case.pk}/edit/"
    answer = site.browser("ada").press(address, "publish")
    case.told(state, answer)
    ledger.note("publish", answer)
    return answer


def _uploader(site: Site) -> Browser:
    """Return the browser of somebody who may upload, which no role of the cast may."""
    from accounts.models import User
    from tests.cast import signed_in

    user = User.objects.create_superuser("schijf@keukentafel.example")
    return Browser(site.port, signed_in(user).cookies["sessionid"].value)


def _upload(uploader: Browser, name: str) -> Answer:
    from wagtail.models import Collection

    from PIL import Image as Picture

    stream = io.BytesIO()
    # Noise does not compress: some hundreds of kilobytes.
    Picture.frombytes("RGB", (400, 300), os.urandom(360_000)).save(stream, "PNG")
    files = {"file": ("foto.png", stream.getvalue(), "image/png")}
    root = str(Collection.get_first_root_node().pk)
    fields = {"title": name, "collection": root, "tags": ""}
    return uploader.send("/beheer/images/add/", fields, files)


def half_files() -> list[str]:
    """Return every upload that is not what its row says, or that no row names."""
    from django.conf import settings

    from core.models import Rendition, SiteImage

    root = Path(settings.MEDIA_ROOT)
    whole = {image.file.name: image.file_hash for image in SiteImage.objects.all()}
    named = whole.keys() | set(Rendition.objects.values_list("file", flat=True))
    stored = {str(p.relative_to(root)): p for p in root.rglob("*") if p.is_file()}
    wrong = [name for name in stored if name not in named]
    for name, known in whole.items():
        path = stored.get(name)
        content = path.read_bytes() if path else b""
        if hashlib.sha1(content, usedforsecurity=False).hexdigest() != known:
            wrong.append(name)
    return wrong

# SPDX-License-Identifier: EUPL-1.2
"""Editors at work, and a ledger of what they were told that was done."""

import random
import sys
import threading
import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tests.drills.reliability.browser import Answer
from tests.drills.reliability.site import Site

if TYPE_CHECKING:
    from cases.models import CasePage

LETTERS = "bcdfghjklmnprstvwz"
WEIGHTS = {"create": 1, "publish": 5, "edit": 3, "unpublish": 2, "delete": 1}
# How often a writer begins with a case that it did not have.
NEW = 0.3


@dataclass(frozen=True)
class State:
    """What a case is: stored at all, live, and under which word of its title."""

    word: str
    exists: bool = True
    live: bool = False
    is_public: bool = True

    @property
    def is_shown(self) -> bool:
        return self.exists and self.live and self.is_public


@dataclass
class Written:
    """A case of one writer; ``possible`` is more than one state while an answer lacks."""

    pk: int
    possible: set[State]
    acknowledged: State
    is_complete: bool = True
    address: str = ""

    def told(self, state: State, answer: Answer) -> None:
        if answer.is_done:
            self.acknowledged, self.possible = state, {state}
        else:
            self.possible.add(state)


@dataclass
class Ledger:
    """All that writers did; each case belongs to one of them."""

    cases: list[Written] = field(default_factory=list)
    acknowledged: int = 0
    unanswered: int = 0
    refused: list[str] = field(default_factory=list)
    errors: int = 0
    # Of these errors: answers that the site is away for now.
    away: int = 0
    seconds: list[float] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, what: str, answer: Answer) -> None:
        with self._lock:
            self.seconds.append(answer.seconds)
            if answer.is_done:
                self.acknowledged += 1
            elif answer.is_error:
                self.errors += 1
                self.away += answer.is_away
                sys.stderr.write(f"{what} answered with {answer.status_code}\n")
            elif answer.status_code == 0:
                self.unanswered += 1
            else:
                told = f"{answer.status_code} {answer.location} {answer.complaint}"
                self.refused.append(f"{what}: {told}")

    def wait_for_more(self, more: int, seconds: float) -> None:
        """Wait until so many more were acknowledged, but not for ever."""
        until, wanted = time.monotonic() + seconds, self.acknowledged + more
        while self.acknowledged < wanted and time.monotonic() < until:
            time.sleep(0.02)

    def add(self, case: Written) -> None:
        with self._lock:
            self.cases.append(case)


class Writer:
    """Makes, publishes, changes, withdraws and deletes cases of its own by the admin's forms."""

    def __init__(self, site: Site, ledger: Ledger, seed: str, weights=None) -> None:
        self.site, self.ledger = site, ledger
        self.dice = random.Random(seed)
        self.own: list[Written] = []
        self.weights = weights or WEIGHTS

    def step(self) -> None:
        """Do one thing that fits a case of its own, by chance."""
        if not self.own or self.dice.random() < NEW:
            self.own.append(self._draft())
        case = self.dice.choice(self.own)
        fitting = {"create"} | self._fitting(case)
        names = sorted(name for name in fitting if name in self.weights)
        [what] = self.dice.choices(names, [self.weights[name] for name in names])
        if what == "create":
            self._create()
        else:
            getattr(self, f"_{what}")(case)

    def _draft(self) -> Written:
        """Return a complete draft, which needs a form of forty fields, from the factory."""
        state = State(self._word())
        draft = stored_draft(state.word)
        case = Written(draft.pk, {state}, state, address=draft.get_url())
        self.ledger.add(case)
        return case

    def _fitting(self, case: Written) -> set[str]:
        if len(case.possible) > 1:
            # What an unanswered request did is seen first, as an editor would look.
            case.possible = {seen(case)}
        [state] = case.possible
        case.acknowledged = state
        if not state.exists or has_draft_beside(case):
            self.own.remove(case)
            return set()
        if state.live:
            return {"edit", "unpublish", "delete", "close"}
        return {"publish", "delete"} if case.is_complete else {"delete"}

    def _word(self) -> str:
        return "proefwoord" + "".join(self.dice.choices(LETTERS, k=6))

    def _create(self) -> None:
        # Nobody chose who may read it, so not everybody may.
        state = State(self._word(), is_public=False)
        answer = self._post_new(state)
        # Looked for first: what nobody can look for now is not counted as told.
        pk = pk_of(state.word)
        self.ledger.note("create", answer)
        if pk:
            case = Written(pk, {state}, state, is_complete=False)
            self.own.append(case)
            self.ledger.add(case)
        elif answer.is_done:
            # Acknowledged and not there: a case that can never be found again.
            self.ledger.add(Written(0, {state}, state))

    def _post_new(self, state: State) -> Answer:
        return self._ada.press(add_address(), **new_case(state.word))

    def _publish(self, case: Written) -> None:
        state = replace(case.acknowledged, live=True)
        address = f"/beheer/pages/{case.pk}/edit/"
        self._do("publish", case, state, self._ada.press(address, "publish"))

    def _edit(self, case: Written) -> None:
        state = replace(case.acknowledged, word=self._word())
        address = f"/beheer/pages/{case.pk}/edit/"
        answer = self._ada.press(address, "publish", title=title_of(state.word))
        self._do("edit", case, state, answer)

    def _close(self, case: Written) -> None:
        """Let only the organisation's own people read it: for a visitor it is gone."""
        state = replace(case.acknowledged, is_public=False)
        address = f"/beheer/pages/{case.pk}/edit/"
        answer = self._ada.press(address, "publish", visibility="team")
        self._do("close", case, state, answer)

    def _unpublish(self, case: Written) -> None:
        state = replace(case.acknowledged, live=False)
        answer = self._ada.post(f"/beheer/pages/{case.pk}/unpublish/")
        self._do("unpublish", case, state, answer)

    def _delete(self, case: Written) -> None:
        state = replace(case.acknowledged, live=False, exists=False)
        bea = self.site.browser("bea")
        answer = bea.post(f"/beheer/pages/{case.pk}/delete/")
        self._do("delete", case, state, answer)

    @property
    def _ada(self):
        return self.site.browser("ada")

    def _do(self, what: str, case: Written, state: State, answer: Answer) -> None:
        case.told(state, answer)
        self.ledger.note(what, answer)


def title_of(word: str) -> str:
    return f"Wie er oplet: {word}"


def draft_for(word: str) -> int:
    return stored_draft(word).pk


def stored_draft(word: str) -> "CasePage":
    from accounts.choices import Visibility
    from accounts.models import User
    from tests.factories.cases import draft_case

    noor = User.objects.get(email="noor@keukentafel.example")
    return draft_case(
        organisation=noor.memberships.get().organisation,
        owner=noor,
        visibility=Visibility.PUBLIC,
        title=title_of(word),
    )


def add_address() -> str:
    from cases.models import CaseIndexPage

    return f"/beheer/pages/add/cases/casepage/{CaseIndexPage.objects.get().pk}/"


def new_case(word: str) -> dict[str, str]:
    """Return what a draft must have to be stored; it is not yet complete."""
    from accounts.models import Organisation
    from tests.admin_forms import rich

    return {
        "title": title_of(word),
        "summary": "In het kort.",
        "support_question": "Hoe?",
        "organisation": str(Organisation.objects.get(name="Gemeente Waterhoek").pk),
        "consent_type": "unrecognisable",
        "context": rich("Tekst."),
        "professional_reasoning": rich("Tekst."),
        "lessons-count": "1",
        "lessons-0-type": "lesson",
        "lessons-0-value": "Een les.",
        "lessons-0-order": "0",
        "lessons-0-deleted": "",
    }


def pk_of(word: str) -> int | None:
    from cases.models import CasePage

    found = CasePage.objects.filter(draft_title=title_of(word)).values_list("pk")
    return found[0][0] if found else None


def seen(case: Written) -> State:
    """Return what the database says of a case now."""
    from cases.models import CasePage

    row = CasePage.objects.filter(pk=case.pk).first()
    if row is None:
        return State(case.acknowledged.word, exists=False)
    word = (row.title if row.live else row.draft_title).rpartition(" ")[2]
    return State(word, live=row.live, is_public=row.visibility == "public")


def has_draft_beside(case: Written) -> bool:
    """True when a live case has a newer draft: an edit ended between saving and publishing.

    Nobody was told anything of that draft, and whatever is done next would show it: the case
    is left as it is, and still compared.
    """
    from cases.models import CasePage

    drafts = CasePage.objects.filter(live=True, has_unpublished_changes=True)
    return drafts.filter(pk=case.pk).exists()


class Traffic:
    """Threads that do ``step`` until they are told to stop, with a pause in between.

    After one of the errors in ``outlasting`` they go on with another step.
    """

    def __init__(
        self, steps, pause: float, outlasting: tuple[type[Exception], ...] = ()
    ) -> None:
        self._stop = threading.Event()
        self._pause = pause
        self._outlasting = outlasting
        self.broken: list[BaseException] = []
        self._threads = [
            threading.Thread(target=self._run, args=(step,)) for step in steps
        ]

    def __enter__(self) -> "Traffic":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *told: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()
        if self.broken:
            raise self.broken[0]

    def _run(self, step) -> None:
        from django.db import connections

        try:
            while not self._stop.is_set():
                began = time.monotonic()
                try:
                    step()
                except self._outlasting:
                    connections.close_all()
                left = self._pause - (time.monotonic() - began)
                self._stop.wait(max(left, 0.001))
        except Exception as error:
            self.broken.append(error)
        finally:
            connections.close_all()

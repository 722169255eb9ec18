# SPDX-License-Identifier: EUPL-1.2
"""Changes at a steady pace, by the site's own services: faster than forms can be sent."""

import random
import time

from tests.drills.reliability.writing import LETTERS, draft_for, title_of


class Changer:
    """Publishes a few cases of its own under ever new titles, and withdraws one in five."""

    def __init__(self, seed: str, cases: int = 10, withdraws: float = 0.2) -> None:
        from accounts.models import User

        self.dice = random.Random(seed)
        self.withdraws = withdraws
        self.ada = User.objects.get(email="ada@keukentafel.example")
        self.pks = [draft_for(self._word()) for _ in range(cases)]
        self.done = 0
        # When which word could be found, as far as the database is concerned.
        self.published: list[tuple[str, int, float]] = []

    def step(self) -> None:
        from cases.models import CasePage
        from cases.publication import publish_case

        case = CasePage.objects.get(pk=self.dice.choice(self.pks))
        if case.live and self.dice.random() < self.withdraws:
            case.unpublish(user=self.ada)
        else:
            word = self._word()
            case.title = title_of(word)
            case.save_revision(user=case.owner)
            publish_case(case=case, by=self.ada)
            self.published.append((word, case.pk, time.monotonic()))
        self.done += 1

    def _word(self) -> str:
        return "proefwoord" + "".join(self.dice.choices(LETTERS, k=6))

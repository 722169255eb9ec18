# SPDX-License-Identifier: EUPL-1.2
"""What an editor does to the site of ``production_site``, and the moment it was done.

``python -m tests.drills.production_steps publish|withdraw TITLE``, in a process of its own:
what the processes before readers kept has to notice it by itself. Publishing is done when
the index has heard of it; how long that takes is the drill of the lag.
"""

import sys
import time

import django


def publish(title: str) -> None:
    from search.site import unheard_ids
    from tests.cast import make_cast
    from tests.factories.cases import live_case

    live_case(make_cast(), title=title)
    while unheard_ids():
        time.sleep(0.01)


def withdraw(title: str) -> None:
    from cases.models import CasePage

    CasePage.objects.get(title=title).unpublish()


if __name__ == "__main__":
    django.setup()
    {"publish": publish, "withdraw": withdraw}[sys.argv[1]](sys.argv[2])
    sys.stdout.write(f"{time.time()}\n")

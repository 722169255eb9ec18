# SPDX-License-Identifier: EUPL-1.2
"""Fill an empty state with the demo's stories as a real site has its own: not as fiction.

``python -m benchmarks.real_site``, with ``STATE_DIR`` and the settings of development.
They pass the door as they always do; what is taken off afterwards is their label alone.
"""

import django
from django.core.management import call_command


def fill() -> None:
    from benchmarks.our_site import HOST
    from cases.choices import Origin
    from cases.models import CasePage, PracticePage
    from dossiers.models import DossierPage
    from guidance.models import GuidelinePage
    from home.services import prepare_site
    from search.site import rebuild_embedded
    from taxonomy.services import load_vocabularies

    call_command("migrate", verbosity=0, interactive=False)
    prepare_site(hostname=HOST, port=443)
    load_vocabularies()
    call_command("load_demo")
    for items in (CasePage.objects, PracticePage.objects):
        items.update(origin=Origin.CONTRIBUTED)
    for pages in (DossierPage.objects, GuidelinePage.objects):
        pages.update(is_fictional=False)
    rebuild_embedded()


if __name__ == "__main__":
    django.setup()
    fill()

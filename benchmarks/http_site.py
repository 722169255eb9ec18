# SPDX-License-Identifier: EUPL-1.2
"""Fill an empty state with public cases and a reader, and write their texts down for other software.

``python -m benchmarks.http_site TEXTS COUNT``, with ``STATE_DIR`` and the settings of
development: production accepts no fiction.
"""

import json
import sys
from pathlib import Path
from typing import Any

import django
from django.core.management import call_command

READER = "lezer@keukentafel.example"
# Of somebody who is made for one measurement and thrown away with it.
READER_PASSWORD = "vier-stoelen-om-een-tafel"  # noqa: S105  Of a throw-away site that the measurement fills itself.


def fill(texts: Path, count: int) -> None:
    from accounts.choices import Role, Visibility
    from accounts.models import Organisation, User
    from accounts.services import grant_role
    from benchmarks.loading import bulk_load
    from home.services import prepare_site
    from search.site import rebuild_embedded
    from taxonomy.services import load_vocabularies

    call_command("migrate", verbosity=0, interactive=False)
    prepare_site()
    load_vocabularies()
    bulk_load(count=count, visibilities=[Visibility.PUBLIC])
    rebuild_embedded()
    reader = User.objects.create_user(READER, READER_PASSWORD, first_name="Lies")
    organisation = Organisation.objects.get()
    grant_role(user=reader, role=Role.READER, organisation=organisation)
    rows = json.dumps(_texts(), ensure_ascii=False, indent=1)
    texts.write_text(rows, encoding="utf-8")


def _texts() -> list[dict[str, Any]]:
    from cases.models import CasePage
    from search.kinds import kind_of

    return [
        {
            "code": case.public_id,
            "title": case.title,
            "summary": case.summary,
            "paragraphs": list(filter(None, kind_of(case).story(case).splitlines())),
        }
        for case in CasePage.objects.live().order_by("public_id")
    ]


if __name__ == "__main__":
    django.setup()
    fill(Path(sys.argv[1]), int(sys.argv[2]))

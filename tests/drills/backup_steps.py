# SPDX-License-Identifier: EUPL-1.2
"""What drill R8 runs in processes of its own: ``python -m tests.drills.backup_steps``."""

import io
import json
import sys
from dataclasses import asdict

import django

QUERIES = 100
# What a restore changes on purpose: nobody is signed in, and search is made anew.
TOUCHED = {
    "django_session",
    "search_searchconsumer",
    "search_searchoutbox",
    "operations_jobrun",
}


def write_on() -> None:
    """Write until stopped: requests, uploads, publications, one line for each round."""
    from django.core.files.uploadedfile import SimpleUploadedFile

    from PIL import Image as Picture

    from core.models import SiteImage
    from tests.cast import make_cast
    from tests.factories.cases import live_case

    cast, number = make_cast(), 0
    while True:
        number += 1
        live_case(cast)
        stream = io.BytesIO()
        Picture.new("RGB", (30 + number, 20), (number % 255, 9, 9)).save(stream, "PNG")
        upload = SimpleUploadedFile(f"{number}.png", stream.getvalue(), "image/png")
        SiteImage.objects.create(title=f"Beeld {number}", file=upload)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


def tell_state() -> None:
    """Print every table that a restore leaves alone, every upload, and 100 answers."""
    import tempfile
    from pathlib import Path

    from operations.backup.databases import this_database

    with tempfile.TemporaryDirectory() as folder:
        tables = this_database().copy(Path(folder) / "copy")
    kept = {name: asdict(t) for name, t in tables.items() if name not in TOUCHED}
    json.dump({"tables": kept, "files": _files(), "answers": _answers()}, sys.stdout)


def _files() -> dict[str, str]:
    import hashlib
    from pathlib import Path

    from django.conf import settings

    root = Path(settings.MEDIA_ROOT)
    return {
        str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def _answers() -> list[list[object]]:
    from search.query import SearchRequest
    from search.serving import current_engine
    from search.site import drain_embedded
    from search.viewer import VISITOR
    from taxonomy.models import Concept

    drain_embedded()
    labels = Concept.objects.order_by("scheme", "code").values_list("label", flat=True)
    found = []
    for label in labels[:QUERIES]:
        answer = current_engine().search(SearchRequest(str(label)), VISITOR)
        found.append([label, answer.total, [hit.id for hit in answer.hits]])
    return found


if __name__ == "__main__":
    django.setup()
    {"write": write_on, "tell": tell_state}[sys.argv[1]]()

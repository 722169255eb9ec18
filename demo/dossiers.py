# SPDX-License-Identifier: EUPL-1.2
"""Demo dossiers from files of the same make as the demo cases."""

import uuid
from pathlib import Path
from typing import Any

from accounts.choices import Visibility
from accounts.models import Organisation, User
from cases.imports import ImportRefused, Row, code_for, read_files, story_html
from cases.models import CasePage, PracticePage
from dossiers.models import DossierIndexPage, DossierPage
from guidance.models import GuidelinePage
from taxonomy.choices import Scheme
from taxonomy.models import Concept

# Of our own making; a dossier keeps its identity when an editor renames it.
NAMESPACE = uuid.UUID("0b0f6e6c-2d63-5d0e-9a3e-6b7265756b65")


def load_dossiers(folder: Path, *, organisation: Organisation, by: User) -> int:
    """Publish the dossiers of ``folder`` that are not there yet; return how many."""
    paths = [path for path in sorted(folder.glob("*.md")) if not _is_there(path.stem)]
    rows, problems = read_files(paths)
    if problems:
        raise ImportRefused(problems)
    for row in rows:
        page = DossierPage(**_fields(row), organisation=organisation, owner=by)
        page.full_clean(exclude=["path", "depth", "content_type"])
        DossierIndexPage.objects.get().add_child(instance=page)
        # Without a user: the account that owns the demo has no rights of its own.
        page.save_revision(user=by).publish()
    return len(rows)


def _is_there(name: str) -> bool:
    return DossierPage.objects.filter(translation_key=_identity(name)).exists()


def _identity(name: str) -> uuid.UUID:
    return uuid.uuid5(NAMESPACE, name)


def _fields(row: Row) -> dict[str, Any]:
    values = {key: cell.value for key, cell in row.cells.items()}
    return {
        "title": values["titel"],
        "slug": row.name,
        "translation_key": _identity(row.name),
        "kind": values["soort"],
        "summary": values["samenvatting"].strip(),
        "intro": story_html(values[""]),
        "updated_on": values["bijgewerkt_op"],
        "meeting_date": values.get("datum"),
        "programme": [
            ("entry", {"time": entry["tijd"], "what": entry["wat"]})
            for entry in values.get("programma", [])
        ],
        "sections": [("section", _section(part)) for part in values["secties"]],
        "visibility": Visibility.PUBLIC,
        "is_fictional": True,
        "live": False,
    }


def _section(part: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": part["titel"],
        "intro": part.get("inleiding", "").strip(),
        "items": [_item(item) for item in part["items"]],
    }


def _item(item: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    note = item.get("toelichting", "").strip()
    if "casus" in item:
        code = code_for("casus", item["casus"])
        return "case", {"page": CasePage.objects.get(public_id=code), "note": note}
    if "praktijk" in item:
        code = code_for("praktijk", item["praktijk"])
        return "practice", {
            "page": PracticePage.objects.get(public_id=code),
            "note": note,
        }
    if "leidraad" in item:
        guideline = GuidelinePage.objects.get(slug=item["leidraad"])
        return "guideline", {"page": guideline, "note": note}
    if "begrip" in item:
        term = Concept.objects.get(scheme=Scheme.TERM, code=item["begrip"])
        return "term", {"concept": term, "note": note}
    source = item["bron"]
    return "source", {
        "title": source["titel"],
        "owner": source["eigenaar"],
        "url": source["link"],
        "checked_on": source["gecontroleerd_op"],
        "note": note,
    }

# SPDX-License-Identifier: EUPL-1.2
"""Demo guidelines from Markdown files; what is there stays as people left it."""

from pathlib import Path

import yaml
from markdown_it import MarkdownIt

from accounts.models import User
from guidance.models import GuidelineIndexPage, GuidelinePage

MARKDOWN = MarkdownIt("commonmark", {"html": False})


def load_guidelines(folder: Path, *, by: User) -> int:
    """Publish the guidelines of ``folder`` that are not there yet; return how many."""
    there = set(GuidelinePage.objects.values_list("slug", flat=True))
    paths = [path for path in sorted(folder.glob("*.md")) if path.stem not in there]
    for path in paths:
        page = _read(path)
        page.owner_id = by.pk
        page.full_clean(exclude=["path", "depth", "content_type"])
        GuidelineIndexPage.objects.get().add_child(instance=page)
        page.save_revision(user=by).publish()
    return len(paths)


def _read(path: Path) -> GuidelinePage:
    _before, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    told = yaml.safe_load(front)
    return GuidelinePage(
        title=told["titel"],
        slug=path.stem,
        summary=told["samenvatting"],
        owner_name=told["eigenaar"],
        status=told.get("stand", "in_force"),
        checked_on=told["nagekeken"],
        link=told.get("link", ""),
        body=MARKDOWN.render(body),
        is_fictional=True,
        live=False,
    )

# SPDX-License-Identifier: EUPL-1.2
"""What sends no signal passes the net, so it is not written; items are read by access."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
APPS = sorted(
    path.parent.name
    for path in ROOT.glob("*/__init__.py")
    if path.parent.name not in {"config", "tests"}
)
ITEMS = {"CasePage", "PracticePage", "SharedItem", "Page"}
ROWS = {
    "CaseArrangement",
    "CaseConcept",
    "CaseReference",
    "CaseTechnique",
    "CaseTimelineEntry",
    "PracticeCase",
    "PracticeConcept",
    "PracticeReference",
}
SILENT_WRITES = {"update", "bulk_create", "bulk_update", "_raw_delete"}

# Fills large sites for measurements; production settings refuse it.
MAY_WRITE_SILENTLY = ("benchmarks/",)
# The app itself, what turns items into documents of the index, and what fills a site
# with fiction or figures and has no reader.
MAY_NAME_ITEMS = ("cases/", "search/kinds/items.py", "benchmarks/", "demo/")


def modules(exempt: tuple[str, ...]) -> list[Path]:
    found = [path for app in APPS for path in (ROOT / app).rglob("*.py")]
    names = {path: path.relative_to(ROOT).as_posix() for path in found}
    return [
        path
        for path, name in sorted(names.items())
        if not name.startswith(exempt) and "/migrations/" not in name
    ]


def silent_writes(tree: ast.AST) -> Iterator[int]:
    """Lines that call a silent write on a chain that begins at an item or a row."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in SILENT_WRITES
            and _chain(node.func) & (ITEMS | ROWS)
        ):
            yield node.lineno


def item_managers(tree: ast.AST) -> Iterator[int]:
    """Lines that ask an item model for its rows past ``cases.access``."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Attribute)
            and node.attr in {"objects", "_default_manager", "_base_manager"}
            and _chain(node) & {"CasePage", "PracticePage"}
        ):
            yield node.lineno


def _chain(node: ast.AST) -> set[str]:
    """Return the names on which an attribute or call is built, from right to left."""
    names = set()
    while True:
        if isinstance(node, ast.Attribute):
            names.add(node.attr)
            node = node.value
        elif isinstance(node, ast.Call):
            node = node.func
        elif isinstance(node, ast.Subscript):
            node = node.value
        else:
            return names | ({node.id} if isinstance(node, ast.Name) else set())


@pytest.mark.parametrize(
    "path",
    modules(MAY_WRITE_SILENTLY),
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_no_item_is_written_without_a_signal(path: Path) -> None:
    lines = list(silent_writes(ast.parse(path.read_text(encoding="utf-8"))))
    assert not lines, f"{path.relative_to(ROOT)}: {lines} pass the net; save instead"


@pytest.mark.parametrize(
    "path", modules(MAY_NAME_ITEMS), ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_items_are_reached_through_access(path: Path) -> None:
    lines = list(item_managers(ast.parse(path.read_text(encoding="utf-8"))))
    assert not lines, f"{path.relative_to(ROOT)}: {lines} pass cases.access"


@pytest.mark.parametrize(
    "code",
    [
        "CasePage.objects.filter(pk=1).update(title='x')",
        "models.CasePage.objects.bulk_update(items, ['title'])",
        "CaseConcept.objects.bulk_create(rows)",
        "Page.objects.filter(live=True)[:3].update(live=False)",
    ],
)
def test_the_rule_sees_a_silent_write(code: str) -> None:
    assert list(silent_writes(ast.parse(code))) == [1]


@pytest.mark.parametrize(
    "code", ["CasePage.objects.live()", "models.PracticePage._default_manager.all()"]
)
def test_the_rule_sees_a_way_past_access(code: str) -> None:
    assert list(item_managers(ast.parse(code))) == [1]


def test_the_rule_leaves_other_writes_alone() -> None:
    code = "User.objects.update(x=1)\nitem.context.update({})\nCasePage.objects.get()"
    assert not list(silent_writes(ast.parse(code)))

# SPDX-License-Identifier: EUPL-1.2
"""Every Dutch text that people read here: of the interface, the handbook and the demo."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.architecture.layers import OUR_APPS
from tests.site import ROOT

GETTEXT = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy"}
COMMENT = re.compile(r"{% comment %}.*?{% endcomment %}", re.DOTALL)
IN_TEMPLATE = re.compile(
    r'{%\s*translate\s+"([^"]+)"|_\("([^"]+)"\)'
    r"|{% blocktranslate.*?%}(.*?){% endblocktranslate %}",
    re.DOTALL,
)
NO_WORDS = re.compile(
    r"{%.*?%}|{{.*?}}|{\w+}|%\(\w+\)[sd]|<!--.*?-->|</?\w[^>]*>|https?://\S+|\S+@\S+"
    r"|`[^`]*`|\bKT-[A-Z0-9]{6}\b",
    re.DOTALL,
)
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
CODE_BLOCK = re.compile(r"```.*?```|\]\([^)]*\)", re.DOTALL)
# A value of a vocabulary in the head of a story.
CODE = re.compile(r"[a-z0-9_-]+")


def interface_texts() -> Iterator[tuple[str, str]]:
    """Return where each text of the interface stands, and the text without its holes."""
    for path in sorted((ROOT / "templates").rglob("*.*")):
        source = COMMENT.sub("", path.read_text("utf-8"))
        for found in IN_TEMPLATE.findall(source):
            for form in "".join(found).split("{% plural %}"):
                yield _told(path), plain(form)
    for app in sorted(OUR_APPS | {"config"}):
        for path in sorted((ROOT / app).rglob("*.py")):
            if "migrations" not in path.parts:
                for text in _strings(ast.parse(path.read_text("utf-8"))):
                    yield _told(path), plain(text)


def _strings(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id in GETTEXT:
            for argument in node.args:
                if isinstance(argument, ast.Constant):
                    yield str(argument.value)


def handbook_texts() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "docs" / "handboek").glob("*.md")):
        yield _told(path), plain(CODE_BLOCK.sub(" ", path.read_text("utf-8")))


def demo_texts() -> Iterator[tuple[str, str]]:
    """Return the stories: the sentences of their heads, and their bodies."""
    for path in sorted((ROOT / "demo" / "content").rglob("*.md")):
        _, head, body = path.read_text("utf-8").split("---\n", 2)
        for text in (*_sentences(yaml.safe_load(head)), CODE_BLOCK.sub(" ", body)):
            yield _told(path), plain(text)


def _sentences(value: Any) -> Iterator[str]:
    if isinstance(value, str) and not CODE.fullmatch(value):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _sentences(one)
    elif isinstance(value, list):
        for one in value:
            yield from _sentences(one)


def plain(text: str) -> str:
    return " ".join(NO_WORDS.sub(" ", text).split())


def words(text: str) -> list[str]:
    return WORD.findall(text)


def _told(path: Path) -> str:
    return str(path.relative_to(ROOT))

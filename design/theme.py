# SPDX-License-Identifier: EUPL-1.2
"""The open "voorbeeld" theme, cut down to what our components ask for.

The theme defines some 3,500 tokens (200 kB) for every component of every library; a page
of ours uses a tenth. What is kept is found in the stylesheets themselves, so a component
that is added brings its tokens with it.
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path

IMPORT = re.compile(r'@import\s+"([^"]+)"')
USED = re.compile(r"var\(\s*(--[\w-]+)")
DECLARATION = re.compile(r"^\s*(--[\w-]+):\s*([^;]+);", re.MULTILINE)


def reduce_theme(theme: str, stylesheets: Iterable[str]) -> str:
    """Return the declarations of ``theme`` that ``stylesheets`` use, on ``:root``.

    A token may lean on another; those are kept too.
    """
    tokens = dict(DECLARATION.findall(theme))
    wanted: set[str] = set()
    found = {name for sheet in stylesheets for name in USED.findall(sheet)}
    while found:
        wanted |= found
        found = {
            name
            for token in found & tokens.keys()
            for name in USED.findall(tokens[token])
        } - wanted
    lines = [f"  {name}: {tokens[name]};" for name in tokens if name in wanted]
    return "\n".join([":root {", *lines, "}", ""])


def read_stylesheets(entry: Path, packages: Path) -> list[str]:
    """Return the text of ``entry`` and of all that it imports."""
    text = entry.read_text(encoding="utf-8")
    texts = [text]
    for name in IMPORT.findall(text):
        path = entry.parent / name if name.startswith(".") else _find(name, packages)
        if path.exists():
            texts += read_stylesheets(path, packages)
    return texts


def _find(name: str, packages: Path) -> Path:
    """Return where a package keeps the stylesheet that it offers under ``name``."""
    if name.count("/") < 2:
        # Nothing of ours; the bundler says so with file and line.
        return packages / name
    scope, package, inside = name.split("/", 2)
    home = packages / scope / package
    described = json.loads((home / "package.json").read_text(encoding="utf-8"))
    for offered, kept in described.get("exports", {}).items():
        pattern = re.escape(offered.removeprefix("./")).replace(r"\*", "(.+)")
        matched = re.fullmatch(pattern, inside)
        if matched and isinstance(kept, str):
            return home / kept.replace("*", matched[1] if "*" in kept else "")
    return home / inside

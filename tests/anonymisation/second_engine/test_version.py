# SPDX-License-Identifier: EUPL-1.2
"""A check holds for the model and for what is made of its marks."""

import shutil
from pathlib import Path

import pytest

import anonymisation
from anonymisation.engines import SecondEngine
from anonymisation.second_engine import detect_second, engine_version
from anonymisation.second_version import fingerprint, second_version

APP = Path(anonymisation.__file__).parent


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The modules, copied to where a test may change them."""
    kept = shutil.ignore_patterns("engine", "__pycache__", "migrations")
    return Path(shutil.copytree(APP, tmp_path / "app", ignore=kept))


def test_the_version_names_the_model_and_what_judges_it():
    assert second_version() == f"{engine_version()}-{fingerprint(APP)}"


@pytest.mark.parametrize(
    "name",
    [
        "second_opinion.py",
        "merge_engines.py",
        "joined_texts.py",
        "second_engine/joining.py",
    ],
)
def test_another_filter_or_another_merging_is_another_version(copied, name):
    before = fingerprint(copied)
    (copied / name).write_text("# Iets anders.")
    assert fingerprint(copied) != before


def test_other_modules_do_not_count(copied):
    before = fingerprint(copied)
    (copied / "risk.py").write_text("# Iets anders.")
    assert fingerprint(copied) == before


def test_the_version_fits_where_checks_keep_it():
    engine = SecondEngine("rampart", second_version(), detect_second)
    assert len(f"rules, {engine.label}") <= 120

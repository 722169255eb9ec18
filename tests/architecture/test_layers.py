# SPDX-License-Identifier: EUPL-1.2
"""What import-linter cannot see: relations in the database and tags in templates."""

import os
import re
import subprocess
import sys

from django.apps import apps
from django.conf import settings

import pytest

from tests.architecture.layers import OUR_APPS, ROOT, height_of

CLIENT = re.compile(r"^\s*(from|import) elastic(search|_transport)\b", re.MULTILINE)
LOAD = re.compile(r"{%\s*load\s+([\w\s]+?)(?:\s+from\s+(\w+))?\s*%}")


def our_models():
    return [m for m in apps.get_models() if m._meta.app_label in OUR_APPS]


@pytest.mark.parametrize("model", our_models(), ids=lambda m: m._meta.label)
def test_relations_point_downwards(model) -> None:
    for field in model._meta.get_fields():
        target = getattr(field, "related_model", None)
        if not field.concrete or not hasattr(target, "_meta"):
            continue
        if target._meta.label == settings.AUTH_USER_MODEL:
            continue
        below = height_of(target._meta.app_label)
        if below is None or target._meta.app_label == model._meta.app_label:
            continue
        assert below < height_of(model._meta.app_label), field


def test_templates_load_tags_of_their_own_layer_or_below() -> None:
    wrong = []
    for path in (ROOT / "templates").rglob("*.html"):
        app = path.relative_to(ROOT / "templates").parts[0]
        own = height_of(app) or max(h for a in OUR_APPS if (h := height_of(a)))
        for names, library in LOAD.findall(path.read_text(encoding="utf-8")):
            for name in [library] if library else names.split():
                home = tag_library_app(name)
                if home and height_of(home) > own:
                    wrong.append((str(path), name))
    assert not wrong


def tag_library_app(name: str) -> str | None:
    for app in OUR_APPS:
        if (ROOT / app / "templatetags" / f"{name}.py").exists():
            return app
    return None


@pytest.mark.parametrize("model", our_models(), ids=lambda m: m._meta.label)
def test_every_model_says_what_personal_data_it_holds(model) -> None:
    paragraphs = (model.__doc__ or "").strip().split("\n\n")
    assert paragraphs[-1].strip().startswith("PII:"), model.__doc__


def test_one_module_alone_knows_the_client_of_elasticsearch() -> None:
    known = {
        str(path.relative_to(ROOT))
        for app in OUR_APPS
        for path in (ROOT / app).rglob("*.py")
        if CLIENT.search(path.read_text(encoding="utf-8"))
    }
    assert known == {"search/engines/elastic/client.py"}


def test_a_site_without_elasticsearch_does_not_load_its_client() -> None:
    program = (
        "import sys, django; django.setup();"
        "import config.urls, search.management.commands.worker;"
        "sys.exit('elasticsearch' in sys.modules)"
    )
    environment = {**os.environ, "ES_URL": ""}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=environment, check=False
    )
    assert done.returncode == 0

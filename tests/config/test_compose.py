# SPDX-License-Identifier: EUPL-1.2
"""compose.yaml asks for nothing that is not there, where no image can be built to try it."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from config.settings.demands import NO_MAIL, problems

ROOT = Path(__file__).resolve().parents[2]
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = ("web", "worker")
IMAGE = (ROOT / "deploy/containers/Containerfile").read_text("utf-8")
START = (ROOT / "deploy/containers/start").read_text("utf-8")
MADE_BY_HAND = {"SITE_HOSTNAME": "keukentafel.example", "TLS_FOLDER": "/etc/ssl/proef"}
# Whose values are of the shell that starts it, with a default behind the colon or none.
ASKED = re.compile(r"\$\{(\w+)(?::?[-?]([^}]*))?\}")


def filled_in(value: str) -> str:
    """Return a value as compose gives it, with what the manual says to export."""
    return ASKED.sub(lambda m: MADE_BY_HAND.get(m[1], m[2] or ""), value)


def names_read_by_the_site() -> set[str]:
    """Return every variable that settings, gunicorn or the start of a container reads."""
    files = [*(ROOT / "config").rglob("*.py"), ROOT / "deploy/containers/start"]
    text = "\n".join(file.read_text("utf-8") for file in files)
    found = set(re.findall(r'"([A-Z][A-Z0-9_]{2,})"', text))
    found |= set(re.findall(r"\$\{?([A-Z][A-Z0-9_]{2,})", text))
    return found | {f"{name}_FILE" for name in found}


@pytest.mark.parametrize("name", OURS)
def test_the_site_reads_every_setting_that_it_is_given(name: str) -> None:
    assert set(SERVICES[name]["environment"]) <= names_read_by_the_site()


def test_what_the_image_sets_is_read_too() -> None:
    told = re.findall(r"^ENV (.*(?:\\\n.*)*)", IMAGE, re.MULTILINE)[0]
    names = set(re.findall(r"\b([A-Z_]+)=", told))
    of_python = {"PYTHONUNBUFFERED", "PATH", "DJANGO_SETTINGS_MODULE"}
    assert names - of_python <= names_read_by_the_site()


def test_a_site_with_these_settings_would_start(tmp_path: Path) -> None:
    made = {
        "secret_key": "abcdefghij0123456789" * 4,
        "operations_token": "0123456789abcdef" * 3,
        "database_url": "postgres://keukentafel:x@database:5432/keukentafel",
    }
    for name, content in made.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    environment = {
        name: filled_in(value).replace("/run/secrets", str(tmp_path))
        for name, value in SERVICES["web"]["environment"].items()
    }
    assert environment["EMAIL_HOST"] == NO_MAIL
    assert list(problems(environment)) == []


def test_what_must_be_exported_is_told_in_its_first_lines() -> None:
    text = (ROOT / "compose.yaml").read_text("utf-8")
    head = text.partition("\nname:")[0]
    demanded = {match[1] for match in ASKED.finditer(text) if ":?" in match[0]}
    assert demanded == set(MADE_BY_HAND)
    for name in demanded:
        assert f"{name}=" in head


def test_every_file_that_it_names_is_there_or_is_made() -> None:
    makes = (ROOT / "deploy/containers/make-secrets").read_text("utf-8")
    build = SERVICES["web"]["build"]
    assert (ROOT / build["context"] / build["dockerfile"]).is_file()
    for secret in COMPOSE["secrets"].values():
        assert f'"$folder/{Path(secret["file"]).name}"' in makes
    for service in SERVICES.values():
        for volume in service["volumes"]:
            source = filled_in(volume).partition(":")[0]
            if source.startswith("."):
                assert (ROOT / source).exists(), source
            elif not source.startswith("/"):
                assert source in COMPOSE["volumes"]


def test_every_secret_and_service_that_is_asked_for_is_described() -> None:
    for service in SERVICES.values():
        assert set(service.get("secrets", [])) <= set(COMPOSE["secrets"])
        assert set(service.get("depends_on", {})) <= set(SERVICES)
        network = service.get("network_mode", "").partition("service:")[2]
        assert not network or network in SERVICES
    for waiting in SERVICES.values():
        for name, how in waiting.get("depends_on", {}).items():
            assert how == {"condition": "service_healthy"}
            assert "healthcheck" in SERVICES[name]


@pytest.mark.parametrize("name", OURS)
def test_every_command_is_one_that_the_container_knows(name: str) -> None:
    [command] = SERVICES[name].get("command", ["web"])
    assert re.search(rf"^{command}\)", START, re.MULTILINE)
    for told in re.findall(r"manage\.py (\w+)", START):
        assert told in {"migrate", "collectstatic"} or list(
            ROOT.glob(f"*/management/commands/{told}.py")
        )


def test_the_proxy_is_given_every_name_that_its_recipe_asks_for() -> None:
    recipe = (ROOT / "deploy/nginx/site.conf.template").read_text("utf-8")
    asked = set(re.findall(r"\$\{([A-Z_]+)\}", recipe))
    assert asked == set(SERVICES["proxy"]["environment"])
    mounted = [filled_in(volume) for volume in SERVICES["proxy"]["volumes"]]
    for name in ("STATIC_ROOT", "DEPLOY", "TLS_FOLDER"):
        folder = SERVICES["proxy"]["environment"][name]
        assert any(volume.endswith(f":{folder}:ro") for volume in mounted), folder

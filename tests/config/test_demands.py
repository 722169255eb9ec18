# SPDX-License-Identifier: EUPL-1.2
"""What a real site refuses to start without, and that it starts with it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from config.settings.demands import problems

ROOT = Path(__file__).resolve().parents[2]
KEY = "".join(chr(ord("a") + n % 26) for n in range(64))
SAFE = {"SECRET_KEY": KEY, "ALLOWED_HOSTS": "keukentafel.example", "EMAIL_HOST": "geen"}


def run(
    arguments: list[str], environment: dict[str, str]
) -> subprocess.CompletedProcess:
    path = {"PATH": os.environ["PATH"]}
    settings = {"DJANGO_SETTINGS_MODULE": "config.settings.production"}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=path | settings | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_safe_environment_has_no_problems() -> None:
    assert list(problems(SAFE)) == []


BUCKET = {
    "MEDIA_BUCKET": "keukentafel",
    "MEDIA_S3_URL": "https://opslag.example",
    "MEDIA_S3_ACCESS_KEY": "sleutel",
    "MEDIA_S3_SECRET_KEY": "geheim",
}
UNSAFE_BUCKET = {
    "MEDIA_BUCKET": [""],
    "MEDIA_S3_URL": [
        "",
        "opslag.example",
        "http://opslag.example",
        "https://site:geheim@opslag.example",
    ],
    "MEDIA_S3_ACCESS_KEY": [""],
    "MEDIA_S3_SECRET_KEY": [""],
    "MEDIA_S3_CA_FILE": ["/nergens/ca.pem"],
}


@pytest.fixture
def client_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of these tests asks what else is wrong, also where it is not installed."""
    monkeypatch.setattr("config.settings.demands.find_spec", lambda name: name)


@pytest.mark.usefixtures("client_installed")
def test_a_bucket_with_its_keys_has_no_problems() -> None:
    assert list(problems(SAFE | BUCKET)) == []


@pytest.mark.usefixtures("client_installed")
@pytest.mark.parametrize(
    ("name", "value"), [(n, value) for n in UNSAFE_BUCKET for value in UNSAFE_BUCKET[n]]
)
def test_what_a_bucket_lacks_is_named(name: str, value: str) -> None:
    found = list(problems(SAFE | BUCKET | {name: value}))
    assert len(found) == 1
    assert name in found[0]


def test_a_bucket_asks_for_what_speaks_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("config.settings.demands.find_spec", lambda name: None)
    assert "make object-storage" in next(problems(SAFE | BUCKET))


UNSAFE = {
    "SECRET_KEY": ["", "short", "a" * 60, "django-insecure-" + KEY],
    "ALLOWED_HOSTS": ["", "*", "keukentafel.example,*"],
    "SITE_URL": ["http://keukentafel.example", "keukentafel.example"],
    "CSRF_TRUSTED_ORIGINS": ["https://a.example,http://b.example"],
    "OPERATIONS_TOKEN": ["short"],
    "DATABASE_URL": ["mysql://host/name", "postgres://host:5432/"],
    "ES_URL": [
        "http://zoeken.example:9200",
        "wat-is-dit",
        "https://elders.example:9200",
        "https://localhost:9200,http://elders.example:9200",
    ],
    "ES_CA_FILE": ["/nergens/ca.pem"],
    "EMAIL_HOST": ["", "mail.example"],
    "EMAIL_PORT": ["smtp"],
    "EMAIL_USE_TLS": ["misschien"],
    "DATABASE_POOL_SIZE": ["-1"],
}


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name in UNSAFE for value in UNSAFE[name]]
)
def test_each_unsafe_value_is_named_and_not_repeated(name: str, value: str) -> None:
    others = {"ES_URL": "https://127.0.0.1:9200"} if name == "ES_CA_FILE" else {}
    found = list(problems(SAFE | others | {name: value}))
    assert len(found) == 1
    assert len(value) < 6 or value not in found[0]


def test_a_secret_may_come_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_text(KEY + "\n", encoding="utf-8")
    environment = SAFE | {"SECRET_KEY": "", "SECRET_KEY_FILE": str(file)}
    assert list(problems(environment)) == []
    file.unlink()
    assert "SECRET_KEY_FILE" in next(problems(environment))


def test_a_password_does_not_go_over_an_open_line() -> None:
    mail = {
        "EMAIL_HOST": "mail.example",
        "DEFAULT_FROM_EMAIL": "site@keukentafel.example",
        "EMAIL_HOST_USER": "site",
        "EMAIL_USE_TLS": "false",
    }
    assert len(list(problems(SAFE | mail))) == 1
    assert not list(problems(SAFE | mail | {"EMAIL_USE_TLS": "true"}))


@pytest.mark.slow
def test_one_error_names_everything_in_dutch_and_without_a_traceback() -> None:
    done = run(["manage.py", "check"], {"EMAIL_PORT": "smtp"})
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "4 keer" in done.stderr
    for name in ("SECRET_KEY", "ALLOWED_HOSTS", "EMAIL_HOST", "EMAIL_PORT"):
        assert f"  - {name}" in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("database", ["", "postgres://keukentafel@127.0.0.1:1/name"])
def test_the_deployment_check_finds_nothing(tmp_path: Path, database: str) -> None:
    environment = SAFE | {
        "STATE_DIR": str(tmp_path),
        "DATABASE_URL": database,
        "SECURITY_CONTACT": "mailto:veiligheid@keukentafel.example",
    }
    if not database:
        del environment["DATABASE_URL"]
    done = run(["manage.py", "check", "--deploy", "--fail-level=INFO"], environment)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_production_keeps_connections_in_a_pool(tmp_path: Path) -> None:
    program = (
        "from django.conf import settings; d = settings.DATABASES['default'];"
        "print(d['CONN_MAX_AGE'], d['OPTIONS']['pool']['max_size'], d['OPTIONS']['sslmode'])"
    )
    address = "postgres://keukentafel@127.0.0.1:1/name?sslmode=require"
    environment = SAFE | {
        "STATE_DIR": str(tmp_path),
        "DATABASE_URL": address,
        "DATABASE_POOL_SIZE": "7",
    }
    assert run(["-c", program], environment).stdout.split() == ["0", "7", "require"]

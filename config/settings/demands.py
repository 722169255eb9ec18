# SPDX-License-Identifier: EUPL-1.2
"""What a real site needs of its environment, told all at once and before anything loads."""

from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

Environment = Mapping[str, str]

HERE = frozenset({"localhost", "127.0.0.1", "::1"})
KEY_LENGTH, KEY_LETTERS = 50, 5
TOKEN_LENGTH = 32
# Each may come from the file that NAME_FILE points to.
SECRETS = (
    "SECRET_KEY", "DATABASE_URL", "EMAIL_HOST_PASSWORD", "ES_API_KEY", "OPERATIONS_TOKEN",
    "MEDIA_S3_ACCESS_KEY", "MEDIA_S3_SECRET_KEY",
)  # fmt: skip
NUMBERS = (
    "EMAIL_PORT", "WEB_CONCURRENCY", "WORKER_INSIDE", "DATABASE_POOL_SIZE",
    "TRUSTED_PROXIES",
)  # fmt: skip
SWITCHES = ("EMAIL_USE_TLS",)
OFF = frozenset({"0", "false", "no", "off"})
ON = frozenset({"1", "true", "yes", "on"})
NO_MAIL = "geen"
ADVICE = "docs/operations.md legt elke instelling uit."


def refuse_unsafe(environment: Environment) -> None:
    """Raise one error that names everything missing or unsafe, in plain Dutch."""
    found = list(problems(environment))
    if found:
        lines = "\n".join(f"  - {problem}" for problem in found)
        raise ImproperlyConfigured(
            f"De site start niet: {len(found)} keer klopt er iets niet aan de"
            f" instellingen.\n{lines}\n{ADVICE}"
        )


def problems(environment: Environment) -> Iterator[str]:
    """Say what is missing or unsafe; never the value, which may be a secret."""
    secrets: dict[str, str] = {}
    for name in SECRETS:
        try:
            secrets[name] = _secret(environment, name)
        except OSError:
            yield f"{name}_FILE wijst naar een bestand dat niet te lezen is."
    if "SECRET_KEY" in secrets:
        yield from _key(secrets["SECRET_KEY"])
    if secrets.get("OPERATIONS_TOKEN") and (
        len(secrets["OPERATIONS_TOKEN"]) < TOKEN_LENGTH
    ):
        yield f"OPERATIONS_TOKEN is te kort: minstens {TOKEN_LENGTH} tekens."
    yield from _hosts(environment)
    yield from _mail(environment)
    yield from _database(secrets.get("DATABASE_URL", ""))
    yield from _elasticsearch(environment, secrets.get("ES_API_KEY", ""))
    yield from _bucket(environment, secrets)
    yield from _values(environment)


def _secret(environment: Environment, name: str) -> str:
    path = environment.get(f"{name}_FILE", "")
    if path:
        return Path(path).read_text(encoding="utf-8").strip()
    return environment.get(name, "")


def _key(key: str) -> Iterator[str]:
    hint = "Maak er een met: openssl rand -base64 48"
    if not key:
        yield f"SECRET_KEY (of SECRET_KEY_FILE) ontbreekt. {hint}"
    elif len(key) < KEY_LENGTH or len(set(key)) < KEY_LETTERS:
        yield f"SECRET_KEY is te makkelijk te raden: minstens {KEY_LENGTH} tekens. {hint}"
    elif key.startswith("django-insecure-"):
        yield f"SECRET_KEY komt uit een voorbeeld. {hint}"


def _hosts(environment: Environment) -> Iterator[str]:
    hosts = _listed(environment, "ALLOWED_HOSTS")
    if not hosts:
        yield "ALLOWED_HOSTS ontbreekt: de namen van de site, met komma's."
    if "*" in hosts:
        yield "ALLOWED_HOSTS is *: dan gelooft de site elke naam die iemand verzint."
    for name in ("SITE_URL", "CSRF_TRUSTED_ORIGINS"):
        for address in _listed(environment, name):
            if urlsplit(address).scheme != "https":
                yield f"{name} begint niet met https://."


def _mail(environment: Environment) -> Iterator[str]:
    host = environment.get("EMAIL_HOST", "")
    if not host:
        yield (
            "EMAIL_HOST ontbreekt: zonder mailserver krijgt niemand een nieuw wachtwoord."
            f" Moet dat zo zijn, zet dan EMAIL_HOST={NO_MAIL}."
        )
    elif host != NO_MAIL:
        if not environment.get("DEFAULT_FROM_EMAIL"):
            yield "DEFAULT_FROM_EMAIL ontbreekt: van wie komt de mail?"
        is_plain = environment.get("EMAIL_USE_TLS", "true").lower() in OFF
        if is_plain and environment.get("EMAIL_HOST_USER") and host not in HERE:
            yield "EMAIL_USE_TLS staat uit: het wachtwoord gaat leesbaar over de lijn."


def _database(address: str) -> Iterator[str]:
    if not address:
        return
    parts = urlsplit(address)
    if parts.scheme not in {"postgres", "postgresql", "sqlite"}:
        yield "DATABASE_URL begint niet met postgres:// of sqlite:///."
    elif parts.scheme != "sqlite" and not parts.path.strip("/"):
        yield "DATABASE_URL noemt geen database."


def _elasticsearch(environment: Environment, api_key: str) -> Iterator[str]:
    for address in _listed(environment, "ES_URL"):
        yield from _node(address, api_key)
    ca_file = environment.get("ES_CA_FILE", "")
    if environment.get("ES_URL") and ca_file and not Path(ca_file).is_file():
        yield "ES_CA_FILE wijst naar een bestand dat er niet is."


def _node(address: str, api_key: str) -> Iterator[str]:
    parts = urlsplit(address)
    is_here = parts.hostname in HERE
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        yield "ES_URL is geen adres, zoals https://zoeken.example:9200."
    elif parts.scheme == "http" and not is_here:
        yield "ES_URL gaat zonder versleuteling naar een andere machine; gebruik https."
    elif not is_here and not api_key:
        yield "ES_API_KEY ontbreekt: zonder sleutel leest iedereen op dat net de index."
    if parts.username or parts.password:
        yield "ES_URL bevat een wachtwoord; gebruik ES_API_KEY."


def _bucket(environment: Environment, secrets: dict[str, str]) -> Iterator[str]:
    if not environment.get("MEDIA_BUCKET"):
        if environment.get("MEDIA_S3_URL"):
            yield "MEDIA_S3_URL staat er zonder MEDIA_BUCKET: uploads gaan naar de schijf."
        return
    if find_spec("obstore") is None:
        yield "MEDIA_BUCKET vraagt om een onderdeel dat ontbreekt: make object-storage."
    address = environment.get("MEDIA_S3_URL", "")
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        yield "MEDIA_S3_URL is geen adres, zoals https://opslag.example."
    elif parts.scheme == "http" and parts.hostname not in HERE:
        yield "MEDIA_S3_URL gaat zonder versleuteling naar een andere machine."
    if parts.username or parts.password:
        yield "MEDIA_S3_URL bevat een wachtwoord; gebruik MEDIA_S3_SECRET_KEY."
    for name in ("MEDIA_S3_ACCESS_KEY", "MEDIA_S3_SECRET_KEY"):
        if name in secrets and not secrets[name]:
            yield f"{name} (of {name}_FILE) ontbreekt."
    ca_file = environment.get("MEDIA_S3_CA_FILE", "")
    if ca_file and not Path(ca_file).is_file():
        yield "MEDIA_S3_CA_FILE wijst naar een bestand dat er niet is."


def _values(environment: Environment) -> Iterator[str]:
    for name in NUMBERS:
        if not environment.get(name, "0").isdecimal():
            yield f"{name} is geen getal."
    for name in SWITCHES:
        if environment.get(name, "true").lower() not in ON | OFF:
            yield f"{name} is niet true of false."


def _listed(environment: Environment, name: str) -> list[str]:
    return [one for one in environment.get(name, "").split(",") if one]

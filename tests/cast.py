# SPDX-License-Identifier: EUPL-1.2
"""The people of the tests.

*Noor* is a consultant and brings cases in; *Bram* is editor for her organisation and
moderates; *Yara* works elsewhere and must not see what is Noor's team's; *Sam* is a
visitor. Around them: *Lies* reads, *Piet* reviews privacy, *Ada* edits for the whole
site, *Jip* is lawyer and *Bea* administrator.
"""

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.test import Client

from accounts.choices import OrganisationKind, Role
from accounts.models import Organisation, User
from accounts.services import grant_role


@dataclass(frozen=True)
class Cast:
    """Everyone, and where they work."""

    waterhoek: Organisation
    kade: Organisation
    veld: Organisation
    noor: User
    bram: User
    yara: User
    lies: User
    piet: User
    ada: User
    jip: User
    bea: User
    sam: AnonymousUser


def make_cast() -> Cast:
    waterhoek = Organisation.objects.create(
        name="Gemeente Waterhoek", kind=OrganisationKind.MUNICIPALITY
    )
    kade = Organisation.objects.create(
        name="Wijkteam De Kade", kind=OrganisationKind.DISTRICT_TEAM, parent=waterhoek
    )
    veld = Organisation.objects.create(
        name="Dienst Het Veld", kind=OrganisationKind.REGIONAL_SERVICE
    )
    return Cast(
        waterhoek=waterhoek,
        kade=kade,
        veld=veld,
        noor=person("noor", Role.CONSULTANT, waterhoek),
        bram=person("bram", Role.EDITOR, waterhoek),
        yara=person("yara", Role.CONSULTANT, veld),
        lies=person("lies", Role.READER, waterhoek),
        piet=person("piet", Role.PRIVACY_REVIEWER, waterhoek),
        ada=person("ada", Role.EDITOR),
        jip=person("jip", Role.LAWYER),
        bea=person("bea", Role.ADMINISTRATOR),
        sam=AnonymousUser(),
    )


def person(name: str, role: Role, organisation: Organisation | None = None) -> User:
    user = User.objects.create_user(
        f"{name}@keukentafel.example",
        "een-lang-wachtwoord",
        first_name=name.capitalize(),
    )
    grant_role(user=user, role=role, organisation=organisation)
    return user


def signed_in(user: User | AnonymousUser) -> Client:
    client = Client()
    if user.is_authenticated:
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client

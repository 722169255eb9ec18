# SPDX-License-Identifier: EUPL-1.2
"""Fictional organisations, and someone in every role; no municipality is called so."""

from dataclasses import dataclass

from django.contrib.auth.hashers import make_password
from django.utils.translation import gettext as _

from accounts.choices import OrganisationKind, Role
from accounts.models import Organisation, User
from accounts.services import grant_role

# Printed by ``make run``; production settings have no demo accounts.
# No secret: "make run" prints it, and production settings refuse these accounts.
DEMO_PASSWORD = "samen-aan-de-keukentafel"  # noqa: S105

WATERHOEK, KADE, VELD = "Gemeente Waterhoek", "Wijkteam De Kade", "Dienst Het Veld"
# Whom the demo content belongs to; nobody can sign in with it.
SERVICE_EMAIL = "voorbeelden@keukentafel.example"


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """Someone to sign in as; without an organisation the role holds for the site."""

    email: str
    first_name: str
    role: Role
    organisation: str = ""
    job_title: str = ""
    password: str = DEMO_PASSWORD

    @property
    def description(self) -> str:
        return f"{Role(self.role).label}, {self.organisation or _('hele site')}"


ACCOUNTS = (
    DemoAccount("lezer@waterhoek.example", "Lies", Role.READER, WATERHOEK, "stagiair"),
    DemoAccount(
        "consulent@waterhoek.example", "Noor", Role.CONSULTANT, WATERHOEK, "Wmo-consulent"
    ),
    DemoAccount(
        "privacytoetser@waterhoek.example", "Piet", Role.PRIVACY_REVIEWER, WATERHOEK,
        "kwaliteitsmedewerker",
    ),
    DemoAccount(
        "redacteur@waterhoek.example", "Bram", Role.EDITOR, WATERHOEK, "senior consulent"
    ),
    DemoAccount(
        "consulent@dekade.example", "Mina", Role.CONSULTANT, KADE, "gebiedsconsulent"
    ),
    DemoAccount("lezer@hetveld.example", "Koos", Role.READER, VELD, "beleidsadviseur"),
    DemoAccount(
        "consulent@hetveld.example", "Yara", Role.CONSULTANT, VELD, "toegangsmedewerker"
    ),
    DemoAccount(
        "privacytoetser@hetveld.example", "Fien", Role.PRIVACY_REVIEWER, VELD,
        "privacycoördinator",
    ),
    DemoAccount(
        "redacteur@hetveld.example", "Teun", Role.EDITOR, VELD, "casusregisseur"
    ),
    DemoAccount("redactie@keukentafel.example", "Ada", Role.EDITOR, "", "eindredacteur"),
    DemoAccount(
        "privacy@keukentafel.example", "Roos", Role.PRIVACY_REVIEWER, "", "privacytoetser"
    ),
    DemoAccount("jurist@keukentafel.example", "Jip", Role.LAWYER, "", "jurist"),
    DemoAccount(
        "beheer@keukentafel.example", "Bea", Role.ADMINISTRATOR, "", "functioneel beheerder"
    ),
)  # fmt: skip


def ensure_organisations() -> dict[str, Organisation]:
    """Return the fictional organisations by name, made where they are missing."""
    kinds = {
        WATERHOEK: OrganisationKind.MUNICIPALITY,
        KADE: OrganisationKind.DISTRICT_TEAM,
        VELD: OrganisationKind.REGIONAL_SERVICE,
    }
    found = {o.name: o for o in Organisation.objects.filter(name__in=kinds)}
    for name, kind in kinds.items():
        if name not in found:
            parent = found[WATERHOEK] if name == KADE else None
            found[name] = Organisation.objects.create(
                name=name, kind=kind, parent=parent
            )
    return found


def ensure_accounts(organisations: dict[str, Organisation]) -> None:
    """Make the accounts that are missing; one that is there keeps all it has."""
    emails = [account.email for account in ACCOUNTS]
    known = set(User.objects.filter(email__in=emails).values_list("email", flat=True))
    missing = [account for account in ACCOUNTS if account.email not in known]
    # One shared password, so one slow hash for all of them.
    password = make_password(DEMO_PASSWORD) if missing else ""
    for account in missing:
        user = User.objects.create(
            email=account.email,
            first_name=account.first_name,
            job_title=account.job_title,
            password=password,
        )
        organisation = organisations.get(account.organisation)
        grant_role(user=user, role=account.role, organisation=organisation)


def service_account() -> User:
    """Return the owner of the demo content."""
    user = User.objects.filter(email=SERVICE_EMAIL).first()
    return user or User.objects.create_user(
        SERVICE_EMAIL, None, first_name="Voorbeelden", is_active=False
    )

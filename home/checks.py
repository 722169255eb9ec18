# SPDX-License-Identifier: EUPL-1.2
"""What a real site must say about itself before it opens."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register

CONTACT_STARTS = ("mailto:", "https://", "tel:")


@register
def check_security_contact(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Refuse a site to which nobody can tell of a hole."""
    found: list[CheckMessage] = []
    if not settings.FICTION_ALLOWED and not settings.SECURITY_CONTACT_IS_SET:
        hint = "Bijvoorbeeld SECURITY_CONTACT=mailto:veiligheid@keukentafel.example."
        text = "SECURITY_CONTACT ontbreekt: security.txt zegt niemand waar te melden."
        found.append(Error(text, hint=hint, id="home.E001"))
    if not all(c.startswith(CONTACT_STARTS) for c in settings.SECURITY_CONTACT):
        hint = "Begin elk adres met mailto:, https:// of tel:, met komma's ertussen."
        text = "SECURITY_CONTACT is geen adres voor security.txt."
        found.append(Error(text, hint=hint, id="home.E002"))
    return found


@register(Tags.database)
def check_operator(
    app_configs: Any, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Name what the pages of a real site still have to say about who keeps it."""
    from django.db import connections
    from wagtail.models import Site

    from home.operator import Operator

    if settings.FICTION_ALLOWED or "default" not in (databases or ()):
        return []
    if (
        Operator._meta.db_table
        not in connections["default"].introspection.table_names()
    ):
        return []
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        return []
    missing = (
        Operator.objects.filter(site=site).first() or Operator(site=site)
    ).missing()
    if not missing:
        return []
    text = f"Over de beheerder ontbreekt nog: {', '.join(missing)}."
    hint = "Vul het in bij Instellingen > Beheerder van de site."
    return [Warning(text, hint=hint, id="home.W001")]

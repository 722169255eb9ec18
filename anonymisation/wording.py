# SPDX-License-Identifier: EUPL-1.2
"""What kinds and tiers of findings are called, to readers."""

from django.utils.translation import gettext_lazy as _

from anonymisation.engine import Kind, Tier

TIERS = {
    Tier.BLOCK: _("moet weg"),
    Tier.REVIEW: _("kijk hiernaar"),
    Tier.HINT: _("denk hierover na"),
}

KINDS = {
    Kind.PERSON: _("naam"),
    Kind.BSN: _("burgerservicenummer"),
    Kind.BANK_ACCOUNT: _("rekeningnummer"),
    Kind.PHONE: _("telefoonnummer"),
    Kind.EMAIL: _("e-mailadres"),
    Kind.URL: _("webadres"),
    Kind.ACCOUNT: _("accountnaam"),
    Kind.POSTCODE: _("postcode"),
    Kind.ADDRESS: _("adres"),
    Kind.BIRTH_DATE: _("geboortedatum"),
    Kind.PLATE: _("kenteken"),
    Kind.NUMBER: _("nummer"),
    Kind.AGE: _("precieze leeftijd"),
    Kind.DATE: _("precieze datum"),
    Kind.PLACE: _("plaats"),
    Kind.ORGANISATION: _("organisatie"),
    Kind.RARE_CONDITION: _("zeldzame aandoening"),
    Kind.UNIQUE_FACT: _("bijzondere gebeurtenis"),
    Kind.MEDIA: _("in het nieuws"),
    Kind.PUBLIC_ROLE: _("bekende functie"),
    Kind.NATIONALITY: _("herkomst"),
    Kind.RELIGION: _("geloof"),
    Kind.ORIENTATION: _("geaardheid of gender"),
    Kind.CRIMINAL: _("strafbare feiten"),
    Kind.FAMILY: _("gezinsvorm"),
}

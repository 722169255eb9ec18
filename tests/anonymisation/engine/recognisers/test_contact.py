# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine import Kind
from tests.anonymisation.marked import findings, with_brackets, without_brackets


@pytest.mark.parametrize(
    "sentence",
    [
        "Mail naar [m.terpstra@voorbeeld.example] of bel.",
        "Mail naar [M.Terpstra+wmo@voorbeeld.example] of bel.",
        "Mail naar [fatma @ voorbeeld.example] of bel.",
        "Mail naar [fatma apenstaartje voorbeeld punt nl] of bel.",
        "Mail naar [fatma(at)voorbeeld.nl] of bel.",
    ],
)
def test_an_e_mail_address_is_found_also_in_words(sentence):
    assert with_brackets(without_brackets(sentence), Kind.EMAIL) == sentence


def test_an_at_sign_alone_is_no_e_mail_address():
    assert not findings("De prijs is 3 @ 4 euro per stuk.", Kind.EMAIL)


@pytest.mark.parametrize(
    "sentence",
    [
        "Haar blog staat op [https://fatma-bakt.example/over-mij].",
        "Haar blog staat op [www.fatma-bakt.example].",
        "Haar blog staat op [fatma-bakt.nl], lees maar.",
    ],
)
def test_a_web_address_is_found(sentence):
    assert with_brackets(without_brackets(sentence), Kind.URL) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Kijk op www.rijksoverheid.nl voor de regels.",
        "Kijk op https://uitspraken.rechtspraak.nl/details voor de uitspraak.",
        "Dat is o.a. en d.w.z. geen adres.",
    ],
)
def test_public_bodies_may_be_linked(sentence):
    assert not findings(sentence, Kind.URL)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hij post als [@sky_walker99] elke dag.",
        "Op instagram heet zij [fatma.bakt1] sinds kort.",
        "Zijn gamertag is [draak_2011] bij iedereen.",
        "In de chat schreef [rode_vos] terug.",
    ],
)
def test_an_account_name_is_found(sentence):
    assert with_brackets(without_brackets(sentence), Kind.ACCOUNT) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij zit graag op instagram en op facebook.",
        "Het account is gesloten.",
        "Streep onder ______ invullen.",
        "Het CIZ gaf haar profiel VV5.",
    ],
)
def test_a_service_without_a_name_is_no_account(sentence):
    assert not findings(sentence, Kind.ACCOUNT)

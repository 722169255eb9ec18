# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine import Kind, Tier
from tests.anonymisation.marked import findings, with_brackets, without_brackets


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij gaf [111222333] op aan de balie.",
        "Zij gaf [111.222.333] op aan de balie.",
        "Zij gaf [111 222 333] op aan de balie.",
        "Zij gaf [1112.22.333] op aan de balie.",
        "Zij gaf [088000011] op, met de nul.",
        "Acht cijfers: [12345672] staat op het oude pasje.",
        "Zijn bsn is [123456789], volgens de brief.",
        "Burgerservicenummer: [999999999]",
        "Sofinummer [123 45 67 89] uit het oude dossier.",
    ],
)
def test_a_bsn_is_known_by_its_digits_or_by_its_name(sentence):
    assert with_brackets(without_brackets(sentence), Kind.BSN) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "De begroting telt 123456789 posten.",
        "Het bezoek was op 12 05 2019 om tien uur.",
        "Het schooljaar 2024-2025 begint.",
        "Bel 0900-9292 voor de reistijden.",
        "Het is 1.111.222.333 in tien jaar.",
        "Zij deed 1112223334 stappen.",
        "Het bsn staat niet in dit verslag.",
    ],
)
def test_other_digits_are_no_bsn(sentence):
    assert not findings(sentence, Kind.BSN)


@pytest.mark.parametrize(
    "sentence",
    [
        "Het geld staat op [NL91ABNA0417164300] sinds mei.",
        "Het geld staat op [NL91 ABNA 0417 1643 00] sinds mei.",
        "Het geld staat op [nl91abna0417164300] sinds mei.",
        "Ook met een tikfout: [NL91 ABNA 0417 1643 01].",
        "Familie stort op [DE89 3704 0044 0532 0130 00].",
        "Familie stort op [DE89370400440532013000] elke maand.",
        "Zijn rekeningnummer is [41 71 64 301].",
        "Zijn girorekening [1234567] is opgeheven.",
    ],
)
def test_a_bank_account_is_known_in_any_country_and_any_case(sentence):
    assert with_brackets(without_brackets(sentence), Kind.BANK_ACCOUNT) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij opende een rekening bij de bank.",
        "De rekening van 250 euro is betaald.",
        "Code XX00 telt niet als rekening.",
    ],
)
def test_a_bill_is_no_bank_account(sentence):
    assert not findings(sentence, Kind.BANK_ACCOUNT)


@pytest.mark.parametrize(
    "sentence",
    [
        "Cliëntnummer [4471923] staat op de map.",
        "Zaaknummer: [Z-2023-00417].",
        "Uw kenmerk [WMO/23/5518] noemt het gesprek.",
        "Het dossier [8840217] is gesloten.",
        "Patiëntnummer [55 01 928] van het ziekenhuis.",
        "Zijn lidmaatschap [771220] liep af.",
        "Bij de kvk [771220] staat zijn bedrijf.",
        "AGB-code [41-234567] van de praktijk.",
        "Polisnummer [771-22-90] bij de verzekeraar.",
        "Parketnummer [16-123456-20] is genoemd.",
        "Paspoort [NX4R72KL9] is verlopen.",
    ],
)
def test_a_number_with_a_keyword_belongs_to_somebody(sentence):
    assert with_brackets(without_brackets(sentence), Kind.NUMBER) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "In de map zat [Z2024-118273] zonder uitleg.",
        "Op de envelop stond [SHE 22/4417].",
    ],
)
def test_a_number_in_the_shape_of_a_case_needs_no_keyword(sentence):
    assert with_brackets(without_brackets(sentence), Kind.NUMBER) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij woont op huisnummer 12 in die straat.",
        "Kamernummer 214 is op de tweede verdieping.",
        "Lees pagina 12 en volgnummer 3.",
        "Er kwamen 12 mensen en 3 honden.",
        "Zij is nummer 4 op de wachtlijst.",
    ],
)
def test_a_number_that_counts_or_points_belongs_to_nobody(sentence):
    assert not findings(sentence, Kind.NUMBER)


def test_a_long_number_without_a_keyword_is_a_question():
    (finding,) = findings("Er stond 8840217 op de muur.", Kind.NUMBER)
    assert finding.tier is Tier.REVIEW


@pytest.mark.parametrize(
    "sentence",
    [
        "Hij rijdt een auto met [12-ABC-3] voor de deur.",
        "Hij rijdt een auto met [AB-12-CD] voor de deur.",
        "Hij rijdt een auto met [ab-123-c] voor de deur.",
        "In de auto met [GH-45-KL] zat niemand.",
        "Kenteken: [4TXK90], van de buurman.",
    ],
)
def test_a_plate_is_known_by_its_shape_or_its_keyword(sentence):
    assert with_brackets(without_brackets(sentence), Kind.PLATE) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Van 12-15-30 ging het mis.",
        "Stap voor stap: kom-en-ga.",
        "Hij kwam om 10 en om 12 uur.",
        "Zie het A-B-C van de wijk.",
        "Het kenteken 12 is niet volledig.",
    ],
)
def test_words_and_numbers_with_hyphens_are_no_plate(sentence):
    assert not findings(sentence, Kind.PLATE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Zijn V-nummer heeft hij voorgelezen: [391 502 8846].",
        "Het zaaknummer van de brief van gisteren: [24-00713].",
        "De zaak is geregistreerd onder [5PL3308] bij de raad.",
        "De zaak staat bekend onder nummer [WB-24.119] bij ons.",
        "De beschikking draagt het nummer [11092376 CV EXPL 24-512] van de rechter.",
        "De beschikking draagt het nummer [10772310 BM VERZ 24-87] van de rechter.",
        "Haar polisnummer staat op de pas: [80417726].",
    ],
)
def test_a_number_is_found_some_words_behind_its_key(sentence):
    assert with_brackets(without_brackets(sentence), Kind.NUMBER) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Dat staat in de code voor het team: 3 keer per week.",
        "De melding kwam vaak: 2 maal per dag.",
        "Het nummer van de hulplijn is bekend: 0800-2000.",
        "De zaak staat bekend als ingewikkeld.",
        "Zij is bekend onder 18 tot 23 jaar.",
        "Bij het nummer van de stap hoort: 2 uur uitleg.",
    ],
)
def test_what_follows_a_key_and_says_nothing_of_a_person_stays(sentence):
    assert not findings(sentence, Kind.NUMBER)


@pytest.mark.parametrize(
    "sentence",
    [
        "De bus ([GS PD 61]) is aangepast.",
        "Kent. [61 xb vh] staat voor de deur.",
        "Hij rijdt in een Polo, [V 71 TXP].",
        "De [55 93 FN] stond er weer.",
    ],
)
def test_a_plate_may_be_written_with_spaces(sentence):
    assert with_brackets(without_brackets(sentence), Kind.PLATE) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Hij belde om 12 of 13 uur.",
        "De ZZP 12 kost meer.",
        "Zij liep met 2 op 40.",
    ],
)
def test_short_words_and_figures_in_a_row_are_no_plate(sentence):
    assert not findings(sentence, Kind.PLATE)

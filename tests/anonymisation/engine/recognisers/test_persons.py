# SPDX-License-Identifier: EUPL-1.2
"""Names as cases hold them; where a name comes from may make no difference."""

import pytest

from anonymisation.engine import Kind, Tier, detect
from tests.anonymisation.marked import findings, with_brackets, without_brackets


@pytest.mark.parametrize(
    "sentence",
    [
        "Vandaag sprak ik mevrouw [Jansen] aan de deur.",
        "Vandaag sprak ik mevrouw [Van der Wal] aan de deur.",
        "Vandaag sprak ik mevr. [J. de Boer-Prins] aan de deur.",
        "Vandaag sprak ik dhr. [Yıldırım] aan de deur.",
        "Vandaag sprak ik meneer [El Idrissi] aan de deur.",
        "Vandaag sprak ik mevrouw [Tesfamariam] aan de deur.",
        "Vandaag sprak ik meneer [Wongsodikromo] aan de deur.",
        "Vandaag sprak ik mevrouw [Kowalczyk] aan de deur.",
        "Vandaag sprak ik mevrouw [jansen] aan de deur.",
    ],
)
def test_a_title_announces_a_name_of_any_origin(sentence):
    assert with_brackets(without_brackets(sentence), Kind.PERSON) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Haar dochter [Fatma] komt elke dag.",
        "Zijn zoon [Sander] komt elke dag.",
        "Buurvrouw [Nguyen] komt elke dag.",
        "De huisarts [Wibaut] komt elke dag.",
        "Haar zus [fatma] komt elke dag.",
        "Huisarts [Bol] komt elk kwartaal, huisarts [Zegel] niet.",
        "Broer [Soeresh] haalt hem op.",
        "Ingevuld door mw [k. de visch] en dhr [t. visch].",
        "Mw. a. is er, dhr p. komt later.",
        "Zij klaagde over consulent [B]. tijdens het bezoek.",
        "De psychiater [E. van Zanten] komt, de arts [A. Bakker] niet.",
    ],
)
def test_a_role_announces_a_name(sentence):
    assert with_brackets(without_brackets(sentence), Kind.PERSON) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Het idee kwam van [Sjoukje] en bleef hangen.",
        "Het idee kwam van [Tirza Bakker] en bleef hangen.",
        "Het idee kwam van [Mehmet Yılmaz] en bleef hangen.",
        "Het idee kwam van [Mei-Ling] en bleef hangen.",
        "Het idee kwam van [P. Hofstede] en bleef hangen.",
        "Het idee kwam van [J.P. van den Heuvel] en bleef hangen.",
        "Het idee kwam van [Th. Overbeek] en bleef hangen.",
        "Het idee kwam van [Gebreyesus] en bleef hangen.",
        "Het idee kwam van [Xhqwert] en bleef hangen.",
        "Op de lijst staat [VLINDER, Lotte] bovenaan.",
    ],
)
def test_a_capital_inside_a_sentence_is_a_name_unless_it_is_a_word(sentence):
    assert with_brackets(without_brackets(sentence), Kind.PERSON) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "[Fatma] belde over de hulp.",
        "[Anita] belde over de hulp.",
        "[Bakker] belt over de hulp.",
        "Eerst dit.\n[Xhqkamer]\nDan dat.",
        "[Sander Kuipers] belde over de hulp.",
        "[Gebreyesus] belde over de hulp.",
        "[Juliëtte], mijn begeleider, belt. [Koenraad] wil dat.",
    ],
)
def test_a_name_may_open_a_sentence(sentence):
    assert with_brackets(without_brackets(sentence), Kind.PERSON) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "we gaan morgen langs [fatma] en dan verder.",
        "we gaan morgen langs [mohamed] en dan verder.",
        "we gaan morgen langs [sander kuipers] en dan verder.",
    ],
)
def test_a_name_in_small_letters_is_a_question(sentence):
    text = without_brackets(sentence)
    assert with_brackets(text, Kind.PERSON) == sentence
    assert findings(text, Kind.PERSON)[0].tier is Tier.REVIEW


@pytest.mark.parametrize(
    "sentence",
    [
        "Naam: [Fatma Yılmaz]",
        "Voorletters: [J.A.]",
        "Voorl.: [M]",
        "Cliënt: mevr. Voorletters: [J.A.] Achternaam: [Oost]",
        "Achternaam: [wibbelink] Voornaam: [tjerk] Geboren: nee",
        "| Naam | [Wibbelink] | Woont | alleen |",
        "Naam partner: [roos] | werk: bakker",
        "naam=[Oerlemans]; vraag=vervoer",
        "Contactpersoon: [sander kuipers]",
        "Met vriendelijke groet,\n[Sander]",
        "Mvg\n\n[tirza]",
    ],
)
def test_a_label_and_a_greeting_announce_a_name(sentence):
    assert with_brackets(without_brackets(sentence), Kind.PERSON) == sentence


def test_who_speaks_in_a_chat_is_a_name_also_when_it_is_a_word():
    chat = "[Roos]: hoi\n[Storm]: hoi\n[Roos]: ok\n[Storm]: top\n[Roos]: doei\n[Storm]: dag"
    assert with_brackets(without_brackets(chat), Kind.PERSON) == chat


@pytest.mark.parametrize(
    "sentence",
    [
        "De hulp komt elke dag en stofzuigt de kamer.",
        "Mevrouw belt morgen terug.",
        "De huisarts komt elke dag.",
        "Mevrouw X. en meneer zijn tevreden.",
        "Voor cliënt A. geldt hetzelfde.",
        "Naam: onbekend",
        "Aanwezig: mevrouw en haar dochter",
        "Groet,\nde consulent",
        "De hond Bouke ligt in de mand.",
        "De Wmo en de Jeugdwet gelden hier.",
        "Zij ging naar de burgemeester. Drukker werd het niet.",
        "Toen kwam punt A.B. aan de orde.",
        "Op de deur stond J. Stoelen en meer niet.",
        "Zij vroeg het persnr aan de balie en het Persnr ook.",
        "Het is X-Y of Z-A, zegt zij.",
        "Het heet de X-Y-Z van de buurt.",
        "Ik sprak mevrouw X en mevrouw dochter.",
        "Mevrouw WAARSCHUWING kwam niet.",
        "Zij noemt het de Jan-zonder-naam-methode, RooO en reg.nr.",
        "Dossier: ja\nDossier: nee\nDossier: ja",
        "De MRSA en de ZZP-indicatie zijn bekend.",
        "Conclusie: de hulp gaat door.",
        "VERSLAG VAN HET GESPREK",
        "ze belt morgen de dokter.",
        "Zie blz. 4 en art. 2.",
        "Zorgmelding\nHet gaat om een val.",
        "Pte bezoekt de dagbesteding.",
        "Voorletters: geen",
        "Naam: onbekend",
        "| Naam | Rol | Bijdrage |",
        "[ ] Wandbeugels voor de hal",
        "3.1 Railbreedte ingeklapt",
        "Kinderen van de bso komen zingen.",
        "Zoon wil een bed. Broer heeft hem opgehaald. Zus zit thuis.",
    ],
)
def test_prose_without_names_has_none(sentence):
    assert not findings(sentence, Kind.PERSON)


@pytest.mark.parametrize(
    ("sentence", "suggestions"),
    [
        ("Haar dochter Fatma komt elke dag.", ["[de dochter]"]),
        ("De huisarts Wibaut komt elke dag.", ["[de huisarts]"]),
        ("Het idee kwam van Sjoukje.", ["[de bewoner]", "[een betrokkene]"]),
        ("Haar tweelingzus Fatma komt elke dag.", ["[de tweelingzus]"]),
    ],
)
def test_a_person_is_replaced_by_the_role_beside_the_name(sentence, suggestions):
    (finding,) = findings(sentence, Kind.PERSON)
    assert [s.text for s in finding.suggestions] == suggestions


def test_a_greeting_at_the_end_of_one_field_names_nobody_in_the_next():
    fields = {
        "vraag": "Graag hoor ik het. Met vriendelijke groet.",
        "kern": "Wie belt?",
    }
    assert not [f for f in detect("", fields=fields) if f.kind is Kind.PERSON]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ik was bij [Zhang Xiaomei] in de keuken.",
        "Ik sprak met [Li Wei] over de huur.",
        "Ik sprak met [Wei Li] over de huur.",
        "Ik sprak met [Wong Hoi Tong] over de huur.",
        "[Zhou Guoqiang] kookt zelf.",
        "Haar zoon [Nguyen Van Minh] belt.",
        "De moeder heet [Tran Thi Lan] en woont hier.",
        "Gesproken met dhr [wei li] over de huur.",
        "Er kwam een brief van [Chan Siu Ling] gisteren.",
        "De zoon [Kim Min Soo] studeert.",
        "ex = [Mei], woont elders",
    ],
)
def test_a_name_of_syllables_is_found_in_either_order(sentence):
    assert with_brackets(without_brackets(sentence), Kind.PERSON) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Ik ging naar De Wei Lang geleden.",
        "Zij zei Hoi en Ga mee.",
        "Het was in Mei en Juni druk.",
        "Hoi, hoe gaat het met u?",
        "Mevrouw wil man en kind zien.",
        "De hulp is van de Wmo Wijk.",
    ],
)
def test_a_short_word_with_a_capital_is_no_name_where_a_sentence_allows_it(sentence):
    assert not findings(sentence, Kind.PERSON)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sinds gisteren is [Na] weer thuis.",
        "Toen hielp [Gang] haar.",
        "vandaag belde [xiulan] weer",
        "met [kwok-keung] gesproken",
        "De arts, [J. Cai], tekende.",
        "De therapeut, [Siqi Cao], belde.",
        "[Mei Ling] vertaalde het.",
    ],
)
def test_a_name_of_one_syllable_is_found_among_small_words(sentence):
    assert with_brackets(without_brackets(sentence), Kind.PERSON) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Na een week belde zij.",
        "Dan belt ze morgen.",
        "De CAO geldt ook.",
        "Man belt niet terug.",
        "schuld ong tien mille",
        "Zij is Bijna jarig.",
    ],
)
def test_such_a_syllable_is_no_name_where_it_is_a_word(sentence):
    assert not findings(sentence, Kind.PERSON)


def test_a_part_of_a_surname_is_no_name_where_it_says_whose():
    text = "Mevrouw [ter Haar] belt. Haar advocaat wacht. Volgens mevrouw [Haar] niet."
    assert with_brackets(without_brackets(text), Kind.PERSON) == text

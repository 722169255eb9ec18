# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine import Kind
from tests.anonymisation.marked import findings, with_brackets, without_brackets


@pytest.mark.parametrize(
    "sentence",
    [
        "De [84]-jarige weduwe wil thuis blijven.",
        "Zij is [84] jaar oud en woont alleen.",
        "Zij is [vierentachtig] jaar oud en woont alleen.",
        "Een vrouw van [83] belde.",
        "Aanvraagster [33] jr, broer overleden.",
        "mw [33] jr, broer overleden",
        "De tweeling (thans [7]) woont bij oma.",
        "Zij heeft kinderen van [4], [7] en [12].",
        "Haar zoon ([14]) gaat niet naar school.",
        "Hij is [74].",
        "Haar zoon is [vijftien] jaar.",
        "Op zijn [77e] ging hij naar een bovenwoning.",
        "De baby van [5] maanden slaapt slecht.",
        "Vanaf haar [elfde] woont zij bij oma.",
        "Zij zorgt voor een kind van [9] jaar.",
    ],
)
def test_an_exact_age_is_found(sentence):
    found = with_brackets(without_brackets(sentence), Kind.AGE)
    assert found in {sentence, sentence.replace("[77e]", "[77]e")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij woont er al 12 jaar.",
        "Het is 50 jaar geleden.",
        "Kinderen van 4 tot 12 jaar mogen mee.",
        "Mensen ouder dan 65 jaar krijgen een brief.",
        "De hulp komt 3 uur per week.",
        "Zij kreeg 12 weken begeleiding.",
        "Na 3 jaar stopte de hulp.",
        "De Barthelscore is 14.",
        "Het kost 12 euro.",
        "Groep van 12 mensen.",
    ],
)
def test_durations_bands_and_scores_are_no_age(sentence):
    assert not findings(sentence, Kind.AGE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Dochter Fatma, [39], apothekersassistente, belde.",
        "hb mw Bakker, [81], rolstoel",
        "Hij wordt overmorgen [60].",
        "Ze werd in maart [80].",
        "Kinderen van [6], [8] en [11] wonen thuis.",
        "Mw is net [40] geworden.",
        "dr jongste ([9]) slaapt niet",
        "Partner = [39], werkt in de zorg.",
        "ex = [44], woont in de buurt",
        "man ([58]) rijdt nog auto",
        "pt [67] met copd",
        "cl [45] woont alleen",
        "mw [83] wil naar huis",
        "3 kids: [4], [7] en [9]",
        "kids [12] en [15] bij ex",
        "zijn dochters ([3], [5] en [8]) slapen daar",
        "Twee zoons, [17] en [19], allebei thuis.",
        "Haar ouders zijn [78] en [81].",
        "Zij zijn respectievelijk [76] en [79] jaar.",
        "De broers zijn resp. [33] en [35] jr.",
        "Mevrouw, thans [68], gaat weinig uit.",
        "Sinds kort [zeventig] en nog steeds actief.",
        "Meneer is er [91] en fietst nog.",
        "Verzoeker, [eenenzestig], vraagt een woning.",
        "Appellante, [52], kreeg geen hulp.",
        "Vorige week jarig, [tweeënzestig], met taart.",
        "Gisteren verjaardag, [44], niemand kwam.",
        "Zoon Sem ([7] jr + 3 mnd) gaat naar school.",
        "Dochter Noor [13] zit op de havo.",
        "Broer Omar [zeventien] werkt al.",
        "Volgens zijn paspoort 16, botten zeggen [19].",
        "officieel [15], oogt ouder",
        "Sam en Lies zijn nu [zeven].",
        "[Vierentachtig] jaar en nog elke dag op de fiets.",
        "[82], alleenstaand, valt vaak.",
        "- [67], woont op drie hoog",
        "Hoe oud? [63].",
        "Nu [55], gescheiden.",
        "Oud [88] jaar, en blind.",
        "Ze is inmiddels [74] en slecht ter been.",
        "Ze wordt volgende maand [90].",
        "Hij werd afgelopen dinsdag [vijftig].",
        "De tweeling is [4].",
        "tweeling van [4] jaar",
        "een jongen, [9,5], met autisme",
        "De meisjes zijn alle drie [6].",
        "opa en oma allebei [84]",
        "moeder [36] jr, vader [41] jr",
        "Ons mam is [81] en pa is [84].",
        "Op haar [62]e kreeg zij MS.",
        "Hij was pas [drieëntwintig] toen het gebeurde.",
        "Zij viel toen ze [79] was.",
        "de oudste is er net [14]",
        "vader ([61]), moeder ([59]) en zus ([22])",
        "een man van begin dit jaar [65] geworden",
        "mantelzorger, zelf [73], is op",
        "mevrouw (m. bijna [90]) wil blijven",
        "Eergisteren is zij [100] geworden.",
        "zijn dochter is [achttien] en half",
        "neefje van [elf] maanden",
        "baby van [5] weken",
    ],
)
def test_an_age_is_found_in_a_telegram_a_letter_and_a_story(sentence):
    assert with_brackets(without_brackets(sentence), Kind.AGE) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Kosten nu 90, was 60.",
        "Score 14 van 30.",
        "Zij kreeg 3, later 5 uur hulp.",
        "De PCL-5: 48, dat is hoog.",
        "Als je 18 bent mag je zelf tekenen.",
        "Voor mensen van 65 jaar en ouder.",
        "Twee keer per week, 3 uur.",
        "Na 3 en 5 jaar is er een controle.",
        "In de jaren zeventig was alles anders.",
        "Hij werkt er 40 jaar en stopt.",
        "Veertig jaar lang was hij er.",
        "De pensioengerechtigde leeftijd van 67 jaar.",
        "Groep 7 zit vol.",
        "De wachttijd is nu 26 weken.",
        "Er zijn er nu vier over.",
        "Stap 1, 2 en 3 zijn af.",
        "In huis zijn 2, soms 3 katten.",
        "Er kwamen 12 mensen, 4 meer dan gepland.",
        "Zij woont op nummer 12, tweede etage.",
        "Kamer 14, aan de gang.",
        "De temperatuur is 38, koorts dus.",
        "Bloeddruk 140 over 90.",
        "Hij rookt 20 per dag, soms 30.",
        "Artikel 3, 5 en 7 gelden.",
        "Contracten van 2 en 4 jaar.",
        "Zij kreeg twaalf gesprekken, drie thuis.",
        "Het gewicht is 58, was 62.",
        "De zaal telt 80 plaatsen, 12 voor rolstoelen.",
        "Wmo 2015 en Jeugdwet.",
        "kinderen krijgen 2 en 3 keer per week les",
        "Module 4, les 12, pagina 30.",
        "De huur is 640, inclusief.",
        "Team 16 belt.",
        "Bus 34 naar het station.",
        "Op 24, 25 en 26 mei.",
        "Zij kent alle 12 vragen.",
        "Zij liepen 4, 5 en 6 kilometer.",
        "De gemeente heeft 34, de provincie 12 consulenten.",
        "Beide 2 uur per week.",
        "De inwoner (1) wil een pgb, (2) kan het en (3) zegt waarom.",
        "Hij is net de leeftijdsgrens van 27 jaar gepasseerd.",
        "Gezin van zes, vorig jaar hier geplaatst.",
        "Het meeste gaat over de Wmo (118), dan de Jeugdwet (51).",
    ],
)
def test_what_is_counted_measured_or_general_is_no_age(sentence):
    assert not findings(sentence, Kind.AGE)

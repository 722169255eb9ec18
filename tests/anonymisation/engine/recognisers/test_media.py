# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine import Kind
from tests.anonymisation.marked import findings


@pytest.mark.parametrize(
    "sentence",
    [
        "Hij stond met een foto in de Stentor.",
        "Zij was te gast bij Jinek.",
        "Het filmpje van de ruzie ging heel het land door op Dumpert.",
        "Omroep Gelderland volgde haar een dag lang.",
        "Hij deed mee aan Heel Holland Bakt.",
        "Ze heeft in Libelle gestaan met haar tuin.",
        "In een interview in Trouw vertelde zij over haar vlucht.",
        "De regionale krant besteedde er een hele pagina aan.",
        "Het hele gezin kwam in Hart van Nederland.",
        "was nog bij RTV met dat hondje",
        "stond in huis-aan-huisblad over de brand",
        "Er is een documentaire over zijn broer gemaakt.",
        "uitzending op npo3 over zeldzame ziektes, zij zat erin",
        "Twee keer kwam L1 bij hem filmen.",
        "De Rijdende Rechter is langs geweest voor de heg.",
        "Het Klokhuis heeft er een aflevering opgenomen.",
        "Zijn verhaal haalde de voorpagina van de Gelderlander.",
        "Alle kranten stonden er vol van.",
        "Haar filmpje op TikTok is 300k keer bekeken.",
        "Een cameraploeg stond drie dagen voor de deur.",
        "Hij is bekend van de televisie.",
        "Zij speelde als kind in een bioscoopfilm met een bekende acteur.",
        "Op Facebook is de foto honderden keren gedeeld.",
        "Zijn stem kent de wijk van de radio, hij verzorgde een programma op de lokale omroep.",
        "In het Brabants Dagblad verscheen een portret van haar.",
        "De Telegraaf kopte over zijn ontslag.",
        "Vorig jaar was zij op het journaal.",
        "De kwestie haalde het landelijke nieuws.",
        "Een journalist van het AD belde haar op.",
        "Hij won een aflevering van De Slimste Mens.",
        "Zijn vader zat bij Opsporing Verzocht in de uitzending.",
        "Zij vertelde haar verhaal aan de Volkskrant.",
        "Hij was ooit kandidaat, zat in Wie is de Mol.",
        "De streekkrant schreef dat zij de oudste was.",
        "Follow the Money publiceerde over zijn zaak.",
    ],
)
def test_what_was_in_the_news_is_found_whoever_told_it(sentence):
    assert findings(sentence, Kind.MEDIA)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hij leest elke dag de krant.",
        "Mevrouw kijkt graag naar het journaal.",
        "De televisie staat de hele dag aan.",
        "Zij luistert naar de radio.",
        "Hij bezorgt kranten in de wijk.",
        "De krant kost 34 euro per maand.",
        "Zij zet een advertentie in de krant.",
        "Het programma van de dagbesteding is vol.",
        "Op internet staat de folder.",
        "In de folder staat hoe je bezwaar maakt.",
        "Hij zit veel op Facebook.",
        "Er is een uitzendbureau om de hoek.",
        "De gemeente zet het op haar website.",
        "Dat stond in de brief van het college.",
        "Een artikel in de wet regelt dit.",
        "Zij volgt een cursus bij de bibliotheek.",
        "Zij zet haar handtekening op het aanvraagformulier.",
        "De pers van het appelsap is kapot.",
        "Het nieuws van de verhuizing viel zwaar.",
        "Er stond een stuk kaas op tafel.",
        "Hij keek in de spiegel en naar de tv.",
        "In het verslag stond niets over het gesprek.",
        "Zij heeft via Facebook een nieuwe bank gekocht.",
        "Hij vertrouwt de media niet.",
        "De krant ligt op de mat en niemand raapt hem op.",
        "Het televisietoestel stond in de hoek.",
    ],
)
def test_reading_watching_and_what_is_told_elsewhere_stay(sentence):
    assert not findings(sentence, Kind.MEDIA)


@pytest.mark.parametrize(
    "sentence",
    [
        "Er is veel over hem geschreven.",
        "De kranten stonden er vol van.",
        "De beelden gingen het hele land door.",
        "Haar bericht is duizenden keren gedeeld.",
        "De vermissing was landelijk nieuws.",
        "Wie zijn naam googelt, vindt het meteen.",
        "Alles is online terug te vinden.",
        "Door alle publiciteit blijft ze binnen.",
        "Er is een boek over haar leven verschenen.",
        "Er kwam een crowdfunding voor het gezin.",
        "Een journalist belde aan.",
        "Zij maakt vlogs over haar ziekte.",
        "De redding werd live uitgezonden.",
        "De buurtapp stond er vol mee.",
        "Hij won een televisiequiz.",
        "De pers stond voor de deur.",
        "Over haar vader bestaat een Wikipedia-pagina.",
        "Zij stond met naam en foto in een blad.",
        "Zij zat bij de rijdende rechter.",
    ],
)
def test_what_went_round_needs_no_newspaper(sentence):
    assert findings(sentence, Kind.MEDIA)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hij googelt alles wat de dokter zegt.",
        "Zij zit veel op internet.",
        "Zij oefent met formulieren op internet.",
        "Er was goed nieuws vandaag.",
        "De folder staat op de website.",
        "Zij schrijft brieven naar haar zus.",
        "Er hangt een poster in de hal.",
        "Hij heeft een oude radio.",
    ],
)
def test_using_the_web_and_the_news_stays(sentence):
    assert not findings(sentence, Kind.MEDIA)


@pytest.mark.parametrize(
    ("text", "story"),
    [
        (
            "Ze stond in de krant omdat ze een inbreker met een pan had geslagen.",
            "omdat ze een inbreker",
        ),
        (
            "Zij heeft haar huis in één nacht laten verven. Dat filmpje ging viral.",
            "Zij heeft haar huis",
        ),
        (
            "Hij schoof met zijn rolstoel de zaal binnen, stond op de site van de omroep.",
            "Hij schoof met zijn rolstoel",
        ),
    ],
)
def test_what_was_in_the_news_is_found_beside_it(text, story):
    facts = findings(text, Kind.UNIQUE_FACT)
    assert any(text[f.start : f.end].startswith(story) for f in facts)


@pytest.mark.parametrize(
    "text",
    [
        "Er is geen brief verstuurd aan de familie. Dat haalde het nieuws.",
        "Ze kwam thuis.\nDat haalde het nieuws.",
        "Zij vertelde veel over vroeger. Hij stond in de krant.",
        "Dat haalde het nieuws.",
    ],
)
def test_what_did_not_happen_or_is_told_of_another_is_no_news(text):
    assert not findings(text, Kind.UNIQUE_FACT)


def test_a_programme_in_small_letters_is_one_where_no_capital_stands():
    assert findings("hart van nederland is er geweest met een busje", Kind.MEDIA)
    assert not findings("in andere tijden was dat te zien", Kind.MEDIA)

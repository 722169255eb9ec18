# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine import Kind
from tests.anonymisation.marked import findings, with_brackets, without_brackets


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij is de enige vrouw met een smederij in de streek.",
        "Hij was de oudste visser van het dorp.",
        "Het hele dorp kent haar verhaal.",
        "Iedereen kent hem van de veerpont.",
        "Zij kreeg een drieling in het voorjaar.",
        "Hij won ooit een medaille bij het zwemmen.",
        "Hij kreeg een lintje van de burgemeester.",
    ],
)
def test_a_fact_that_holds_for_one_person_is_a_question(sentence):
    assert findings(sentence, Kind.UNIQUE_FACT)


@pytest.mark.parametrize(
    "sentence",
    [
        "Dat is de enige oplossing die zij ziet.",
        "De eerste stap is een gesprek.",
        "De eerste hulp komt van de buren.",
    ],
)
def test_an_only_solution_is_no_fact_about_a_person(sentence):
    assert not findings(sentence, Kind.UNIQUE_FACT)


@pytest.mark.parametrize(
    "sentence",
    [
        "De brand stond in de krant.",
        "Zij was te zien op de regionale televisie.",
        "De krant schreef over haar zoon.",
        "Haar verhaal haalde het nieuws in dat jaar.",
        "Zijn verhaal ging viraal op het schoolplein.",
    ],
)
def test_what_was_in_the_news_is_a_question(sentence):
    assert findings(sentence, Kind.MEDIA)


@pytest.mark.parametrize(
    "sentence",
    ["Hij leest elke ochtend de krant.", "Zij kijkt graag naar de televisie."],
)
def test_reading_a_newspaper_is_no_news(sentence):
    assert not findings(sentence, Kind.MEDIA)


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij is oud-wethouder en kent iedereen.",
        "Hij is voorzitter van de voetbalvereniging.",
        "Zij is voormalig burgemeester van een stad.",
    ],
)
def test_a_role_by_which_people_know_somebody_is_a_question(sentence):
    assert findings(sentence, Kind.PUBLIC_ROLE)


def test_a_role_in_office_names_nobody():
    text = "De wethouder tekende het besluit exact op tijd."
    assert not findings(text, Kind.PUBLIC_ROLE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hij heeft de ziekte van Huntington sinds kort.",
        "Bij haar is ALS vastgesteld.",
        "Zij heeft het syndroom van Rett.",
    ],
)
def test_a_rare_condition_is_found(sentence):
    assert findings(sentence, Kind.RARE_CONDITION)


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij voelt zich beter als de hulp komt.",
        "Hij heeft de ziekte van Parkinson.",
        "Zij heeft dementie en suikerziekte.",
    ],
)
def test_an_ordinary_condition_stays(sentence):
    assert not findings(sentence, Kind.RARE_CONDITION)


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij is de enige vrouwelijke smid van de provincie.",
        "Hij was de eerste Turkse bakker in de stad.",
        "Zij is de enige tweeling van het eiland.",
        "Hij is de laatste levende klompenmaker van het dorp.",
        "Zij is de oudste inwoonster van de gemeente.",
        "Hij woont als enige Nederlander in dat gehucht.",
        "Zij heeft als enige vrouw ooit het NK ploegen gewonnen.",
        "Hij verliet als laatste de fabriek.",
        "Zij woont in een oude watertoren aan de rand.",
        "Het gezin woont op een lichtschip in de haven.",
        "Hij won goud op de wiskunde-olympiade.",
        "Zij behaalde brons op het EK judo.",
        "De straat is naar haar vader genoemd.",
        "Die laan heet naar haar man.",
        "Hij schreef het clublied van de voetbalclub en het volkslied van het dorp.",
        "Zij ontwierp de vlag van de gemeente.",
        "Hij bakte taart voor de koningin.",
        "Zij gaf ooit een hand aan de paus.",
        "Hij overleefde de vliegtuigcrash.",
        "Haar zaak brandde af bij de cafébrand.",
        "De jongen die vorig jaar een hond uit de gracht haalde.",
        "Hij is de man van wie de boot toen zonk voor de kust.",
        "Zij kreeg een drieling.",
        "de moeder van de 3ling",
        "Er zijn maar 4 kinderen in Nederland met dit.",
        "Hij is de jongste van twaalf kinderen.",
        "Er lopen negen honden door het huis.",
        "Zij heeft een collectie van 400 klokken.",
        "Hij verzamelt oude brandweerhelmen.",
        "Veertig jaar lang was hij de Sinterklaas van het dorp.",
        "Dertig jaar loonwerker voor het hele dorp.",
        "Hij geniet bekendheid als dichter.",
        "Heel Oosterveen kent haar van de markt.",
        "Zij staat in de buurt bekend als de kattenvrouw.",
        "Iedereen weet meteen wie dat is.",
        "Zij was miss Zeeland.",
        "Zij promoveerde in de wiskunde op haar zestigste.",
        "Hij is de naamgever van een tulp.",
        "Zij zijn geboren op 29 februari.",
        "Hij is nazaat van de stichter van het klooster.",
        "Hij reed mee in de Elfstedentocht van 1963.",
        "Zij behoort tot de laatste drie vissersvrouwen hier.",
        "Hij speelde in het nationale elftal.",
        "Zij is een levende legende op de kermis.",
        "Hij bouwde de orgels van de kerk in het dorp.",
    ],
)
def test_what_only_one_person_can_tell_is_asked_about(sentence):
    assert findings(sentence, Kind.UNIQUE_FACT)


@pytest.mark.parametrize(
    "sentence",
    [
        "De eerste stap is een gesprek.",
        "Dat is de enige reden om te bellen.",
        "De enige oplossing is verhuizen.",
        "Zij is de jongste van drie.",
        "Hij is de oudste dochter van het gezin.",
        "De laatste weken gaat het beter.",
        "Als eerste belt zij de huisarts.",
        "Zij woont in een flat op de derde verdieping.",
        "Hij woont in een rijtjeshuis.",
        "De enige hulpverlener die belde was aardig.",
        "De eerste keer dat zij kwam was het druk.",
        "Zij spaart voor een nieuwe fiets.",
        "Hij verzamelt post in een tas.",
        "Zij won het bezwaar.",
        "Hij haalde de uitslag op.",
        "Zij schreef een brief aan de gemeente.",
        "Hij maakte een afspraak voor de dinsdag.",
        "In naam van de Koning.",
        "Er zijn maar twee stoelen in de kamer.",
        "Slechts één keer kwam zij niet.",
        "De grootste zorg van de dochter is de nacht.",
        "Zij heeft drie kinderen en twee katten.",
        "Het huis dat vorig jaar is verbouwd.",
        "Hij staat op de lijst.",
        "Zij is bekend met diabetes.",
        "De langste wachttijd is zes weken.",
        "Hij bouwde een band op met de cliënt.",
        "Zij woont al twintig jaar in de wijk.",
        "Tien jaar werk in de zorg.",
        "Hij heeft het als laatste gezegd.",
        "De eerste dag in de nieuwe woning.",
        "Het heet zorg op maat.",
        "Eén van de eerste dingen is vertrouwen.",
        "De president van de rechtbank is niet bekend met de zaak.",
    ],
)
def test_what_many_can_tell_stays(sentence):
    assert not findings(sentence, Kind.UNIQUE_FACT)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hij is voorzitter van de duivenvereniging.",
        "vader voorz speeltuinver. geweest",
        "Zij is penningmeester van de volkstuinvereniging.",
        "Hij zat jaren in de gemeenteraad.",
        "Zij zit in het bestuur van de ijsclub.",
        "Hij is oud-wethouder en bekend in de streek.",
        "Zij is ex-raadslid.",
        "Haar man was de bekende slager van het dorp.",
        "haar man, de bekende bakker vh dorp",
        "Hij is dirigent van het kerkkoor.",
        "Zij was koningin van het zomercarnaval.",
        "Hij is trainer van het eerste elftal.",
        "Hij is scheidsrechter bij de korfbalclub.",
        "Zij is voorganger van een pinkstergemeente.",
        "Hij is aanvoerder van de plaatselijke schaakclub.",
        "Zij is voormalig dorpsomroepster.",
        "De pastoor-deken kwam langs.",
        "Hij speelt het eerste bord van de plaatselijke schaakclub.",
        "Zijn zoon is raadslid voor een lokale partij.",
        "Hij was prins van de carnavalsvereniging.",
        "Hij was dertig jaar de dorpsagent.",
        "Zij is kapelmeester van de fanfare.",
        "Hij is erelid van de harmonie.",
        "Als lid van de cliëntenraad spreekt zij.",
        "Zij was keeper van het eerste.",
        "Hij nam zitting in het waterschap.",
        "Hij is commandant van de vrijwillige brandweer.",
        "Zij is oprichtster van de voedselbank.",
        "Hij was stadsdichter.",
        "Zij is presentator bij de dorpskrant.",
        "Hij zwijgt, omdat zijn vader gedeputeerde is.",
        "De moeder, die bondscoach is, komt maandag.",
        "Was destijds trainer van de jeugdselectie turnen.",
        "Zij is de moeder van de wethouder.",
    ],
)
def test_an_office_of_any_club_is_found(sentence):
    assert findings(sentence, Kind.PUBLIC_ROLE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hij is vrijwilliger bij de voetbalclub.",
        "Zij is lid van een sportclub.",
        "De wethouder tekende het besluit.",
        "De bewoner van het dorp belde.",
        "Hij is oud-leerling.",
        "Zij is oud-bakker van beroep.",
        "Zij komt bij de buurtclub koffie drinken.",
        "De voorzitter van de bezwaarschriftencommissie opende de zitting.",
        "De begeleider bracht haar naar het koor.",
        "De consulent belt de club.",
        "Hij zit in het team van de begeleider.",
        "De raad stelt de verordening vast.",
        "Zij schreef, omdat de man bij de wethouder op bezoek is.",
        "Zij gaat naar de kerk.",
        "De directeur van het wijkteam tekende.",
        "Het bestuur van de stichting besloot.",
        "Zij heeft zitting in de rij voor hulp.",
        "Hij kwam in een ander team.",
        "De gemeenteraad koos voor een ander plan.",
        "Hij is speler van een team.",
    ],
)
def test_membership_and_who_is_in_office_here_stay(sentence):
    assert not findings(sentence, Kind.PUBLIC_ROLE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij heeft [cystinosis] en druppelt elk uur.",
        "Vastgesteld is een [stiff-personsyndroom] vorig jaar.",
        "Hij heeft de [ziekte van Kufs], zegt de arts.",
        "Zoon heeft [Smith-Magenis], slaapt niet.",
        "[Ziekte v Huntington] in de familie.",
        "Zij heeft een [Kleefstrasyndroom] en praat niet.",
        "Het is [inclusion body myositis] volgens de neuroloog.",
        "Zij heeft [frontotemporale dementie] sinds kort.",
        "Hij heeft een [koolmeessyndroom] volgens de arts.",
        "[syndroom van Zandvliet] staat in de brief",
    ],
)
def test_a_rare_condition_is_found_however_it_is_named(sentence):
    assert with_brackets(without_brackets(sentence), Kind.RARE_CONDITION) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij heeft het syndroom van Down.",
        "Hij heeft het downsyndroom.",
        "Zij heeft een carpaletunnelsyndroom.",
        "Hij heeft het syndroom van Korsakov.",
        "Zij heeft last van een pijnsyndroom.",
        "Hij heeft diabetes, COPD en reuma.",
        "Zij heeft MS.",
        "Het prikkelbaredarmsyndroom speelt op.",
        "Hij heeft de ziekte van Alzheimer.",
        "Zij heeft een vermoeidheidssyndroom.",
    ],
)
def test_a_syndrome_that_many_have_stays(sentence):
    assert not findings(sentence, Kind.RARE_CONDITION)

# SPDX-License-Identifier: EUPL-1.2
"""What befell somebody, or is seen of nobody else: disasters, feats, odd homes and beasts.

A neighbour knows it without a superlative ("de enige", "de oudste": ``stories``). Each
family names the thing that is rare; who it happened to is left to the reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from anonymisation.engine.document import Document
from anonymisation.engine.lexicon import cue_words
from anonymisation.engine.marks import Mark
from anonymisation.engine.recognisers.sentences import sentences_with
from anonymisation.engine.recognisers.stories import UNIQUE

_FEW = r"(?:twee|drie|vier|vijf|zes|[2-6])"
_MANY = (
    r"(?:zeven|acht|negen|tien|elf|twaalf|\w{3,6}tien|\w*(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)|"
    r"honderd\w*|honderden|tientallen|[789]|[1-9]\d{1,2})"
)
_TIMES = r"(?:drie|vier|vijf|zes|zeven|acht|negen|tien|\w{3,6}tien|\w*(?:twintig|dertig|veertig|vijftig)|[3-9]|\d\d)"
_DAYS = r"(?:\w+|\d+) (?:dagen|weken|maanden)"
_TRAFFIC = r"(?:trein|tram|metro|bus|vliegtuig|helikopter|boot|scheeps|mijn|kermis|veerpont|carnavals|duik|lawine|lift|fabrieks|bedrijfs)"
_CRASH = rf"{_TRAFFIC}(?:ongeluk|ongeval|crash|brand)"
_ANIMAL = (
    r"(?:alpaca|lama|struisvogel|emoe|nandoe|kangoeroe|wallaby|stinkdier|fret|slang|python|boa|leguaan|varaan|krokodil|vogelspin|"
    r"schorpioen|roofvogel|buizerd|valk|uil|kraai|kauw|ekster|raaf|papegaai|ara|kaketoe|pauw|ezel|muildier|hangbuikzwijn|minivarken|"
    r"wild zwijn|wasbeer|kameel|dromedaris|yak|os|trekpaard|vos|hermelijn|nerts|chinchilla|schildpad|aapje|aap)"
)
_COUNTED_ANIMALS = (
    r"(?:honden|katten|poezen|papegaaien|slangen|konijnen|paarden|pony's|vogels|kippen|geiten|schapen|ganzen|eenden|duiven|kanaries|"
    r"parkieten|cavia's|ratten|hamsters|fretten|schildpadden|egels|ezels|alpaca's|bijenkasten|bijenvolken)"
)
_VEHICLE = (
    r"(?:brandweerwagen|brandweerauto|lijkwagen|huifkar|koets|paard en wagen|paardenkar|ezelkar|legerjeep|legertruck|tank|eenwieler|"
    r"ligfiets|bakkersfiets|hoge bi|trike|stoomlocomotief|stoommachine|dubbeldekker|oldtimer|vliegtuigje|zweefvliegtuig|helikopter|"
    r"luchtballon|raceauto|monstertruck|draaiorgel|circuswagen|kermisattractie|tuktuk|tandem|motor met zijspan|zijspan|solex)"
)
_LOUD = r"(?:roze|knalroze|paarse|felgele|knalgele|gouden|zilveren|beschilderde|regenboog\w*|felgroene|lichtblauwe)"
_HOME = (
    r"(?:school|schooltje|kerk|kerkje|kapel|bus|stadsbus|schoolbus|treinstel|stal|varkensstal|kippenschuur|fabriek|fabriekshal|loods|silo|"
    r"container|zeecontainer|bank|bankgebouw|postkantoor|kazerne|molen|garage|brandweerkazerne|politiebureau|winkel|watertoren|bunker)"
)
_ODD_DWELLING = (
    r"(?:(?:oud |oude |afgedankt\w* |vastgelopen )?(?:schip|vrachtschip|binnenschip|sleepboot|vissersboot|zeilboot|zeilschip|kotter|botter|baggerschuit)|bus|stadsbus|"
    r"zeecontainer|container|grot|hol|plaggenhut|hut in het bos|bouwkeet|directiekeet|kazemat|silo|fabrieksterrein|fabriekshal|loods|volkstuinhuisje|"
    r"tent in het bos|duinhuisje|strandhuisje|schaapskooi|kermiswagen|kruipruimte|kas|kippenhok|paardenstal)"
)
_LANDMARK = (
    r"\w*(?:brug|kerk|kerktoren|toren|stadhuis|raadhuis|gemeentehuis|standbeeld|monument|molen|haven|sluis|vlag|dorpswapen|gemeentewapen|"
    r"moskee|synagoge|tempel|museum|zwembad|dorpshuis|stadion|station|begraafplaats|kinderboerderij|dierentuin)"
)
_NAMED_THING = r"(?:straat|straatje|laan|plein|pleintje|park|zaal|school|brug|steeg|dijk|veld|sportpark|prijs|toernooi|beker|bankje|boot|reddingboot|tulp|roos|dahlia|gerecht|zaaltje|hal|vleugel|gebouw|ster)"
_DEED = (
    r"(?:marathon|vierdaagse|elfstedentocht|elfmerentocht|triatlon|noordkaap|santiago(?: de compostela)?|pelgrim\w*|kanaal|het ij|waddenzee|"
    r"ijsselmeer|everest|kilimanjaro|mont blanc|mont ventoux|matterhorn|de wereld (?:rond|over)|wereldreis|rond de wereld|naar rome|naar jeruzalem|"
    r"naar mekka|alpe d'huez|het meer over|parachutesprong\w*)"
)
_VIOLENT = (
    r"(?:vermoord|doodgestoken|doodgeschoten|neergeschoten|geliquideerd|doodgereden|ontvoerd|gegijzeld|gekaapt|levend verbrand|doodgeslagen|verdronken|"
    r"verongelukt|omgekomen|om het leven gekomen|geëlektrocuteerd|onthoofd)"
)
_REST = r"[^.;:!?\n()]{0,60}?(?=[.;:!?\n,()]|$)"
_WHERE = rf" (?:bij|in|op|door|tijdens|toen|aan|voor|met) {_REST}"
_SOMEBODY = r"(?:man|vrouw|jongen|meisje|kerel|dame|meneer|mevrouw|opa|oma|vent|figuur)"

_HAPPENED = re.compile(
    r"\b(?:"
    + "|".join(
        (
            # What befell somebody.
            rf"(?:{_CRASH}|gasexplosie|gasontploffing|ontploffing|explosie|instorting|lawine|aardbeving|overstroming|kettingbotsing|dijkdoorbraak|familiedrama|gezinsdrama|eremoord|roofmoord|cold case|kidnapping|ontvoering|kaping)\b{_REST}",
            rf"(?:de|een) (?:grote )?(?:brand|uitslaande brand|steekpartij|moord|overval|aanslag) (?:in|op|bij|van) (?:het|de|een|dat|hun) {_REST}",
            rf"(?:bij|na|van|tijdens|door) (?:de|die) (?:grote )?(?:ramp|moord|steekpartij|kaping|aanslag)\b{_REST}",
            r"(?:door|van) (?:de|een) (?:bliksem|haai|stier|leeuw|beer|wolf|trein|lawine|metro)(?:inslag)? (?:\w+ )?(?:getroffen|geraakt|gebeten|aangevallen|overreden|gegrepen|geschept|bedolven)",
            rf"{_VIOLENT}{_WHERE}",
            rf"(?:is|werd|zijn|waren) (?:\w+ ){{0,4}}(?:vermoord|doodgestoken|doodgeschoten|ontvoerd|gegijzeld|geliquideerd)\b{_REST}",
            rf"(?:verdronk|verdronken|verongelukte|verongelukten|sneuvelde|sneuvelden|kwam(?:en)? om(?: het leven)?|kwam(?:en)? (?:\w+ ){{0,2}}om het leven|zat(?:en)? gegijzeld|werd(?:en)? gegijzeld){_WHERE}",
            rf"ramden?\b{_REST}|(?:geramd|reed|reden|vloog|crashte|boorde zich) (?:\w+ ){{0,3}}?(?:door|tegen|in|dwars door|binnen in|onder) (?:de|het|een|hun|zijn|haar) (?:\w+ ){{0,2}}?(?:gevel|etalage|hek|slagboom|pui|winkelpui|voorgevel|terras|trein|huiskamer|woonkamer|café|sloot|kanaal|rivier|gracht)\b{_REST}",
            rf"(?:huis|woning|flat|schuur|boerderij|gevel|dak|balkon|auto|tractor) (?:\w+ ){{0,2}}?(?:stortte|stortten|explodeerde|ontplofte|werd geramd|(?:\w+ ){{0,4}}(?:geramd|ingestort|ontploft|weggespoeld|weggewaaid))\b{_REST}",
            rf"(?:te vondeling|vondeling)\b{_REST}",
            rf"(?:nooit|pas) (?:\w+ ){{0,2}}(?:teruggevonden|gevonden|opgelost|teruggezien)\b{_REST}",
            rf"(?:gevonden|ontdekt|aangetroffen|gered|bevrijd) na {_DAYS}\b{_REST}|(?:pas )?na {_DAYS} (?:\w+ ){{0,2}}(?:gevonden|ontdekt|aangetroffen|gered|bevrijd)|lag (?:er )?(?:al |bijna |ruim )?(?:twee|drie|vier|vijf|zes|\w+) (?:dagen|weken|maanden)\b{_REST}",
            rf"(?:verloor|verloren|verloren|begroef|begroeven|overleefde|overleefden) (?:\w+ ){{0,2}}?{_FEW} (?:van (?:haar|zijn|hun) (?:\w+ )?)?(?:kinderen|zonen|zoons|dochters|broers|zussen)\b{_REST}",
            rf"{_FEW} van (?:haar|zijn|hun|de) (?:\w+ )?(?:kinderen|zonen|dochters|broers|zussen) (?:\w+ )?(?:begraven|verloren|overleden|gestorven|verdronken)",
            rf"(?:beide|allebei (?:haar|zijn)) (?:benen|armen|handen|ogen|voeten)\b(?= (?:bij|door|kwijt|verloren|verloor|in|geamputeerd)){_REST}",
            r"(?:hart|long|gezichts|hand|dubbele|darm)-?(?:\w+)?transplantatie\w*|(?:kreeg|heeft|met) (?:het|een) hart van een (?:donor|ander)[^.;!?\n]{0,30}|(?:kunsthart|steunhart|donorhart|donorlongen)",
            # Families.
            rf"{_FEW} (?:keer|maal) (?:een )?tweeling\b|{_FEW} tweelingen\b|(?:beviel|bevielen|bevallen|geboren|jarig|overleden|stierven|overleed|trouwden|getrouwd) (?:\w+ ){{0,3}}op (?:precies )?dezelfde dag\b",
            rf"{_MANY} (?:\w+e )?(?:pleegkinderen|adoptiekinderen|stiefkinderen|zonen|zoons|dochters|achterkleinkinderen|{_COUNTED_ANIMALS})\b",
            rf"(?:adopteerden?|geadopteerd|adopteren)\b[^.;!?\n]{{0,25}}\b(?:drie|vier|vijf|zes|zeven|acht|\d+) (?:\w+e )?(?:kinderen|broers|zussen|meisjes|jongens)\b{_REST}",
            rf"(?:trouwde|hertrouwde|trouwden|scheidde) (?:\w+ )?{_TIMES} (?:keer|maal)\b{_REST}|{_TIMES} (?:keer|maal) (?:getrouwd|gehuwd|gescheiden|weduwe|weduwnaar)\b{_REST}",
            rf"(?:trouwde|hertrouwde|trouwden|getrouwd) (?:\w+ ){{0,4}}(?:dezelfde (?:man|vrouw)|in de gevangenis|met zijn (?:nicht|schoonzus)|met haar (?:neef|zwager))\b{_REST}",
            rf"(?:weduwe|weduwnaar|moeder|vader|dochter|zoon|broer|zus|nabestaande) van (?:de|het|een van de) (?:\w+e )?(?:verdronken|vermoorde|vermiste|verongelukte|omgekomen|slachtoffer|doodgeschoten|neergestoken)\b{_REST}",
            rf"geboren (?:in|op|tijdens) (?:een|het|de) (?:\w+ ?)?(?:kamp|jappenkamp|interneringskamp|concentratiekamp|gevangenis|trein|vliegtuig|boot|schip|taxi|lift|ambulance|schuilkelder|circus|klooster|hongerwinter|bombardement|vlucht|watersnood)\b{_REST}",
            # Feats and deeds.
            rf"(?:liep|loopt|gelopen|liepen|fietste|gefietst|reed|gereden|uitgelopen|uitgereden|beklom|beklommen|zwom|gezwommen|voer|gevaren|zeilde|gezeild|wandelde|schaatste|roeide|kroop)\b[^.;!?\n]{{0,45}}?\b{_DEED}\b{_REST}",
            rf"(?:zwom|beklom|liep|fietste|voer|roeide|reed|vloog|bereikte|overleefde|kwam|ontsnapte|finishte|stak)\b[^.;!?\n]{{0,25}} als (?:eerste|enige|laatste|jongste|oudste)\b{_REST}|als enige\b[^.;!?\n]{{0,40}}\b(?:overleefde?|overleefd|gespaard|ontkwam|ontkomen)\b",
            rf"(?:heeft|hebben|had|hadden) (?:de|het|ons|onze|zelf de) (?:\w+e )?{_LANDMARK} (?:\w+ ){{0,2}}?(?:ontworpen|gebouwd|gesticht|opgericht|getekend|bedacht|gered|geschonken)",
            rf"(?:stichtte|begon|opende|startte|bouwde|gesticht|gestart|geopend) (?:hier |er |zelf |ooit )*(?:de|het) (?:aller)?eerste (?!(?:gesprek|stap|brief|zitting|afspraak|dag|week)\b)[\w-]+\b{_REST}",
            rf"{_NAMED_THING}\b[^.,;!?\n]{{0,20}} naar (?:haar|zijn|hem|hun|mijn|de) ?[^.,;!?\n]{{0,25}}(?:vernoemd|genoemd)",
            rf"(?:kwam|kwamen|vluchtte|vluchtten|ontsnapte|ontsnapten|ontkwam|stak|gevlucht|ontsnapt|gekomen)\b[^.;!?\n]{{0,30}}? (?:in|op|onder|via|met|per|door) (?:een|de|het) (?:\w+ )?(?:roeiboot|roeibootje|vissersboot|koelwagen|koelcontainer|container|riool|tunnel|kofferbak|ballon|luchtballon|vlot|kano|opblaasboot)\b{_REST}",
            r"(?:bouwt|bouwde|bouwden|maakt|maakte|knutselt|smeedt|breit|breide|haakt|haakte|zaagt|zaagde|schildert)\b[^.;!?\n]{2,40}? (?:van|uit|met) (?:alleen |louter |oude |duizenden |\d+ )*(?:lucifers|luciferhoutjes|schroot|flessendoppen|kroonkurken|sloophout|schelpen|conservenblikken|ijsstokjes|wasknijpers|legoblokjes|lego|botten|autobanden)\b",
            r"(?:bouwt|bouwde|bouwden|bouwen) (?:\w+ ){0,3}?(?:een |zijn |haar |eigen )(?:\w+ )?(?:kathedraal|vliegtuig\w*|schip|zeilschip|onderzeeër|raket|orgel|molen|kasteel|ark|replica|modelspoorbaan|sterrenwacht|tempel|piramide|hunebed|tank)\b[^.;!?\n]{0,40}",
            # What is seen of nobody else.
            rf"(?:houdt|hield|heeft|had|hebben|hadden|fokt|fokte|fokken|temt|met|laat) (?:[\w-]+ ){{0,3}}?(?:een|twee|drie|vier|zijn|haar|hun|{_MANY})? ?(?:tamme |levende |grote )?{_ANIMAL}(?:'s|s|en|jes?|ten|pen)?\b{_REST}",
            rf"(?:heeft|had|bezit|bezat|rijdt|reed|rijden|reden|komt|kwam|loopt|liep|fietst|fietste|verplaatst)\b[^.,;!?\n]{{0,30}}? (?:een|zijn|haar|hun|de) (?:[\w-]+ ){{0,2}}?{_VEHICLE}\b{_REST}",
            rf"(?:in|op|met) (?:een|zijn|haar|die|de) {_LOUD} [\w-]*(?:wagen|auto|bus|busje|fiets|bakfiets|scootmobiel|brommer|scooter|tractor|trekker|rolstoel|rollator|jas|cape|pak|hoed|baard|pruik)\b{_REST}",
            rf"(?:woont|woonde|woonden|wonen|gewoond|leeft|leefde|leefden|slaapt|sliep|sliepen|verblijft|huist)\b[^.;!?\n]{{0,30}}? (?:in|op|aan boord van) (?:een|het|de|zijn|haar|hun|dat) {_ODD_DWELLING}\b{_REST}",
            rf"(?:omgebouwde?|verbouwde?|voormalige?|leegstaande?|oude) {_HOME} (?:woon|wonen|woont|leef)\w*|(?:woont|woonde|wonen|woonden|leeft|slaapt)\b[^.;!?\n]{{0,20}} in (?:een|het|de|hun) (?:omgebouwde?|verbouwde?|voormalige?|leegstaande?|oude) {_HOME}\b{_REST}",
            r"(?:getatoeëerd|tatoeages?|tattoos?)\b[^.;!?\n]{0,40}\b(?:voorhoofd|gezicht|schedel|wang|wangen|keel|hele lijf|hele lichaam)\b|(?:voorhoofd|gezicht|schedel|wang|keel|hele lijf|hele lichaam) (?:\w+ ){0,3}(?:getatoeëerd|tatoeages?|tattoos?)",
            r"noem(?:t|en|de|den) (?:hem|haar|mij|me|ons|hen) (?:\w+ ){0,2}?(?:\"|')?(?:de|het) [\w-]+(?:koning|koningin|man|mannetje|vrouw|vrouwtje|mevrouw|moeder|oma|opa|baron|professor|dokter|generaal|burgemeester|juf|meester|heks|spook|prins|prinses|boer)\b",
            rf"(?:niemand|nergens) anders (?:in|op|binnen|ter)\b{_REST}|(?:unicum|enig in (?:zijn|haar) soort|uniek (?:in|voor|binnen) {_REST}|uniek geval|nog nooit (?:eerder )?(?:vertoond|voorgekomen|gezien)|voor het eerst in de geschiedenis|eerste keer in de geschiedenis|de geschiedenis in)\b",
            rf"(?:won|wonnen|gewonnen|winnaar|winnares)\b[^.;!?\n]{{0,40}}?\b(?:staatsloterij|lotto|miljoen|miljoenen|hoofdprijs|postcodeprijs|straatprijs|televisiequiz|tv-quiz)\b{_REST}",
            # Odd numbers of anything, and things that few have at home.
            r"(?:vijf|zes|zeven|acht|negen|tien|elf|twaalf|\w+tien|[5-9]|[1-3]\d) talen\b|(?:zes|zeven|acht|negen|elf|twaalf) (?:vingers|tenen)\b|(?:één|een|1|twee|2) meter (?:\d{1,2}|vijf|tien|vijftien|twintig|dertig|veertig)\b(?= (?:lang|groot|hoog|klein|en|,)|[.,)])",
            r"(?:tuin|huis|kamer|schuur|zolder|garage|woonkamer|erf|balkon|voortuin|dak|gevel|kelder)\b[^.;!?\n]{0,25}?\b(?:vol|volgehangen|behangen|bezaaid|beplakt|versierd) (?:met |van )?(?:\w+ )?(?:honderden|duizenden|tientallen|\d{2,}|oude|zelfgemaakte)\b[^.;!?\n]{0,40}",
            r"(?:doodskist|harnas|kanon|skelet|guillotine|troon|carillon|beiaard|sterrenwacht|kermisorgel|draaimolen|modelspoorbaan|piepkleine kapel|privémuseum|schuilkelder|atoomkelder|mini-?museum)\b(?= (?:in|op|van|achter|onder|aan|gebouwd|staan)|[.,]| heeft)"
            + _REST
            + r"|zelfgemaakte? (?!(?:soep|taart|jam|eten|koekjes|cake|brood|maaltijd|appeltaart))[\w-]+\b"
            + _REST,
            r"(?:draagt|droeg|loopt|liep|rijdt|komt|gekleed|verkleed) (?:\w+ ){0,3}?(?:altijd|steevast|dag en nacht|zomer en winter|elke dag|nog steeds) (?:\w+ ){0,2}?(?:een|de|haar|zijn|dezelfde|in|als) (?:\w+ ){0,2}?(?:bruidsjurk|trouwjurk|uniform|kilt|cape|hoed|hoge hoed|kroon|rok|klederdracht|smoking|jacquet|pilotenbril|ooglap|helm|pak|legerjas|masker|klompen|tuniek|gewaad|habijt)\b",
            r"(?:leeft|woont|leefde|woonde|leven|wonen|zit|zitten)\b[^.;!?\n]{0,30} zonder (?:elektriciteit|stroom|stromend water|gas en licht|gas|licht|riool|waterleiding|adres en)\b[^.;!?\n]{0,30}",
            r"(?:zat|zaten|gezeten|vastgezeten|opgesloten|ondergedoken)\b[^.;!?\n]{0,30}? (?:onschuldig|ten onrechte|in (?:een|de) (?:dodencel|buitenlandse cel|siberië|goelag|strafkamp|isoleercel))\b[^.;!?\n]{0,30}",
            r"(?:berucht|notoir)e? [\w-]+\b"
            + _REST
            + r"|seriemoordenaar\w*|maffia\w*|klokkenluider\w*|kroongetuige|ontsnapte? (?:gevangene|tbs'er)|getuigenbescherming\w*",
            r"(?:kind|zoon|dochter|kleinkind|nakomeling) van (?:een|de) (?:[\w-]+e )?(?:soldaat|bevrijder|verzetsheld|verzetsstrijder|oorlogsmisdadiger|ss'er|nsb'er|collaborateur|crimineel|priester|pater|non|minnares|moordenaar|terrorist|bankrover|matroos)\b"
            + _REST,
            r"(?:getrouwd|trouwde|samen|relatie|gehuwd|verloofd|hertrouwd|kind) (?:\w+ )?(?:met|van) (?:haar|zijn|een) (?:vroegere|voormalige|oude|eigen|ex-|vrouwelijke|mannelijke|toenmalige) ?(?:leraar|lerares|therapeut|psychiater|begeleider|begeleidster|docent|pleegvader|stiefvader|stiefmoeder|zwager|schoonzus|schoonmoeder|schoonvader|bewaker|celgenoot|priester|pastoor|advocaat)\b",
            r"(?:schoot|schoten|stak|staken|sloeg|sloegen|reed|reden)\b[^.;!?\n]{2,40}? (?:dood|neer)(?=[.,;!?\n]|$| en | toen | in )|(?:viel|sprong|stortte|tuimelde|gleed)\b[^.;!?\n]{0,15}? (?:van|uit|in) (?:de|het|een) (?:kerktoren|toren|dak van|brug|viaduct|vliegtuig|hijskraan|steiger|molen|flat|trein|raam van|haven|gierput|mestput|silo|liftschacht|achtbaan|klif|rots|ijs|kermisattractie|reuzenrad)\b"
            + _REST,
            r"(?:bus|trein|auto|boot|vliegtuig|helikopter|veerboot|vissersboot|kotter|schip|touringcar|metro) (?:die|dat|waarin|waarmee) (?:\w+ ){0,6}?(?:verongelukte|zonk|verdween|ontplofte|kapseisde|ontspoorde|neerstortte|crashte|verging|kantelde|reed)\b",
            r"(?:beviel|bevallen|geboren|kreeg (?:haar|een|hun) (?:\w+ )?(?:kind|baby|zoon|dochter))\b[^.;!?\n]{0,25} (?:in de lift|op de veerboot|in de auto|in de trein|in de bus|in een taxi|op het station|langs de (?:snelweg|weg)|op de parkeerplaats|in het vliegtuig|tijdens (?:de|een) (?:storm|watersnood|vlucht|overtocht|bombardement)|in de supermarkt|op zee|in het bos)\b"
            + _REST,
            r"(?:het|de) eerste (?:homo\w*|lesbische|lesbisch|vrouwelijke|zwarte|transgender|gekleurde|[\w-]+se) (?:[\w-]+)\b"
            + _REST
            + r"|eerste (?:\w+paar|stel|echtpaar|gezin|baby|kind|huwelijk) (?:dat|die|van|in|op) (?:hier|ooit|het nieuwe|dit|het dorp|de wijk|de eeuw|het jaar)\b"
            + _REST,
            r"(?:als (?:baby|pasgeborene|peuter|kind)|pasgeboren) (?:\w+ ){0,2}?(?:gevonden|achtergelaten|gelegd|gered|geruild|verwisseld|gestolen|verkocht|gesmokkeld|weggegeven)\b"
            + _REST
            + r"|(?:verwisseld|geruild) (?:bij|na) de geboorte",
            r"overleefden? (?!het|de (?:operatie|nacht)|(?:de|een) (?:hart\w*|kanker|borstkanker|beroerte|herseninfarct|infarct|sepsis|corona|longontsteking))[^.;!?\n]{3,50}|overleefden? het (?!niet)[^.;!?\n]{3,50}",
            r"vermiste? (?!(?:post|brief|spullen|sleutel|pakket|stukken|documenten|hulp))[\w-]+\b"
            + _REST
            + r"|(?:dijk|dam) (?:brak|doorbrak|bezweek)\b"
            + _REST
            + r"|op één dag\b[^.;!?\n]{0,30}(?:kwijt|verloren|verloor|overleden|gestorven)\b|sleutels? van de (?:kerk|toren|moskee|synagoge|molen|begraafplaats)\b"
            + _REST,
            r"gedanst met (?:de|een) (?:koning\w*|prins\w*)|(?:ontmoette|ontving|gesproken|op de foto|thee|koffie|brief|briefwisseling) (?:met|van) (?:de|een) (?:koning\w*|prins\w*|paus|minister-president|dalai lama)\b"
            + _REST,
            rf"(?:één|een) van de (?:twee|drie|vier|vijf|zes|zeven|tien|\d+) (?!(?:keer|dagen|weken|gesprekken|hulpverleners|begeleiders|kinderen|dochters|zoons|zussen|broers|huizen|kamers)\b)[\w-]+ (?:in|ter|met|op|van) (?:heel |de |het )?{_REST}",
            rf"(?:de|het) eerste (?:vrouw|man|meisje|jongen|nederlander|nederlandse|leerling|patiënt|bewoner|baby) (?:op|in|bij|die|dat|aan|van|onder|ooit) {_REST}|de laatste die (?:\w+ ){{0,6}}?(?:nog|kan|kent|spreekt|kon)\b{_REST}|de (?:eerste|laatste) [\w-]+ (?:bestuurd|gebouwd|gereden|gevaren|gemolken|verlaten|gered|gemaakt)\b",
            r"brandden? (?:[\w-]+ ){0,5}?(?:af|plat|uit)\b|(?:afgebrand|afgebrande|platgebrand)\b|(?:aangereden|overreden|geschept|omvergereden|gered|gebeten) door (?:de|een) (?:burgemeester|wethouder|dominee|pastoor|huisarts|tram|trein|tractor|paard|ambulance|brandweerwagen|politieauto|vuilniswagen|bus|helikopter|koning)\b",
            rf"(?:vond|vonden|gevonden|opgegraven|ontdekte|stuitte op)\b[^.;!?\n]{{0,25}}?(?:oorlogsbom|vliegtuigbom|bom|handgranaat|granaat|munitie|schat|goudschat|lijk|skelet|mammoet\w*|meteoriet|vondeling|zeemijn)\b{_REST}",
            rf"identieke (?:zus|broer|drie|vier|twee)\w*|als enige\b[^.;!?\n]{{0,30}}\b(?:levend|terugkwam|thuiskwam|terugkeerde|gered|wakker)\b{_REST}|voor (?:één|een|1) euro (?:gekocht|een)\b{_REST}|met twee (?:mannen|vrouwen) in (?:één|een) huis|(?:vier|vijf|zes|drie|\d) verschillende (?:vaders|moeders)",
            rf"(?:staat|stond|ligt|lag|hangt|heeft)\b[^.;!?\n]{{0,20}}? (?:een|zijn|de) (?:\w+ )?(?:[\w]*cockpit|straaljager|vliegtuigromp|locomotief|tramstel|treincoupé|hunebed|totempaal|galg|praalwagen|reuzenrad|vuurtoren)\b{_REST}",
            r"(?:huis|gevel|woning|boerderij|woonkamer|voordeur|auto|schuur)\b[^.;!?\n]{0,25} (?:zwart|roze|goud|paars|knalrood|knalgeel|oranje|regenboog\w*) (?:geschilderd|geverfd|gespoten)|kinderwagen met (?:een |haar |de )?(?:pop|hond|kat|knuffel)|lege kinderwagen",
            rf"(?:gezin|familie|man|vrouw|moeder|vader|jongen|meisje|bewoner|bewoners|ouders|dochter|zoon) van (?:de|het|die|dat) (?:[\w-]+e )?(?:brand|gasexplosie|explosie|moord|ontploffing|ramp|ongeluk|aanrijding|verdwijning|vermissing|ontvoering|overval|steekpartij|schietpartij|rechtszaak|filmpje|loterij|drama)\b{_REST}",
            rf"de enige die (?:de |het |dat |die |hier |ooit |nog )+(?!(?:komt|kwam|langskomt|belt|belde|helpt|hielp|kan|kon|hem|haar|mag|wil|luistert|weet|werkt|over|bezoekt|leeft|in|op|een|iets|wat)\b)[\w-]+(?: [\w-]+)? (?:overleefde|maakt|maakte|spreekt|bakt|bakte|bouwt|smeedt|vlecht|kweekt|draait|teelt|vist|leest|kent|beheerst|bespeelt|rookt|brouwt|repareert|houdt|heeft|woont)\b{_REST}",
            rf"(?:was|werd|is) (?:beul|beulsknecht|doodgraver|piloot|kapitein|machinist|stuurman|bewaker|kampbewaker|lijfwacht|spion|geheim agent|huurling|kindsoldaat|vreemdelingenlegionair|astronaut|cipier|goochelaar|acrobaat|trapezewerker|clown|leeuwentemmer|messenwerper|buikspreker|balletdanser(?:es)?|operazanger(?:es)?|walvisvaarder|poolreiziger|goudzoeker|koorddanser(?:es)?|fakir|waarzegger|waarzegster|wichelroedeloper)\b{_REST}",
        )
    )
    + ")"
)
# "is de man die met een ezel door het dorp loopt", "de vrouw met de kraai".
_THE_ONE = re.compile(
    rf"\b(?:(?:is|was|als|van) (?:de|die|dat|het) (?:\w+e )?{_SOMEBODY} (?:die|dat) (?:altijd|elke|iedere|met|als|vorig|vorige|ooit|nooit|jaren|jarenlang|destijds|in|op|door|uit|op|de hele|een keer|zichzelf|zich)\b{_REST}"
    rf"|(?:de|die) (?:\w+e )?{_SOMEBODY} met (?:de|het|zijn|haar|die|dat|een) (?:[\w-]+ ){{0,3}}?(?:baard|hoed|bakfiets|fiets|pruik|snor|vlecht|accordeon|trompet|draaiorgel|tatoeage|houten been|glazen oog|kraai|papegaai|ezel|geit|kar|bolderkar)\b{_REST})"
)
_CUES = cue_words("happening_cues")
_SOMEBODIES = cue_words("somebodies")


def happenings(document: Document) -> Iterator[Mark]:
    for pattern, cues in ((_HAPPENED, _CUES), (_THE_ONE, _SOMEBODIES)):
        for start, end in sentences_with(document, cues & document.places.keys()):
            for match in pattern.finditer(document.lower, start, end):
                yield Mark(match.start(), match.end(), UNIQUE)

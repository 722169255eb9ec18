# SPDX-License-Identifier: EUPL-1.2
"""Whom people nearby know by what he runs, led, taught or played, or by whose kin she is.

The functions themselves are in ``public_roles``; these are the ways to have had one
without being called by it: "runt het café", "stond op de markt", "dochter van de notaris".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from anonymisation.engine.document import Document
from anonymisation.engine.lexicon import cue_words
from anonymisation.engine.marks import Mark
from anonymisation.engine.recognisers.public_roles import PUBLIC_ROLE
from anonymisation.engine.recognisers.sentences import sentences_with

_BUSINESS = (
    r"(?:\w*bakkerij|\w*slagerij|snackbar|cafetaria|friettent|frietkraam|frituur|patatzaak|visboer|viskraam|viswinkel|kaaskraam|kaasboerderij|oliebollenkraam|"
    r"café|kroeg|dorpscafé|dorpskroeg|eetcafé|stamkroeg|bruin café|bar|discotheek|disco|\w*restaurant|pizzeria|eethuis|lunchroom|ijssalon|ijskar|tearoom|theehuis|"
    r"hotel|pension|camping|minicamping|manege|bungalowpark|kapsalon|kapperszaak|schoonheidssalon|garage|garagebedrijf|autobedrijf|tankstation|benzinepomp|"
    r"supermarkt|kruidenierswinkel|kruidenier|buurtsuper|dorpswinkel|buurtwinkel|drogisterij|drogist|boekhandel|boekwinkel|bloemenzaak|bloemenwinkel|"
    r"fietsenzaak|fietsenwinkel|rijwielzaak|ijzerwarenwinkel|ijzerhandel|speelgoedwinkel|speelgoedzaak|schoenwinkel|schoenenzaak|schoenmakerij|modezaak|kledingzaak|"
    r"juwelierszaak|juwelier|sigarenwinkel|sigarenzaak|tabakszaak|toko|avondwinkel|nachtwinkel|stomerij|wasserette|kiosk|dierenwinkel|tuincentrum|\w*kwekerij|"
    r"rijschool|dansschool|muziekschool|balletschool|sportschool|smederij|timmerfabriek|drukkerij|zuivelfabriek|melkfabriek|steenfabriek|\w*fabriek|\w*werf|"
    r"taxibedrijf|loonbedrijf|transportbedrijf|busonderneming|aannemersbedrijf|bouwbedrijf|schildersbedrijf|begrafenisonderneming|uitvaartonderneming|apotheek|"
    r"bioscoop|theater|imkerij|schaapskudde|zorgboerderij|kinderboerderij|molen|veerpont|viswinkel|woonwinkel|meubelzaak|antiekzaak|fotozaak|platenzaak|wolwinkel|speeltuin|postkantoor|bankfiliaal|stomerij|wasserij|viswinkel|poelier|groentewinkel|groentezaak|groentekraam|kaaswinkel|melkwinkel|brillenzaak|naaiatelier|atelier|galerie|houtzagerij|meubelmakerij|steenhouwerij|veehandel|paardenhandel|autohandel|fietsenmakerij|poppentheater|circus|kermis\w+)"
)
_SCHOOL = r"(?:[\w-]*school|mavo|mulo|ulo|hbs|lts|mts|kleuterschool|gymnasium|lyceum|muziekschool|huishoudschool|internaat|conservatorium)"
_TEACHER = r"(?:juf|juffrouw|meester|onderwijzer|onderwijzeres|leraar|lerares|leerkracht|docent|docente|directeur|directrice|hoofd|conciërge|bovenmeester|schoolmeester|rector|conrector|kleuterleidster|kleuterjuf|gymleraar|gymmeester|handwerkjuf|overblijfmoeder|badmeester|pianolerares|muziekleraar|voorleesoma|voorleesopa|voorleesmoeder|leesmoeder|leesoma|klaar-over|luizenmoeder|overblijfmoeder|zwemleraar)"
_CLUB = (
    r"[\w-]*(?:club|koor|orkest|fanfare|harmonie|kapel|brassband|drumband|vereniging|ver\.|elftal|team|korps|gilde|schutterij|scouting|toneelgroep|theatergroep|dansgroep|"
    r"volksdansgroep|stichting|buurthuis|dorpshuis|wijkcentrum|museum|moskee|kerk|gemeente|parochie|bridgeclub|comité|optocht|kermis|corso|feestweek|avondvierdaagse|intocht|inloophuis|kledingbank|voedselbank|weggeefwinkel|repaircafé|moestuin|pluktuin|asiel|dierenopvang|dierenambulance|tafeltje-dek-je)"
)
_KIN = (
    r"(?:weduwe|weduwnaar|dochter|zoon|vrouw|man|moeder|vader|broer|zus|zuster|nicht|neef|kleinzoon|kleindochter|schoonzoon|schoondochter|schoonmoeder|"
    r"schoonvader|schoonzus|zwager|echtgenote|echtgenoot|partner|ex-vrouw|ex-man|ex|kinderen|ouders|jongste|oudste|enige dochter|enige zoon|familie)"
)
_KNOWN_MAN = (
    r"(?:dokter|huisarts|dorpsdokter|dorpsarts|tandarts|dierenarts|veearts|apotheker|notaris|burgemeester|wethouder|oud-wethouder|oud-burgemeester|dominee|predikant|"
    r"pastoor|imam|rabbijn|slager|bakker|smid|molenaar|kroegbaas|kastelein|caféhouder|kapper|kruidenier|melkboer|postbode|veldwachter|wijkagent|politiechef|bovenmeester|"
    r"schoolmeester|schoolhoofd|hoofdonderwijzer|koster|organist|fabrikant|fabrieksdirecteur|directeur|baron|graaf|jonkheer|raadslid|minister|kamerlid|fractievoorzitter|"
    r"staatssecretaris|gemeentesecretaris|brandweercommandant|garagehouder|hotelier|aannemer|boswachter|havenmeester|sluiswachter|brugwachter|vuurtorenwachter|schaapherder|"
    r"circusdirecteur|dirigent|hoogleraar|professor|rechter|advocaat|zanger|zangeres|schrijver|schrijfster|kunstschilder|acteur|actrice|voetballer|televisiepresentator)"
)
_OF_HIM = r"(?:slagers|bakkers|smids|dokters|huisartsen|notaris|burgemeesters|wethouders|domin(?:ees|es)|dominees|molenaars|kosters|kapiteins|schippers|fabrikanten|kasteleins|veeartsen|apothekers|professors|ministers|imam|pastoors)"
_FAMOUS = (
    r"(?:bekende?|beroemde?|gevierde?|populaire?|geliefde?|gerespecteerde?|legendarische?|succesvolle?|landelijk bekende?|plaatselijk bekende?|lokaal bekende?|"
    r"regionaal bekende?|gevreesde?|internationaal bekende?|ooit bekende?|vroeger bekende?)"
)
_ARTIST = (
    r"(?:zanger|zangeres|schrijver|schrijfster|acteur|actrice|schilder|schilderes|kunstschilder|kunstenaar|kunstenares|muzikant|muzikante|gitarist|pianist|pianiste|violist|"
    r"violiste|drummer|bassist|trompettist|accordeonist|danser|danseres|componist|dichter|dichteres|voetballer|voetbalster|wielrenner|schaatser|schaatsster|sporter|sportster|"
    r"judoka|bokser|turnster|zwemmer|zwemster|presentator|presentatrice|journalist|journaliste|columnist|columniste|cabaretier|fotograaf|architect|advocaat|arts|chirurg|"
    r"politicus|politica|ondernemer|onderneemster|winkelier|kroegbaas|bakker|slager|kapper|marktkoopman|dj|rapper|clown|goochelaar|kok|chef-kok|ontwerper|modeontwerper|"
    r"beeldhouwer|mannequin|model|fotomodel|tv-maker|bokspromotor|trainer|scheidsrechter|motorcoureur|coureur|schaker|dammer|ruiter|amazone)"
)
_PLAYER = r"(?:zanger|zangeres|drummer|gitarist|bassist|toetsenist|trompettist|saxofonist|frontman|frontvrouw|accordeonist|leadzanger|violist|pianist|slagwerker|bandlid)"
_WAS = r"(?:is|was|werd|waren|wordt|als|jarenlang|jaren|jaar|lang|vroeger|ooit|nog|ook|tevens)"
_REST = r"[^.;:!?\n(),]{0,40}?(?=[.;:!?\n,()]|$| en | maar )"
_NEAR = r"(?: (?:in de buurt|om de hoek|op loopafstand|dichtbij|nabij|nodig|niet|geen|gebeld|bezocht|voor de deur))"

_KNOWN = re.compile(
    r"\b(?:"
    + "|".join(
        (
            # Who keeps it: "had een viskraam", "runt het café", "eigenares van de kapsalon".
            rf"(?:runt|runde|runden|runnen|drijft|dreef|dreven|exploiteert|exploiteerde|bestiert|bestierde|bezat|beheert|beheerde) (?:[\w-]+ ){{0,5}}?{_BUSINESS}\b{_REST}",
            rf"(?:opende|begon|begonnen|startte|verkocht|verkochten|nam|namen) (?:[\w-]+ ){{0,3}}?(?:een|zijn|haar|hun|de|het) (?:eigen )?(?:[\w-]+e )?{_BUSINESS}\b(?! (?:te|aan huis)){_REST}",
            rf"(?:heeft|had|hadden|hebben) (?:(?!geen|niet|al)[\w-]+ ){{0,4}}?(?:een|de|het|hun|zijn|haar) (?:eigen )?(?:[\w-]+e )?{_BUSINESS}(?=[.,;!?\n)]|$| (?:in|op|aan|bij|onder|van|naast|achter|tegenover|en|waar|gehad) )(?!{_NEAR}){_REST}",
            rf"(?:eigenaar|eigenares|eigenaresse|baas|bazin|uitbater|uitbaatster|exploitant|pachter|pachtster|uitbaters|eigenaren|oprichter|oprichtster|bedrijfsleider|beheerder|beheerster|directeur|directrice|chef|portier|kok|kastelein) (?:van|bij|in) (?:de|het|een|dat|die|onze|ons) (?:[\w-]+ )?{_BUSINESS}\b{_REST}",
            rf"(?:van|bij) (?:de|het) (?:[\w-]+e )?{_BUSINESS} (?:is|was) (?:hij|zij|ze|meneer|mevrouw) (?:de )?(?:eigenaar|eigenares|baas|oprichter|directeur)\b",
            rf"(?:stond|stonden|staat|staan|gestaan)\b[^.,;!?\n]{{0,35}}? (?:op de (?:week|vis|vee|bloemen|zaterdag|dinsdag|vrijdag)?markt\b|achter de (?:bar|toog|toonbank) (?:van|in|bij)\b|met (?:een |zijn |haar )?(?:kraam|viskraam|oliebollenkraam|draaiorgel|straatorgel|ijskar|patatkar|frietkar)\b|voor de klas\b|op de kansel\b|langs de lijn\b|onder de lat\b){_REST}",
            r"(?:reed|rijdt|rijden)\b[^.,;!?\n]{0,30}? (?:op |met )?(?:de |een )?(?:srv-wagen|melkwagen|bibliobus|bakkerskar|schillenkar|buurtbus|schoolbus|rijdende winkel|ijscowagen|ijscokar|rijdende bibliotheek)\b",
            # Who played, sang, led and taught.
            r"(?:speel\w*|gespeeld|voetbal\w*|gevoetbald|keep\w*|gekeept|hockey\w*|korfbal\w*|handbal\w*|volleybal\w*|zat|stond|debuteerde|uitkwam|kwam uit|uitgekomen)\b[^.,;!?\n]{0,35}? (?:in|voor) (?:het |'t |ons |jong )?(?:eerste(?= (?:van|elftal|team|bij)|[.,;!?\n)]|$)|oranje\b|nederlands \w+|nationale \w+|betaald voetbal|de eredivisie|eerste elftal|jong oranje|de hoofdklasse|vlaggenschip)",
            rf"(?:dirigeer\w*|dirigeren|leidt|leidde|leidden|trainde|traint|coacht|coachte|presideert|presideerde|voorzit|bestuurt|bestuurde|organiseert|organiseerde|regisseert|regisseerde|richtte|oprichtte|presenteert|presenteerde) (?:[\w-]+ ){{0,4}}?(?:de|het|een|ons|onze|hun|'t) (?:[\w-]+e )?{_CLUB}\b{_REST}",
            r"(?:presenteert|presenteerde|draait|draaide|maakt|maakte|leest|las|werkt|werkte|zit|zat)\b[^.,;!?\n]{0,30}? (?:bij|op|voor) (?:de|een|het) (?:[\w-]+e )?(?:omroep|radiozender|lokale radio|regionale radio|piratenzender|zender|ziekenomroep)\b",
            rf"{_WAS} (?:[\w-]+ ){{0,3}}?{_TEACHER} (?:op|van|aan|bij) (?:de|het|een|onze|ons|dezelfde|die|deze) (?:[\w-]+e )?{_SCHOOL}\b{_REST}",
            rf"(?:gaf|geeft|gaven|lesgaf|gegeven)\b[^.,;!?\n]{{0,20}}? (?:les|catechisatie|judoles|balletles|zwemles|pianoles|gymles|dansles|muziekles|rijles|koranles)\b(?= (?:op|aan|in|bij)){_REST}",
            rf"(?:zong|zingt|speelde|speelt|drumde|drumt|gitaar|zat|gezongen|gespeeld)\b[^.,;!?\n]{{0,25}}? (?:in|bij|met) (?:een|de|het) (?:in de \w+ )?{_FAMOUS} (?:[\w-]+ )?(?:band|koor|orkest|groep|popgroep|kapel|duo|trio|zanggroep|artiest\w*|meidengroep|boyband)\b",
            rf"{_PLAYER} (?:van|bij|in) (?:een|de|het|zijn|haar) (?:[\w-]+e? )?(?:[\w-]*band|orkest|popgroep|groep|kapel|duo|zanggroep|trio|formatie)\b{_REST}",
            # Who is known, and whose kin.
            rf"(?:een|de|die|zo'n|als|destijds|toen|was|is) {_FAMOUS} (?:\w+e )?{_ARTIST}\b{_REST}",
            rf"{_KIN} van (?:de|een|onze|die|wijlen|'n|den) (?:[\w-]+e |overleden )?{_KNOWN_MAN}\b(?! van de (?:rechtbank|commissie)){_REST}",
            rf"{_OF_HIM}(?:dochter|zoon|vrouw|weduwe|familie|gezin|kind)\b",
            rf"(?:vroeger|ooit|destijds|toen|jarenlang|\d+ jaar|jaren) (?:was|is|werd) (?:hij|zij|ze|meneer|mevrouw|ik|hij er|zij er) (?:\w+ )?{_KNOWN_MAN}\b{_REST}",
            rf"(?:waar|toen|omdat|terwijl|dat|nadat|voordat) (?:hij|zij|ze|haar man|zijn vrouw|haar vader|zijn vader) (?:\w+ )?{_KNOWN_MAN} (?:was|is|werd|geweest)\b",
            r"(?:schipper|kapitein|stuurman|matroos|machinist|bediende) (?:van|op) (?:de|het|een) (?:[\w-]+e )?(?:[\w-]*pont|[\w-]*veer|veerboot|veerdienst|reddingboot|sleepboot|stoomboot|rondvaartboot|museumboot|stoomtrein|museumtrein|loodsboot|kustvaarder|walvisvaarder)\b",
            r"(?:is|was|werd|als) (?:\w+ ){0,2}?(?:stationschef|matrones?|matron|hoofdzuster|directrice|moeder-overste|koningin-moeder|lijkdrager|begrafenisondernemer|torenwachter|marktmeester|havenmeester|brugwachter|tolwachter|omroeper|speaker|rechter|officier van justitie|procureur|notaris|deurwaarder|curator|scheidsrechter in|tolk voor de koning\w*|kamerbewaarder|hofdame|lakei|butler|lijfarts|kok van de|piloot bij|straaljagerpiloot|gezagvoerder|purser|loods)\b(?! (?:betrokken|aangesteld|nodig|benoemd|ingeschakeld|bij betrokken))"
            + _REST,
            rf"(?:[\w-]*bibliotheek|[\w-]*museum|{_CLUB}|{_BUSINESS}|{_SCHOOL})\b[^.,;!?\n]{{0,15}} (?:geleid|gerund|bestuurd|voorgezeten|getraind|gedirigeerd|opgericht|beheerd|uitgebaat|overgenomen|opgezet|gesticht)\b",
            rf"(?:doet|deed|draait|draaide|runt|verzorgt|verzorgde|bemant) (?:\w+ ){{0,2}}?(?:de|het) (?:bar|kantine|kassa|muziek|geluid|ledenadministratie|clubblad|terrein|kantinebeheer)\b (?:\w+ ){{0,2}}?(?:bij|van|in|op|voor) (?:de|het|een) {_CLUB}\b",
            r"(?:verkozen|uitgeroepen|gekozen|gekroond|benoemd|uitverkoren) tot (?:de |het )?[^.,;!?\n]{3,40}|[\w-]*(?:genoot|vrijwilliger|ondernemer|boer|boerin|leraar|lerares|docent|inwoner|sportman|sportvrouw|mantelzorger|juf|meester|vrouw|man|brandweerman|verpleegkundige|student|talent) van het jaar\b",
            rf"(?:man|vrouw|kracht|brein|gezicht|motor|initiatiefnemer|initiatiefneemster|bedenker|spil) (?:achter (?:de|het|onze|ons) (?:[\w-]+e )?(?:{_CLUB}|{_BUSINESS}|\w*markt|\w*festival|\w*feest|\w*concert|\w*tocht|dorpskrant|actie\w*|wijkkrant)|van (?:de|het) \w*(?:kar|kraam|draaiorgel|veerpont))\b",
            r"lid (?:van|in) (?:de|een|het) (?:bekende |beroemde |plaatselijke |lokale |landelijke |koninklijke |[\w-]+e )(?:[\w-]*band|[\w-]*groep|[\w-]*koor|[\w-]*orkest|actiegroep|motorclub|studentencorps|vrijmetselaarsloge|loge|vendelgroep)\b",
            r"(?:eigen|vast|vaste|wekelijks|wekelijkse|dagelijks|dagelijkse) (?:radioprogramma|radioshow|programma|rubriek|column|show|praatprogramma) (?:bij|op|in|voor) [^.,;!?\n]{3,40}",
            r"(?:kandidaat|kandidate|verkiesbaar|op de lijst|gekozen|campagne) (?:\w+ ){0,2}?(?:voor|bij|tijdens|van|in) (?:de |het |een )?(?:[\w-]*verkiezingen|gemeenteraad|provinciale staten|tweede kamer|waterschap|europees parlement|lokale partij|plaatselijke partij|[\w-]+ partij)\b",
            r"(?:oprichter|oprichtster|mede-?oprichter|mede-?oprichtster|initiatiefnemer|initiatiefneemster|stichter|stichtster|grondlegger|geestelijk vader|bedenker|bedenkster) van (?:de|het|een|ons|dat|die) [^.,;!?\n]{3,40}",
            r"[\w-]*(?:er|ster|man|vrouw|agent|arts|kundige|juf|meester|leraar|lerares|boa|wethouder|raadslid|notaris|pastor|dominee) (?:in|van|op|bij) (?:ditzelfde|hetzelfde|dezelfde|ditzelve|zijn eigen|haar eigen) (?:dorp|wijk|stad|buurt|gemeente|eiland|school|straat|kerk|club|streek)\b",
            r"(?:dominee|predikant|[\w-]*meester|pastoor|burgemeester|notaris|huisarts|onderwijzer|leraar|officier|rechter|boer|kapitein) in ruste\b|(?:prof|top|semi-?prof|beroeps)-?(?:bokser|voetballer|voetbalster|wielrenner|schaatser|schaatsster|tennisser|tennisster|sporter|sportster|danser|danseres|hockeyer|hockeyster|basketballer|worstelaar|renner|model|judoka|turnster|zwemster|zwemmer|ruiter|darter|biljarter|gamer|schaker|dammer|goochelaar)\b",
            r"ambtenaar van de burgerlijke stand|trouwt (?:\w+ ){0,2}half|trouwde (?:het halve|half het|half de|menig)\b[^.,;!?\n]{0,20}|vrijwillige? brandweer(?:man|vrouw|lieden)?\b|levert? (?:\w+ ){0,2}aan het (?:hele|halve) dorp|hoge onderscheiding|hoog onderscheiden|willemsorde|bronzen leeuw",
        )
    )
    + ")"
)
_CUES = cue_words("trade_cues")


def trades(document: Document) -> Iterator[Mark]:
    for start, end in sentences_with(document, _CUES & document.places.keys()):
        for match in _KNOWN.finditer(document.lower, start, end):
            yield Mark(match.start(), match.end(), PUBLIC_ROLE)

# SPDX-License-Identifier: EUPL-1.2
"""What somebody reads whose file was not taken, and how to get it taken after all."""

from django.utils.translation import gettext_lazy as _

from core.uploads.refusal import Reason

MESSAGES = {
    Reason.TOO_LARGE: _("Dit bestand is te groot. Er past hooguit 10 MB in."),
    Reason.TOO_MANY_PIXELS: _(
        "Deze afbeelding heeft te veel beeldpunten. Verklein haar eerst, tot "
        "bijvoorbeeld 4.000 bij 3.000."
    ),
    Reason.TOO_MUCH_INSIDE: _(
        "In dit bestand zit meer dan we kunnen nakijken. Maak het kleiner, of verdeel "
        "het over meer bestanden."
    ),
    Reason.UNKNOWN_IMAGE: _(
        "Dit is geen afbeelding die we kunnen opschonen. Bewaar haar als JPEG, PNG, "
        "WebP of GIF. Een SVG of een HEIC-foto nemen we niet aan."
    ),
    Reason.UNKNOWN_DOCUMENT: _(
        "Dit soort bestand kunnen we niet opschonen. Kies een PDF, een Word-document "
        "(.docx), een OpenDocument-tekst (.odt) of platte tekst (.txt)."
    ),
    Reason.WRONG_NAME: _(
        "Dit bestand is iets anders dan zijn naam zegt. Open het, en bewaar het opnieuw "
        "als PDF, Word-document, OpenDocument of platte tekst."
    ),
    Reason.DAMAGED: _(
        "Dit bestand is beschadigd of zit anders in elkaar dan we kennen. Open het, "
        "bewaar het opnieuw en probeer het nog eens."
    ),
    Reason.LOCKED: _(
        "Dit bestand heeft een wachtwoord, of het komt uit een oude versie van Word. "
        "Bewaar het zonder wachtwoord, als .docx of PDF."
    ),
    Reason.MACROS: _(
        "In dit document zitten macro's. Bewaar het als gewoon document zonder macro's."
    ),
    Reason.EMBEDDED: _(
        "In dit document zit iets dat we niet kunnen nakijken, zoals een ander bestand, "
        "een grafiek of SmartArt. Plak het als afbeelding, of bewaar het geheel als PDF."
    ),
    Reason.ELSEWHERE: _(
        "Dit document haalt iets op van een andere plek, zoals een gekoppelde "
        "afbeelding of een bestand op je computer. Verbreek die koppeling eerst."
    ),
    Reason.PICTURE: _(
        "In dit document staat een afbeelding die we niet kunnen opschonen. Vervang haar "
        "door een JPEG of PNG."
    ),
    Reason.FORM: _(
        "Dit is een formulier of een ondertekend document. Druk het af naar een nieuwe "
        "PDF, dan blijft alleen over wat je ziet."
    ),
    Reason.HIDDEN_LAYERS: _(
        "In deze PDF zitten lagen die niet altijd te zien zijn. Druk hem af naar een "
        "nieuwe PDF, dan blijft alleen over wat je ziet."
    ),
    Reason.NOT_TEXT: _(
        "Dit is geen platte tekst. Bewaar het als tekstbestand (.txt) in UTF-8."
    ),
}

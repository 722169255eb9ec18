# SPDX-License-Identifier: EUPL-1.2
"""An OpenDocument text with everything in it that LibreOffice keeps about people."""

from tests.core.uploads import pictures
from tests.core.uploads.pictures import CANARY
from tests.core.uploads.word_files import zipped

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
NAMES = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = (
    f'xmlns:office="{NAMES}:office:1.0" xmlns:text="{NAMES}:text:1.0" '
    f'xmlns:style="{NAMES}:style:1.0" xmlns:draw="{NAMES}:drawing:1.0" '
    f'xmlns:svg="{NAMES}:svg-compatible:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:officeooo="http://openoffice.org/2009/office"'
)
STYLES = (
    '<style:style style:name="T1" style:family="text"><style:text-properties '
    'text:display="none" officeooo:rsid="00aa"/></style:style>'
    '<style:style style:name="T2" style:family="text" style:parent-style-name="T1"/>'
    '<style:style style:name="T3" style:family="text"><style:text-properties/></style:style>'
)
CHANGES = (
    '<text:tracked-changes><text:changed-region text:id="ct1"><text:deletion>'
    f"<office:change-info><dc:creator>{CANARY}</dc:creator></office:change-info>"
    f"<text:p>{CANARY}</text:p></text:deletion></text:changed-region></text:tracked-changes>"
)
BODY = (
    '<text:p>voor<text:change text:change-id="ct1"/> en <text:change-start '
    'text:change-id="ct2"/>erbij<text:change-end text:change-id="ct2"/> na</text:p>'
    f"<text:p>tekst<office:annotation><dc:creator>{CANARY}</dc:creator><text:p>{CANARY}"
    "</text:p></office:annotation> met opmerking</text:p>"
    f'<text:p>a<text:span text:style-name="T1">{CANARY}</text:span>b<text:span '
    f'text:style-name="T2">{CANARY}</text:span>c<text:span text:style-name="T3">d'
    "</text:span></text:p>"
    f'<text:section text:name="s" text:display="none"><text:p>{CANARY}</text:p>'
    f"</text:section><text:p>van <text:author-name>de maker</text:author-name> en "
    f'<text:user-defined text:name="{CANARY}">veld</text:user-defined></text:p>'
    '<text:p><text:a xlink:href="https://example.nl/">web</text:a> <text:a '
    f'xlink:href="file:///home/{CANARY}/x.odt">map</text:a></text:p>'
    '<text:p><draw:frame><draw:image xlink:href="Pictures/1.jpg"/><svg:desc>een tafel'
    "</svg:desc></draw:frame></text:p>"
)
KEPT = [
    "voor en erbij na", "tekst met opmerking", "abcd", "van de maker en veld", "web map",
    "een tafel",
]  # fmt: skip


def parts(body: str = BODY) -> dict[str, str | bytes]:
    return {
        "mimetype": MEDIA_TYPE,
        "content.xml": (
            f"<office:document-content {SPACES}><office:scripts/><office:automatic-styles>"
            f"{STYLES}</office:automatic-styles><office:body><office:text><office:forms/>"
            f"{CHANGES}{body}</office:text></office:body></office:document-content>"
        ),
        "styles.xml": f"<office:document-styles {SPACES}/>",
        "meta.xml": f"<office:document-meta {SPACES}><dc:creator>{CANARY}</dc:creator>"
        "</office:document-meta>",
        "settings.xml": f"<settings>{CANARY}</settings>",
        "Thumbnails/thumbnail.png": pictures.png(),
        "Pictures/1.jpg": pictures.jpeg(),
        "Pictures/2.jpg": pictures.jpeg(),
        "META-INF/manifest.xml": f"<manifest>{CANARY}</manifest>",
    }


def odt(body: str = BODY, changes: dict[str, str | bytes] | None = None) -> bytes:
    return zipped(parts(body) | (changes or {}))

# SPDX-License-Identifier: EUPL-1.2
"""Pictures as cameras and programs make them: with much more in them than a picture.

Everything that should not survive has ``CANARY`` in it, or is counted by its structure.
"""

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageCms, PngImagePlugin

CANARY = "Jansen-kanarie"
XMP = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:'
    'meta/"><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description '
    f'xmlns:d="http://purl.org/dc/elements/1.1/" d:creator="{CANARY}"/></r:RDF>'
    '</x:xmpmeta><?xpacket end="w"?>'
).encode()

ORIENTATION, ARTIST, GPS = 0x0112, 0x013B, 0x8825
QUARTER_TURN = 6


def exif() -> Image.Exif:
    """Return a camera's notes: who, where, and how it was held."""
    notes = Image.Exif()
    notes[ORIENTATION] = QUARTER_TURN
    notes[ARTIST] = CANARY
    notes[GPS] = {1: "N", 2: (52.0, 4.0, 38.0), 3: "E", 4: (4.0, 18.0, 30.0)}
    return notes


def drawing(mode: str = "RGB", size: tuple[int, int] = (80, 40)) -> Image.Image:
    """A red left half and a blue right half, so that turning shows."""
    picture = Image.new("RGB", size, "red")
    picture.paste("blue", (size[0] // 2, 0, size[0], size[1]))
    return picture.convert(mode)


def profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()


def jpeg(**changes: object) -> bytes:
    output = BytesIO()
    options = {"exif": exif(), "xmp": XMP, "comment": CANARY} | changes
    drawing().save(output, "JPEG", quality=95, **options)
    data = output.getvalue()
    # Photoshop keeps IPTC in a segment of its own; phones put films after the end.
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + CANARY.encode()
    segment = b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc
    return data[:2] + segment + data[2:] + b"PK\x03\x04" + CANARY.encode()


def png(**changes: object) -> bytes:
    output = BytesIO()
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", CANARY)
    text.add_text("Comment", CANARY, zip=True)
    text.add_itxt("XML:com.adobe.xmp", XMP.decode())
    options = {"exif": exif(), "pnginfo": text, "dpi": (300, 300)} | changes
    drawing("RGBA").save(output, "PNG", **options)
    return output.getvalue()


def webp(**changes: object) -> bytes:
    output = BytesIO()
    drawing().save(output, "WEBP", **({"exif": exif(), "xmp": XMP} | changes))
    return output.getvalue()


def gif() -> bytes:
    output = BytesIO()
    frames = [drawing("P"), drawing("P").rotate(180)]
    frames[0].save(
        output,
        "GIF",
        save_all=True,
        append_images=frames[1:],
        duration=[40, 90],
        loop=3,
        comment=CANARY,
    )
    return output.getvalue()


def svg() -> bytes:
    return b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def endless_png(side: int = 60_000) -> bytes:
    """A few bytes that ask for 3.6 thousand million pixels."""
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\x00" * 1_000_000)
    chunks = [(b"IHDR", head), (b"IDAT", rows), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(png_chunk(*chunk) for chunk in chunks)


def png_chunk(name: bytes, body: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(name + body))
    return struct.pack(">I", len(body)) + name + body + check

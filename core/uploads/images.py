# SPDX-License-Identifier: EUPL-1.2
"""An image keeps its pixels and nothing else.

It is decoded and encoded again in its own format: turned upright, in sRGB, without EXIF,
XMP, IPTC, place, thumbnail, comments or text. Whatever was hidden behind or beside the
pixels (an archive after the last byte, a film in a photo) is not copied.
"""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageCms, ImageOps, ImageSequence, UnidentifiedImageError

from core.uploads.jpeg_segments import START, has_end
from core.uploads.refusal import Reason, Refused

# All frames together; a photo of a good phone has 12 to 24.5 million.
MAX_PIXELS = 25_000_000
# Encoding WebP takes four times the memory of the others.
MAX_PIXELS_WEBP = 12_000_000
MAX_FRAMES = 500

# A phone's photo with a second picture inside calls itself MPO.
SUFFIXES = {
    "JPEG": ".jpg",
    "MPO": ".jpg",
    "PNG": ".png",
    "GIF": ".gif",
    "WEBP": ".webp",
}
MOVING = frozenset({"GIF", "WEBP", "PNG"})
COLOURED = frozenset({"RGB", "RGBA", "CMYK"})

# What Pillow's decoders raise when a file breaks off or contradicts itself.
BROKEN = (EOFError, OSError, SyntaxError, ValueError)


@dataclass(frozen=True)
class Cleaned:
    """What may be stored, and how its name has to end."""

    data: bytes
    suffix: str


def clean_image(data: bytes, *, upright: bool = True) -> Cleaned:
    """Return the same picture without anything that is not the picture.

    ``upright`` turns it as its camera was held. In a document it lies as it is.
    """
    with _opened(data) as image:
        encoding = "JPEG" if image.format == "MPO" else str(image.format)
        moving = encoding in MOVING and getattr(image, "n_frames", 1) > 1
        frames = _frames(image) if moving else [_still(image, upright)]
        options = _options(encoding, image, data)
        if moving:
            options |= _movement(image, data, frames)
    output = BytesIO()
    if encoding == "JPEG" and frames[0].mode not in {"L", "RGB"}:
        frames[0] = frames[0].convert("RGB")
    frames[0].save(output, encoding, **options)
    return Cleaned(output.getvalue(), SUFFIXES[encoding])


def _opened(data: bytes) -> Image.Image:
    """Read the header only, and stop there when there would be too much to decode."""
    try:
        image = Image.open(BytesIO(data), formats=["JPEG", "PNG", "GIF", "WEBP"])
        count = getattr(image, "n_frames", 1) if image.format in MOVING else 1
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Refused(Reason.TOO_MANY_PIXELS) from None
    except UnidentifiedImageError:
        raise Refused(Reason.UNKNOWN_IMAGE) from None
    except BROKEN:
        raise Refused(Reason.DAMAGED) from None
    most = MAX_PIXELS_WEBP if image.format == "WEBP" else MAX_PIXELS
    if image.width * image.height * count > most or count > MAX_FRAMES:
        raise Refused(Reason.TOO_MANY_PIXELS)
    if not _is_whole(data):
        raise Refused(Reason.DAMAGED)
    return image


def _is_whole(data: bytes) -> bool:
    """A file that breaks off is known by its end, before it gets memory for its pixels."""
    if data.startswith(b"\x89PNG"):
        return b"IEND" in data
    if data.startswith(b"RIFF"):
        return int.from_bytes(data[4:8], "little") + 8 <= len(data)
    return has_end(data) if data.startswith(START) else True


def _still(image: Image.Image, upright: bool) -> Image.Image:
    try:
        image.load()
        if upright:
            ImageOps.exif_transpose(image, in_place=True)
    except BROKEN:
        raise Refused(Reason.DAMAGED) from None
    return _bare(_in_srgb(image))


def _frames(image: Image.Image) -> list[Image.Image]:
    try:
        return [_bare(_in_srgb(frame)) for frame in ImageSequence.Iterator(image)]
    except BROKEN:
        raise Refused(Reason.DAMAGED) from None


def _in_srgb(image: Image.Image) -> Image.Image:
    """A profile names a device and its date, so colours move to what browsers assume."""
    profile = image.info.get("icc_profile")
    if profile and image.mode == "P":
        image = image.convert("RGBA" if "transparency" in image.info else "RGB")
    if profile and image.mode in COLOURED:
        try:
            return _through(image, profile)
        except (ImageCms.PyCMSError, OSError):
            # A profile that nobody can read: the numbers are taken as they are.
            pass
    return image.convert("RGB") if image.mode == "CMYK" else image


def _through(image: Image.Image, profile: bytes) -> Image.Image:
    turned = ImageCms.profileToProfile(
        image,
        ImageCms.ImageCmsProfile(BytesIO(profile)),
        ImageCms.createProfile("sRGB"),
        outputMode="RGBA" if image.mode == "RGBA" else "RGB",
    )
    assert turned is not None
    return turned


def _bare(image: Image.Image) -> Image.Image:
    """Pillow writes what it finds in ``info``; only which colour is clear is pixels."""
    bare = image.copy()
    bare.info = {
        name: image.info[name] for name in ("transparency",) if name in image.info
    }
    return bare


def _options(encoding: str, image: Image.Image, data: bytes) -> dict:
    if encoding == "JPEG":
        return {"quality": 90}
    if encoding == "WEBP":
        # How it was packed stands in the name of its first chunks.
        lossless = b"VP8L" in data[:4096]
        # Without loss, quality is how long it may search for a smaller file.
        return {"lossless": lossless, "quality": 30 if lossless else 90, "method": 2}
    return {}


def _movement(image: Image.Image, data: bytes, frames: list[Image.Image]) -> dict:
    """How long each frame stays and how often all are shown."""
    with _opened(data) as timing:
        durations = [
            int(frame.info.get("duration", 100))
            for frame in ImageSequence.Iterator(timing)
        ]
    movement = {"save_all": True, "append_images": frames[1:], "duration": durations}
    return movement | ({"loop": image.info["loop"]} if "loop" in image.info else {})

# SPDX-License-Identifier: EUPL-1.2
"""Of an image the pixels are kept."""

import struct
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from core.uploads.images import MAX_FRAMES, clean_image
from core.uploads.refusal import Reason, Refused
from tests.core.uploads import pictures
from tests.core.uploads.leftovers import (
    gif_extensions,
    jpeg_segments,
    png_chunks,
    webp_chunks,
)

# Tables, frame and the word JFIF; not APP1 to APP15 and no comment.
JPEG_PICTURE = {0xE0, 0xDB, 0xC0, 0xC4}
MAKERS = [pictures.jpeg, pictures.png, pictures.webp, pictures.gif]


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def refusal_of(data: bytes) -> Reason:
    with pytest.raises(Refused) as refused:
        clean_image(data)
    return refused.value.reason


@pytest.mark.parametrize("make", MAKERS)
def test_the_samples_hold_what_must_not_survive(make) -> None:
    assert pictures.CANARY.encode() in make()


@pytest.mark.parametrize("make", MAKERS)
def test_no_word_about_the_maker_survives(make) -> None:
    assert b"anarie" not in clean_image(make()).data


def test_a_jpeg_keeps_no_segment_but_its_picture() -> None:
    cleaned = clean_image(pictures.jpeg(icc_profile=srgb()))
    assert cleaned.suffix == ".jpg"
    assert set(jpeg_segments(cleaned.data)) == JPEG_PICTURE
    assert not opened(cleaned.data).getexif()


def test_a_png_keeps_no_chunk_but_its_picture() -> None:
    cleaned = clean_image(pictures.png(icc_profile=srgb()))
    assert cleaned.suffix == ".png"
    assert set(png_chunks(cleaned.data)) == {b"IHDR", b"IDAT", b"IEND"}


@pytest.mark.parametrize("lossless", [True, False])
def test_a_webp_keeps_no_chunk_but_its_picture(lossless) -> None:
    cleaned = clean_image(pictures.webp(lossless=lossless, icc_profile=srgb()))
    assert cleaned.suffix == ".webp"
    assert webp_chunks(cleaned.data) == [b"VP8L" if lossless else b"VP8 "]


def test_a_gif_keeps_moving_and_nothing_else() -> None:
    cleaned = clean_image(pictures.gif())
    assert set(gif_extensions(cleaned.data)) == {0xF9, 0xFF}
    moving = opened(cleaned.data)
    assert (moving.n_frames, moving.info["loop"]) == (2, 3)
    assert moving.info["duration"] == 40
    moving.seek(1)
    assert moving.info["duration"] == 90


@pytest.mark.parametrize("make", [pictures.jpeg, pictures.png, pictures.webp])
def test_a_picture_is_turned_as_its_camera_was_held(make) -> None:
    upright = opened(clean_image(make()).data).convert("RGB")
    assert upright.size == (40, 80)
    assert is_red(upright.getpixel((20, 5)))
    assert not is_red(upright.getpixel((20, 75)))


def test_in_a_document_a_picture_lies_as_it_is() -> None:
    lying = clean_image(pictures.jpeg(), upright=False)
    assert opened(lying.data).size == (80, 40)


def test_colours_move_to_srgb_before_the_profile_goes() -> None:
    """Grey of another profile is another number of sRGB, or it would look different."""
    output = BytesIO()
    Image.new("RGB", (8, 8), (128, 128, 128)).save(
        output, "PNG", icc_profile=linear_profile()
    )
    red, _green, _blue = opened(clean_image(output.getvalue()).data).getpixel((4, 4))
    assert 180 < red < 196


def test_an_unreadable_profile_costs_no_picture() -> None:
    cleaned = clean_image(pictures.png(icc_profile=b"geen profiel"))
    assert set(png_chunks(cleaned.data)) == {b"IHDR", b"IDAT", b"IEND"}


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_keeps_its_pixels(mode) -> None:
    output = BytesIO()
    before = (
        Image.new("I;16", (9, 9), 40_000) if mode == "I;16" else pictures.drawing(mode)
    )
    before.save(output, "PNG")
    after = opened(clean_image(output.getvalue()).data)
    assert after.mode == before.mode
    assert after.convert("RGBA").tobytes() == before.convert("RGBA").tobytes()


def test_a_clear_colour_stays_clear() -> None:
    output = BytesIO()
    pictures.drawing("P").save(output, "PNG", transparency=0)
    assert opened(clean_image(output.getvalue()).data).info["transparency"] == 0


def test_a_cmyk_jpeg_becomes_one_that_browsers_show() -> None:
    output = BytesIO()
    pictures.drawing("CMYK").save(output, "JPEG")
    after = opened(clean_image(output.getvalue()).data)
    assert after.mode == "RGB"
    assert is_red(after.getpixel((5, 5)))


def test_the_second_picture_inside_a_photo_is_dropped() -> None:
    output = BytesIO()
    pictures.drawing().save(
        output, "MPO", save_all=True, append_images=[pictures.drawing()]
    )
    cleaned = clean_image(output.getvalue())
    assert cleaned.suffix == ".jpg"
    assert set(jpeg_segments(cleaned.data)) == JPEG_PICTURE


@pytest.mark.parametrize("make", MAKERS)
def test_cleaning_again_is_possible_and_changes_no_size(make) -> None:
    once = clean_image(make())
    again = clean_image(once.data)
    assert opened(again.data).size == opened(once.data).size


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pictures.endless_png(), Reason.TOO_MANY_PIXELS),
        (pictures.endless_png(12_000), Reason.TOO_MANY_PIXELS),
        (pictures.endless_png(6_000), Reason.TOO_MANY_PIXELS),
        (pictures.endless_png(4_000), Reason.DAMAGED),
        (pictures.jpeg()[:600], Reason.DAMAGED),
        (pictures.svg(), Reason.UNKNOWN_IMAGE),
        (b"%PDF-1.7", Reason.UNKNOWN_IMAGE),
        (b"", Reason.UNKNOWN_IMAGE),
    ],
)
def test_what_cannot_be_decoded_is_refused(data, reason) -> None:
    assert refusal_of(data) == reason


def test_a_film_of_very_many_frames_is_refused() -> None:
    output = BytesIO()
    frames = [Image.new("L", (1, 2), shade % 251) for shade in range(MAX_FRAMES + 5)]
    frames[0].save(output, "GIF", save_all=True, append_images=frames[1:])
    assert refusal_of(output.getvalue()) == Reason.TOO_MANY_PIXELS


def is_red(colour: object) -> bool:
    red, _green, blue = colour
    return red > 150 > blue


def srgb() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def linear_profile() -> bytes:
    """sRGB whose tone curves are straight lines: the number is the light."""
    data = bytearray(srgb())
    for tag in (b"rTRC", b"gTRC", b"bTRC"):
        entry = data.index(tag)
        place = struct.unpack(">I", data[entry + 4 : entry + 8])[0]
        data[place : place + 12] = b"curv" + b"\x00" * 8
    return bytes(data)

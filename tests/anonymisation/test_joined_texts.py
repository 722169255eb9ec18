# SPDX-License-Identifier: EUPL-1.2
"""Rules and model read one text, and mean the same places by it."""

from anonymisation.engine import detect
from anonymisation.joined_texts import JoinedTexts

FIELDS = {
    "titel": "Over Fatma Yıldız",
    "samenvatting": "",
    "verhaal": "👩‍👩‍👧 Mevrouw Bakker belt.\n\nFatma belt terug.",
}


def test_places_in_all_texts_are_the_places_in_each_text() -> None:
    joined = JoinedTexts("Bel 06-12345678.", FIELDS)
    texts = {"": "Bel 06-12345678.", **FIELDS}
    found = detect(texts[""], fields=FIELDS)
    assert {f.field for f in found} == {"", "titel", "verhaal"}
    for f in found:
        place = joined.place(f.field, f.start)
        told = texts[f.field][f.start : f.end]
        assert joined.text[place : place + f.end - f.start] == told
        assert joined.field_at(place) == (f.field, place - f.start)

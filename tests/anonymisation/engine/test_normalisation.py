# SPDX-License-Identifier: EUPL-1.2
import unicodedata

import pytest

from anonymisation.engine import Kind, detect
from anonymisation.engine.normalisation import normalise

NFC = "Meneer Müller-Çelik en zus Zoë belden."
ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u061c"
PEOPLE = "👩‍👩‍👧‍👦"


def kept(text: str) -> str:
    return normalise(text).text


def origins(text: str, part: str) -> str:
    """Return what of ``text`` stands where ``part`` stands in its normalised form."""
    plain = normalise(text)
    start = plain.text.index(part)
    first, last = plain.origin(start, start + len(part))
    return text[first:last]


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("“zo” ‘dus’ „hier‟", '"zo" \'dus\' "hier"'),
        ("2019–2020 — ja − nee ‑", "2019-2020 - ja - nee -"),
        ("een\u00a0twee\u2003drie\u202fvier\tvijf", "een twee drie vier vijf"),
        ("een\r\ntwee\u2028drie", "een \ntwee\ndrie"),
        ("Ｆａｔｍａ", "Fatma"),
        ("ﬁets ½ ²", "fiets 1⁄2 2"),
        ("٠٦١٢٣٤٥٦٧٨ ۱۲", "0612345678 12"),
        ("Fat\u00adma", "Fatma"),
        ("F\u200ba\u200ct\u200dm\u2060a\ufeff", "Fatma"),
        ("Zoe\u0308", "Zoë"),
        ("a\x00b\x07c\ud800d", "abcd"),
        ("wacht…", "wacht…"),
        ("", ""),
    ],
)
def test_a_text_is_read_as_a_person_sees_it(given, plain):
    assert kept(given) == plain


def test_composed_and_decomposed_letters_read_the_same():
    assert kept(unicodedata.normalize("NFD", NFC)) == kept(NFC) == NFC


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("name", ["Müller", "Çelik", "Zoë"])
def test_places_lead_back_to_either_form_of_a_letter(form, name):
    given = unicodedata.normalize(form, NFC)
    assert origins(given, name) == unicodedata.normalize(form, name)


@pytest.mark.parametrize(
    ("given", "part", "origin"),
    [
        ("zus F\u200batma belde", "Fatma", "F\u200batma"),
        ("zus Fatma\u200b belde", "Fatma", "Fatma\u200b"),
        ("zus \u200bFatma belde", "Fatma", "Fatma"),
        ("is ½ jaar", "1⁄2", "½"),
        ("Ｆatma belde", "Fatma", "Ｆatma"),
        (f"{PEOPLE} Fatma", "Fatma", "Fatma"),
        ("’s avonds Fatma", "Fatma", "Fatma"),
    ],
)
def test_places_lead_back_past_what_was_left_out_or_unfolded(given, part, origin):
    assert origins(given, part) == origin


def test_a_sign_that_becomes_three_leads_back_to_itself_from_each_of_them():
    plain = normalise("a½b")
    assert [plain.origin(at, at + 1) for at in range(5)] == [
        (0, 1), (1, 2), (1, 2), (1, 2), (2, 3),
    ]  # fmt: skip


@pytest.mark.parametrize("sign", ZERO_WIDTH, ids=lambda s: f"U+{ord(s):04X}")
@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("Zij gaf 111222333 op.", "111222333", Kind.BSN),
        ("Haar dochter Fatma belde.", "Fatma", Kind.PERSON),
        ("Bel 06-12345678 maar.", "06-12345678", Kind.PHONE),
    ],
)
def test_a_sign_without_width_hides_nothing(sign, text, value, kind):
    split = sign.join(value)
    given = text.replace(value, split)
    (finding,) = [f for f in detect(given) if f.kind is kind]
    assert given[finding.start : finding.end] == split


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zij gaf １１１２２２３３３ op.", "１１１２２２３３３"),
        ("Zij gaf ١١١٢٢٢٣٣٣ op.", "١١١٢٢٢٣٣٣"),
        ("Zij gaf 111\u00a0222\u00a0333 op.", "111\u00a0222\u00a0333"),
        ("Zij gaf 111–222–333 op.", "111–222–333"),
        ("Haar dochter 𝐅𝐚𝐭𝐦𝐚 belde.", "𝐅𝐚𝐭𝐦𝐚"),
        ("Haar dochter Ⓕⓐⓣⓜⓐ belde.", "Ⓕⓐⓣⓜⓐ"),
        (f"Haar dochter {PEOPLE}Fatma{PEOPLE} belde.", "Fatma"),
        ("Mail f@voorbeeld\uff0eexample nu.", "f@voorbeeld\uff0eexample"),
    ],
)
def test_another_form_of_the_same_signs_hides_nothing(text, found):
    assert found in [text[f.start : f.end] for f in detect(text)]

# SPDX-License-Identifier: EUPL-1.2
"""Something general in the place of what identifies, in sentences that stay Dutch."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anonymisation.engine import detect, mask, replace_findings
from anonymisation.engine.findings import Tier


def replaced(text: str, choices: dict[str, str] | None = None) -> str:
    return replace_findings(text, detect(text), choices)


SENTENCES = {
    # A role that stands there already says enough.
    "Zij kwam met haar dochter Fatma.": "Zij kwam met haar dochter.",
    "Zijn oudste zoon Mehmet belde.": "Zijn oudste zoon belde.",
    "De buurman, Jan Visser, komt ook.": "De buurman komt ook.",
    "Haar dochter (Sevgi) kwam langs.": "Haar dochter kwam langs.",
    "Haar dochters Aylin en Merve komen vaak.": "Haar dochters komen vaak.",
    # A role without a determiner gets one.
    "Huisarts Van Dijk belt terug.": "[De huisarts] belt terug.",
    "Gisteren belde huisarts Van Dijk.": "Gisteren belde [de huisarts].",
    # Titles leave together with the name.
    "Vandaag belde mevrouw De Vries.": "Vandaag belde [de bewoonster].",
    "Gesproken met de heer Jansen.": "Gesproken met [de bewoner].",
    "Gesproken met dhr. en mw. Jansen.": "Gesproken met [de bewoners].",
    "Mevrouw De Vries vertelt.": "[De bewoonster] vertelt.",
    # Whose something is.
    "Haar dochter Fatma kwam. Fatma's fiets is weg.": "Haar dochter kwam. [Haar] fiets is weg.",
    "Meneer Jansen is ziek. De fiets staat bij Jansens buren.": "[De bewoner] is ziek. De fiets staat bij [diens] buren.",
    "Zij zag dat Karims fiets weg was, zei Karim.": "Zij zag dat [diens] fiets weg was, zei [de bewoner].",
    "Wij spraken haar dochter Fatma's juf.": "Wij spraken haar dochters juf.",
    # Ages.
    "Een 83-jarige vrouw belde.": "Een 75–84-jarige vrouw belde.",
    "Het is een vrouw van 83.": "Het is een vrouw van 75–84 jaar.",
    "Zij is 83 jaar oud.": "Zij is 75–84 jaar oud.",
    "Zijn dochter is 18 maanden oud.": "Zijn dochter is 0–3 jaar.",
    "Haar kinderen van 4, 7 en 12 wonen thuis.": "Haar kinderen van 4–11, 4–11 en 12–17 jaar wonen thuis.",
    "Op zijn 77e verhuisde hij.": "Op zijn 75e–84e verhuisde hij.",
    # Dates: one preposition is enough.
    "Zij viel op 12 maart.": "Zij viel [in het voorjaar].",
    "Op 12 maart viel zij.": "[In het voorjaar] viel zij.",
    "Sinds 3 november 2023 woont zij hier.": "Sinds [het najaar] woont zij hier.",
    "De brief van 3 juli 2024 is weg.": "De brief van [de zomer] is weg.",
    # Places and addresses.
    "Zij woont in Assen.": "Zij woont in [een middelgrote gemeente].",
    "Zij woont in het dorp Loppersum.": "Zij woont in [een dorp].",
    "Zij verhuisde naar Loppersum en Bedum.": "Zij verhuisde naar [een dorp] en [een kleine gemeente].",
    "Zij woont aan de Kerkstraat 12 met haar man.": "Zij woont [in een woonwijk] met haar man.",
    "Zij woont op Kerkstraat 12, 9781 TK Bedum.": "Zij woont [in een woonwijk] in [een kleine gemeente].",
    # Numbers.
    "Bel 06-12345678 of mail f.devries@gmail.com.": "Bel [verwijderd] of mail [verwijderd].",
    "Bel de huisarts (06-12345678) even.": "Bel de huisarts ([verwijderd]) even.",
    # What only its author can rewrite stays.
    "Het stond in de krant.": "Het stond in de krant.",
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENTENCES.items(), ids=list(SENTENCES))
def test_a_sentence_stays_a_sentence(text, expected):
    assert replaced(text) == expected


def test_all_mentions_of_one_person_become_the_same():
    text = "Haar dochter Fatma belt. Fatma is moe. Wij spraken Fatma Yilmaz."
    assert replaced(text) == (
        "Haar dochter belt. [De dochter] is moe. Wij spraken [de dochter]."
    )


def test_two_people_in_one_role_stay_two():
    text = "Haar dochter Fatma belt. Haar dochter Aylin niet. Fatma en Aylin wonen ver."
    assert replaced(text) == (
        "Haar dochter belt. Haar [andere dochter] niet. "
        "[De dochter] en [de andere dochter] wonen ver."
    )


def test_who_has_no_role_is_no_second_resident():
    text = "Mevrouw De Vries belde. Later belde Karim, en toen Pieter."
    assert replaced(text) == (
        "[De bewoonster] belde. Later belde [een betrokkene], en toen "
        "[een andere betrokkene]."
    )


def test_the_author_chooses_for_all_mentions_at_once():
    text = "Later belde Karim. Toen belde Karim weer."
    (entity,) = {finding.entity for finding in detect(text)}
    assert replaced(text, {entity: "een kennis"}) == (
        "Later belde een kennis. Toen belde een kennis weer."
    )
    assert replaced(text, {entity: ""}) == "Later belde. Toen belde weer."


def test_a_name_in_a_title_is_called_as_in_the_text():
    title, text = "Fatma wil verhuizen", "Haar dochter Fatma belt."
    findings = detect(text, fields={"title": title})
    assert replace_findings(title, findings, field="title") == (
        "[De dochter] wil verhuizen"
    )


def test_hints_stay():
    text = "Haar man is in Syrië geboren en moslim."
    hints = [f for f in detect(text) if f.tier is Tier.HINT]
    assert hints
    assert replace_findings(text, hints) == text


def test_a_mask_does_not_tell_how_long_a_name_is():
    text = "Vandaag belden Bo Li en Wilhelmina van Amerongen."
    masked = mask(text, detect(text))
    assert masked == "Vandaag belden █████ en █████."


def test_signs_outside_the_first_plane_do_not_move_a_mask():
    text = "🙂🙂 Gisteren belde mevrouw De Vries 🙂."
    assert mask(text, detect(text)) == "🙂🙂 Gisteren belde mevrouw █████ 🙂."
    assert replaced(text) == "🙂🙂 Gisteren belde [de bewoonster] 🙂."


SCRAPS = st.sampled_from(
    ["haar dochter", "Fatma", "Fatma's", "de heer", "Jansen", ",", "(", ")", ".", "\n",
     "83", "-jarige", "jaar", "op", "12 maart", "Kerkstraat 12", "9401 AB", "Assen", "en",
     "mevrouw", "De Vries", "🙂", "\u200b", "in", "bij", "06-12345678", "'"]
)  # fmt: skip


@given(st.lists(SCRAPS, max_size=30).map(" ".join))
def test_any_text_is_replaced_and_masked_without_a_trace_of_what_was_found(text):
    findings = detect(text)
    hidden = [f for f in findings if f.tier is not Tier.HINT]
    assert replace_findings(text, findings).count("█") == 0
    masked = mask(text, findings)
    outside = sum(len(piece) for piece in masked.split("█████"))
    covered = {place for f in hidden for place in range(f.start, f.end)}
    assert outside == len(text) - len(covered)

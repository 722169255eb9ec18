# SPDX-License-Identifier: EUPL-1.2
"""From a place in a plain text back to the rich text, the list or the row it came from."""

import pytest

from anonymisation.engine.surroundings import Stretch
from cases.models import CaseTechnique
from cases.rewriting import NotRewritten, rewrite
from cases.rich_places import replace_in_rich_text
from cases.texts import plain, texts_of
from taxonomy.models import Concept
from tests.cast import Cast
from tests.factories.cases import draft_case


def replaced(html: str, words: str, stand_in: str) -> str:
    at = plain(html).index(words)
    return replace_in_rich_text(html, [Stretch(at, at + len(words), stand_in)])


@pytest.mark.parametrize(
    ("html", "words", "expected"),
    [
        ("<p>Zij belde Noor.</p>", "Noor", "<p>Zij belde [X].</p>"),
        ("<p>a</p><p><b>Noor</b> b</p>", "Noor", "<p>a</p><p><b>[X]</b> b</p>"),
        ("<p><b>Noor</b> Groen</p>", "Noor Groen", "<p><b>[X]</b></p>"),
        ("<p>Jan &amp; Noor</p>", "Noor", "<p>Jan &amp; [X]</p>"),
        ("<p>Jan &amp; Co</p>", "Jan & Co", "<p>[X]</p>"),
        ("<p> Noor </p>", "Noor", "<p> [X] </p>"),
        ("<p>a<br/>Noor</p>", "Noor", "<p>a<br/>[X]</p>"),
        ("Noor & Jan", "Noor & Jan", "[X]"),
    ],
)
def test_markup_stays_and_words_go(html: str, words: str, expected: str) -> None:
    assert replaced(html, words, "[X]") == expected


def test_a_stand_in_is_text_and_never_markup() -> None:
    assert replaced("<p>Noor</p>", "Noor", "<b>") == "<p>&lt;b&gt;</p>"


def test_a_link_whose_address_goes_becomes_text() -> None:
    html = '<p>Lees <a href="mailto:noor@a.example">dit</a> en <a href="https://b.example">dat</a>.</p>'
    changed = replaced(html, "noor@a.example", "[verwijderd]")
    assert changed == '<p>Lees dit en <a href="https://b.example">dat</a>.</p>'


def test_what_cannot_be_found_again_is_left_alone() -> None:
    html = "<p>Noor</p></p><p>"
    assert replace_in_rich_text(html, [Stretch(90, 99, "[X]")]) == html


def test_fields_lists_and_rows_are_rewritten_alike(cast: Cast) -> None:
    case = draft_case(
        organisation=cast.waterhoek,
        owner=cast.noor,
        title="Het huis van Noor",
        lessons=[("lesson", "Vraag het."), ("lesson", "Vraag het Noor.")],
        context="<p>Eerst.</p><p>Toen <b>Noor</b>.</p>",
    )
    technique = Concept.objects.filter(scheme="conversation_technique").first()
    case.techniques = [
        CaseTechnique(technique=technique, result="worked", why="Ja."),
        CaseTechnique(technique=technique, result="not", why="Noor niet."),
    ]
    before = texts_of(case)
    told = {name: text for name, text in before.items() if "Noor" in text}
    rewrite(
        case,
        {
            name: [Stretch(text.index("Noor"), text.index("Noor") + 4, "[X]")]
            for name, text in told.items()
        },
    )
    assert texts_of(case) == before | {
        name: text.replace("Noor", "[X]") for name, text in told.items()
    }
    assert set(told) == {"title", "lessons", "context", "techniques.why"}


def test_a_text_that_grows_too_long_is_refused(cast: Cast) -> None:
    case = draft_case(
        organisation=cast.waterhoek, owner=cast.noor, requested_text="a" * 138 + " N"
    )
    with pytest.raises(NotRewritten, match="te lang"):
        rewrite(case, {"requested_text": [Stretch(139, 140, "[de bewoner]")]})

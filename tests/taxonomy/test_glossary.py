# SPDX-License-Identifier: EUPL-1.2
"""Terms found in a text, and explained where they first stand."""

import time
from html.parser import HTMLParser

from django.utils import timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.sanitise import sanitise_rich_text
from taxonomy.glossary import (
    GOOD_FOR_SECONDS,
    Explainer,
    Glossary,
    Term,
    current_glossary,
    glossary_for_readers,
    is_abbreviation,
)
from taxonomy.models import Concept


def term(pk: int, label: str, *, is_explained: bool = True) -> Term:
    code = label.lower().replace(" ", "_")
    return Term(pk, code, label, "Wat het is.", "Wmo 2015", "nagekeken", is_explained)


GLOSSARY = Glossary(
    [
        (term(1, "Voorziening"), ["Voorziening"]),
        (term(2, "Algemene voorziening"), ["Algemene voorziening"]),
        (term(3, "Persoonsgebonden budget"), ["Persoonsgebonden budget", "pgb"]),
        (term(4, "Trap", is_explained=False), ["Trap"]),
        (term(5, "Klacht"), ["Klacht"]),
    ]
)


def found(text: str) -> list[str]:
    return [text[place.start : place.end] for place in GLOSSARY.places(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Een algemene voorziening hielp.", ["algemene voorziening"]),
        ("De voorziening, algemene of niet.", ["voorziening"]),
        ("Algemene\nvoorzieningen dan.", ["Algemene\nvoorzieningen"]),
        ("Algemene, voorziening", ["voorziening"]),
        ("Haar pgb's en zijn PGB.", ["pgb's", "PGB"]),
        ("Voorzieningenrechter en traplift.", []),
        ("Klachten? Een klacht.", ["Klachten", "klacht"]),
        ("", []),
    ],
)
def test_whole_words_are_found_and_the_longest_term_counts(
    text: str, expected: list[str]
) -> None:
    assert found(text) == expected


def test_a_term_is_marked_once_in_the_texts_of_a_page() -> None:
    explainer = Explainer(GLOSSARY)
    first = explainer.mark("<p>Een klacht is geen klacht.</p>")
    second = explainer.mark("<p>Weer een klacht, en een pgb.</p>")
    assert first.count("<button") == 1
    assert second.count("<button") == 1
    assert 'popovertarget="begrip-klacht"' in first
    assert [used.label for used in explainer.used] == [
        "Klacht",
        "Persoonsgebonden budget",
    ]


def test_words_that_everybody_knows_are_found_and_not_marked() -> None:
    explainer = Explainer(GLOSSARY)
    assert "<button" not in explainer.mark("<p>De trap.</p>")
    assert GLOSSARY.terms_in("De trap.") == {4}


def test_a_link_keeps_its_one_meaning() -> None:
    html = '<p><a href="/klacht/">een <b>klacht</b></a> over een klacht</p>'
    marked = Explainer(GLOSSARY).mark(html)
    assert marked.startswith(
        '<p><a href="/klacht/">een <b>klacht</b></a> over een <but'
    )


class Words(HTMLParser):
    """What is told by an HTML text, tags aside."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.told = ""
        self.feed(html)

    def handle_data(self, data: str) -> None:
        self.told += data


@settings(deadline=None)
@given(st.text(alphabet="pgb <>&;'\"trapklcht/=ae", max_size=60))
def test_marking_changes_no_word_and_lets_no_markup_in(text: str) -> None:
    clean = sanitise_rich_text(f"<p>pgb {text} klacht</p>")
    marked = Explainer(GLOSSARY).mark(clean)
    assert Words(marked).told == Words(clean).told
    bare = marked.replace("</button>", "")
    while "<button" in bare:
        start = bare.index("<button")
        bare = bare[:start] + bare[bare.index(">", start) + 1 :]
    assert bare == clean


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("pgb", True), ("Awb", True), ("MDO", True), ("zin", False), ("Wmo 2015", False)],
)
def test_an_abbreviation_is_no_other_word(name: str, is_one: bool) -> None:
    assert is_abbreviation(name) is is_one


def test_an_editors_change_counts_at_once(db: None) -> None:
    text = "Dit heet wel eens kletswerk."
    assert current_glossary().terms_in(text) == set()
    new = Concept.objects.create(
        scheme="term",
        code="chatter",
        label="Kletswerk",
        definition="Praten om te doen.",
    )
    assert current_glossary().terms_in(text) == {new.pk}
    new.valid_to = timezone.localdate()
    new.save()
    assert current_glossary().terms_in(text) == set()


def test_readers_hear_of_a_change_within_a_minute(
    db: None, monkeypatch, django_assert_num_queries
) -> None:
    now = time.monotonic()
    monkeypatch.setattr("taxonomy.glossary.time.monotonic", lambda: now)
    current_glossary()
    Concept.objects.create(
        scheme="term",
        code="chatter",
        label="Kletswerk",
        definition="Praten om te doen.",
    )
    with django_assert_num_queries(0):
        assert glossary_for_readers().terms_in("Kletswerk.") == set()
    now += GOOD_FOR_SECONDS
    assert glossary_for_readers().terms_in("Kletswerk.") != set()


def test_terms_of_law_and_method_are_explained_and_ordinary_words_are_not(
    db: None,
) -> None:
    explained = Concept.objects.filter(is_explained=True)
    assert set(explained.values_list("scheme", flat=True)) == {"term"}
    assert explained.filter(label="Gebruikelijke hulp").exists()
    assert not explained.filter(label__in=["Trap", "Buren", "Partner"]).exists()

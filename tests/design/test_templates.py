# SPDX-License-Identifier: EUPL-1.2
"""What holds for every template and stylesheet, whoever wrote it."""

import re
from pathlib import Path

from django import forms
from django.template import Context, Template, TemplateSyntaxError
from django.template.loader import get_template, render_to_string

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"
PAGES = sorted(TEMPLATES.rglob("*.html"))
COMPONENTS = sorted((TEMPLATES / "components").rglob("*.html"))
STYLES = sorted((ROOT / "design" / "css").glob("*.css"))

COMMENT = re.compile(r"{% comment %}.*?{% endcomment %}", re.DOTALL)
TAG = re.compile(r"{%.*?%}")
VENDOR = re.compile(r"""(?<![\w-])(?:nl|utrecht|ams|denhaag|rhc)-[a-z]""")
# The namespace of SVG is a name and no address.
EXTERNAL = re.compile(r"(?:https?:)?//(?!www\.w3\.org/2000/svg)[\w-]+\.[\w.-]+")
INCLUDE = re.compile(r'{% include "components/[^%]*%}')


def relative(path: Path) -> str:
    return str(path.relative_to(ROOT))


def each(paths):
    return pytest.mark.parametrize("path", paths, ids=relative)


@each([*PAGES, *sorted(TEMPLATES.rglob("*.txt"))])
def test_every_template_parses(path) -> None:
    try:
        get_template(str(path.relative_to(TEMPLATES)))
    except TemplateSyntaxError as error:
        pytest.fail(str(error))


@each(PAGES)
def test_no_template_has_inline_style_or_script(path) -> None:
    text = TAG.sub("", COMMENT.sub("", path.read_text("utf-8")))
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=", text)
    for script in re.findall(r"<script[^>]*>", text):
        assert "src=" in script


@each([*PAGES, *STYLES])
def test_nothing_is_loaded_from_elsewhere(path) -> None:
    assert not EXTERNAL.findall(COMMENT.sub("", path.read_text("utf-8")))


@each([p for p in PAGES if p.parent.name not in ("components", "blocks")])
def test_pages_speak_our_components_and_no_vendors_classes(path) -> None:
    classes = re.findall(r'class="([^"]*)"', path.read_text("utf-8"))
    assert not [name for name in classes if VENDOR.search(name)]


@each(COMPONENTS)
def test_a_component_begins_with_purpose_parameters_and_example(path) -> None:
    text = path.read_text("utf-8")
    assert text.startswith("{% comment %}\nPurpose: ")
    head = text.split("{% endcomment %}")[0]
    assert "\nParameters:" in head
    assert f'\nExample: {{% include "components/{path.name}"' in head


@each(PAGES)
def test_a_component_sees_only_what_it_is_given(path) -> None:
    for include in INCLUDE.findall(path.read_text("utf-8")):
        assert include.endswith("only %}"), include


@each(STYLES)
def test_a_stylesheet_fits_a_head(path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 200


def test_pages_inherit_the_one_frame() -> None:
    standing_alone = {
        "base.html",
        "bare.html",
    }
    loose = [
        relative(path)
        for path in PAGES
        if path.parent.name not in ("components", "blocks")
        and path.name not in standing_alone
        # What a hook puts below a page of another app.
        and not path.name.endswith("_section.html")
        # Parts of the admin keep the admin's frame.
        and "wagtailadmin" not in path.parts
        and '{% extends "' not in path.read_text("utf-8")
    ]
    assert not loose


def test_every_colour_stands_in_one_place() -> None:
    allowed = {"tokens.css", "print.css", "vendor-tokens.css"}
    # The drawing, the chosen table and the bar keep their colour in both schemes.
    fixed = {"#0f4c4f", "#a8461f", "#fffdf9", "#5b8b89", "#d3e5e2", "#fff"}
    for path in STYLES:
        if path.name not in allowed:
            found = set(re.findall(r"#[0-9a-f]{3,6}\b", path.read_text("utf-8")))
            assert found <= fixed, path.name


class Question(forms.Form):
    words = forms.CharField(help_text="In het kort.", widget=forms.Textarea)
    sure = forms.BooleanField(required=False)


def test_errors_and_help_of_a_field_are_tied_to_it() -> None:
    html = render_to_string("components/fields.html", {"form": Question({})})
    assert 'aria-describedby="id_words_helptext id_words_error"' in html
    assert 'id="id_words_helptext"' in html
    assert 'id="id_words_error"' in html
    assert 'aria-invalid="true"' in html
    assert '<label class="utrecht-form-label field__label" for="id_words">' in html


def test_a_long_question_is_asked_again_without_an_address() -> None:
    question = {"text": "een lange vraag", "filters": {"theme": ("a", "b")}}
    html = Template(
        '{% include "components/again.html" with label="b weg" url="/zoeken/?q=lang" '
        'posted=True question=question without_facet="theme" without_code="b" only %}'
    ).render(Context({"question": question}))
    assert 'method="post"' in html
    assert "?q=" not in html
    assert 'name="theme" value="a"' in html
    assert 'value="b"' not in html

# SPDX-License-Identifier: EUPL-1.2
from django import forms

from anonymisation.forms import CheckForm
from home.style_guide.samples.group import LONG_TEXT, Group

TEXTS = {"required": "Vul hier iets in."}


class SampleForm(forms.Form):
    """One field of each kind that the site asks for."""

    login = forms.EmailField(help_text="Het adres van je werk.", error_messages=TEXTS)
    what = forms.CharField(
        label="Wat speelt er?", widget=forms.Textarea(attrs={"rows": 3}), required=False
    )
    theme = forms.ChoiceField(
        label="Thema", choices=[("dementie", "Dementie"), ("zorg", "Mantelzorg")]
    )
    voice = forms.ChoiceField(
        label="Wie vertelt het?",
        choices=[("consulent", "De consulent"), ("inwoner", "De inwoner")],
        widget=forms.RadioSelect,
        error_messages=TEXTS,
    )
    with_question = forms.BooleanField(label="Stuur mijn vraag mee", required=False)
    q = forms.CharField(label="Je vraag", required=False)


class RefusedForm(SampleForm):
    def clean(self) -> None:
        raise forms.ValidationError(
            "Het e-mailadres en het wachtwoord horen niet bij elkaar."
        )


class NakedForm(forms.Form):
    """A control without field.html around it has no label of its own."""

    login = forms.EmailField(
        widget=forms.EmailInput(attrs={"aria-label": "E-mailadres"})
    )


FORM = SampleForm(auto_id="voorbeeld-%s")
INVALID = SampleForm({"login": "noor"}, auto_id="fout-%s")
REFUSED = RefusedForm({"login": "noor@keukentafel.example"}, auto_id="geweigerd-%s")

FORMS = Group(
    code="formulieren",
    title="Formulieren",
    components=(
        "fields",
        "field",
        "control",
        "field_notes",
        "form_errors",
        "switched_field",
        "question_form",
        "search_bar",
        "suggestion_box",
        "suggestions",
        "dossier_search",
        "save_form",
        "check_form",
    ),
    data={
        "form": FORM,
        "field": FORM["login"],
        "labelled_field": NakedForm(auto_id="los-%s")["login"],
        "invalid_form": INVALID,
        "invalid_field": INVALID["login"],
        "refused_form": REFUSED,
        "check_form": CheckForm(auto_id="nakijken-%s"),
        "empty_check_form": CheckForm({"tekst": ""}, auto_id="leeg-%s"),
        "question": {"text": "moeder is op, vader wil niet weg van huis"},
        "posted": False,
        "long_text": LONG_TEXT,
        "csrf_token": "voorbeeld",
        "groups": [
            {
                "label": "Thema’s",
                "options": [{"label": "Dementie", "url": "#", "note": "12 casussen"}],
            },
            {"label": "Begrippen", "options": [{"label": "eigen kracht", "url": "#"}]},
        ],
        "count": 2,
    },
)

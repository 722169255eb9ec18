# SPDX-License-Identifier: EUPL-1.2
"""The form by which a reader asks for a case."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.models import WagtailAdminModelForm

from accounts.access import viewer_for
from cases.access import items_by_public_id
from search.guard import guard
from search.query import MAX_TEXT
from taxonomy.choices import Scheme
from taxonomy.models import Concept

MAX_NOTE = 500


class CaseRequestForm(forms.Form):
    """What the case should be about; her question goes along only when she says so.

    Without a question to send along, nothing about one is asked. ``was_guarded`` tells
    after validation whether something that identifies a person was left out.
    """

    theme = forms.ModelChoiceField(
        Concept.objects.none(),
        label=gettext_lazy("Thema"),
        required=False,
        to_field_name="code",
        empty_label=gettext_lazy("Geen keuze"),
    )
    need_cluster = forms.ModelChoiceField(
        Concept.objects.none(),
        label=gettext_lazy("Hulpvraag"),
        required=False,
        to_field_name="code",
        empty_label=gettext_lazy("Geen keuze"),
    )
    note = forms.CharField(
        label=gettext_lazy("Toelichting"),
        help_text=gettext_lazy(
            "Waar zoek je een casus over? Schrijf niets waaraan iemand te herkennen is: geen "
            "namen, adressen, leeftijden of datums."
        ),
        required=False,
        max_length=MAX_NOTE,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    with_question = forms.BooleanField(
        label=gettext_lazy("Stuur mijn vraag mee"),
        help_text=gettext_lazy("Alleen dan leest de redactie wat je zocht."),
        required=False,
    )
    q = forms.CharField(
        label=gettext_lazy("Je vraag"),
        help_text=gettext_lazy("Haal eruit wat de redactie niet hoeft te weten."),
        required=False,
        max_length=MAX_TEXT,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args: Any, has_question: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.was_guarded = False
        concepts = Concept.objects.current()
        self._choose("theme", concepts.in_scheme(Scheme.THEME))
        self._choose("need_cluster", concepts.in_scheme(Scheme.NEED_CLUSTER))
        if not has_question:
            del self.fields["with_question"], self.fields["q"]

    def clean_note(self) -> str:
        return self._guarded(self.cleaned_data["note"])

    def clean_q(self) -> str:
        """Return the question if it may go along: without her tick it is nothing."""
        if not self.cleaned_data.get("with_question"):
            return ""
        return self._guarded(self.cleaned_data["q"])

    def clean(self) -> dict[str, Any]:
        super().clean()
        about = ("theme", "need_cluster", "note")
        if not any(self.errors.get(name) or self.cleaned_data[name] for name in about):
            raise ValidationError(
                _(
                    "Kies een thema of een hulpvraag, of schrijf een toelichting. "
                    "Anders weet de redactie niet wat je zoekt."
                )
            )
        return self.cleaned_data

    def _choose(self, name: str, concepts: Any) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = concepts.order_by("label")

    def _guarded(self, text: str) -> str:
        guarded = guard(text)
        self.was_guarded |= bool(guarded.dropped)
        if strip_tags(guarded.text) != guarded.text:
            raise ValidationError(_("Schrijf gewone tekst, zonder opmaak of code."))
        return guarded.text


class CaseRequestAdminForm(WagtailAdminModelForm):
    """What editors do with a request: say where it stands and which case answers it."""

    def clean_answered_by_code(self) -> str:
        code = self.cleaned_data["answered_by_code"].strip().upper()
        if code and not items_by_public_id(viewer_for(self.for_user), [code]):
            raise ValidationError(_("Er staat geen casus of praktijk met deze code."))
        return str(code)

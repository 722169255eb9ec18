# SPDX-License-Identifier: EUPL-1.2
"""What the screen of findings sends."""

from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from anonymisation.choices import Reason
from anonymisation.engine import Kind
from anonymisation.wording import KINDS
from cases.settling import LONGEST_STAND_IN


class Step(models.TextChoices):
    """What somebody does with a finding."""

    REPLACE = "replace", gettext_lazy("vervang")
    LET_STAND = "let_stand", gettext_lazy("laat staan")
    ESCALATE = "escalate", gettext_lazy("leg voor")
    AGREE = "agree", gettext_lazy("akkoord")
    POINT_OUT = "point_out", gettext_lazy("wijs aan")


class DecisionForm(forms.Form):
    """One decision about one finding; the screen draws the fields itself.

    ``text_hash`` is the text that was on the screen: a decision is about no other.
    """

    step = forms.ChoiceField(choices=Step.choices)
    text_hash = forms.CharField(max_length=64)
    finding = forms.IntegerField(required=False)
    stand_in = forms.CharField(max_length=LONGEST_STAND_IN, required=False)
    reason = forms.ChoiceField(choices=Reason.choices, required=False)
    words = forms.CharField(max_length=200, required=False)
    kind = forms.ChoiceField(
        choices=[(kind.value, name) for kind, name in KINDS.items()], required=False
    )

    NEEDED = (
        (
            Step.REPLACE,
            "stand_in",
            gettext_lazy("Schrijf wat er moet komen te staan."),
        ),
        (Step.LET_STAND, "reason", gettext_lazy("Kies een reden.")),
        (Step.POINT_OUT, "words", gettext_lazy("Schrijf de woorden die je bedoelt.")),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for step, field, message in self.NEEDED:
            is_asked = cleaned.get("step") == step and field not in self.errors
            if is_asked and not cleaned.get(field):
                self.add_error(field, str(message))
        if cleaned.get("step") != Step.POINT_OUT and not cleaned.get("finding"):
            self.add_error(None, _("Kies eerst een vondst."))
        return cleaned

    @property
    def refusal(self) -> str:
        return str(next(iter(self.errors.values()))[0])

    @property
    def chosen_kind(self) -> Kind:
        return Kind(self.cleaned_data["kind"] or Kind.PERSON)

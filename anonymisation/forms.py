# SPDX-License-Identifier: EUPL-1.2
"""The forms of the Herkenningscheck and of its allow-list."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm

from anonymisation.models import AllowedPhrase

MAX_TEXT = 20_000


class CheckForm(forms.Form):
    """A text to check; what is wrong with it comes back with the whole text.

    The field has no ``maxlength``: a browser would cut what is pasted without a word.
    """

    use_required_attribute = False

    tekst = forms.CharField(
        label=gettext_lazy("Je tekst"),
        help_text=gettext_lazy("Tot 20.000 tekens, ongeveer acht bladzijden."),
        strip=False,
        error_messages={"required": gettext_lazy("Plak of typ eerst een tekst.")},
        widget=forms.Textarea(
            # Some browsers send what is spelled to their maker, and keep what is typed.
            attrs={"rows": 12, "spellcheck": "false", "autocomplete": "off"}
        ),
    )

    def clean_tekst(self) -> str:
        text: str = self.cleaned_data["tekst"].replace("\r\n", "\n")
        if not text.strip():
            raise ValidationError(_("Plak of typ eerst een tekst."))
        if len(text) > MAX_TEXT:
            message = _(
                "Je tekst is %(length)s tekens lang en er kunnen er %(most)s tegelijk in. "
                "Hij staat hier nog helemaal: knip hem in delen en kijk elk deel na."
            )
            raise ValidationError(
                message
                % {
                    "length": number_format(len(text), force_grouping=True),
                    "most": number_format(MAX_TEXT, force_grouping=True),
                }
            )
        return text


class AllowedPhraseForm(WagtailAdminModelForm):
    """Remembers who added a phrase; who edits it later is in its history."""

    class Meta:
        model = AllowedPhrase
        fields = ["phrase", "kind", "reason", "valid_to"]

    def save(self, commit: bool = True) -> Any:
        if self.instance._state.adding:
            self.instance.added_by = self.for_user
        return super().save(commit)

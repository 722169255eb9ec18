# SPDX-License-Identifier: EUPL-1.2
"""The form of a reader who recognises somebody, and that of the moderator who decides."""

from typing import Any

from django import forms
from django.conf import settings
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from moderation.choices import Decision, DecisionReason, Ground
from moderation.models import MAX_CONTACT, MAX_NOTE

SALT = "moderation.begun"
LONGEST_SECONDS = 12 * 60 * 60
# What takes a contribution away from its readers, for now or for good.
REMOVING = [c for c in Decision.choices if c[0] != Decision.ONLINE]


class CodeForm(forms.Form):
    """Which contribution somebody has in hand, from paper or from memory."""

    code = forms.CharField(
        label=gettext_lazy("De code van het verhaal"),
        help_text=gettext_lazy("Die staat boven de titel, zoals KT-7WQ2MX."),
        max_length=36,
    )

    def clean_code(self) -> str:
        return str(self.cleaned_data["code"]).strip().lower()


class ReportForm(forms.Form):
    """What is recognised, and if somebody likes a note and a way to be reached.

    Robots fill in the field that nobody sees, or send at once; people notice neither.
    """

    ground = forms.ChoiceField(
        label=gettext_lazy("Wat herken je?"),
        choices=Ground.choices,
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=gettext_lazy("Waaraan?"),
        help_text=gettext_lazy(
            "Noem geen namen of andere gegevens van iemand. Wijs liever aan waar het staat, "
            "zoals “de tweede zin onder Situatie”."
        ),
        required=False,
        max_length=MAX_NOTE,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    contact = forms.CharField(
        label=gettext_lazy("Hoe kunnen we je bereiken?"),
        help_text=gettext_lazy(
            "Alleen als je antwoord wilt: een e-mailadres of telefoonnummer. We gooien het "
            "dertig dagen na ons besluit weg."
        ),
        required=False,
        max_length=MAX_CONTACT,
    )
    website = forms.CharField(
        label=gettext_lazy("Laat dit veld leeg"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    begun = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["begun"] = _stamp()

    @property
    def is_from_a_robot(self) -> bool:
        return bool(self.cleaned_data.get("website"))

    def clean(self) -> dict[str, Any]:
        super().clean()
        if not self._took_a_while():
            raise ValidationError(
                _("Dat ging heel snel. Kijk nog even en verstuur dan opnieuw.")
            )
        return self.cleaned_data

    def _took_a_while(self) -> bool:
        stamp = self.cleaned_data.get("begun", "")
        signer = signing.TimestampSigner(salt=SALT)
        try:
            signer.unsign(stamp, max_age=LONGEST_SECONDS)
        except signing.BadSignature:
            self._begin_anew()
            return False
        if not settings.MODERATION_MIN_SECONDS:
            return True
        try:
            signer.unsign(stamp, max_age=settings.MODERATION_MIN_SECONDS)
        except signing.SignatureExpired:
            return True
        return False

    def _begin_anew(self) -> None:
        """A page that stood open for a day gets a stamp that is good again."""
        self.data = {
            **{name: self.data.get(name) for name in self.data},
            "begun": _stamp(),
        }


class DecisionForm(forms.Form):
    """What a moderator decides, on what ground, and whether to stay alert."""

    decision = forms.ChoiceField(
        label=gettext_lazy("Besluit"),
        choices=Decision.choices,
        widget=forms.RadioSelect,
    )
    reason = forms.ChoiceField(
        label=gettext_lazy("Reden"), choices=[("", "–"), *DecisionReason.choices]
    )
    is_alert = forms.BooleanField(
        label=gettext_lazy("Bij een nieuwe melding weer meteen offline"),
        help_text=gettext_lazy(
            "Anders blijft dit dertig dagen online terwijl een nieuwe melding wacht."
        ),
        required=False,
    )

    def __init__(self, *args: Any, is_offline: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_offline:
            decision = self.fields["decision"]
            assert isinstance(decision, forms.ChoiceField)
            decision.choices = [(Decision.ONLINE, _("Blijft online")), *REMOVING]


def _stamp() -> str:
    return signing.TimestampSigner(salt=SALT).sign("begun")

# SPDX-License-Identifier: EUPL-1.2
"""What people fill in about themselves."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from taxonomy.choices import Scheme
from taxonomy.models import Concept


class ProfileForm(forms.ModelForm):
    """A name, a title of one's own, the role that comes closest and one's themes.

    The role is stored as a code; one that was retired since stays until its owner picks
    another.
    """

    access_role = forms.ChoiceField(
        label=_("Rol in de toegang"),
        required=False,
        help_text=_("De rol die het meest op jouw werk lijkt."),
    )

    interests = forms.MultipleChoiceField(
        label=_("Jouw thema's"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Wat hierover gaat, staat in je zoekresultaten iets hoger."),
    )

    class Meta:
        model = User
        fields = ("first_name", "last_name", "job_title", "access_role", "interests")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        roles = Concept.objects.in_scheme(Scheme.ACCESS_ROLE)
        current = roles.current() | roles.filter(code=self.instance.access_role)
        field = self.fields["access_role"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [
            ("", _("Nog niet gekozen")),
            *current.values_list("code", "label"),
        ]
        themes = Concept.objects.in_scheme(Scheme.THEME)
        followed = themes.current() | themes.filter(code__in=self.instance.interests)
        field = self.fields["interests"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = list(followed.values_list("code", "label"))
        self.fields["first_name"].widget.attrs["autocomplete"] = "given-name"
        self.fields["last_name"].widget.attrs["autocomplete"] = "family-name"
        self.fields["job_title"].widget.attrs["autocomplete"] = "organization-title"

# SPDX-License-Identifier: EUPL-1.2
"""What an administrator may fill in about people and what they may do."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.users.forms import UserCreationForm, UserEditForm

from accounts.models import Membership, Organisation, User
from core.uploads.forms import CleanImageFormField

# Groups follow from memberships, so they are on no form; a superuser is made on the
# command line.
PERSON_FIELDS = ("email", "first_name", "last_name", "job_title")


class NewPersonForm(UserCreationForm):
    """A new account has no password yet; its owner chooses one by "wachtwoord vergeten"."""

    first_name = forms.CharField(label="Voornaam", required=False, max_length=80)
    last_name = forms.CharField(label="Achternaam", required=False, max_length=80)
    is_superuser = None

    class Meta:
        model = User
        fields = PERSON_FIELDS

    def save(self, commit: bool = True) -> User:
        self.instance.set_unusable_password()
        user = super().save(commit)
        assert isinstance(user, User)
        return user


class PersonForm(UserEditForm):
    """An existing account; nobody takes their own access away by accident."""

    first_name = forms.CharField(label="Voornaam", required=False, max_length=80)
    last_name = forms.CharField(label="Achternaam", required=False, max_length=80)
    is_superuser = None

    class Meta:
        model = User
        fields = (*PERSON_FIELDS, "is_active")

    def __init__(self, *args: Any, editing_self: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if editing_self:
            del self.fields["is_active"]


# A mark of forty pixels high needs no more, and each reader of a dossier loads it.
MAX_LOGO_BYTES = 100 * 1024


class OrganisationForm(WagtailAdminModelForm):
    """An organisation with its logo, which is cleaned before it is looked at."""

    class Meta:
        model = Organisation
        fields = ("name", "kind", "parent", "logo", "logo_alt", "valid_to")
        field_classes: ClassVar[dict[str, type[forms.Field]]] = {
            "logo": CleanImageFormField
        }

    def clean_logo(self) -> Any:
        logo = self.cleaned_data["logo"]
        if "logo" in self.changed_data and logo and logo.size > MAX_LOGO_BYTES:
            raise ValidationError(
                _("Dit logo is te groot. Kies een plaatje van hooguit 100 kB.")
            )
        return logo


class MembershipForm(WagtailAdminModelForm):
    """A role given to somebody stays with that person; another person gets another one."""

    class Meta:
        model = Membership
        fields = ("user", "role", "organisation")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["user"].disabled = True

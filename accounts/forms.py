# SPDX-License-Identifier: EUPL-1.2
"""What an administrator may fill in about people and what they may do."""

from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.users.forms import UserCreationForm, UserEditForm

from accounts.models import Membership, User

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


class MembershipForm(WagtailAdminModelForm):
    """A role given to somebody stays with that person; another person gets another one."""

    class Meta:
        model = Membership
        fields = ("user", "role", "organisation")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["user"].disabled = True

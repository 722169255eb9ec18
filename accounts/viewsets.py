# SPDX-License-Identifier: EUPL-1.2
"""People, organisations and roles in the admin, for administrators."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.users.views.users import (
    DeleteView,
    EditView,
    IndexView,
    UserColumn,
    UserFilterSet,
    UserViewSet,
)

from accounts.forms import (
    MembershipForm,
    NewPersonForm,
    OrganisationForm,
    PersonForm,
)
from accounts.models import Membership, Organisation, User
from core.menus import PEOPLE


class OrganisationViewSet(ModelViewSet):
    """Municipalities, services, teams, partners and schools."""

    model = Organisation
    icon = "group"
    menu_label = _("Organisaties")
    menu_order = 20
    menu_hook = PEOPLE
    copy_view_enabled = False
    list_display = ["name", "kind", "parent", "valid_to"]
    list_filter = ["kind"]
    search_fields = ["name"]

    def get_form_class(self, for_update: bool = False) -> type[OrganisationForm]:
        return OrganisationForm


class MembershipViewSet(ModelViewSet):
    """Who may do what, and for which organisation."""

    model = Membership
    icon = "key"
    menu_label = _("Rollen")
    menu_order = 30
    menu_hook = PEOPLE
    copy_view_enabled = False
    list_display = ["user", "role", "organisation"]
    list_filter = ["role", "organisation"]
    search_fields = ["user__email", "user__first_name", "user__last_name"]

    def get_form_class(self, for_update: bool = False) -> type[MembershipForm]:
        return MembershipForm


class PeopleFilterSet(UserFilterSet):
    """Groups follow from roles, so one filters by role and not by group."""

    is_superuser = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.filters["group"]

    class Meta:
        model = User
        fields = ["memberships__role", "memberships__organisation"]


class PeopleIndexView(IndexView):
    """The accounts, one by one: there are no actions on many at once."""

    template_name = "wagtailadmin/generic/index.html"
    results_template_name = "wagtailadmin/generic/index_results.html"

    @property
    def columns(self) -> list[Column]:
        name = self._get_title_column_class(UserColumn)
        return [
            name(
                "name",
                accessor=lambda user: user.get_full_name(),
                label=_("Naam"),
                sort_key="name",
                get_url=self.get_edit_url,
                classname="name",
            ),
            Column("email", label=_("E-mailadres"), sort_key="email"),
            BooleanColumn("is_active", label=_("Actief"), sort_key="is_active"),
            DateColumn("last_login", label=_("Laatst ingelogd"), sort_key="last_login"),
        ]


class SuperusersAmongThemselves:
    """Whoever could change a superuser's address could become one."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)  # type: ignore[misc]  # A view's mixin.
        if self.get_object().is_superuser and not request.user.is_superuser:  # type: ignore[attr-defined]  # As above.
            raise PermissionDenied


class PersonEditView(SuperusersAmongThemselves, EditView):
    pass


class PersonDeleteView(SuperusersAmongThemselves, DeleteView):
    pass


class PeopleViewSet(UserViewSet):
    """Accounts, without passwords, groups or superusers to hand out."""

    menu_label = _("Mensen")
    menu_order = 10
    menu_hook = PEOPLE
    filterset_class = PeopleFilterSet
    index_view_class = PeopleIndexView
    edit_view_class = PersonEditView
    delete_view_class = PersonDeleteView
    copy_view_enabled = False
    # Wagtail's own templates have a tab for groups and a bar for actions on many.
    template_prefix = ""

    def get_form_class(
        self, for_update: bool = False
    ) -> type[NewPersonForm | PersonForm]:
        return PersonForm if for_update else NewPersonForm

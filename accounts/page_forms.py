# SPDX-License-Identifier: EUPL-1.2
"""The part of an editor's form that says whose page it is."""

from typing import Any

from django.forms import ModelChoiceField
from wagtail.admin.forms import WagtailAdminPageForm

from accounts.access import viewer_for
from accounts.models import Organisation


class OwnOrganisationForm(WagtailAdminPageForm):
    """Offers the organisations one works for: nobody hands a text to another's team."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields.get("organisation")
        viewer = viewer_for(self.for_user)
        if field is None or viewer.sees_everything:
            return
        assert isinstance(field, ModelChoiceField)
        own = Organisation.objects.filter(pk__in=viewer.edited)
        field.queryset = own
        if len(own) == 1:
            field.initial = own[0]

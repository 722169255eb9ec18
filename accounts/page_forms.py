# SPDX-License-Identifier: EUPL-1.2
"""The part of an editor's form that says whose page it is."""

from collections.abc import Iterable
from typing import Any

from django.forms import ModelChoiceField
from wagtail.admin.forms import WagtailAdminPageForm

from accounts.access import Viewer, viewer_for
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
        offered = Organisation.objects.filter(pk__in=viewer.edited)
        field.queryset = offered
        # A page that is new says "none", which counts for more than the field's initial.
        if self.initial.get("organisation") is None:
            self.initial["organisation"] = _likeliest(offered, viewer)


def _likeliest(offered: Iterable[Organisation], viewer: Viewer) -> int | None:
    """Return the only one that somebody is a member of, and not of its parts as well."""
    mine = [o.pk for o in offered if o.pk in viewer.organisations]
    return mine[0] if len(mine) == 1 else None

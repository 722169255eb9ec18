# SPDX-License-Identifier: EUPL-1.2
"""The allow-list in the admin: added to, changed and retired."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSet

from anonymisation.forms import AllowedPhraseForm
from anonymisation.models import AllowedPhrase
from core.menus import TERMS


class AllowedPhraseViewSet(ModelViewSet):
    """What the Herkenningscheck may pass by, beside the engine's own list."""

    model = AllowedPhrase
    icon = "check"
    menu_label = _("Toegestane woorden")
    menu_order = 20
    menu_hook = TERMS
    add_to_reference_index = False
    copy_view_enabled = False
    list_display = ["phrase", "kind", "reason", "added_by", "added_on", "valid_to"]
    list_filter = ["kind"]
    search_fields = ["phrase", "reason"]

    def get_form_class(self, for_update: bool = False) -> type[Any]:
        return AllowedPhraseForm

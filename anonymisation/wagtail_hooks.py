# SPDX-License-Identifier: EUPL-1.2
from typing import Any

from wagtail import hooks

from anonymisation.viewsets import AllowedPhraseViewSet


@hooks.register("register_admin_viewset")
def register_allow_list() -> Any:
    return AllowedPhraseViewSet("allowed_phrases", url_prefix="toegestane-woorden")

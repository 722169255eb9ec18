# SPDX-License-Identifier: EUPL-1.2
"""What editors write themselves passes the Herkenningscheck too, by a lighter rule.

Such a page keeps its revisions and needs no second person. What points at one person by
itself stops its publication; what is for review in a case (a place, a date) may stay.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page, Revision

from accounts.models import User
from anonymisation.allow_list import current_allow_list
from anonymisation.engine import Finding, Kind, Tier, detect
from cases.models.item import SCHEDULED
from cases.outcomes import Refusal, UnsafeToPublish
from cases.texts import field_label, page_texts


class LightlyChecked(Page):
    """A page that is not published while its text points at somebody."""

    class Meta:
        abstract = True

    def publish(
        self,
        revision: Revision,
        user: User | None = None,
        changed: bool = True,
        log_action: bool | str = True,
        previous_revision: Revision | None = None,
        skip_permission_checks: bool = False,
    ) -> Any:
        refusals = list(refusals_for(revision.as_object()))
        if refusals and log_action == SCHEDULED:
            # One refusal would stop the whole run, so this page is passed over.
            Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
            return None
        if refusals:
            raise UnsafeToPublish(refusals, self)
        return super().publish(
            revision,
            user=user,
            changed=changed,
            log_action=log_action,
            previous_revision=previous_revision,
            skip_permission_checks=skip_permission_checks,
        )


def refusals_for(page: Page) -> Iterator[Refusal]:
    """Yield a reason for each field in which something points at one person.

    The words are never quoted: what a message says is kept in a session.
    """
    found = detect(
        "", fields=page_texts(page), allow_list=current_allow_list().allow_list
    )
    counts = Counter(f.field for f in found if _points_at_somebody(f))
    for name, count in counts.items():
        label = field_label(page, name)
        yield Refusal(
            check="light_policy",
            field=name,
            message=ngettext(
                "%(label)s: er staat %(count)s gegeven in dat iemand aanwijst. Haal het "
                "weg. Is het geen persoon, zet het dan bij de toegestane woorden.",
                "%(label)s: er staan %(count)s gegevens in die iemand aanwijzen. Haal ze "
                "weg. Is het geen persoon, zet het dan bij de toegestane woorden.",
                count,
            )
            % {"label": label[:1].upper() + label[1:], "count": count},
        )


def _points_at_somebody(found: Finding) -> bool:
    """A link is what an editor's page is for: it leads to a source."""
    return found.tier is Tier.BLOCK and found.kind is not Kind.URL


def stop_in_editor(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Answer for the editing view when a page may not go live; its draft is stored."""
    if not isinstance(page, LightlyChecked):
        return None
    refusals = list(refusals_for(page))
    if not refusals:
        return None
    for refusal in refusals:
        messages.error(request, refusal.message)
    messages.info(request, _("Je concept is bewaard; er is niets gepubliceerd."))
    return redirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))

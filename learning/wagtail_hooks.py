# SPDX-License-Identifier: EUPL-1.2
"""What readers find of themselves on cases, practices and dossiers; visitors find nothing."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.models import Page

from accounts.models import User
from dossiers.choices import DossierKind
from dossiers.contents import DossierItem
from dossiers.models import DossierPage
from dossiers.notes import ReaderNotes
from learning.paths import path_notes
from learning.saved import is_saved
from learning.services import note_visit


@hooks.register("register_item_action")
def offer_to_save(page: Page, request: HttpRequest) -> str:
    """Return the button with which a reader keeps a page or forgets it again."""
    if not isinstance(request.user, User) or not page.live:
        return ""
    context = {"slug": page.slug, "is_saved": is_saved(request.user, page)}
    return render_to_string("components/save_form.html", context, request=request)


@hooks.register("register_dossier_notes")
def tell_what_is_new(
    dossier: DossierPage, items: Sequence[DossierItem], request: HttpRequest
) -> ReaderNotes:
    """Mark what was not in the dossier when this reader was here before."""
    if not isinstance(request.user, User) or request.method != "GET":
        return ReaderNotes()
    keys = [item.key for item in items]
    new = note_visit(user=request.user, dossier=dossier, keys=keys)
    if not new:
        return ReaderNotes()
    told = ngettext("%(count)s nieuw voor jou", "%(count)s nieuw voor jou", len(new))
    return ReaderNotes(
        news=told % {"count": len(new)}, marks=dict.fromkeys(new, _("Nieuw voor jou"))
    )


@hooks.register("register_dossier_notes")
def follow_path(
    dossier: DossierPage, items: Sequence[DossierItem], request: HttpRequest
) -> ReaderNotes:
    """Show who is signed in how far they are, and tell visitors that they could see it."""
    if dossier.kind != DossierKind.LEARNING_PATH or not items:
        return ReaderNotes()
    if isinstance(request.user, User):
        return path_notes(dossier, items, request)
    context = {"path": request.path}
    invitation = render_to_string("components/path_invitation.html", context)
    return ReaderNotes(heads=(invitation,))

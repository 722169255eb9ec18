# SPDX-License-Identifier: EUPL-1.2
"""Saving, the list of what was saved, and ticking steps; each for oneself alone."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from accounts.access import Viewer, viewer_for
from accounts.models import User
from dossiers.access import dossiers_visible_to
from dossiers.contents import DossierItem, contents_for
from dossiers.models import DossierPage
from learning.choices import SavedKind
from learning.models import SavedItem
from learning.saved import kind_named, page_by_slug, saved_things
from learning.services import forget_page, forget_unreadable, mark_step, save_page

PAGE_SIZE = 20

View = Callable[..., HttpResponse]


def for_oneself(view: View) -> View:
    """Ask a visitor to sign in first; what was posted is not posted again after that."""

    @wraps(view)
    def guarded(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, **kwargs)
        return redirect_to_login(reverse("learning:saved"))

    return guarded


@for_oneself
@require_safe
def show_saved(request: HttpRequest) -> HttpResponse:
    """Answer with one's own saved items, newest first."""
    assert isinstance(request.user, User)
    viewer, saved = viewer_for(request.user), SavedItem.objects.of(request.user)
    kind = kind_named(request.GET.get("soort", ""))
    counts = {kind: saved.readable_by(viewer, kind).count() for kind in SavedKind}
    readable = saved.readable_by(viewer, kind) if kind else saved.readable_by(viewer)
    pages = Paginator(readable.newest_first(), PAGE_SIZE)
    shown = pages.get_page(request.GET.get("pagina"))
    context = {
        "things": saved_things(shown, request),
        "page_obj": shown,
        "keep": f"&soort={kind.value}" if kind else "",
        "kinds": _links(counts, kind),
        "total": sum(counts.values()),
        "gone": saved.count() - sum(counts.values()),
    }
    return render(request, "learning/saved_list.html", context)


def _links(
    counts: dict[SavedKind, int], chosen: SavedKind | None
) -> list[dict[str, Any]]:
    """Return the filter as links: everything, and each kind of which there is something."""
    address = reverse("learning:saved")
    every = {"label": _("Alles"), "url": address, "count": sum(counts.values())}
    links = [every | {"is_current": chosen is None}]
    for kind, count in counts.items():
        url = f"{address}?soort={kind.value}"
        link = {"label": kind.label, "url": url, "count": count}
        if count or kind == chosen:
            links.append(link | {"is_current": kind == chosen})
    return links


@for_oneself
@require_POST
def keep(request: HttpRequest, slug: str) -> HttpResponse:
    """Save a page or forget it, and go back to where the button was."""
    assert isinstance(request.user, User)
    page = page_by_slug(slug, viewer_for(request.user))
    if page is None:
        raise Http404
    if request.POST.get("bewaar") == "1":
        save_page(user=request.user, page=page)
        messages.success(request, _("Bewaard. Je vindt het terug onder Bewaard."))
    else:
        forget_page(user=request.user, page=page)
        messages.success(request, _("Weggehaald uit wat je bewaart."))
    if request.POST.get("vanaf") == "lijst":
        return redirect("learning:saved")
    return redirect(page.get_url(request))


@for_oneself
@require_POST
def clear_up(request: HttpRequest) -> HttpResponse:
    """Forget what was withdrawn or is no longer meant for this reader."""
    assert isinstance(request.user, User)
    count = forget_unreadable(user=request.user)
    told = ngettext("%(count)s weggehaald.", "%(count)s weggehaald.", count)
    messages.success(request, told % {"count": count})
    return redirect("learning:saved")


@for_oneself
@require_POST
def tick(request: HttpRequest, slug: str) -> HttpResponse:
    """Note that a step of a learning path was done, or take that back."""
    assert isinstance(request.user, User)
    viewer = viewer_for(request.user)
    dossier = get_object_or_404(dossiers_visible_to(viewer), slug=slug)
    step = _step(dossier, viewer, request)
    is_done = request.POST.get("gedaan") == "1"
    mark_step(user=request.user, dossier=dossier, step=step.key, is_done=is_done)
    return redirect(f"{dossier.get_url(request)}#nummer-{step.number}")


def _step(dossier: DossierPage, viewer: Viewer, request: HttpRequest) -> DossierItem:
    """Return the step that the form names, if this reader finds it in the path."""
    for section in contents_for(dossier, viewer, request):
        for item in section.items:
            if item.key == request.POST.get("stap"):
                return item
    raise Http404

# SPDX-License-Identifier: EUPL-1.2
"""What somebody tells about themselves."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from home.forms import ProfileForm


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit_profile(request: HttpRequest) -> HttpResponse:
    """Show and store one's own name, title and role; nobody else's."""
    sent = request.POST if request.method == "POST" else None
    form = ProfileForm(sent, instance=request.user)
    if form.is_valid():
        form.save()
        messages.success(request, _("Je profiel is bewaard."))
        return redirect("home:profile")
    return render(request, "home/profile.html", {"form": form})

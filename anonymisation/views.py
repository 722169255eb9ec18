# SPDX-License-Identifier: EUPL-1.2
"""The Herkenningscheck: a page on which anyone has a text checked.

The text lives as long as its request. It is stored nowhere, stands in no address and in
no log, and needs no cookie: checking changes nothing, so the form posts without a token.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from anonymisation.check_page import check_context
from anonymisation.engines import second_credit
from anonymisation.forms import CheckForm
from anonymisation.limits import is_too_much
from anonymisation.measured import measured

TOO_MANY_REQUESTS = 429


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def check(request: HttpRequest) -> HttpResponse:
    """Show the form, or what was found in the text that was sent."""
    if request.method != "POST":
        return _page(request, {"form": CheckForm()})
    # A file that somebody sends along is read by nothing and written nowhere.
    request.upload_handlers = []
    form = CheckForm(request.POST)
    if not form.is_valid():
        return _page(request, {"form": form})
    text = form.cleaned_data["tekst"]
    if is_too_much(request, len(text)):
        form.add_error(
            None,
            _(
                "Er wordt nu heel veel nagekeken. Probeer het over een minuut opnieuw; "
                "je tekst staat er nog."
            ),
        )
        return _page(request, {"form": form}, status=TOO_MANY_REQUESTS)
    checked = check_context(text)
    cleaned = CheckForm(initial={"tekst": checked["cleaned"]}, auto_id="schoon_%s")
    own = CheckForm(initial={"tekst": text}, auto_id="eigen_%s")
    return _page(request, {"checked": checked, "cleaned_form": cleaned, "form": own})


def _page(
    request: HttpRequest, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    context |= {"measured": measured(), "credit": second_credit()}
    response = render(request, "anonymisation/check.html", context, status=status)
    if request.method == "POST":
        # "no-store" would make the back button ask to send the form again.
        response["Cache-Control"] = "private, no-cache"
    return response

# SPDX-License-Identifier: EUPL-1.2
"""Every address of the site; Wagtail's pages answer what is left."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import include, path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from accounts.views import enter_admin
from cases.choosing import chooser_urls
from core.uploads.views import show_picture


def not_offered(request: HttpRequest, **kwargs: str) -> HttpResponse:
    raise Http404


# What Wagtail's admin answers and this site does not: pages that show an error on purpose,
# a second way to a new password, actions on many people at once (roles are given one by
# one, and groups follow from them), a report that names the last edited page of each kind
# to whoever may edit any page, and the making of a concept while choosing one.
NOT_OFFERED = [
    path("test404/", not_offered),
    path("failwhale/", not_offered),
    path("password_reset/<path:rest>", not_offered),
    path("bulk/accounts/<path:rest>", not_offered),
    path("reports/page-types-usage/", not_offered),
    path("reports/page-types-usage/results/", not_offered),
    path("snippets/choose/taxonomy/concept/create/", not_offered),
]

handler500 = "core.failures.tell_of_failure"

urlpatterns = [
    # One sign-in for site and admin.
    path("beheer/login/", enter_admin, name="admin_login"),
    path(
        "beheer/password_reset/",
        RedirectView.as_view(pattern_name="account_reset_password"),
    ),
    # Wagtail's own form for readers knows no limit on tries.
    path(
        "_util/login/",
        RedirectView.as_view(pattern_name="account_login", query_string=True),
    ),
    path("beheer/", include(NOT_OFFERED)),
    path("beheer/", include(chooser_urls())),
    path("beheer/", include(wagtailadmin_urls)),
    path("documenten/", include(wagtaildocs_urls)),
    # A proxy that has the files answers by itself.
    path("media/images/<path:name>", show_picture, name="picture"),
    path("account/", include("accounts.urls")),
    path("account/", include("learning.urls")),
    path("", include("taxonomy.urls")),
    path("herkenningscheck/", include("anonymisation.urls")),
    path("melden/", include("moderation.urls")),
    path("zoeken/", include("search.urls")),
    path("gezond/", include("operations.urls")),
    path("", include("home.urls")),
    path("", include(wagtail_urls)),
]

if settings.DEBUG and not settings.MEDIA_BUCKET:
    from django.conf.urls.static import static

    urlpatterns = [
        *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
        *urlpatterns,
    ]

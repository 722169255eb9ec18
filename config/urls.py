# SPDX-License-Identifier: EUPL-1.2
"""Every address of the site; Wagtail's pages answer what is left."""

from django.conf import settings
from django.urls import include, path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

to_login = RedirectView.as_view(pattern_name="account_login", query_string=True)

urlpatterns = [
    # One sign-in for site and admin.
    path("beheer/login/", to_login, name="admin_login"),
    path(
        "beheer/password_reset/",
        RedirectView.as_view(pattern_name="account_reset_password"),
    ),
    path("beheer/", include(wagtailadmin_urls)),
    path("documenten/", include(wagtaildocs_urls)),
    path("account/", include("accounts.urls")),
    path("begrippen/", include("taxonomy.urls")),
    # path("zoeken/", include("search.urls")),
    path("", include("home.urls")),
    path("", include(wagtail_urls)),
]

if settings.DEBUG:
    from django.conf.urls.static import static

    urlpatterns = [
        *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
        *urlpatterns,
    ]

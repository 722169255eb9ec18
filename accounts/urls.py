# SPDX-License-Identifier: EUPL-1.2
"""Sign-in by allauth under Dutch addresses, only what a closed site needs; and logos.

The names are allauth's own: its views and mails ask for them.
"""

from django.urls import path, re_path

from allauth.account import views

from accounts.views import show_logo

urlpatterns = [
    path("organisatie/<uuid:uuid>/logo/", show_logo, name="organisation_logo"),
    path("inloggen/", views.login, name="account_login"),
    path("uitloggen/", views.logout, name="account_logout"),
    path("niet-actief/", views.account_inactive, name="account_inactive"),
    path("aanmelden/", views.signup, name="account_signup"),
    path("bevestigen/", views.reauthenticate, name="account_reauthenticate"),
    path("wachtwoord/", views.password_change, name="account_change_password"),
    path("wachtwoord/kiezen/", views.password_set, name="account_set_password"),
    path("wachtwoord/vergeten/", views.password_reset, name="account_reset_password"),
    path(
        "wachtwoord/vergeten/verstuurd/",
        views.password_reset_done,
        name="account_reset_password_done",
    ),
    re_path(
        r"^wachtwoord/nieuw/(?P<uidb36>[0-9A-Za-z]{1,13})-(?P<key>[-:\w]{1,100})/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "wachtwoord/nieuw/klaar/",
        views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
]

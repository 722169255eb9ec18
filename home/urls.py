# SPDX-License-Identifier: EUPL-1.2
"""Addresses at the root that are no Wagtail pages."""

from django.urls import path

from home.profile import edit_profile

app_name = "home"
urlpatterns = [
    path("account/profiel/", edit_profile, name="profile"),
]

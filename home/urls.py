# SPDX-License-Identifier: EUPL-1.2
"""Addresses at the root that are no Wagtail pages."""

from django.urls import path, re_path

from home.case_page import read_case
from home.profile import edit_profile
from home.security_txt import show_security_txt
from home.sitemap import show_robots, show_sitemap
from home.style_guide.views import show_style_guide

app_name = "home"
urlpatterns = [
    path(".well-known/security.txt", show_security_txt, name="security_txt"),
    path("sitemap.xml", show_sitemap, name="sitemap"),
    path("robots.txt", show_robots, name="robots"),
    path("account/profiel/", edit_profile, name="profile"),
    # The way to the page that is read most; Wagtail's own way leads to the same one.
    re_path(r"^casussen/(?P<code>kt-[a-z0-9]{6})/$", read_case, name="case"),
    path("stijlgids/", show_style_guide, name="style_guide"),
]

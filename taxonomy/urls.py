# SPDX-License-Identifier: EUPL-1.2
"""Addresses of terms, techniques and themes."""

from django.urls import path

from taxonomy import views

app_name = "taxonomy"
urlpatterns = [
    path("begrippen/", views.list_terms, name="terms"),
    path("begrippen/<slug:code>/", views.show_term, name="term"),
    path("technieken/", views.list_techniques, name="techniques"),
    path("technieken/<slug:code>/", views.show_technique, name="technique"),
    path("themas/", views.list_themes, name="themes"),
    path("themas/<slug:code>/", views.show_theme, name="theme"),
]

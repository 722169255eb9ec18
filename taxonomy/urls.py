# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the glossary."""

from django.urls import path

from taxonomy import views

app_name = "taxonomy"
urlpatterns = [
    path("", views.list_terms, name="terms"),
    path("<slug:code>/", views.show_term, name="term"),
]

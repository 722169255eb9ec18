# SPDX-License-Identifier: EUPL-1.2
"""Addresses of search."""

from django.urls import path

from search import views

app_name = "search"
urlpatterns = [path("", views.search, name="results")]

# SPDX-License-Identifier: EUPL-1.2
"""Addresses of search."""

from django.urls import path

from search import demand_views, suggest_views, views, within

app_name = "search"
urlpatterns = [
    path("", views.search, name="results"),
    path("dossier/<slug:slug>/", within.search_dossier, name="dossier"),
    path("suggesties/", suggest_views.suggest, name="suggestions"),
    path("casus-aanvragen/", demand_views.show_request_form, name="request_case"),
    path(
        "casus-aanvragen/versturen/",
        demand_views.send_request,
        name="send_case_request",
    ),
    path("casus-aanvragen/bedankt/", demand_views.show_thanks, name="case_requested"),
]

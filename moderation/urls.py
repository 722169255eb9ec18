# SPDX-License-Identifier: EUPL-1.2
"""Addresses for who recognises somebody."""

from django.urls import path

from moderation import views

app_name = "moderation"
urlpatterns = [
    path("", views.show_start, name="start"),
    path("bedankt/", views.show_thanks, name="reported"),
    path("<slug:code>/", views.report, name="report"),
]

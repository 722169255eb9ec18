# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the Herkenningscheck."""

from django.urls import path

from anonymisation import views

app_name = "anonymisation"
urlpatterns = [
    path("", views.check, name="check"),
]

# SPDX-License-Identifier: EUPL-1.2
"""Addresses of what readers keep for themselves."""

from django.urls import path

from learning import views

app_name = "learning"
urlpatterns = [
    path("bewaard/", views.show_saved, name="saved"),
    path("bewaard/opruimen/", views.clear_up, name="clear_up"),
    path("bewaard/<slug:slug>/", views.keep, name="keep"),
    path("leerpad/<slug:slug>/", views.tick, name="tick"),
]

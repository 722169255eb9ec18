# SPDX-License-Identifier: EUPL-1.2
"""Addresses for machines, so without a closing slash that they would be sent on to."""

from django.urls import path

from operations.views import alive, figures, ready, searching

app_name = "operations"
urlpatterns = [
    path("levend", alive, name="alive"),
    path("klaar", ready, name="ready"),
    path("zoeken", searching, name="searching"),
    path("cijfers", figures, name="figures"),
]

# SPDX-License-Identifier: EUPL-1.2
"""Addresses at the root that are no Wagtail pages."""

urlpatterns: list = []

# SPDX-License-Identifier: EUPL-1.2
"""The suite's settings with a stock Wagtail page beside ours, for comparison."""

from .test import *
from .test import INSTALLED_APPS

INSTALLED_APPS = ["benchmarks.stock", *INSTALLED_APPS]

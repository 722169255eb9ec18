# SPDX-License-Identifier: EUPL-1.2
"""The suite's settings with a stock Wagtail page beside ours, for comparison."""

from .environment import env
from .test import *
from .test import INSTALLED_APPS

INSTALLED_APPS = ["benchmarks.stock", *INSTALLED_APPS]

# Only what measures Elasticsearch asks for it.
ES_URL = env.str("ES_URL", default="")

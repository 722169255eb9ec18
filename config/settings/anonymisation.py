# SPDX-License-Identifier: EUPL-1.2
"""The Herkenningscheck."""

from .environment import env

# The name of an engine that must answer beside the rules before anything is published;
# empty means the rules alone. See docs/features/herkenningscheck.md.
ANONYMISATION_SECOND_ENGINE = env.str("ANONYMISATION_SECOND_ENGINE", default="")

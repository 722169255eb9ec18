# SPDX-License-Identifier: EUPL-1.2
"""What whoever runs the site may ask of it."""

from .environment import secret

# Without it nobody reads /gezond/zoeken and /gezond/cijfers.
OPERATIONS_TOKEN = secret("OPERATIONS_TOKEN", default="")

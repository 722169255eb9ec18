# SPDX-License-Identifier: EUPL-1.2
"""Where somebody who finds a hole can tell us; the rest about the operator is content."""

from .environment import env
from .mail import DEFAULT_FROM_EMAIL

_CONTACT: list[str] = env.list("SECURITY_CONTACT", default=[])

SECURITY_CONTACT_IS_SET = bool(_CONTACT)
# As addresses of security.txt: mailto:, https:// or tel:.
SECURITY_CONTACT = _CONTACT or [f"mailto:{DEFAULT_FROM_EMAIL}"]

# SPDX-License-Identifier: EUPL-1.2
"""Codes by which people cite an item."""

import secrets

# No look-alikes: a code is read aloud in a meeting and typed from paper.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 6


def new_public_id() -> str:
    """Return a random code; it reveals neither order, place nor date."""
    return "KT-" + "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))

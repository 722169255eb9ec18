# SPDX-License-Identifier: EUPL-1.2
"""Codes by which people cite an item."""

import hashlib
import secrets

# No look-alikes: a code is read aloud in a meeting and typed from paper.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 6
# How the lower case of a code begins, which is the slug of its page.
SLUG_START = "kt-"


def new_public_id() -> str:
    """Return a random code; it reveals neither order, place nor date."""
    return "KT-" + "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def public_id_from(name: str) -> str:
    """Return the code that this name has on every machine.

    For fiction only: whoever knows the name of a real item could work out its code.
    """
    number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8])
    letters = []
    for _place in range(LENGTH):
        number, index = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[index])
    return "KT-" + "".join(letters)

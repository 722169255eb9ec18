# SPDX-License-Identifier: EUPL-1.2
"""Who is who in drill S1, and what a rule says.

Everybody has a letter, so that a rule reads as a word:

V visitor, R reader, C consultant of the same organisation, X consultant of another
organisation, P privacy reviewer of the organisation, E editor of the organisation,
S editor of the site, L lawyer, A administrator.
"""

from dataclasses import dataclass

ALL = "VRCXPESLA"
SIGNED_IN = "RCXPESLA"
STAFF = "PESLA"
SITE = "SLA"
PUBLISHERS = "ESA"
VOCABULARY = "ESA"
ALLOW_LIST = "PESA"
MODERATORS = "PESA"
ADMINISTRATOR = "A"
NOBODY = ""


@dataclass(frozen=True)
class Rule:
    """Who gets in by GET and by POST; for another organisation's object only site roles.

    ``refused`` is what somebody gets who is signed in and has no business here. What is
    "missing" is not found by who works in the admin; others never get that far.
    """

    get: str
    post: str
    refused: str = "forbidden"
    other: str = SITE
    visitor: str = "login"

    def expected(self, letter: str, method: str, owner: str) -> str:
        allowed = self.get if method == "get" else self.post
        if owner == "other":
            allowed = "".join(who for who in allowed if who in self.other)
        if letter in allowed:
            return "allowed"
        if letter == "V":
            return self.visitor
        if self.refused == "missing":
            return "not found" if letter in STAFF else "forbidden"
        return "not found" if self.refused == "hidden" else self.refused


def both(letters: str, **kwargs: str) -> Rule:
    return Rule(letters, letters, **kwargs)


# Not there for anybody.
NOWHERE = Rule(NOBODY, NOBODY, refused="hidden", visitor="not found")
# There for nobody who works in the admin.
MISSING = both(NOBODY, refused="missing")

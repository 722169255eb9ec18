# SPDX-License-Identifier: EUPL-1.2
"""What a password must be, said in Dutch."""

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import gettext as _


class LongPassword(MinimumLengthValidator):
    """Django 5.2 changed the words of this error and its Dutch catalogue lacks them."""

    def get_error_message(self) -> str:
        return _("Kies een wachtwoord van minstens %(count)s tekens.") % {
            "count": self.min_length
        }

# SPDX-License-Identifier: EUPL-1.2
"""Dutch, in Dutch time."""

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands")]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

#!/usr/bin/env python
# SPDX-License-Identifier: EUPL-1.2
"""Django's command line; development settings unless told otherwise."""

import os
import sys


def check_text_without_site() -> None:
    """Check texts without application, database or translations behind it.

    Loading the whole site takes seconds, and a check of a text needs none of it.
    """
    from django.conf import settings

    settings.configure(USE_I18N=False)
    from anonymisation.management.commands.check_text import Command

    Command().run_from_argv(sys.argv)


if __name__ == "__main__" and sys.argv[1:2] == ["check_text"]:
    check_text_without_site()
elif __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as refused:
        # Written for whoever runs the site, who has no use for the lines of our code.
        sys.exit(str(refused))

# SPDX-License-Identifier: EUPL-1.2
"""Why a backup or a restore stops, in plain Dutch, for whoever typed the command."""


class BackupFailed(Exception):
    """Nothing was made that could be taken for a backup."""


class RestoreRefused(Exception):
    """The archive, the place or the keys are not what a restore needs."""

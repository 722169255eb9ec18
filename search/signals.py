# SPDX-License-Identifier: EUPL-1.2
"""What other apps may listen to."""

from django.dispatch import Signal

# Every index was compared with the database; sent with ``differences``, how many there were.
indices_compared = Signal()

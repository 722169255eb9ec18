# SPDX-License-Identifier: EUPL-1.2
"""What every installation shares; each subject has a module of its own."""

from .anonymisation import *
from .applications import *
from .cms import *
from .database import *
from .files import *
from .locale import *
from .logging import *
from .mail import *
from .moderation import *
from .operations import *
from .operator import *
from .people import *
from .search import *
from .security import *

# Fictional accounts, demo content and benchmark data; production never allows them.
FICTION_ALLOWED = False

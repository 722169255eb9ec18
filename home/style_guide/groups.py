# SPDX-License-Identifier: EUPL-1.2
"""The components by purpose; a new one is added to its group in ``samples``."""

from home.style_guide.samples.cards import CARDS
from home.style_guide.samples.cases import CASES
from home.style_guide.samples.check import CHECK
from home.style_guide.samples.concepts import CONCEPTS
from home.style_guide.samples.dossiers import DOSSIERS
from home.style_guide.samples.forms import FORMS
from home.style_guide.samples.frame import FRAME
from home.style_guide.samples.group import Group
from home.style_guide.samples.links import LINKS
from home.style_guide.samples.messages import MESSAGES
from home.style_guide.samples.personal import PERSONAL
from home.style_guide.samples.results import RESULTS
from home.style_guide.samples.story import STORY
from home.style_guide.samples.trust import TRUST

GROUPS: tuple[Group, ...] = (
    FRAME,
    LINKS,
    MESSAGES,
    FORMS,
    CARDS,
    RESULTS,
    CASES,
    STORY,
    CONCEPTS,
    DOSSIERS,
    PERSONAL,
    CHECK,
    TRUST,
)

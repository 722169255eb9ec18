# SPDX-License-Identifier: EUPL-1.2
from anonymisation.check_page import Thing, TierOfThings
from anonymisation.engine.findings import Tier
from anonymisation.marked_text import Piece
from anonymisation.measured import Measured
from home.style_guide.samples.group import LONG_TEXT, Group

NAME = Thing(
    number=1,
    tier=Tier.BLOCK,
    kind="Naam",
    quote="mevrouw Voorbeeld",
    reason="Een naam wijst iemand aan.",
    anchors=("plek-1", "plek-2"),
    instead=("de bewoner", "zij"),
    advice="",
)
AGE = Thing(
    number=2,
    tier=Tier.REVIEW,
    kind="Leeftijd",
    quote="91 jaar",
    reason=LONG_TEXT,
    anchors=("plek-3",),
    instead=(),
    advice="Schrijf een ruimere leeftijd.",
)

CHECK = Group(
    code="herkenningscheck",
    title="Herkenningscheck",
    components=("marked_text", "found_things", "check_limits", "model_credit"),
    data={
        "pieces": [
            Piece("Ik sprak "),
            Piece("mevrouw Voorbeeld", "block", "plek-1", 1, "naar nummer 1"),
            Piece(", "),
            Piece("91 jaar", "review", "plek-3", 2, "naar nummer 2"),
            Piece(", van "),
            Piece("de kerk", "hint", "plek-4", 3, "naar nummer 3"),
            Piece("."),
        ],
        "tier": TierOfThings("block", "Dit moet weg", [NAME]),
        "review_tier": TierOfThings("review", "Kijk hier nog eens naar", [AGE]),
        "measured": Measured(1200, 98.4, 91.2, "november 2026"),
        "credit": {
            "work": "Voorbeeldmodel",
            "maker": "een maker",
            "licence": "Apache 2.0",
            "licence_url": "#",
        },
    },
)

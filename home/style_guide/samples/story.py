# SPDX-License-Identifier: EUPL-1.2
from cases.steps import Step
from cases.story import StoryField, StoryPart
from home.style_guide.samples.group import LONG_TEXT, LONG_TITLE, Group

SAID = "<p>Ik kwam voor de ramen en bleef voor de koffie.</p><p>Zo begon het.</p>"
SIDES = (
    StoryField(
        "facts", "feitelijk", "Feiten", "<p>De hulp kwam twee keer per week.</p>"
    ),
    StoryField("moral", "moreel", "Moreel", "<p>Mag ik zien wat zij verzwijgt?</p>"),
    StoryField("law", "juridisch", "Juridisch", f"<p>{LONG_TEXT}</p>"),
)


def part(code: str, title: str, *fields: StoryField) -> StoryPart:
    return StoryPart(code, title, fields)


TOLD = StoryField("told", "verteld", "Wat er gebeurde", SAID)

STORY = Group(
    code="verhaal",
    title="Het verhaal van een casus",
    components=(
        "story_part",
        "story_fields",
        "quote_list",
        "investigation",
        "steps",
        "arrangement",
        "conversation",
        "techniques",
        "dilemma",
        "outcome",
        "timeline",
        "meanings",
    ),
    data={
        "parts": {
            "situatie": part("situatie", "Situatie", TOLD),
            "onderzoek": part("onderzoek", "Onderzoek", TOLD),
            "dilemma": part("dilemma", "Dilemma", *SIDES),
            "uitkomst": part("uitkomst", "Uitkomst", TOLD),
        },
        "part": part("situatie", "Situatie", TOLD),
        "helpful_phrases": ["Wat mis je het meest?", LONG_TEXT],
        "steps": [
            Step("1", "De hulpvraag vaststellen", href="#vraag"),
            Step("2", "De beperkingen in kaart brengen", href="#onderzoek"),
            Step("3", "Wat iemand zelf kan"),
            Step("4", LONG_TITLE, href="#afweging"),
        ],
        "arrangement": [
            {
                "rung": "own_strength",
                "label": "Eigen kracht",
                "share": "partly",
                "share_label": "voor een deel",
                "provision": "zelf koken",
            },
            {
                "rung": "informal_care",
                "label": "Mantelzorg",
                "share": "small",
                "share_label": "een klein deel",
            },
            {
                "rung": "tailored_provision",
                "label": "Maatwerk",
                "share": "large",
                "share_label": "het grootste deel",
                "provision": LONG_TITLE,
            },
        ],
        "techniques": [
            {
                "label": "Doorvragen",
                "url": "#",
                "result": "worked",
                "result_label": "werkte",
                "why": "Er kwam een ander verhaal.",
            },
            {
                "label": "Samenvatten",
                "url": "#",
                "result": "partly",
                "result_label": "werkte deels",
                "why": LONG_TEXT,
            },
            {
                "label": "Stilte laten",
                "url": "#",
                "result": "not",
                "result_label": "werkte niet",
            },
        ],
        "tensions": "veiligheid tegenover eigen regie",
        "timeline": [
            {"moment": "eerste week", "text": "Het gesprek aan tafel."},
            {"moment": "na drie maanden", "text": LONG_TEXT},
        ],
        "terms": [
            {
                "anchor": "begrip-eigen-kracht",
                "code": "own_strength",
                "label": "Eigen kracht",
                "definition": "Wat iemand zelf kan, met de mensen om zich heen.",
                "source": "Wmo 2015",
                "source_status": "wet",
            }
        ],
    },
)

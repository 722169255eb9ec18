# SPDX-License-Identifier: EUPL-1.2
"""Ten ordinary fictional cases for each type of household, as a colleague would name them.

Each is a scene, a life stage, its themes and what may remain in the text of it. None of
them is about anybody; all of them happen every week.
"""

from dataclasses import dataclass

from anonymisation.engine.findings import Kind

AGE, FAMILY, DATE = Kind.AGE, Kind.FAMILY, Kind.DATE
NATIONALITY, RELIGION = Kind.NATIONALITY, Kind.RELIGION


@dataclass(frozen=True)
class Ordinary:
    scene: str
    household: str
    life_stage: str
    themes: tuple[str, ...]
    remains: tuple[Kind, ...] = ()


def _of(
    household: str, *rows: tuple[str, str, str, tuple[Kind, ...]]
) -> list[Ordinary]:
    return [
        Ordinary(scene, household, stage, tuple(themes.split()), remains)
        for scene, stage, themes, remains in rows
    ]


ORDINARY = [
    *_of(
        "alone",
        ("De trap die elke week een tree hoger lijkt", "oldest", "housing_adaptation ageing_in_place", ()),
        ("Ramen zemen lukt niet meer", "older", "household", (AGE,)),
        ("De scootmobiel die niet in de berging past", "older", "mobility", ()),
        ("Post in plastic tassen", "adult", "debts_income_security guidance", ()),
        ("De telefoon die nooit gaat", "oldest", "loneliness own_strength_network", (FAMILY,)),
        ("Na de opname weer thuis", "adult", "mental_vulnerability guidance", ()),
        ("Een kamer zonder pad", "older", "hoarding care_avoidance", ()),
        ("De pannen op het vuur", "oldest", "dementia cooperation_care", (DATE,)),
        ("Eerste eigen sleutel", "young_adult", "transition_18 guidance", ()),
        ("Een formulier te veel", "adult", "literacy_digital client_support", (NATIONALITY,)),
    ),
    *_of(
        "with_partner",
        ("De mantelzorger die niet meer sliep", "older", "carers_respite dementia", ()),
        ("Twee rollators in een gang", "oldest", "housing_adaptation mobility", ()),
        ("Hij kookt, zij wijst", "older", "customary_help household", (AGE,)),
        ("De logeernacht", "oldest", "carers_respite", ()),
        ("Sinds het ongeluk is zij een ander", "adult", "acquired_brain_injury carers_respite", ()),
        ("De werkdag duurt tot elf uur", "adult", "chronic_progressive_illness day_activities", ()),
        ("Het bad dat eruit moest", "older", "housing_adaptation expectations_contribution", (DATE,)),
        ("Samen naar de dagbesteding", "older", "day_activities loneliness", ()),
        ("De tolk aan tafel", "older", "culture_language customary_help", (RELIGION,)),
        ("Het laatste voorjaar", "oldest", "end_of_life cooperation_care", ()),
    ),
    *_of(
        "family_with_children",
        ("Wie brengt de kinderen naar school", "adult", "customary_help household", ()),
        ("Een moeder met een slechte dag", "adult", "mental_vulnerability guidance", (FAMILY,)),
        ("De rolstoel in de klas", "child_with_aid", "mobility", ()),
        ("Een bed dat meegroeit", "child_with_aid", "housing_adaptation", ()),
        ("Rood staan en toch feest", "adult", "debts_income_security multiple_problems", ()),
        ("De oma die oppast", "older", "own_strength_network", (AGE,)),
        ("Drie hulpverleners, geen plan", "adult", "multiple_problems team_cooperation", ()),
        ("Ouders met hetzelfde tempo", "adult", "mild_intellectual_disability guidance", ()),
        ("Vader na de beroerte", "adult", "acquired_brain_injury", (DATE,)),
        ("Thuis is het niet veilig", "adult", "domestic_abuse", ()),
    ),
    *_of(
        "with_family",
        ("Hij woont nog thuis", "young_adult", "mild_intellectual_disability day_activities", ()),
        ("De zolderkamer", "young_adult", "mental_vulnerability guidance", ()),
        ("Moeder trok bij haar in", "oldest", "carers_respite customary_help", (FAMILY,)),
        ("Drie generaties, een badkamer", "older", "housing_adaptation", ()),
        ("Broer en zus onder een dak", "older", "household own_strength_network", ()),
        ("De dag begint om twee uur", "young_adult", "day_activities substance_use", ()),
        ("Ouders die ouder worden", "adult", "mild_intellectual_disability carers_respite", (AGE,)),
        ("De achterkamer van haar dochter", "oldest", "dementia carers_respite", ()),
        ("Een brief die zijn zus voorleest", "adult", "literacy_digital", (NATIONALITY,)),
        ("Schouders onder een ander huishouden", "adult", "customary_help household", ()),
    ),
    *_of(
        "group_or_institution",
        ("De huiskamer waar niemand zit", "oldest", "loneliness", ()),
        ("Naar de eigen kerk blijven gaan", "oldest", "mobility", (RELIGION,)),
        ("Een plek om te oefenen", "adult", "sheltered_living guidance", ()),
        ("De stap naar een eigen huis", "adult", "sheltered_living own_strength_network", ()),
        ("Een groep die te luid is", "young_adult", "mental_vulnerability sheltered_living", ()),
        ("De elektrische rolstoel van de gang", "older", "mobility", ()),
        ("Werken op de kwekerij", "adult", "day_activities mild_intellectual_disability", (AGE,)),
        ("Samen koken op dinsdag", "adult", "loneliness guidance", ()),
        ("De overgang naar de Wlz", "oldest", "transition_wmo_wlz dementia", ()),
        ("Een hofje met een belletje", "older", "ageing_in_place", (DATE,)),
    ),
    *_of(
        "no_fixed_place",
        ("Van bank naar bank", "young_adult", "homelessness_shelter", ()),
        ("Een briefadres", "adult", "homelessness_shelter debts_income_security", ()),
        ("Slapen in de auto", "adult", "homelessness_shelter own_strength_network", (DATE,)),
        ("Na de scheiding op straat", "adult", "homelessness_shelter", (FAMILY,)),
        ("De koffer in de kelder van een vriend", "adult", "mental_vulnerability", ()),
        ("Eerst slapen, dan praten", "adult", "substance_use homelessness_shelter", ()),
        ("Weg uit een huis dat niet veilig was", "adult", "domestic_abuse", ()),
        ("Zonder post geen uitkering", "young_adult", "debts_income_security", ()),
        ("Een ander land, een ander loket", "adult", "culture_language", (NATIONALITY,)),
        ("De vakantiewoning in november", "older", "homelessness_shelter", ()),
    ),
]  # fmt: skip

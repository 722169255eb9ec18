# SPDX-License-Identifier: EUPL-1.2
"""The vocabularies of the field, one scheme each."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Scheme(models.TextChoices):
    """Which list a concept belongs to; the values are the names of the data files."""

    THEME = "theme", _("thema")
    LIFE_DOMAIN = "life_domain", _("leefgebied")
    NEED_CLUSTER = "need_cluster", _("hulpvraag")
    TARGET_GROUP = "target_group", _("doelgroep")
    SOLUTION_LADDER = "solution_ladder", _("soort oplossing")
    PROVISION = "provision", _("voorziening")
    LEGAL_FRAMEWORK = "legal_framework", _("wettelijk kader")
    DECISION_OUTCOME = "decision_outcome", _("uitkomst")
    INTENDED_EFFECT = "intended_effect", _("beoogd effect")
    CONVERSATION_TECHNIQUE = "conversation_technique", _("gesprekstechniek")
    VALUE_TENSION = "value_tension", _("waardenspanning")
    REVIEW_LEVEL = "review_level", _("toetsingsniveau")
    ACCESS_ROLE = "access_role", _("rol in de toegang")
    ACCESS_MODEL = "access_model", _("inrichting van de toegang")
    LIFE_STAGE = "life_stage", _("levensfase")
    HOUSEHOLD_TYPE = "household_type", _("huishouden")
    TRIGGER = "trigger", _("aanleiding")
    CONVERSATION_SETTING = "conversation_setting", _("gespreksvorm")
    PARTICIPANT_ROLE = "participant_role", _("wie waren erbij")
    FIELD_OF_WORK = "field_of_work", _("vakgebied")
    KNOWLEDGE_SOURCE = "knowledge_source", _("kennisbron")
    INTERVISION_METHOD = "intervision_method", _("intervisiemethode")
    EXPERT_ADVICE = "expert_advice", _("deskundig advies")
    COMPETENCY = "competency", _("competentie")
    TERM = "term", _("begrip")


class SourceStatus(models.TextChoices):
    """Whether someone held the definition against its source; shown to readers."""

    CHECKED = "checked", _("nagekeken")
    TO_VERIFY = "to_verify", _("nog na te kijken")

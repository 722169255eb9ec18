# SPDX-License-Identifier: EUPL-1.2
"""Fixed choices of cases and practices, and the roles that concepts play in them."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from taxonomy.choices import Scheme


class ContributionType(models.TextChoices):
    CASE = "case", _("casus")
    DILEMMA = "dilemma", _("dilemma")
    QUESTION = "question", _("vraag aan collega's")


class Complexity(models.TextChoices):
    STARTING = "starting", _("startend")
    EXPERIENCED = "experienced", _("ervaren")
    SENIOR = "senior", _("senior")


class MunicipalitySize(models.TextChoices):
    """Three classes: a fourth for the largest cities would name them."""

    SMALL = "small", _("klein (tot 30.000 inwoners)")
    MEDIUM = "medium", _("middelgroot (30.000 tot 100.000)")
    LARGE = "large", _("groot (meer dan 100.000)")


class Region(models.TextChoices):
    NORTH = "north", _("Noord")
    EAST = "east", _("Oost")
    WEST = "west", _("West")
    SOUTH = "south", _("Zuid")


class DeliveryForm(models.TextChoices):
    IN_KIND = "in_kind", _("zorg in natura (zin)")
    PGB_FORMAL = "pgb_formal", _("pgb, formele hulp")
    PGB_INFORMAL = "pgb_informal", _("pgb, informele hulp")
    MONEY = "money", _("geldbedrag")
    NONE = "none", _("niet van toepassing")


class TechniqueResult(models.TextChoices):
    WORKED = "worked", _("werkte")
    PARTLY = "partly", _("werkte deels")
    NOT = "not", _("werkte niet")


class Share(models.TextChoices):
    SMALL = "small", _("klein")
    PARTLY = "partly", _("deels")
    LARGE = "large", _("groot")


class FollowUpResult(models.TextChoices):
    YES = "yes", _("ja")
    PARTLY = "partly", _("deels")
    NO = "no", _("nee")


class PerspectiveSource(models.TextChoices):
    OWN_WORDS = "own_words", _("in eigen woorden")
    READ_BACK = "read_back", _("door de inwoner nagelezen")
    BY_CONSULTANT = "by_consultant", _("door de consulent verwoord")


class ReferenceKind(models.TextChoices):
    SOURCE = "source", _("bron")
    METHOD = "method", _("methode of interventie")
    CASE_LAW = "case_law", _("jurisprudentie")


class BylineMode(models.TextChoices):
    PSEUDONYM = "pseudonym", _("pseudoniem")
    JOB_TITLE = "job_title", _("functienaam")
    NAME = "name", _("naam")


class ConsentType(models.TextChoices):
    """On what ground a contribution is shared."""

    UNRECOGNISABLE = "unrecognisable", _("zo bewerkt dat niemand herkenbaar is")
    RESIDENT_AGREES = "resident_agrees", _("inwoner akkoord")
    FICTIONAL = "fictional", _("fictief of samengesteld")


class Fictionalisation(models.TextChoices):
    NONE = "none", _("niet bewerkt")
    GENERALISED = "generalised", _("gegeneraliseerd")
    COMPOSITE = "composite", _("samengesteld uit meerdere casussen")
    FICTIONAL = "fictional", _("fictief")


class Licence(models.TextChoices):
    CC_BY = "cc_by", _("CC BY 4.0")
    CC_BY_NC = "cc_by_nc", _("CC BY-NC 4.0")
    JOINED = "joined", _("alleen aangesloten organisaties")


class Origin(models.TextChoices):
    CONTRIBUTED = "contributed", _("ingebracht")
    IMPORTED = "imported", _("geïmporteerd")
    DEMO = "demo", _("voorbeeld")
    BENCHMARK = "benchmark", _("meting")


# Shown as "Fictief", refused by production settings, free of contributors' statements.
FICTIONAL_ORIGINS = frozenset({Origin.DEMO, Origin.BENCHMARK})


class ConceptRole(models.TextChoices):
    """What a concept says about a case or practice."""

    THEME = "theme", _("thema's")
    NEED_CLUSTER = "need_cluster", _("hulpvraag")
    LIFE_DOMAIN = "life_domain", _("leefgebieden")
    TARGET_GROUP = "target_group", _("doelgroep")
    FIELD_OF_WORK = "field_of_work", _("vakgebied")
    LIFE_STAGE = "life_stage", _("levensfase")
    HOUSEHOLD_TYPE = "household_type", _("huishouden")
    TRIGGER = "trigger", _("aanleiding of verwijzer")
    CONVERSATION_SETTING = "conversation_setting", _("gespreksvorm")
    PARTICIPANT = "participant", _("wie waren erbij")
    ACCESS_MODEL = "access_model", _("inrichting van de toegang")
    REQUESTED_PRODUCT = "requested_product", _("gevraagd product")
    EXPERT_ADVICE = "expert_advice", _("deskundig advies")
    VALUE_TENSION = "value_tension", _("spanning of dilemma")
    PROVISION = "provision", _("gekozen voorzieningen")
    DECISION_OUTCOME = "decision_outcome", _("uitkomst")
    INTENDED_EFFECT = "intended_effect", _("beoogd effect")
    LEGAL_FRAMEWORK = "legal_framework", _("wettelijke kaders")
    KNOWLEDGE_SOURCE = "knowledge_source", _("kennisbron")
    COMPETENCY = "competency", _("competenties")
    REVIEW_LEVEL = "review_level", _("toetsingsniveau")


@dataclass(frozen=True, slots=True)
class RoleRule:
    """From which scheme a role takes its concepts, and how many at most."""

    scheme: Scheme
    maximum: int = 20

    @property
    def is_single(self) -> bool:
        return self.maximum == 1


ROLE_RULES: dict[ConceptRole, RoleRule] = {
    ConceptRole.THEME: RoleRule(Scheme.THEME, maximum=5),
    ConceptRole.NEED_CLUSTER: RoleRule(Scheme.NEED_CLUSTER),
    ConceptRole.LIFE_DOMAIN: RoleRule(Scheme.LIFE_DOMAIN),
    ConceptRole.TARGET_GROUP: RoleRule(Scheme.TARGET_GROUP),
    ConceptRole.FIELD_OF_WORK: RoleRule(Scheme.FIELD_OF_WORK),
    ConceptRole.LIFE_STAGE: RoleRule(Scheme.LIFE_STAGE, maximum=1),
    ConceptRole.HOUSEHOLD_TYPE: RoleRule(Scheme.HOUSEHOLD_TYPE, maximum=1),
    ConceptRole.TRIGGER: RoleRule(Scheme.TRIGGER, maximum=1),
    ConceptRole.CONVERSATION_SETTING: RoleRule(Scheme.CONVERSATION_SETTING, maximum=1),
    ConceptRole.PARTICIPANT: RoleRule(Scheme.PARTICIPANT_ROLE),
    ConceptRole.ACCESS_MODEL: RoleRule(Scheme.ACCESS_MODEL, maximum=1),
    ConceptRole.REQUESTED_PRODUCT: RoleRule(Scheme.PROVISION),
    ConceptRole.EXPERT_ADVICE: RoleRule(Scheme.EXPERT_ADVICE),
    ConceptRole.VALUE_TENSION: RoleRule(Scheme.VALUE_TENSION),
    ConceptRole.PROVISION: RoleRule(Scheme.PROVISION),
    ConceptRole.DECISION_OUTCOME: RoleRule(Scheme.DECISION_OUTCOME, maximum=1),
    ConceptRole.INTENDED_EFFECT: RoleRule(Scheme.INTENDED_EFFECT),
    ConceptRole.LEGAL_FRAMEWORK: RoleRule(Scheme.LEGAL_FRAMEWORK),
    ConceptRole.KNOWLEDGE_SOURCE: RoleRule(Scheme.KNOWLEDGE_SOURCE),
    ConceptRole.COMPETENCY: RoleRule(Scheme.COMPETENCY),
    ConceptRole.REVIEW_LEVEL: RoleRule(Scheme.REVIEW_LEVEL, maximum=1),
}

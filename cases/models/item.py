# SPDX-License-Identifier: EUPL-1.2
"""What cases and practices share."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.actions.publish_page_revision import PublishPagePermissionError
from wagtail.blocks import CharBlock
from wagtail.fields import StreamField
from wagtail.models import PagePermissionTester, Revision
from wagtail.search import index

from accounts.models import SharedByOrganisation, User
from cases import doorway
from cases.choices import (
    FICTIONAL_ORIGINS,
    BylineMode,
    ConceptRole,
    ConsentType,
    Fictionalisation,
    Licence,
    Origin,
)
from cases.identifiers import new_public_id
from cases.models.uncopied import Uncopied
from cases.panels import field, part
from cases.permissions import ItemPermissionTester
from cases.signals import draft_saved
from core.fields import MonthField
from core.models import BasePage
from taxonomy.models import Concept

# How Wagtail's ``publish_scheduled`` names what it does.
SCHEDULED = "wagtail.publish.scheduled"


# As the domain reference has them (3.3, fields 1 and 2).
MAX_TITLE = 90
MAX_SUMMARY_WORDS = 150


def lines(name: str, *, length: int, maximum: int, **kwargs: Any) -> StreamField:
    """Return a field for a short list of short texts, such as lessons."""
    return StreamField(
        [(name, CharBlock(max_length=length, label=_("tekst")))],
        max_num=maximum,
        collapsed=False,
        **kwargs,
    )


class SharedItem(Uncopied, SharedByOrganisation, BasePage):
    """An item that goes live by one door only, ``cases.publication.publish_case``.

    Its stored content, child rows included, changes while it is live only with a ticket;
    it cannot be copied, aliased, translated or scheduled. It is reached through
    ``cases.access`` and nowhere else.

    PII: none once live. A draft may hold personal data until it is published or removed.
    """

    public_id = models.CharField(
        _("permanente code"),
        max_length=9,
        unique=True,
        default=new_public_id,
        editable=False,
    )
    origin = models.CharField(
        _("herkomst"),
        max_length=12,
        choices=Origin.choices,
        default=Origin.CONTRIBUTED,
        editable=False,
    )
    summary = models.TextField(
        _("samenvatting"),
        blank=True,
        max_length=1200,
        help_text=_(
            "Hooguit 150 woorden, op zichzelf te lezen. Geen namen of plaatsen."
        ),
    )
    lessons = lines(
        "lesson",
        length=200,
        maximum=5,
        verbose_name=_("wat blijft: geleerde lessen"),
        help_text=_("Eén tot vijf lessen, elk in één zin."),
    )

    # On what terms it is shared.
    byline_mode = models.CharField(
        _("naamsvermelding"),
        max_length=12,
        choices=BylineMode.choices,
        default=BylineMode.PSEUDONYM,
    )
    consent_type = models.CharField(
        _("grondslag om te delen"), max_length=16, choices=ConsentType.choices
    )
    fictionalisation = models.CharField(
        _("bewerkingsgraad"),
        max_length=12,
        choices=Fictionalisation.choices,
        blank=True,
        help_text=_("Lezers zien dit erbij."),
    )
    licence = models.CharField(
        _("licentie"), max_length=10, choices=Licence.choices, default=Licence.JOINED
    )
    interest_declaration = models.CharField(
        _("belangenverklaring"),
        max_length=300,
        blank=True,
        help_text=_(
            "Voor partners en opleiders: welk belang heb je bij deze bijdrage?"
        ),
    )

    # How long it holds.
    legal_valid_as_of = MonthField(
        _("juridisch geldig per"),
        null=True,
        blank=True,
        help_text=_("De maand telt; de dag wordt altijd de eerste."),
    )
    review_due = MonthField(_("herzien vóór"), null=True, blank=True)

    # Written by the door alone.
    content_hash = models.CharField(max_length=64, blank=True, editable=False)

    # The editors' own index knows the code and the themes; a deleted text would stay
    # behind in the database file.
    search_fields = [
        index.SearchField("public_id"),
        index.SearchField("theme_labels"),
        # The admin's lists and choosers search as somebody types.
        index.AutocompleteField("public_id"),
        index.AutocompleteField("theme_labels"),
        *[f for f in BasePage.search_fields if isinstance(f, index.FilterField)],
    ]
    # Indexed when made (cases.receivers) and, by the worker, after it was published.
    search_auto_update = False
    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True

    sharing_panel = part(
        _("Delen"),
        _("Van wie is dit, wie mag het lezen, op welke grond, en hoe lang geldt het?"),
        [
            field("organisation"),
            field(
                "visibility",
                _("Kies niet ruimer dan nodig. Je kunt dit later nog veranderen."),
            ),
            field("consent_type"),
            field("fictionalisation"),
            field(
                "byline_mode",
                _("Een functienaam die maar één collega heeft, is ook een naam."),
            ),
            field("licence"),
            field("interest_declaration"),
            field("legal_valid_as_of"),
            field(
                "review_due",
                _(
                    "Dan vraagt de eerste pagina om een nieuwe blik; meestal na een jaar."
                ),
            ),
        ],
    )

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        problems = {}
        if len(self.title) > MAX_TITLE:
            problems["title"] = _(
                "Hooguit %(most)s tekens: een titel is een scène."
            ) % {"most": MAX_TITLE}
        if len(self.summary.split()) > MAX_SUMMARY_WORDS:
            problems["summary"] = _("Hooguit %(most)s woorden.") % {
                "most": MAX_SUMMARY_WORDS
            }
        if problems:
            raise ValidationError(problems)

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        self.slug = self.public_id.lower()
        super().full_clean(*args, **kwargs)

    def minimal_clean(self) -> None:
        """What a draft is cleaned by; its address tells no title either."""
        self.slug = self.public_id.lower()
        super().minimal_clean()

    def permissions_for_user(self, user: User) -> PagePermissionTester:
        return ItemPermissionTester(user, self)

    def with_content_json(self, content: dict[str, Any]) -> "SharedItem":
        """Build a draft; what an item is called and where it came from never changes."""
        draft = super().with_content_json(content)
        draft.public_id, draft.origin = self.public_id, self.origin
        draft.live_revision_id = self.live_revision_id
        return draft

    @classmethod
    def from_serializable_data(
        cls, data: dict[str, Any], check_fks: bool = True, strict_fks: bool = False
    ) -> Any:
        """Build a draft without asking for each foreign key whether it still leads somewhere.

        That is a query per row, and concepts and organisations are never deleted.
        """
        return super().from_serializable_data(data, False, strict_fks)

    @property
    def is_fictional(self) -> bool:
        return self.origin in FICTIONAL_ORIGINS

    @property
    def theme_labels(self) -> str:
        return " ".join(c.label for c in self.concepts_as(ConceptRole.THEME))

    def concepts_as(self, role: ConceptRole) -> list[Concept]:
        """Return the concepts in this role; reads what is in memory, also of a draft."""
        return [row.concept for row in self.concept_rows if row.role == role]

    @property
    def concept_rows(self) -> list[Any]:
        """Every concept link with its concept, read once.

        Custom queryset methods fail on a draft's in-memory relation, so the concepts of
        saved and unsaved rows alike are fetched in one query of their own.
        """
        if not hasattr(self, "_concept_rows"):
            rows = self.rows_of("concepts", "concept")
            unread = [row for row in rows if "concept" not in row._state.fields_cache]
            if unread:
                found = Concept.objects.in_bulk({row.concept_id for row in unread})
                for row in unread:
                    row.concept = found[row.concept_id]
            rows.sort(key=lambda row: (row.role, row.concept.order))
            self._concept_rows = rows
        return self._concept_rows

    def rows_of(self, relation: str, *joined: str) -> list[Any]:
        """Return the child rows of a relation, with what they point to, in one query.

        Rows that were prefetched are taken as they are: a join on top of a prefetched
        relation would drop its filter and return the rows of every item.
        """
        manager = getattr(self, relation)
        if relation in getattr(self, "_prefetched_objects_cache", {}):
            return list(manager.all())
        return list(manager.select_related(*joined))

    def forget_concepts(self) -> None:
        """Read the links anew after they were changed in memory."""
        self.__dict__.pop("_concept_rows", None)

    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        revision = super().save_revision(*args, **kwargs)
        draft_saved.send(sender=type(self), item=self)
        return revision

    def publish(
        self,
        revision: Revision,
        user: User | None = None,
        changed: bool = True,
        log_action: bool | str = True,
        previous_revision: Revision | None = None,
        skip_permission_checks: bool = False,
    ) -> None:
        """Enter the door, as the bulk action and ``revision.publish()`` do."""
        if log_action == SCHEDULED:
            # One refusal would stop the whole run, so an item in it is passed over.
            Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
            return
        asks = user if not skip_permission_checks else None
        if asks and not self.permissions_for_user(asks).can_publish():
            raise PublishPagePermissionError(_("Je mag dit niet publiceren."))
        doorway.enter(case=self, by=user, revision=revision, changed=changed)

# SPDX-License-Identifier: EUPL-1.2
"""The ground that every page, image and document of ours stands on."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition, get_upload_to
from wagtail.images.models import Image as WagtailImage
from wagtail.models import Page, PageViewRestriction

from core.addresses import lasting_address
from core.uploads.fields import CleanDocumentField, CleanImageField


class BasePage(Page):
    """What all our pages share: no menus, no promotion texts beside the title.

    PII: none of its own; ``owner`` names the account that made the page.
    """

    class Meta:
        abstract = True

    settings_panels: list = []
    promote_panels: list = []

    def get_view_restrictions(self) -> models.QuerySet[PageViewRestriction]:
        """Return the restrictions on this page and above it, in one query."""
        if self.alias_of_id:
            return super().get_view_restrictions()
        paths = [
            self.path[:end]
            for end in range(self.steplen, len(self.path) + 1, self.steplen)
        ]
        return PageViewRestriction.objects.filter(page__path__in=paths)

    @property
    def lasting_address(self) -> str:
        """The address to write down: nothing for a site on one's own machine."""
        return lasting_address(self)

    def get_admin_display_title(self) -> str:
        """A live page is named as readers know it: choosers show it to editors who may
        read the page and not the draft below it.
        """
        return self.title if self.live else super().get_admin_display_title()


class SiteImage(AbstractImage):
    """An image for editors' own pages; cases and practices hold none.

    PII: the picture may show what an editor uploads, deleted with the image; nothing about
    who made it, where or when is stored (docs/features/bestanden.md).
    """

    file = CleanImageField(
        _("bestand"),
        upload_to=get_upload_to,
        width_field="width",
        height_field="height",
    )

    admin_form_fields = WagtailImage.admin_form_fields

    class Meta:
        verbose_name = _("afbeelding")
        verbose_name_plural = _("afbeeldingen")


class Rendition(AbstractRendition):
    """A resized copy of an image.

    PII: as its image; deleted with it.
    """

    image = models.ForeignKey(
        SiteImage, on_delete=models.CASCADE, related_name="renditions"
    )

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)
        # Where no proxy has the files, each picture on a page is looked up by its name.
        indexes = [models.Index(fields=["file"], name="rendition_file")]


class SiteDocument(AbstractDocument):
    """A document for editors' own pages; cases and practices hold none.

    PII: the text may hold what an editor uploads, deleted with the document; properties,
    comments and changes are not stored (docs/features/bestanden.md).
    """

    file = CleanDocumentField(_("bestand"), upload_to="documents")

    admin_form_fields = WagtailDocument.admin_form_fields

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documenten")

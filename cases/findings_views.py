# SPDX-License-Identifier: EUPL-1.2
"""The screen on which the findings of a draft are settled; see docs/handboek/modereren.md."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views import View
from django.views.decorators.debug import sensitive_post_parameters
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from accounts.models import User
from anonymisation.choices import FindingStatus, Reason
from anonymisation.models import Finding
from anonymisation.outcomes import ModeratorNeeded, NotSettled
from anonymisation.services import Resolver, agree, explain_findings, resolve
from anonymisation.wording import KINDS
from cases.findings_forms import DecisionForm, Step
from cases.findings_page import present_findings
from cases.models import SharedItem
from cases.recognition import resolver_for, scan_item
from cases.rewriting import NotRewritten
from cases.settling import TextChanged, newest_draft, point_out, replace_mentions
from cases.texts import texts_of

# The first card that asks for something, or what says that none does.
NEXT = "#volgende"


@method_decorator(sensitive_post_parameters(), name="dispatch")
class FindingsView(WagtailAdminTemplateMixin, View):
    """The newest draft with what was found in it, for who may edit it."""

    page_title = gettext_lazy("Herkenningscheck")
    header_icon = "view"
    template_name = "cases/findings.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        page = get_object_or_404(Page, pk=kwargs["page_id"]).specific
        if not isinstance(page, SharedItem):
            raise Http404
        assert isinstance(request.user, User)
        if not page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        self.item, self.user = page, request.user

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        draft = newest_draft(self.item)
        # Checked here where no check holds, as the door does.
        scan = scan_item(draft)
        texts = texts_of(draft)
        page = present_findings(
            item=draft,
            scan=scan,
            explained=explain_findings(scan=scan, texts=texts),
            texts=texts,
            by=self._resolver,
        )
        # The code and not the title, which of a draft may tell too much.
        self.page_subtitle = draft.public_id
        context = self.get_context_data(
            item=draft,
            page=page,
            text_hash=scan.text_hash,
            kinds=KINDS,
            is_moderator=self._may_point_out,
            is_locked=self._is_locked,
        )
        return self.render_to_response(context)

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        form = DecisionForm(request.POST)
        try:
            if self._is_locked:
                raise NotRewritten(_("Deze pagina is vergrendeld."))
            if not form.is_valid():
                raise NotRewritten(form.refusal)
            messages.success(request, self._decide(form))
        except (NotSettled, NotRewritten) as refusal:
            messages.error(request, str(refusal))
        return redirect(reverse("settle_findings", args=[page_id]) + NEXT)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("wagtailadmin_pages:edit", args=[self.item.pk])
        kind = self.item._meta.verbose_name or ""
        return [
            *super().get_breadcrumbs_items(),
            {"url": edit, "label": kind.capitalize()},
            {"url": "", "label": self.page_title, "sublabel": self.page_subtitle},
        ]

    @property
    def _resolver(self) -> Resolver | None:
        return resolver_for(self.user, self.item)

    @property
    def _may_point_out(self) -> bool:
        resolver = self._resolver
        return resolver is not None and resolver.capacity != "author"

    @property
    def _is_locked(self) -> bool:
        return bool(self.item.permissions_for_user(self.user).page_locked())

    def _decide(self, form: DecisionForm) -> str:
        """Do what was asked and return what to say of it."""
        asked = form.cleaned_data
        if asked["text_hash"] != scan_item(newest_draft(self.item)).text_hash:
            raise TextChanged
        if asked["step"] == Step.POINT_OUT:
            point_out(
                item=self.item,
                words=asked["words"],
                kind=form.chosen_kind,
                by=self._moderator(),
            )
            return _("Aangewezen. Vervang het nu.")
        finding = self._finding(asked["finding"])
        if asked["step"] == Step.REPLACE:
            count = replace_mentions(
                item=self.item,
                finding=finding,
                stand_in=asked["stand_in"].strip(),
                by=self.user,
            )
            return ngettext(
                "Vervangen op %(count)s plek. Er staat een nieuw concept klaar.",
                "Vervangen op %(count)s plekken. Er staat een nieuw concept klaar.",
                count,
            ) % {"count": count}
        return self._settle(finding, Step(asked["step"]), asked["reason"])

    def _settle(self, finding: Finding, step: Step, reason: str) -> str:
        by = self._moderator()
        if step == Step.AGREE:
            agree(finding=finding, by=by)
            return _("Akkoord als tweede moderator.")
        if step == Step.ESCALATE:
            resolve(finding=finding, by=by, status=FindingStatus.ESCALATED)
            return _("Voorgelegd aan de privacytoetser van de site.")
        is_needed = reason == Reason.NEEDED
        status = FindingStatus.ACCEPTED if is_needed else FindingStatus.DISMISSED
        resolve(finding=finding, by=by, status=status, reason=Reason(reason))
        return _("Dit mag blijven staan.")

    def _finding(self, pk: int) -> Finding:
        scan = scan_item(newest_draft(self.item))
        finding = scan.findings.present().filter(pk=pk).first()
        if finding is None:
            raise TextChanged
        return finding

    def _moderator(self) -> Resolver:
        """Return in what capacity this person decides; who has none may only replace."""
        resolver = self._resolver
        if resolver is None:
            raise ModeratorNeeded
        return resolver

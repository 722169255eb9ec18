# SPDX-License-Identifier: EUPL-1.2
"""The editor's form: pickers for every concept role on one relation."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.choices import BaseChoiceIterator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import ObjectList, TabbedInterface

from accounts.page_forms import OwnOrganisationForm
from cases.choices import ROLE_RULES, ConceptRole
from cases.panels import PREFIX
from taxonomy.models import Concept

if TYPE_CHECKING:
    from cases.models import SharedItem

SCHEMES = frozenset(rule.scheme for rule in ROLE_RULES.values())


class SteadyTabs(TabbedInterface):
    """Makes the form class of an item once, and not anew for every request.

    It has some thirty rich text fields, each with an editor of its own; what differs by
    person or item is set when a form is made of the class.
    """

    def get_form_class(self) -> type[forms.ModelForm]:
        return self._form_class

    @cached_property
    def _form_class(self) -> type[forms.ModelForm]:
        return super().get_form_class()


def tabs(panels: list[Any], form: "type[ItemForm]") -> SteadyTabs:
    """Return the edit handler of an item: one tab with these panels."""
    return SteadyTabs(
        [ObjectList(panels, heading=gettext_lazy("Inhoud"))], base_form_class=form
    )


def _fields(*roles: ConceptRole) -> dict[str, forms.Field]:
    return {PREFIX + role: _field(role) for role in roles}


def _field(role: ConceptRole) -> forms.Field:
    label = ConceptRole(role).label.capitalize()
    if ROLE_RULES[role].is_single:
        return forms.ChoiceField(label=label, required=False)
    return forms.MultipleChoiceField(
        label=label, required=False, widget=forms.CheckboxSelectMultiple
    )


class ReadyChoices(BaseChoiceIterator):
    """Pairs that need no normalising; a form of twenty fields does it a thousand times."""

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        self._pairs = pairs

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._pairs)


class ItemForm(OwnOrganisationForm):
    """Reads and writes the concept links of an item through one field per role.

    A second panel on the same relation would break the formset, so the links are no
    formset at all: the form compares what is chosen with what is there.
    """

    roles: ClassVar[tuple[ConceptRole, ...]] = ()

    class Media:
        css = {"all": ["cases/editor.css"]}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = self._chosen()
        concepts = Concept.objects.current() | Concept.objects.filter(
            pk__in={pk for pks in chosen.values() for pk in pks}
        )
        # The glossary is longer than all lists together, and no role takes from it.
        concepts = concepts.filter(scheme__in=SCHEMES)
        by_scheme: dict[str, list[tuple[str, str]]] = {}
        for pk, scheme, label in concepts.values_list("pk", "scheme", "label"):
            by_scheme.setdefault(scheme, []).append((str(pk), label))
        for role in self.roles:
            self._prepare_field(role, by_scheme, chosen.get(role, []))

    def _chosen(self) -> dict[str, list[int]]:
        chosen: dict[str, list[int]] = {}
        if self.instance.pk or self.instance.concepts.all():
            for row in self.instance.concepts.all():
                chosen.setdefault(row.role, []).append(row.concept_id)
        return chosen

    def _prepare_field(
        self,
        role: ConceptRole,
        by_scheme: dict[str, list[tuple[str, str]]],
        chosen: list[int],
    ) -> None:
        name = PREFIX + role
        field = self.fields.get(name)
        if field is None:
            return
        choices = by_scheme.get(ROLE_RULES[role].scheme, [])
        if ROLE_RULES[role].is_single:
            field.choices = ReadyChoices([("", "—"), *choices])
            self.initial[name] = str(chosen[0]) if chosen else ""
        else:
            field.choices = ReadyChoices(choices)
            self.initial[name] = [str(pk) for pk in chosen]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for role in self.roles:
            picked = cleaned.get(PREFIX + role) or []
            maximum = ROLE_RULES[role].maximum
            if not isinstance(picked, str) and len(picked) > maximum:
                self.add_error(
                    PREFIX + role,
                    ValidationError(
                        _("Kies er hooguit %(maximum)s."), params={"maximum": maximum}
                    ),
                )
        return cleaned

    def save(self, commit: bool = True) -> "SharedItem":
        if self.instance._state.adding:
            # "Opslaan en publiceren" of a new page stores it first and publishes then;
            # what is stored first must not be live yet.
            self.instance.live = False
        else:
            # A draft lives in its revision until it is published, also before the first
            # time: one copy less to destroy, and a page is stored once.
            commit = False
        self._apply_concepts()
        return super().save(commit=commit)

    def _apply_concepts(self) -> None:
        rows = {(r.role, r.concept_id): r for r in self.instance.concepts.all()}
        link = self.instance.concepts.model
        wanted = []
        for role in self.roles:
            if PREFIX + role not in self.fields:
                continue
            picked = self.cleaned_data.get(PREFIX + role) or []
            for pk in [picked] if isinstance(picked, str) else picked:
                wanted.append(
                    rows.get((role, int(pk))) or link(role=role, concept_id=int(pk))
                )
        untouched = [row for (role, _pk), row in rows.items() if role not in self.roles]
        self.instance.concepts.set(wanted + untouched)
        self.instance.forget_concepts()


_PRACTICE_ROLES = (
    ConceptRole.THEME,
    ConceptRole.NEED_CLUSTER,
    ConceptRole.LIFE_DOMAIN,
    ConceptRole.TARGET_GROUP,
    ConceptRole.FIELD_OF_WORK,
    ConceptRole.ACCESS_MODEL,
    ConceptRole.KNOWLEDGE_SOURCE,
    ConceptRole.COMPETENCY,
    ConceptRole.LEGAL_FRAMEWORK,
    ConceptRole.REVIEW_LEVEL,
)


def _form(name: str, roles: tuple[ConceptRole, ...], doc: str) -> type[ItemForm]:
    return type(
        name,
        (ItemForm,),
        {**_fields(*roles), "roles": roles, "__doc__": doc, "__module__": __name__},
    )


CaseForm = _form("CaseForm", tuple(ROLE_RULES), "The form of a case, with every role.")
PracticeForm = _form("PracticeForm", _PRACTICE_ROLES, "The form of a good practice.")

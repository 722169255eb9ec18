# SPDX-License-Identifier: EUPL-1.2
"""Every pattern of the resolver, and addresses with real objects for each of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import get_resolver
from django.urls.resolvers import URLPattern, URLResolver
from wagtail.models import Page

from tests.drills.authorisation_world import World


@dataclass(frozen=True)
class Pattern:
    """One pattern of the resolver under the name that a rule knows it by."""

    name: str
    route: str


@dataclass(frozen=True)
class Address:
    """A path to ask for; ``owner`` says whose object it names, if anybody's."""

    pattern: Pattern
    path: str
    owner: str = ""


def patterns() -> list[Pattern]:
    return list(_flattened(get_resolver().url_patterns, "", ""))


def _flattened(
    found: list[URLPattern | URLResolver], route: str, namespace: str
) -> Iterator[Pattern]:
    for entry in found:
        full = route + str(entry.pattern)
        if isinstance(entry, URLResolver):
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from _flattened(entry.url_patterns, full, inner)
        else:
            yield Pattern(f"{namespace}{entry.name}" if entry.name else full, full)


def addresses(pattern: Pattern, world: World) -> list[Address]:
    """Return the addresses to try: one, or one for each owner of what is named."""
    if not _names_page(pattern):
        return [Address(pattern, "/" + _filled(pattern.route, _common(pattern, world)))]
    found = []
    for owner, page in zip(("own", "other"), _pages(pattern, world), strict=True):
        objects = _common(pattern, world) | _of_page(page)
        if owner == "own" and pattern.name in BELOW:
            objects["parent_page_id"] = world.case_index.pk
        path = "/" + _filled(pattern.route, objects)
        if pattern.name == "wagtail_bulk_action":
            path += f"?id={page.pk}"
        found.append(Address(pattern, path, owner))
    return found


def place(path: str, owner: str = "") -> Address:
    """Return an address that is no pattern's own, such as a page's."""
    return Address(Pattern(path, path), path, owner)


def _names_page(pattern: Pattern) -> bool:
    if pattern.name in {"wagtail_bulk_action", "wagtailadmin_editing_sessions:ping"}:
        return True
    if pattern.name == "wagtailcore_authenticate_with_password":
        return False
    if re.search(r"<int:(parent_)?page_id>|<int:page_to_move_id>", pattern.route):
        return True
    return pattern.name.startswith(
        ("wagtailadmin_pages:", "wagtailadmin_api:pages:")
    ) and ("pk>" in pattern.route)


def _pages(pattern: Pattern, world: World) -> tuple[Page, Page]:
    """Return a page of Waterhoek's and one of Het Veld's on which this can be asked."""
    action = pattern.name.rpartition(":")[2]
    if action == "dossier_gaps":
        return world.own_dossier, world.other_dossier
    if action in {"unpublish", "set_privacy", "action"}:
        return world.own_live, world.other_team
    if action in {"lock", "unlock"}:
        return world.own_practice, world.other_practice
    return world.own_draft, world.other_draft


# What is made or shown below a page.
BELOW = {
    "wagtailadmin_pages:add",
    "wagtailadmin_pages:preview_on_add",
    "wagtailadmin_pages:add_subpage",
}


# Of which list a page shows a concept; all others show a term.
CONCEPTS = {
    "taxonomy:technique": "open_questions",
    "taxonomy:theme": "carers_respite",
}


def _filled(route: str, objects: dict[str, Any]) -> str:
    for whole, text in LITERALS.items():
        route = route.replace(whole, text.format(**objects))
    route = re.sub(r"<(?:\w+:)?(\w+)>", lambda found: str(objects[found[1]]), route)
    return re.sub(r"[\^$\\]", "", route)


# Regular expressions that are no mere argument, by the text that stands for them.
LITERALS = {
    r"(?P<pk>\d+)/revisions/compare/(?P<revision_id_a>live|earliest|\d+)\.\.\."
    r"(?P<revision_id_b>live|latest|\d+)/": "{pk}/revisions/compare/earliest...latest/",
    r"^(\d+)/(.*)$": "{document_id}/{document_name}",
    r"(?P<uidb36>[0-9A-Za-z]{1,13})-(?P<key>[-:\w]{1,100})/": "1-abc-def/",
    r"^((?:[\w\-]+/)*)$": "bestaat-niet/",
    r"(?P<code>kt-[a-z0-9]{6})": "{code}",
    r"beheer/^.*/$": "beheer/bestaat-niet/",
    "media/images/<path:name>": "media/images/bestaat-niet.jpg",
}


def _of_page(page: Page) -> dict[str, Any]:
    state = page.current_workflow_state
    revision = page.latest_revision
    return {
        "pk": page.pk,
        "page_id": page.pk,
        "page_pk": page.pk,
        "object_id": page.pk,
        "page_to_move_id": page.pk,
        "parent_page_id": page.pk,
        "revision_id": revision.pk if revision else 0,
        "task_state_id": state.current_task_state_id if state else 0,
        "workflow_state_id": state.pk if state else 0,
    }


def _common(pattern: Pattern, world: World) -> dict[str, Any]:
    namespace = pattern.name.rpartition(":")[0]
    bulk = pattern.name == "wagtail_bulk_action"
    return {
        "pk": _first_key(world).get(namespace, 0),
        "object_id": world.own_draft.pk,
        "page_id": world.closed_dossier.pk,
        "destination_id": world.case_index.pk,
        "parent_page_id": world.case_index.pk,
        "content_type_app_name": "cases",
        "content_type_model_name": "casepage",
        "app_label": "wagtailcore" if bulk else "cases",
        "model_name": MODELS.get(namespace, "page" if bulk else "casepage"),
        "app_name": "home" if namespace == "wagtailsettings" else "taggit",
        "action": "publish",
        "action_name": "unpublish" if "api" in namespace else "approve",
        "session_id": 1,
        "task_id": world.task.pk,
        "workflow_pk": world.workflow.pk,
        "page_pk": world.case_index.pk,
        "document_id": world.document.pk,
        "document_name": world.document.filename,
        "doc_id": world.document.pk,
        "image_id": world.image.pk,
        "uploaded_file_id": 1,
        "filter_spec": "width-10",
        "collection_id": world.collection.pk,
        "restriction_id": world.collection_restriction.pk,
        "page_view_restriction_id": world.restriction.pk,
        "code": (
            world.own_live.public_id.lower()
            if namespace in {"home", "moderation"}
            else CONCEPTS.get(pattern.name, world.term.code)
        ),
        "slug": world.own_dossier.slug,
        "uuid": world.unused.uuid,
        "report_id": world.own_report.pk,
        "uidb64": "MQ",
        "token": "abc-def",
        "rest": "user/delete/",
    }


# Where a pattern names a model and means no case.
MODELS = {"wagtailsettings": "operator"}


def _first_key(world: World) -> dict[str, int]:
    """Return the object that ``pk`` means in each namespace."""
    return {
        "wagtailadmin_collections": world.collection.pk,
        "wagtailadmin_workflows": world.workflow.pk,
        "wagtailadmin_api:documents": world.document.pk,
        "wagtailadmin_api:images": world.image.pk,
        "wagtaildocs_chooser": world.document.pk,
        "wagtailimages_chooser": world.image.pk,
        "wagtailsnippets_taxonomy_concept": world.concept.pk,
        "wagtailsnippetchoosers_taxonomy_concept": world.concept.pk,
        "wagtailsites": world.site.pk,
        "wagtailsettings": world.site.pk,
        "wagtailusers_users": world.cast.noor.pk,
        "wagtailusers_groups": world.group.pk,
        "organisations": world.unused.pk,
        "memberships": world.cast.lies.memberships.get().pk,
        "case_requests": world.case_request.pk,
        "allowed_phrases": world.allowed_phrase.pk,
    }

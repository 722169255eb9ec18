# SPDX-License-Identifier: EUPL-1.2
"""Each rule of visibility that is taken out of search turns its drill red."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from django.db import transaction
from wagtail.models import Page

import pytest

from accounts.access import JOINED_WORD, Viewer, team_token
from accounts.choices import Visibility
from accounts.models import Organisation
from guidance.models import GuidelinePage
from search import answers, suggest_views
from search import viewer as search_viewers
from search.documents import document_id
from search.engines.answering import Answer
from search.engines.columns import Columns
from search.kinds import KINDS, guidelines, items
from search.site import embedded_engine
from search.visitor_pages import VisitorPage
from tests.drills.test_search_visibility import publish
from tests.drills.visibility_asks import Ask, Watch, asks_about, random_asks
from tests.drills.visibility_world import (
    BAIT,
    EVERYBODY,
    SEED,
    World,
    make_world,
    start_afresh,
)

pytestmark = [
    pytest.mark.drill,
    pytest.mark.slow,
    pytest.mark.django_db,
    # The numbers that are expected count words. That what is near shows nothing hidden is
    # held by the contract, on every engine.
    pytest.mark.usefixtures("words_alone"),
]
Patch = pytest.MonkeyPatch
Asks = Callable[[Ask], bool]

PAIRS = 600


@pytest.fixture(scope="module")
def made(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_world()
        transaction.set_rollback(True)
    embedded_engine().clear()


def look_at_every_row(patch: Patch) -> None:
    patch.setattr(Columns, "visible_to", lambda self, viewer: self.alive)


def forget_restrictions(patch: Patch) -> None:
    patch.setattr(items, "_closed_paths", lambda: [])


def forget_restrictions_of_guidelines(patch: Patch) -> None:
    live = GuidelinePage.objects.live
    patch.setattr(guidelines, "guidelines", live)
    patch.setattr(guidelines, "guidelines_by_pk", lambda pks: live().in_bulk(pks))


def give_everybody_every_team(patch: Patch) -> None:
    teams = {team_token(pk) for pk in Organisation.objects.values_list("pk", flat=True)}
    as_is = Viewer.tokens.fget
    patch.setattr(Viewer, "tokens", property(lambda self: as_is(self) | teams))


def take_strangers_for_members(patch: Patch) -> None:
    as_is = Viewer.tokens.fget
    patch.setattr(Viewer, "tokens", property(lambda self: as_is(self) | {JOINED_WORD}))


def correct_by_everybodys_words(patch: Patch) -> None:
    as_is = answers.search_viewer
    patch.setattr(
        answers,
        "search_viewer",
        lambda viewer: replace(as_is(viewer), vocabulary=search_viewers.JOINED),
    )
    # The words are looked for among what is visible as well.
    patch.setattr(Answer, "_may_know", lambda *given: True)


def loosen_for_the_administrator(patch: Patch) -> None:
    as_is, everything = (
        answers.totals_without,
        Viewer(1, site_roles=frozenset({"editor"})),
    )
    patch.setattr(
        "search.views.totals_without",
        lambda request, viewer: as_is(request, everything),
    )


def suggest_without_asking(patch: Patch) -> None:
    look_at_every_row(patch)
    patch.setattr(suggest_views, "pages_by_id", every_page)


def compare_without_asking(patch: Patch) -> None:
    look_at_every_row(patch)
    patch.setattr(answers, "pages_by_id", every_page)


def every_page(
    viewer: Viewer, ids: Iterable[str], kinds: Any = None
) -> dict[str, Page]:
    pages = [page for kind in KINDS for page in kind.model.objects.all()]
    by_id = {document_id(page): page for page in pages}
    return {id_: by_id[id_] for id_ in ids if id_ in by_id}


def is_any(asked: Ask) -> bool:
    return True


def is_suggestion(asked: Ask) -> bool:
    return asked.suggests


def is_page(asked: Ask) -> bool:
    return asked.opens is not None


def is_filtered(asked: Ask) -> bool:
    return bool(asked.filters)


# What is taken away, and which requests must tell.
REMOVALS: list[tuple[Callable[[Patch], None], Asks]] = [
    (look_at_every_row, is_any),
    (forget_restrictions, is_any),
    (forget_restrictions_of_guidelines, is_any),
    (give_everybody_every_team, is_any),
    (take_strangers_for_members, is_any),
    (correct_by_everybodys_words, is_any),
    (loosen_for_the_administrator, is_filtered),
    (suggest_without_asking, is_suggestion),
    (compare_without_asking, is_page),
]


@pytest.mark.parametrize(("remove", "asks"), REMOVALS, ids=lambda value: value.__name__)
def test_a_rule_that_is_taken_away_is_noticed(
    made: World, monkeypatch: Patch, remove: Callable[[Patch], None], asks: Asks
) -> None:
    remove(monkeypatch)
    start_afresh()
    watch = Watch(made)
    pairs = (pair for pair in random_asks(made, PAIRS, SEED) if asks(pair[1]))
    assert any(watch.leaks(who, asked) for who, asked in pairs)


def show_what_the_index_says(patch: Patch) -> None:
    hear_nothing(patch)
    patch.setattr(answers, "pages_by_id", every_page)


def hear_nothing(patch: Patch) -> None:
    """Take away what hides all that changed until the index has heard of it."""
    patch.setattr(answers, "unheard_ids", frozenset)


def suggest_what_the_index_says(patch: Patch) -> None:
    hear_nothing(patch)
    patch.setattr(suggest_views, "pages_by_id", every_page)


def keep_pages_whatever_changes(patch: Patch) -> None:
    patch.setattr("search.middleware.content_state", lambda: ((1, 1),))
    patch.setattr(VisitorPage, "is_true", lambda self: True)
    hear_nothing(patch)


@pytest.mark.parametrize(
    "remove",
    [
        show_what_the_index_says,
        suggest_what_the_index_says,
        keep_pages_whatever_changes,
    ],
    ids=lambda value: value.__name__,
)
def test_what_is_not_checked_again_after_a_change_is_noticed(
    made: World, monkeypatch: Patch, remove: Callable[[Patch], None]
) -> None:
    start_afresh()
    remove(monkeypatch)
    assert not Watch(made).leaks("V", Ask(BAIT))
    thing = made.one(Visibility.PUBLIC, "waterhoek")
    watch = Watch(publish(made, thing, visibility=Visibility.TEAM))
    asks = list(asks_about(thing))
    assert any(watch.seen(who, asked) for who in EVERYBODY for asked in asks)

# SPDX-License-Identifier: EUPL-1.2
"""Benchmark cases: quick, complete, and as the door would have left them."""

from random import Random
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from wagtail.models import Page

import pytest

from benchmarks.fiction import LONGEST, SHORTEST, read_words, tell
from benchmarks.loading import bulk_load
from cases.choices import Origin
from cases.content import content_hash
from cases.models import CaseIndexPage, CasePage, PublicationDecision
from cases.publication.required import missing_fields
from taxonomy.choices import Scheme
from taxonomy.models import Concept
from tests.cast import Cast
from tests.factories.cases import live_case


def test_bulk_cases_are_as_the_door_would_have_left_them(db: None) -> None:
    assert bulk_load(count=12) == 12
    decisions = dict(
        PublicationDecision.objects.values_list("public_id", "content_hash")
    )
    for case in CasePage.objects.all():
        assert case.live and case.origin == Origin.BENCHMARK
        assert case.content_hash == content_hash(case) == decisions[case.public_id]
        assert not list(missing_fields(case))
        assert case.specific_class is CasePage
        case.full_clean()


def test_the_tree_stays_valid_between_ordinary_pages(cast: Cast) -> None:
    live_case(cast)
    bulk_load(count=5)
    later = live_case(cast)
    assert not any(Page.find_problems())
    index = CaseIndexPage.objects.get()
    assert index.numchild == index.get_children().count() == 7
    assert later.get_parent().pk == index.pk
    assert Page.objects.get(url_path=later.url_path).specific == later


def test_a_second_load_adds_what_is_missing(db: None) -> None:
    bulk_load(count=3)
    first = set(CasePage.objects.values_list("public_id", flat=True))
    assert bulk_load(count=3) == 0
    assert bulk_load(count=5) == 2
    assert first < set(CasePage.objects.values_list("public_id", flat=True))


def test_the_same_seed_tells_the_same_cases(db: None) -> None:
    bulk_load(count=3, seed=7)
    words = read_words()
    told = {tell(words, Random(f"7:{code}")).title for code in _codes()}
    assert told == set(CasePage.objects.values_list("title", flat=True))


def _codes() -> list[str]:
    return list(CasePage.objects.values_list("public_id", flat=True))


def test_cases_have_the_length_of_real_ones() -> None:
    words, random = read_words(), Random(3)
    lengths = []
    for _case in range(200):
        telling = tell(words, random)
        texts = (*telling.plain.values(), *telling.story.values(), *telling.lessons)
        lengths.append(sum(len(text.replace("<p>", "")) for text in texts))
        assert all(
            telling.story[field] for field in ("context", "professional_reasoning")
        )
        assert all(len(lesson) <= 200 for lesson in telling.lessons)
    assert min(lengths) >= SHORTEST and max(lengths) <= LONGEST
    assert len(set(lengths)) > 100


def test_topics_are_themes(db: None) -> None:
    themes = set(Concept.objects.in_scheme(Scheme.THEME).values_list("code", flat=True))
    assert {topic.theme for topic in read_words().topics} <= themes


def test_progress_is_told(db: None) -> None:
    told: list[int] = []
    bulk_load(count=4, progress=told.append)
    assert sum(told) == 4


def test_production_settings_refuse_it(db: None, settings: Any) -> None:
    settings.FICTION_ALLOWED = False
    with pytest.raises(ImproperlyConfigured):
        bulk_load(count=1)
    with pytest.raises(CommandError, match="productiesite"):
        call_command("bulk_load", count=1)
    assert not CasePage.objects.exists()
